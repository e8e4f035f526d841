package org.mingjian.app.annual;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A peer group in a year, as the job wrote it (年度通报数据): its money, its self-scores, what was checked. */
record Panel(
        int fiscalYear,
        @Nullable String level,
        @Nullable String sector,
        long reports,
        long matched,
        Money money,
        Claimed claimed,
        Checked checked,
        @Nullable String reason) {

    /** Budget and execution; the change is of the same departments. */
    record Money(
            long count,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal rate,
            long matched,
            @Nullable BigDecimal matchedExecuted,
            @Nullable BigDecimal matchedPrior,
            @Nullable BigDecimal change,
            @Nullable String changeReason) {}

    /** What was claimed. */
    record Claimed(
            long count,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            long excellent,
            @Nullable BigDecimal excellentShare,
            long full,
            @Nullable BigDecimal fullShare,
            long matched,
            @Nullable BigDecimal change) {}

    /** What was found and what reviews took off. */
    record Checked(
            long supported,
            @Nullable BigDecimal supportedGap,
            long verified,
            @Nullable BigDecimal verifiedGap,
            long findings,
            long withFinding,
            @Nullable BigDecimal withFindingShare) {}
}
