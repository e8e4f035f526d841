package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** A task must not spend more than its budget without a reason (任务超预算). */
final class TaskAboveBudget implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.THRESHOLD,
                        "task.above-budget",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "任务执行数超过预算数",
                        "任务执行数≤任务预算数")
                .mayErr("年中追加未列入预算数；使用上年结转");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var most = subject.limit(ThresholdKey.EXECUTION_MOST);
        for (var task : subject.report().tasks()) {
            var budget = Tasks.budget(task).orElse(null);
            var executed = Tasks.executed(task).orElse(null);
            if (budget == null || executed == null) {
                outcome.notComputable("任务“%s”没有列全预算数和执行数。".formatted(task.name()));
            } else if (budget.times(most.value()).isSurelyBelow(executed)) {
                outcome.flag(suspicion(task.name(), budget, executed, most));
            } else {
                outcome.consistent();
            }
        }
        return outcome.orNotApplicable("报告没有列出任务。");
    }

    private static Suspicion suspicion(String name, Amount budget, Amount executed, Threshold most) {
        var excess = Plain.shortest(executed.value().subtract(budget.value()));
        var rate = budget.isZero() ? "预算为0" : Plain.percent(Plain.ratio(executed.value(), budget.value()));
        return Suspicion.of(
                "任务“%s”执行%s，超过预算%s".formatted(name, executed.text(), budget.text()),
                "%s（%s）".formatted(executed.text(), rate),
                "不超过%s，或说明追加预算".formatted(budget.text()),
                "%s-%s=%s万元，%s÷%s=%s。"
                                .formatted(
                                        Plain.shortest(executed.value()),
                                        Plain.shortest(budget.value()),
                                        excess,
                                        Plain.shortest(executed.value()),
                                        Plain.shortest(budget.value()),
                                        rate)
                        + most.cited(),
                List.of(executed.source(), budget.source()));
    }
}
