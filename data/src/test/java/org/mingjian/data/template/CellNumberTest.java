package org.mingjian.data.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "007",
                "0.10",
                "-0.50",
                "1280.36",
                "-12",
                "999999999999999999",
                "9999999999999999999",
                "-99999999999999999.99",
                "0.0000000000000000001",
                "123456789012345678901234567890.12"
            })
    void keepsEveryPrintedDigit(String cell) {
        var number = Objects.requireNonNull(CellNumber.of(cell)).number();
        assertThat(number.value()).isEqualTo(new BigDecimal(cell));
        assertThat(number.raw()).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.", "1.2.3", "--1", "1e5", "12a", "7,00.0,77", "(1", "十二"})
    void isNoneOfWhatIsNoNumber(String cell) {
        assertThat(CellNumber.of(cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".5", "+1", "１２．５", "1,280.36", "（12.5）", "-12.5万元", "¥3"})
    void readsWhatPeopleWriteOtherwise(String cell) {
        assertThat(CellNumber.of(cell)).isNotNull();
    }
}
