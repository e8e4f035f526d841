package org.mingjian.data.model;

import org.jspecify.annotations.Nullable;

/**
 * One scored line of a form (三级指标), each cell as printed.
 * Weight and scores are in points. The verified score (核查得分, 复核得分) stands beside the self-score where the form
 * has both columns; on a verification sheet with one score column that column is the score.
 */
public record IndicatorLine(
        @Nullable String level1,
        @Nullable String level2,
        String level3,
        Reading<String> target,
        @Nullable String measureUnit,
        Reading<String> actual,
        Reading<PrintedNumber> weight,
        Reading<PrintedNumber> score,
        Reading<PrintedNumber> verifiedScore,
        Reading<String> deviationReason,
        SourceRef source) {}
