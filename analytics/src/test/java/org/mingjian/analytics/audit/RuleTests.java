package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Asks one rule of the catalogue by its id, and says what it must answer. */
final class RuleTests {

    private RuleTests() {}

    static RuleAnswer ask(String id, ReportBuilder report) {
        return Catalogue.all().stream()
                .filter(rule -> rule.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + id))
                .answer(report.asCase());
    }

    static List<Suspicion> flagged(String id, ReportBuilder report) {
        var answer = ask(id, report);
        assertThat(answer).isInstanceOf(RuleAnswer.Flagged.class);
        return ((RuleAnswer.Flagged) answer).suspicions();
    }

    static Suspicion flaggedOnce(String id, ReportBuilder report) {
        var suspicions = flagged(id, report);
        assertThat(suspicions).hasSize(1);
        return suspicions.getFirst();
    }

    static void consistent(String id, ReportBuilder report) {
        assertThat(ask(id, report)).isInstanceOf(RuleAnswer.Consistent.class);
    }

    static void notApplicable(String id, ReportBuilder report) {
        assertThat(ask(id, report))
                .isInstanceOfSatisfying(RuleAnswer.NotApplicable.class, answer -> assertThat(answer.sentence())
                        .endsWith("。"));
    }

    static void notComputable(String id, ReportBuilder report) {
        assertThat(ask(id, report))
                .isInstanceOfSatisfying(RuleAnswer.NotComputable.class, answer -> assertThat(answer.sentence())
                        .endsWith("。"));
    }
}
