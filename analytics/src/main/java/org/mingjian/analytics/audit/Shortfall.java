package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ScoreStatement;

/** How far the parts of a score stay below the claimed total (合计不足): the lines', and where they are no whole, the parts'. */
final class Shortfall {

    private Shortfall() {}

    /** Zero when the parts reach the total, or are not all there. */
    static BigDecimal of(Report report, ScoreStatement total) {
        var parts = parts(report, Scores.outOf(total));
        var claimed = Scores.points(total);
        if (parts.isEmpty() || Amount.sum(parts).meets(claimed.interval())) {
            return BigDecimal.ZERO;
        }
        return claimed.value().subtract(Plain.sum(Amount.values(parts))).max(BigDecimal.ZERO);
    }

    private static List<Amount> parts(Report report, BigDecimal outOf) {
        var lines = report.indicators();
        var scores = Scores.ofLines(lines);
        var weights = Plain.sum(lines.stream()
                .flatMap(line -> line.weight().map(PrintedNumber::value).stream())
                .toList());
        if (!lines.isEmpty() && scores.size() == lines.size() && weights.compareTo(outOf) == 0) {
            return scores;
        }
        boolean complete = report.components().size() > 1 && ComponentsOfTotal.isComplete(report.components(), outOf);
        return complete ? Scores.ofComponents(report.components()) : List.of();
    }
}
