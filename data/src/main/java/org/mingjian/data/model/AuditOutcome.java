package org.mingjian.data.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit concludes about one report (审核结果).
 * Claimed score (自评得分): the form's total, else the narrative's; absent for a verification. Supported score
 * (证据支持得分): claimed less the points the figures contradict; never above claimed or below 0. Verifiable share
 * (可核算分值占比): weight of the lines whose entitled score could be computed ÷ weight of all lines, a fraction.
 * Entitled scores stand in the order of the report's indicator lines. Localisations (差错定位) say, for each group of
 * figures that contradict each other, which of them to change; suggestions, never applied. The light (预警灯) is what the
 * incumbent system would show.
 */
public record AuditOutcome(
        @Nullable BigDecimal claimedScore,
        @Nullable BigDecimal supportedScore,
        @Nullable BigDecimal verifiableShare,
        List<EntitledScore> entitledScores,
        List<Finding> findings,
        List<Localisation> localisations,
        Light light) {

    public AuditOutcome {
        entitledScores = List.copyOf(entitledScores);
        findings = List.copyOf(findings);
        localisations = List.copyOf(localisations);
    }

    /** The same outcome with what the search for the wrong figures found. */
    public AuditOutcome with(List<Localisation> found) {
        return new AuditOutcome(
                claimedScore, supportedScore, verifiableShare, entitledScores, findings, List.copyOf(found), light);
    }

    /** The same outcome with these findings instead of its own. */
    public AuditOutcome withFindings(List<Finding> others) {
        return new AuditOutcome(
                claimedScore, supportedScore, verifiableShare, entitledScores, others, localisations, light);
    }
}
