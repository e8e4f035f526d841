package org.mingjian.app.selfscore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.run.PublishedRun;

/** What the self-score screen shows for a published run (自评得分内容). */
record SelfScorePage(
        PublishedRun run,
        int year,
        SelfScoreSelection selection,
        Totals totals,
        Map<String, Long> bySignal,
        List<Suspicious> suspicious,
        List<Term> model,
        List<Heap> heaps,
        List<Digits> digits,
        List<Repeat> repeats,
        long repeatCount) {

    /** Of the reports the filter lets through: how many claim a score, how many points are at stake, who holds them. */
    record Totals(
            long reports, long atStakeReports, @Nullable BigDecimal points, long for80, long for90) {}

    /** A report with what speaks against its score, each signal apart (存疑自评得分). */
    record Suspicious(
            String reportId,
            String departmentId,
            String department,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal recomputeGap,
            @Nullable String recomputeReason,
            @Nullable BigDecimal verifiedGap,
            @Nullable String verifiedReason,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal residual,
            @Nullable BigDecimal standardised,
            boolean residualFlag,
            @Nullable String residualReason,
            @Nullable BigDecimal executionRate,
            boolean below80,
            boolean above100,
            boolean threePublicOver,
            boolean procurementLow,
            long unfinished,
            long incoherent,
            @Nullable BigDecimal points,
            @Nullable String leading,
            long place,
            @Nullable BigDecimal explained) {}

    /** A term of the expected score (预期自评的一项). */
    record Term(
            String term,
            @Nullable BigDecimal coefficient,
            long count,
            @Nullable BigDecimal scale,
            @Nullable String reason) {}

    /** How many scores stand at a threshold, and how many would without piling up (得分扎堆). */
    record Heap(
            int threshold,
            long count,
            long window,
            long at,
            long below,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal excess,
            @Nullable BigDecimal excessRatio,
            @Nullable BigDecimal jump,
            @Nullable BigDecimal jumpLow,
            @Nullable BigDecimal jumpHigh,
            @Nullable String reason) {}

    /** How many scores are whole or half points (整数得分), and how many would by the form's own decimals. */
    record Digits(
            int fiscalYear,
            long count,
            long whole,
            @Nullable BigDecimal wholeShare,
            @Nullable BigDecimal wholeExpected,
            long half,
            @Nullable BigDecimal halfShare,
            @Nullable BigDecimal halfExpected,
            @Nullable String reason) {}

    /** A department that claims the same score year after year (连年同分). */
    record Repeat(String departmentId, String department, int firstYear, int lastYear, long years, BigDecimal score) {}
}
