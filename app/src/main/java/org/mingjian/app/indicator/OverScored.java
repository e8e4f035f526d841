package org.mingjian.app.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator of a group and year, as the job wrote it (虚高指标). */
record OverScored(
        @Nullable String level1,
        String indicator,
        long lines,
        boolean comparable,
        @Nullable String reason,
        Full full,
        Excess excess,
        Leniency leniency) {

    /** How many lines give all points, some or none, and how little that tells apart (满分). */
    record Full(
            long all,
            long some,
            long none,
            @Nullable BigDecimal share,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal meanLoss,
            @Nullable BigDecimal information,
            long compared,
            @Nullable BigDecimal sameAsTarget) {}

    /** What was given above what is earned, and above what a review gave (多给分). */
    record Excess(
            long entitledLines,
            long lines,
            @Nullable BigDecimal points,
            @Nullable BigDecimal mean,
            @Nullable String reason,
            long verifiedLines,
            @Nullable BigDecimal verifiedGap,
            @Nullable BigDecimal weight) {}

    /** Full marks against what the same reports give on their other lines (部门宽严). */
    record Leniency(
            long tested,
            long full,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal share,
            @Nullable BigDecimal expectedShare,
            @Nullable BigDecimal deviation,
            @Nullable BigDecimal chance,
            @Nullable BigDecimal corrected,
            boolean overScored,
            @Nullable String reason) {}
}
