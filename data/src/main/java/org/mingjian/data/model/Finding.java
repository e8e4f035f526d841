package org.mingjian.data.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question with evidence (疑点), not an accusation.
 * The rule is its id, such as {@code score.parts-sum}; the version is the rule's. Title and explanation are Chinese,
 * the explanation with the arithmetic written out. Points in doubt (存疑分值) are those the claim would lose if the question
 * is upheld; absent where it touches no score. The amount in doubt (存疑金额) is the yuan by which the prints differ; absent
 * where it is not about money. The first place of the evidence identifies the finding. Evidence stands in the report itself; counterparts stand in other reports.
 */
public record Finding(
        String rule,
        int ruleVersion,
        FindingFamily family,
        Severity severity,
        Certainty certainty,
        String title,
        String reported,
        String expected,
        String explanation,
        @Nullable BigDecimal points,
        @Nullable BigDecimal amount,
        List<SourceRef> evidence,
        List<Counterpart> counterparts) {

    /** A finding about one report alone, and not about money. */
    public Finding(
            String rule,
            int ruleVersion,
            FindingFamily family,
            Severity severity,
            Certainty certainty,
            String title,
            String reported,
            String expected,
            String explanation,
            @Nullable BigDecimal points,
            List<SourceRef> evidence) {
        this(
                rule,
                ruleVersion,
                family,
                severity,
                certainty,
                title,
                reported,
                expected,
                explanation,
                points,
                null,
                evidence,
                List.of());
    }

    public Finding {
        Objects.requireNonNull(rule, "rule");
        evidence = List.copyOf(evidence);
        counterparts = List.copyOf(counterparts);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding without evidence: " + rule + " " + title);
        }
    }
}
