package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

/** Three-public spending so far below its budget that the budget was padded (三公预算虚高). */
final class PaddedBudget implements Rule {

    private static final BigDecimal LEAST = new BigDecimal("0.2");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.THRESHOLD,
                        "three-public.padded",
                        Severity.MEDIUM,
                        Certainty.JUDGEMENT,
                        "“三公”经费预算虚高",
                        "实际÷预算<20%")
                .tolerates("20%为经验界限")
                .mayErr("当年因疫情、机构变动未发生");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        for (var figure : report.figuresOf(Measure.THREE_PUBLIC)) {
            var spent = Amount.of(figure).orElseThrow();
            var budget = Figures.only(Figures.nearest(report, Measure.THREE_PUBLIC_BUDGET, figure))
                    .orElse(null);
            if (budget == null || budget.value().signum() <= 0) {
                outcome.notComputable("“三公”经费没有可比的预算数。");
            } else if (Plain.ratio(spent.value(), budget.value()).compareTo(LEAST) >= 0) {
                outcome.consistent();
            } else {
                outcome.flag(suspicion(spent, budget));
            }
        }
        return outcome.orNotApplicable("报告没有列出“三公”经费。");
    }

    private static Suspicion suspicion(Amount spent, Amount budget) {
        var rate = Plain.percent(Plain.ratio(spent.value(), budget.value()));
        return Suspicion.of(
                "“三公”经费预算%s，实际仅%s（%s），预算编制偏松".formatted(budget.text(), spent.text(), rate),
                rate,
                "按实际需要编制预算",
                "%s÷%s=%s。".formatted(Plain.shortest(spent.value()), Plain.shortest(budget.value()), rate),
                List.of(spent.source(), budget.source()));
    }
}
