package org.mingjian.app.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** Everything the overview shows (总览内容). */
record OverviewPage(
        Summary summary,
        Execution execution,
        List<RateBin> bins,
        List<GradeCount> grades,
        List<FamilyCount> findings,
        long departmentsWithFindings,
        List<Doubted> mostDoubted,
        ThreePublic threePublic) {

    /** How many self-evaluations, and their mean scores; the doubt is over those that have both scores. */
    record Summary(
            long reports,
            long others,
            long departments,
            long claimedCount,
            @Nullable BigDecimal claimed,
            long supportedCount,
            @Nullable BigDecimal supported,
            @Nullable BigDecimal doubt) {

        boolean isEmpty() {
            return reports + others == 0;
        }
    }

    record Execution(
            long count,
            @Nullable BigDecimal lowerQuartile,
            @Nullable BigDecimal median,
            @Nullable BigDecimal upperQuartile,
            long below80) {}

    record RateBin(int number, long count) {}

    record GradeCount(String grade, long claimed, long supported) {}

    record FamilyCount(FindingFamily family, Severity severity, long count) {}

    record Doubted(
            String reportId,
            String departmentId,
            String department,
            int fiscalYear,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal supported,
            @Nullable BigDecimal doubt,
            @Nullable String reasons) {}

    record ThreePublic(
            long matched,
            @Nullable BigDecimal finalAmount,
            @Nullable BigDecimal prior,
            long overBudget) {

        private static final int SCALE = 8;

        /** Change against last year; absent without a prior amount above zero. */
        @Nullable
        BigDecimal change() {
            return finalAmount == null || prior == null || prior.signum() <= 0
                    ? null
                    : finalAmount.subtract(prior).divide(prior, SCALE, RoundingMode.HALF_UP);
        }
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(one -> one.severity() == severity)
                .mapToLong(FamilyCount::count)
                .sum();
    }

    long count(FindingFamily family, Severity severity) {
        return findings.stream()
                .filter(one -> one.severity() == severity && one.family() == family)
                .mapToLong(FamilyCount::count)
                .sum();
    }

    long findingCount() {
        return findings.stream().mapToLong(FamilyCount::count).sum();
    }
}
