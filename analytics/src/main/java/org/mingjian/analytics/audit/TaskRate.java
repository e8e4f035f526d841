package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;

/** The execution rate of a task must be executed ÷ budget (任务执行率复算). */
final class TaskRate implements Rule {

    /** From here on an error of the rate is more than a matter of the last digits. */
    private static final BigDecimal ONE_POINT = new BigDecimal("0.01");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "task.rate",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "任务执行率与预算数、执行数不符",
                        "任务执行数÷任务预算数=任务执行率")
                .tolerates(RuleCard.HALF_DIGIT_OR_CUT)
                .mayErr("执行率按财政资金计算而金额按全部资金列示；相差不到1个百分点的降为“低”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        subject.report().tasks().forEach(task -> check(task, outcome));
        return outcome.orNotApplicable("报告没有列出任务的执行率。");
    }

    private static void check(Task task, Outcome outcome) {
        var rate = Amount.of(task.rate(), Unit.PERCENT).orElse(null);
        if (rate == null) {
            return;
        }
        var budget = Tasks.budget(task).orElse(null);
        var executed = Tasks.executed(task).orElse(null);
        var quotient = budget == null || executed == null ? Optional.<Interval>empty() : executed.dividedBy(budget);
        if (budget == null || executed == null || quotient.isEmpty()) {
            outcome.notComputable("任务“%s”没有列全预算数和执行数，不能复算执行率。".formatted(task.name()));
        } else if (quotient.get().meets(rate.roundedOrCut())) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(task, rate, budget, executed));
        }
    }

    private static Suspicion suspicion(Task task, Amount rate, Amount budget, Amount executed) {
        var exact = Plain.ratio(executed.value(), budget.value());
        var computed = Plain.percent(exact);
        var suspicion = Suspicion.of(
                "任务“%s”执行率%s有误，应为%s".formatted(task.name(), rate.text(), computed),
                rate.text(),
                computed,
                "%s÷%s=%s，报告写%s。"
                        .formatted(
                                Plain.shortest(executed.value()),
                                Plain.shortest(budget.value()),
                                computed,
                                rate.text()),
                List.of(rate.source(), executed.source(), budget.source(), task.source()));
        boolean slight = exact.subtract(rate.value()).abs().compareTo(ONE_POINT) < 0;
        return slight ? suspicion.as(Severity.LOW, Certainty.CERTAIN) : suspicion;
    }
}
