package org.mingjian.analytics.audit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.analytics.rulebook.ExecutionScoring;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * The budget in the fund rows must be the budget the same money has in the task table (资金行预算与任务预算).
 * Printing what was spent as the budget makes every execution rate 100 %.
 */
final class BudgetOfTasks implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "task.fund-budget",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "资金行预算数与任务预算数不符，执行率不成立",
                        "执行率=Σ任务执行数÷Σ任务预算数")
                .mayErr("任务预算为年初数而资金行为调减后的全年数");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var funds = TaskFunds.of(subject.report()).orElse(null);
        if (funds == null) {
            return new RuleAnswer.NotApplicable("资金行与任务表不能逐项对应。");
        }
        if (funds.rate().isEmpty()) {
            return new RuleAnswer.NotComputable("对应任务的预算合计为0，不能计算执行率。");
        }
        return funds.contradictsForm()
                ? new RuleAnswer.Flagged(List.of(suspicion(subject, funds)))
                : new RuleAnswer.Consistent();
    }

    private static Suspicion suspicion(Case subject, TaskFunds funds) {
        var rate = funds.rate().orElseThrow();
        var line = subject.executionLines().stream().findFirst();
        var evidence = new ArrayList<SourceRef>(funds.places());
        line.ifPresent(it -> evidence.add(it.score().source()));
        var printed = String.join(
                "、", funds.matches().stream().map(m -> m.fundBudget().text()).toList());
        var tasks = String.join("、", funds.budgets().stream().map(Amount::text).toList());
        var points = line.map(it -> it.weight().value().multiply(rate).setScale(2, RoundingMode.HALF_UP));
        var suspicion = Suspicion.of(
                "自评表预算数%s与任务预算%s不符，执行率不成立".formatted(printed, tasks),
                "预算%s%s"
                        .formatted(
                                printed,
                                line.map(it -> "，得" + it.score().text()).orElse("")),
                Plain.percent(rate)
                        + points.map(p -> "，约%s分".formatted(Plain.shortest(p))).orElse(""),
                "%s=%s%s。"
                        .formatted(
                                funds.quotient(),
                                Plain.percent(rate),
                                points.map(p -> "，%s×%s=%s分"
                                                .formatted(
                                                        Plain.shortest(line.orElseThrow()
                                                                .weight()
                                                                .value()),
                                                        Plain.percent(rate),
                                                        Plain.shortest(p)))
                                        .orElse("")),
                evidence);
        boolean linear = subject.form() != null && subject.form().executionScoring() instanceof ExecutionScoring.Linear;
        return linear && line.isPresent() && points.isPresent()
                ? suspicion.disputing(
                        line.get().source(), line.get().score().value().subtract(points.get()))
                : suspicion;
    }
}
