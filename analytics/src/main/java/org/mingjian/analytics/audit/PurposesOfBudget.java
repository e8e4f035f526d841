package org.mingjian.analytics.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;

/**
 * The purposes of what was spent add up to the budget and not to what was spent (支出性质按预算数填): the row was filled in
 * with the plan. Wherever the figures stand; the two sums cannot agree by chance.
 */
final class PurposesOfBudget implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "amount.purposes-of-budget",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "基本支出、项目支出按预算数填列",
                        "基本支出+项目支出=支出总额，而不是预算总额")
                .mayErr("所列为预算的构成，栏目没有写明");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var basic = only(report, Measure.BASIC_EXPENDITURE);
        var project = only(report, Measure.PROJECT_EXPENDITURE);
        var spent = whole(report, Measure.EXECUTED_AMOUNT);
        var planned = whole(report, Measure.ADJUSTED_BUDGET);
        if (basic == null || project == null || spent == null || planned == null) {
            return new RuleAnswer.NotApplicable("报告没有各列一次的基本支出、项目支出、支出总额和预算总额。");
        }
        var parts = List.of(basic, project);
        var sum = Amount.sum(parts);
        boolean planOnly = sum.meets(planned.interval()) && !sum.meets(spent.interval());
        if (!planOnly) {
            return new RuleAnswer.Consistent();
        }
        var added = Plain.addition(Amount.values(parts));
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                        "基本支出与项目支出合计%s，是预算数而不是支出数%s".formatted(planned.text(), spent.text()),
                        planned.text(),
                        spent.text(),
                        "%s，等于全年预算%s；支出总额为%s。".formatted(added, planned.text(), spent.text()),
                        List.of(basic.source(), project.source(), planned.source(), spent.source()))
                .differing(planned.value().subtract(spent.value()))));
    }

    /** The one amount printed, of whatever funding. */
    private static @Nullable Amount only(Report report, Measure measure) {
        return Figures.only(report.figuresOf(measure)).orElse(null);
    }

    private static @Nullable Amount whole(Report report, Measure measure) {
        return Figures.only(report.figuresOf(measure).stream()
                        .filter(figure -> figure.funding() == null)
                        .toList())
                .orElse(null);
    }
}
