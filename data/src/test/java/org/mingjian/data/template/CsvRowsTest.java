package org.mingjian.data.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static final int MANY = 20_000;
    private static final String TEXT = lines(MANY);

    @Test
    void handsOutEveryRowOnceInOrder() throws BrokenTableException {
        var numbers = new ArrayList<Integer>();
        new CsvRows(TEXT, ',').visit(row -> {
            assertThat(row.cell(0)).isEqualTo("r" + row.number());
            return numbers.add(row.number());
        });
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void handsOutAnyLengthWhole() throws BrokenTableException {
        for (int length : new int[] {0, 1, 63, 64, 65, 64 + 2_047, 64 + 2_048, 64 + 2_049}) {
            int[] met = {0};
            new CsvRows(lines(length), ',').visit(row -> {
                met[0]++;
                return true;
            });
            assertThat(met[0]).isEqualTo(length);
        }
    }

    @Test
    void stopsWhereTheVisitorHasEnough() throws BrokenTableException {
        for (int enough : new int[] {1, 64, 5_000}) {
            int[] met = {0};
            new CsvRows(TEXT, ',').visit(row -> ++met[0] < enough);
            assertThat(met[0]).isEqualTo(enough);
        }
    }

    @Test
    void handsOutWhatStandsBeforeABrokenQuote() {
        for (int whole : new int[] {10, 64, 9_000}) {
            int[] met = {0};
            assertThatThrownBy(() -> new CsvRows(lines(whole) + "\"x\n", ',').visit(row -> {
                        met[0]++;
                        return true;
                    }))
                    .isInstanceOf(BrokenTableException.class)
                    .hasMessage("第 %d 行附近的引号不成对，无法分列；请检查该行后再上传。".formatted(whole + 1));
            assertThat(met[0]).isEqualTo(whole);
        }
    }

    @Test
    void passesOnWhatTheVisitorThrows() {
        assertThatThrownBy(() -> new CsvRows(TEXT, ',').visit(row -> {
                    if (row.number() == 9_000) {
                        throw new IllegalStateException("stop");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stop");
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("r%d,x\n"::formatted).collect(Collectors.joining());
    }
}
