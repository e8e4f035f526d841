package org.mingjian.data.model;

import org.jspecify.annotations.Nullable;

/** A total score as stated (自评总分, 核查得分), in points; the grade (等级) as printed where one stands beside it. */
public record ScoreStatement(
        ScoreRole role,
        PrintedNumber score,
        @Nullable PrintedNumber outOf,
        @Nullable String grade,
        SourceRef source) {}
