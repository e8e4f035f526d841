package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.FindingFamily;

/**
 * The points of one report its findings put in doubt (存疑分值): Σ over families of min(20, Σ points), never above the
 * claimed score. Absent when no finding touches a score. The store derives the same of the findings nobody has decided.
 * Worked: two arithmetic findings of 9 and 15 points and a scoring one of 4 give min(20, 24) + 4 = 24.
 *
 * @see "Decision 0103"
 */
public final class Stake {

    /** So that one family that asks the same thing many times does not outweigh all others. */
    private static final BigDecimal MOST_PER_FAMILY = new BigDecimal("20");

    private Stake() {}

    public static Optional<BigDecimal> of(AuditOutcome outcome) {
        Map<FindingFamily, BigDecimal> families = new EnumMap<>(FindingFamily.class);
        for (var finding : outcome.findings()) {
            var points = finding.points();
            if (points != null) {
                families.merge(finding.family(), points, BigDecimal::add);
            }
        }
        var claimed = outcome.claimedScore();
        return families.values().stream()
                .map(MOST_PER_FAMILY::min)
                .reduce(BigDecimal::add)
                .map(stake -> claimed == null ? stake : stake.min(claimed));
    }
}
