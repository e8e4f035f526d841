package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

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
                .filter(other -> isTable(other.report().identity().kind()))
                .toList();
        if (tables.isEmpty() && subject.tables().isEmpty()) {
            return new RuleAnswer.NotComputable("没有同一年度的财政部门数据表。");
        }
        var outcome = new Outcome();
        subject.tables().forEach(figure -> check(subject, figure, null, outcome));
        for (var table : tables) {
            table.report().figures().forEach(figure -> check(subject, figure, table, outcome));
        }
        return outcome.orNotApplicable("报告与数据表没有同一口径的数。");
    }

    private static boolean isTable(ReportKind kind) {
        return kind.isYardstick() && kind != ReportKind.VERIFICATION;
    }

    /** Their figure stands in a table put together with the report, or in another one of the same year. */
    private static void check(Case subject, Figure theirs, @Nullable OtherReport table, Outcome outcome) {
        var expected = Amount.of(theirs).orElse(null);
        var own = subject.report().figuresOf(theirs.measure()).stream()
                .filter(figure -> isSame(figure, theirs) && !subject.tables().contains(figure))
                .flatMap(figure -> Amount.of(figure).stream())
                .toList();
        if (expected == null || own.isEmpty()) {
            return;
        }
        if (own.stream().anyMatch(expected::agreesWith)) {
            outcome.consistent();
            return;
        }
        outcome.flag(
                table == null
                        ? suspicion(own, expected, theirs, "数据表" + OtherReport.where(theirs.source()), theirs.source())
                        : suspicion(own, expected, theirs, table.tells(theirs.source(), subject.report()), null)
                                .against(List.of(table.at(theirs.source(), subject.report()))));
    }

    private static Suspicion suspicion(
            List<Amount> own, Amount expected, Figure theirs, String where, @Nullable SourceRef inThisReport) {
        var reported = own.getFirst();
        var gap = reported.value().subtract(expected.value()).abs();
        return Suspicion.of(
                "%s报告写%s，数据表为%s".formatted(Labels.of(theirs.measure()), reported.text(), expected.text()),
                reported.text(),
                expected.text(),
                "%s与%s相差%s。对照：%s。".formatted(reported.text(), expected.text(), Plain.shortest(gap), where),
                Stream.concat(Amount.places(own).stream(), Stream.ofNullable(inThisReport))
                        .toList());
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
