package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.RuleQuery;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;

/** Audits a report by its own figures (审核). Safe to use from several threads. */
public final class Auditor {

    private static final List<RuleCard> CARDS =
            Catalogue.all().stream().map(Rule::card).toList();

    private final RuleBook ruleBook;

    /** Audits with the rule book that comes with the program. */
    public Auditor() {
        this(RuleBook.builtIn());
    }

    public Auditor(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
    }

    /** The cards of all rules (规则卡), in the order their findings are shown. */
    public static List<RuleCard> cards() {
        return CARDS;
    }

    public String ruleBookVersion() {
        return ruleBook.version();
    }

    /** By the report alone: what needs other reports cannot be computed then. */
    public AuditOutcome audit(Report report) {
        return audit(report, History.NONE);
    }

    public AuditOutcome audit(Report report, History history) {
        var query = RuleQuery.of(report);
        var subject = new Case(report, ruleBook.match(query).orElse(null), ruleBook.thresholds(query), history);
        var entitled = EntitledScores.of(subject);
        var excess = entitled.excess();
        var findings = new ArrayList<Finding>();
        var disputed = new HashMap<SourceRef, BigDecimal>();
        for (int at = 0; at < CARDS.size(); at++) {
            var rule = Catalogue.all().get(at);
            if (rule.isOnlyBesideOthers() && findings.isEmpty()) {
                continue;
            }
            if (rule.answer(subject) instanceof RuleAnswer.Flagged(var suspicions)) {
                var card = CARDS.get(at);
                suspicions.forEach(suspicion -> {
                    findings.add(suspicion.finding(card));
                    dispute(suspicion, card, excess, disputed);
                });
            }
        }
        return new AuditOutcome(
                claimed(report),
                supported(report, disputed),
                entitled.verifiableShare(),
                entitled.scores(),
                findings,
                List.of(),
                Lights.of(subject));
    }

    /**
     * Each point of a line is taken once: what its score is above its entitled one, and where that is not known, what the
     * certain suspicion that takes most says.
     */
    private static void dispute(
            Suspicion suspicion,
            RuleCard card,
            Map<SourceRef, BigDecimal> excess,
            Map<SourceRef, BigDecimal> disputed) {
        if (suspicion.certainty(card) == Certainty.CERTAIN) {
            suspicion
                    .disputed()
                    .forEach(points -> disputed.merge(
                            points.line(), excess.getOrDefault(points.line(), points.points()), BigDecimal::max));
        }
    }

    private static @Nullable BigDecimal claimed(Report report) {
        return Scores.claimed(report).map(total -> total.score().value()).orElse(null);
    }

    private static @Nullable BigDecimal supported(Report report, Map<SourceRef, BigDecimal> disputed) {
        var total = Scores.claimed(report).orElse(null);
        if (total == null) {
            return null;
        }
        var claimed = total.score().value();
        var shortfall = Shortfall.of(report, total);
        return claimed.subtract(shortfall)
                .subtract(Plain.sum(List.copyOf(disputed.values())))
                .max(BigDecimal.ZERO)
                .min(claimed.max(BigDecimal.ZERO));
    }
}
