package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.text.ScreenedPattern;

/** Tasks of which nothing was paid are not completed, whatever the completion indicator says (任务未执行仍称完成). */
final class UnpaidTasks implements Rule {

    private static final ScreenedPattern COMPLETION = ScreenedPattern.of("(任务|工作)(计划)?完成(率|及时)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "task.unpaid-but-complete",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "任务执行数为0，任务完成率仍填100%、得满分",
                        "任务完成率≤（任务数-执行数为0的任务数）÷任务数")
                .mayErr("任务不需花钱即已完成，或款项次年支付");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var tasks = Tasks.tabular(subject.report());
        var lines = subject.report().indicators().stream()
                .filter(line -> COMPLETION.isIn(line.level3()))
                .toList();
        if (tasks.isEmpty() || lines.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有同时列出任务表和任务完成率指标。");
        }
        var unpaid = tasks.stream().filter(UnpaidTasks::isUnpaid).toList();
        var full = lines.stream().filter(UnpaidTasks::claimsCompletion).toList();
        return unpaid.isEmpty() || full.isEmpty()
                ? new RuleAnswer.Consistent()
                : new RuleAnswer.Flagged(List.of(suspicion(tasks.size(), unpaid, full)));
    }

    private static boolean isUnpaid(Task task) {
        return Tasks.executed(task).filter(Amount::isZero).isPresent()
                && Tasks.budget(task)
                        .filter(budget -> budget.value().signum() > 0)
                        .isPresent();
    }

    private static boolean claimsCompletion(IndicatorLine line) {
        var actual = line.actual().toOptional().orElse("");
        return Scores.isFull(line) && (actual.contains("100") || actual.contains("及时"));
    }

    private static Suspicion suspicion(int all, List<Task> unpaid, List<IndicatorLine> lines) {
        int done = all - unpaid.size();
        var most = Plain.percent(Plain.ratio(new BigDecimal(done), new BigDecimal(all)));
        var evidence = new ArrayList<SourceRef>();
        lines.forEach(line -> evidence.add(line.source()));
        unpaid.forEach(task -> evidence.add(task.source()));
        var unpaidSum = Plain.addition(Amount.values(Tasks.budgets(unpaid)));
        return Suspicion.of(
                "%d项任务执行数为0，“%s”仍填100%%或及时并得满分"
                        .formatted(unpaid.size(), lines.getFirst().level3()),
                String.join("；", lines.stream().map(UnpaidTasks::reported).toList()),
                "任务完成率不高于%s（%d÷%d）".formatted(most, done, all),
                "%d项任务中%d项执行数为0，未执行预算%s万元；(%d-%d)÷%d=%s。"
                        .formatted(all, unpaid.size(), unpaidSum, all, unpaid.size(), all, most),
                evidence);
    }

    private static String reported(IndicatorLine line) {
        var points = Scores.points(line.score()).map(Amount::text).orElse("");
        return "%s%s（%s）".formatted(line.level3(), line.actual().toOptional().orElse(""), points);
    }
}
