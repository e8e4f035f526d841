package org.mingjian.app.threepublic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A part of the three public expenses of a group in a year, as the job wrote it (三公经费趋势). */
record PartTrend(
        int fiscalYear,
        String part,
        long count,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal finalAmount,
        long controlled,
        @Nullable BigDecimal controlRate,
        @Nullable BigDecimal controlMedian,
        @Nullable String controlReason,
        long overBudget,
        Matched ofFinal,
        Movements movements,
        Matched ofBudget) {

    /** The same departments this year and last, on one base (同口径); only the final amounts have a median. */
    record Matched(
            long count,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal prior,
            @Nullable BigDecimal change,
            @Nullable BigDecimal medianChange,
            @Nullable String reason) {}

    /** How many of the matched departments moved which way, by their final amounts (增减). */
    record Movements(long rose, long fell, long unchanged, long started, long stopped) {}
}
