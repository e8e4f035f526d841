package org.mingjian.data.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenRowsTest {

    @Test
    void knowsTheFirstRowARowRepeats() {
        var seen = new SeenRows();
        var random = new Random(20231231);
        var expected = new HashMap<List<Object>, Integer>();
        for (int row = 1; row <= 50_000; row++) {
            int report = random.nextInt(300);
            var parts = List.of("产出指标" + random.nextInt(5), "第%d项".formatted(random.nextInt(40)));
            var before = expected.putIfAbsent(List.of(report, parts), row);
            assertThat(add(seen, row, report, parts)).isEqualTo(before == null ? 0 : before);
        }
        assertThat(expected.size()).isBetween(20_000, 49_000);
    }

    @Test
    void tellsTheSameLettersCutOtherwiseApart() {
        var seen = new SeenRows();
        assertThat(add(seen, 1, 1, List.of("数量", "指标", ""))).isZero();
        assertThat(add(seen, 2, 1, List.of("数", "量指标", ""))).isZero();
        assertThat(add(seen, 3, 1, List.of("数量", "", "指标"))).isZero();
        assertThat(add(seen, 4, 2, List.of("数量", "指标", ""))).isZero();
        assertThat(add(seen, 5, 1, List.of("数量", "", "指标"))).isEqualTo(3);
    }

    private static int add(SeenRows seen, int row, int report, List<String> parts) {
        seen.begin(report);
        parts.forEach(seen::append);
        return seen.add(row);
    }
}
