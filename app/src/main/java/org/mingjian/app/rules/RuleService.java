package org.mingjian.app.rules;

import java.util.List;
import java.util.Optional;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.analytics.audit.RuleCard;
import org.mingjian.app.frame.Filter;
import org.springframework.stereotype.Service;

/** Rule cards with their scorecards (规则). */
@Service
class RuleService {

    private final RuleQueries queries;
    private final AuditQueries audits;

    RuleService(RuleQueries queries, AuditQueries audits) {
        this.queries = queries;
        this.audits = audits;
    }

    List<ScoredRule> rules(Filter filter, RuleSelection selection) {
        var scorecards = queries.scorecards(filter);
        return Auditor.cards().stream()
                .filter(selection::holds)
                .map(card -> new ScoredRule(card, scorecards.getOrDefault(card.id(), Scorecard.NONE)))
                .toList();
    }

    Optional<ScoredRule> rule(Filter filter, String id) {
        return Auditor.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map((RuleCard card) ->
                        new ScoredRule(card, queries.scorecards(filter).getOrDefault(id, Scorecard.NONE)));
    }

    /** Absent before the whole store was audited again for the first time. */
    Optional<LatestAudit> latestAudit() {
        return audits.latest();
    }

    long reports(Filter filter) {
        return queries.reports(filter);
    }
}
