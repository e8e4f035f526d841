package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * One question a rule asks of a report (疑点), before it becomes a finding.
 * Severity and certainty override the card's where this case is milder. Disputed points belong to the place of a
 * scored line, so that each point is taken once; points in doubt (存疑分值) and the amount in doubt (存疑金额), in 万元, are
 * what the whole question is about.
 * Counterparts are the places of other reports this one is held against.
 */
record Suspicion(
        String title,
        String reported,
        String expected,
        String explanation,
        List<SourceRef> evidence,
        @Nullable Severity severity,
        @Nullable Certainty certainty,
        List<DisputedPoints> disputed,
        @Nullable BigDecimal points,
        @Nullable BigDecimal amount,
        List<Counterpart> counterparts) {

    private static final int MONEY_SCALE = 2;
    private static final BigDecimal WAN = new BigDecimal("10000");

    /** Points of one scored line that the figures contradict (存疑分值). */
    record DisputedPoints(SourceRef line, BigDecimal points) {}

    Suspicion {
        evidence = List.copyOf(new LinkedHashSet<>(evidence));
        disputed = List.copyOf(disputed);
        counterparts = List.copyOf(new LinkedHashSet<>(counterparts));
    }

    static Suspicion of(String title, String reported, String expected, String explanation, List<SourceRef> evidence) {
        return new Suspicion(
                title, reported, expected, explanation, evidence, null, null, List.of(), null, null, List.of());
    }

    Suspicion as(Severity newSeverity, Certainty newCertainty) {
        return new Suspicion(
                title,
                reported,
                expected,
                explanation,
                evidence,
                newSeverity,
                newCertainty,
                disputed,
                points,
                amount,
                counterparts);
    }

    Suspicion disputing(SourceRef line, BigDecimal excess) {
        if (excess.signum() <= 0) {
            return this;
        }
        return new Suspicion(
                title,
                reported,
                expected,
                explanation,
                evidence,
                severity,
                certainty,
                List.of(new DisputedPoints(line, excess)),
                excess,
                amount,
                counterparts);
    }

    /** Says how many points of the claim are in doubt, without taking them from the supported score. */
    Suspicion worth(BigDecimal inDoubt) {
        return new Suspicion(
                title,
                reported,
                expected,
                explanation,
                evidence,
                severity,
                certainty,
                disputed,
                inDoubt.signum() > 0 ? inDoubt : null,
                amount,
                counterparts);
    }

    /** Says by how much two prints of money differ, in 万元 as amounts are compared, whichever of them is larger. */
    Suspicion differing(BigDecimal tenThousandYuan) {
        return new Suspicion(
                title,
                reported,
                expected,
                explanation,
                evidence,
                severity,
                certainty,
                disputed,
                points,
                tenThousandYuan.signum() == 0 ? null : tenThousandYuan.abs(),
                counterparts);
    }

    boolean sameQuestionAs(Suspicion other) {
        return title.equals(other.title) && reported.equals(other.reported) && expected.equals(other.expected);
    }

    Suspicion with(List<SourceRef> more) {
        var all = new ArrayList<>(evidence);
        all.addAll(more);
        return new Suspicion(
                title,
                reported,
                expected,
                explanation,
                all,
                severity,
                certainty,
                disputed,
                points,
                amount,
                counterparts);
    }

    /** Held against these places of other reports. */
    Suspicion against(List<Counterpart> places) {
        return new Suspicion(
                title,
                reported,
                expected,
                explanation,
                evidence,
                severity,
                certainty,
                disputed,
                points,
                amount,
                places);
    }

    Certainty certainty(RuleCard card) {
        return certainty == null ? card.certainty() : certainty;
    }

    Finding finding(RuleCard card) {
        return new Finding(
                card.id(),
                card.version(),
                card.family(),
                severity == null ? card.severity() : severity,
                certainty(card),
                title,
                reported,
                expected,
                explanation,
                points,
                amount == null ? null : amount.multiply(WAN).setScale(MONEY_SCALE, RoundingMode.HALF_UP),
                evidence,
                counterparts);
    }
}
