package org.mingjian.app.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value for each label (数据系列); a missing one is a gap. The lows are used by {@link Mark#RANGE} alone. */
public record Series(
        String name, Mark mark, Tone tone, List<@Nullable BigDecimal> values, List<@Nullable BigDecimal> lows) {

    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        lows = Collections.unmodifiableList(new ArrayList<>(lows));
    }

    public static Series of(String name, Mark mark, Tone tone, List<@Nullable BigDecimal> values) {
        return new Series(name, mark, tone, values, List.of());
    }

    public static Series range(
            String name, Tone tone, List<@Nullable BigDecimal> lows, List<@Nullable BigDecimal> highs) {
        return new Series(name, Mark.RANGE, tone, highs, lows);
    }
}
