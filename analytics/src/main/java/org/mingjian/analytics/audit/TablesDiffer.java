package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;

/**
 * The report's figures beside the bureau's own tables of the same department and year (与外部数据不符): the same measure in
 * the same scope, basis, period and funding, and nothing else.
 */
final class TablesDiffer implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "tables.differ",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "报告的数与财政部门数据表不符",
                        "同一年度同一口径的同一指标，报告=数据表")
                .mayErr("数据表取数日期不同；决算批复后有调整");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var tables = subject.history().sameYear().stream()
                .filter(other -> other.report().identity().kind() != ReportKind.VERIFICATION)
                .toList();
        if (tables.isEmpty()) {
            return new RuleAnswer.NotComputable("没有同一年度的财政部门数据表。");
        }
        var outcome = new Outcome();
        for (var table : tables) {
            table.report().figures().forEach(figure -> check(subject, table, figure, outcome));
        }
        return outcome.orNotApplicable("报告与数据表没有同一口径的数。");
    }

    private static void check(Case subject, OtherReport table, Figure theirs, Outcome outcome) {
        var expected = Amount.of(theirs).orElse(null);
        var own = subject.report().figuresOf(theirs.measure()).stream()
                .filter(figure -> isSame(figure, theirs))
                .flatMap(figure -> Amount.of(figure).stream())
                .toList();
        if (expected == null || own.isEmpty()) {
            return;
        }
        if (own.stream().anyMatch(expected::agreesWith)) {
            outcome.consistent();
            return;
        }
        var reported = own.getFirst();
        var name = Labels.of(theirs.measure());
        outcome.flag(Suspicion.of(
                        "%s报告写%s，数据表为%s".formatted(name, reported.text(), expected.text()),
                        reported.text(),
                        expected.text(),
                        "%s与%s相差%s。对照：%s。"
                                .formatted(
                                        reported.text(),
                                        expected.text(),
                                        Plain.shortest(reported.value()
                                                .subtract(expected.value())
                                                .abs()),
                                        table.tells(theirs.source(), subject.report())),
                        Amount.places(own))
                .against(List.of(table.at(theirs.source(), subject.report()))));
    }

    private static boolean isSame(Figure own, Figure theirs) {
        return own.scope() == theirs.scope()
                && own.period() == theirs.period()
                && Objects.equals(own.funding(), theirs.funding())
                && Stream.of(own.basis(), theirs.basis())
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        < 2;
    }
}
