package org.mingjian.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearAxisTest {

    private record Row(int year, int value) {}

    private final YearAxis<Row> axis = new YearAxis<>(List.of(new Row(2019, 5), new Row(2021, 7)), Row::year);

    @Test
    void keepsThePlaceOfAYearWithoutARow() {
        assertThat(axis.labels()).containsExactly("2019年", "2020年", "2021年");
        assertThat(axis.labels(row -> "：" + row.value())).containsExactly("2019年：5", "2020年", "2021年：7");
        assertThat(axis.values(row -> BigDecimal.valueOf(row.value())))
                .containsExactly(BigDecimal.valueOf(5), null, BigDecimal.valueOf(7));
    }

    @Test
    void aMarkLeadsToTheRowOfItsYear() {
        assertThat(axis.row(2)).contains(new Row(2021, 7));
        assertThat(axis.row(1)).isEmpty();
    }

    @Test
    void isEmptyWithoutRows() {
        assertThat(new YearAxis<>(List.<Row>of(), Row::year).labels()).isEmpty();
    }
}
