package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Optional;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;

/** Three-public spending so far below its budget that the budget was padded (三公预算虚高). */
final class PaddedBudget implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.THRESHOLD,
                        "three-public.padded",
                        Severity.MEDIUM,
                        Certainty.JUDGEMENT,
                        "“三公”经费预算虚高",
                        "实际÷预算<界限")
                .tolerates("界限见规则库 three_public.padded，通用20%")
                .mayErr("当年因疫情、机构变动未发生");
    }

    /** What was spent beside what was planned (三公控制率). */
    record Control(Amount spent, Amount budget) {

        /** Each amount spent that has one budget to be held against. */
        static List<Control> of(Report report) {
            return report.figuresOf(Measure.THREE_PUBLIC).stream()
                    .flatMap(figure -> of(report, figure).stream())
                    .toList();
        }

        private static Optional<Control> of(Report report, Figure figure) {
            var budget = Figures.only(Figures.nearest(report, Measure.THREE_PUBLIC_BUDGET, figure))
                    .filter(planned -> planned.value().signum() > 0);
            return Amount.of(figure).flatMap(spent -> budget.map(planned -> new Control(spent, planned)));
        }

        boolean isBelow(Threshold least) {
            return Plain.ratio(spent.value(), budget.value()).compareTo(least.value()) < 0;
        }

        String rate() {
            return Plain.percent(Plain.ratio(spent.value(), budget.value()));
        }

        String arithmetic() {
            return "%s÷%s=%s".formatted(Plain.shortest(spent.value()), Plain.shortest(budget.value()), rate());
        }
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var least = subject.limit(ThresholdKey.THREE_PUBLIC_PADDED);
        for (var figure : report.figuresOf(Measure.THREE_PUBLIC)) {
            var control = Control.of(report, figure).orElse(null);
            if (control == null) {
                outcome.notComputable("“三公”经费没有可比的预算数。");
            } else if (control.isBelow(least)) {
                outcome.flag(suspicion(control, least));
            } else {
                outcome.consistent();
            }
        }
        return outcome.orNotApplicable("报告没有列出“三公”经费。");
    }

    private static Suspicion suspicion(Control control, Threshold least) {
        return Suspicion.of(
                "“三公”经费预算%s，实际仅%s（%s），预算编制偏松"
                        .formatted(control.budget().text(), control.spent().text(), control.rate()),
                control.rate(),
                "按实际需要编制预算",
                control.arithmetic() + "。" + least.cited(),
                List.of(control.spent().source(), control.budget().source()));
    }
}
