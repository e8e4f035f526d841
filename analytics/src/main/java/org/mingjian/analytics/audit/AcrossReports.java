package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.RuleQuery;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Report;

/**
 * Holds a report against what is known beside it (跨年跨部门核对): the findings of the rules that need other reports, which
 * come and go with those while the report itself stays as it is.
 */
public final class AcrossReports {

    private static final Set<String> RULES =
            Catalogue.across().stream().map(rule -> rule.card().id()).collect(Collectors.toUnmodifiableSet());

    private AcrossReports() {}

    /** The ids of these rules. */
    public static Set<String> rules() {
        return RULES;
    }

    /** With the limits of the rule book that comes with the program. */
    public static List<Finding> audit(Report report, History history) {
        return audit(RuleBook.builtIn(), report, history);
    }

    public static List<Finding> audit(RuleBook ruleBook, Report report, History history) {
        var subject = new Case(report, null, ruleBook.thresholds(RuleQuery.of(report)), history);
        return Catalogue.across().stream()
                .flatMap(rule -> rule.answer(subject) instanceof RuleAnswer.Flagged(var suspicions)
                        ? suspicions.stream().map(suspicion -> suspicion.finding(rule.card()))
                        : Stream.empty())
                .toList();
    }
}
