package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** A special fund only partly paid out, whose goals are said to be over-fulfilled (资金未到位仍称超额完成). */
final class TaskClaim implements Rule {

    private static final ScreenedPattern OVER = ScreenedPattern.of("(超额|超量)完成");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "task.partly-paid-but-exceeded",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "资金未全部到位或使用，仍称目标超额完成",
                        "任务执行数<任务预算数 且称超额完成")
                .mayErr("节约资金而完成目标；执行率达到界限的为“需判断”")
                .tolerates(RuleCard.HALF_DIGIT + "；" + Limits.fromRuleBook(ThresholdKey.EXECUTION_EXPLAINED));
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        for (var task : report.tasks()) {
            var budget = Tasks.budget(task).orElse(null);
            var executed = Tasks.executed(task).orElse(null);
            var claim = Sentences.beside(report, task.source()).stream()
                    .filter(statement -> OVER.isIn(statement.text()))
                    .findFirst()
                    .orElse(null);
            if (budget == null
                    || executed == null
                    || claim == null
                    || budget.value().signum() <= 0) {
                continue;
            }
            if (executed.isSurelyBelow(budget)) {
                outcome.flag(suspicion(
                        task.name(), budget, executed, claim, subject.limit(ThresholdKey.EXECUTION_EXPLAINED)));
            } else {
                outcome.consistent();
            }
        }
        return outcome.orNotApplicable("没有称超额完成的任务。");
    }

    private static Suspicion suspicion(
            String name, Amount budget, Amount executed, NarrativeStatement claim, Threshold nearly) {
        var exact = Plain.ratio(executed.value(), budget.value());
        var rate = Plain.percent(exact);
        var suspicion = Suspicion.of(
                "“%s”%s仅使用%s（%s），仍称超额完成".formatted(name, budget.text(), executed.text(), rate),
                "超额完成",
                "使用%s，应说明".formatted(rate),
                "%s÷%s=%s。".formatted(Plain.shortest(executed.value()), Plain.shortest(budget.value()), rate)
                        + nearly.cited(),
                List.of(budget.source(), executed.source(), claim.source()));
        return exact.compareTo(nearly.value()) >= 0 ? suspicion.as(Severity.LOW, Certainty.JUDGEMENT) : suspicion;
    }
}
