package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;

/**
 * The task table must add up to the total it covers (任务合计).
 * A table that lists basic expenditure covers the whole department; one without covers the projects, and is complete
 * only if it prints a 合计 of its own.
 */
final class TasksOfTotal implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "task.sum",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "任务合计与总额不符",
                        "Σ任务预算数=预算总额；Σ任务执行数=执行总额")
                .mayErr("任务表只列重点任务；因此只核对含基本支出的任务表，或自带合计行的项目表");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var tasks = Tasks.tabular(report);
        if (tasks.size() < 2) {
            return new RuleAnswer.NotApplicable("报告没有任务表。");
        }
        if (Tasks.basic(report).isPresent()) {
            checkWhole(report, tasks, outcome);
        } else {
            checkProjects(report, tasks, outcome);
        }
        return outcome.orNotApplicable("任务表没有可以核对的总额。");
    }

    private static void checkWhole(Report report, List<Task> tasks, Outcome outcome) {
        check("预算", Tasks.budgets(tasks), Figures.whole(report, Measure.ADJUSTED_BUDGET), outcome);
        check("执行", Tasks.executed(tasks), Figures.whole(report, Measure.EXECUTED_AMOUNT), outcome);
    }

    private static void checkProjects(Report report, List<Task> tasks, Outcome outcome) {
        check("预算", Tasks.budgets(tasks), ownTotal(report, Measure.PROJECT_EXPENDITURE_BUDGET, tasks), outcome);
        check("执行", Tasks.executed(tasks), ownTotal(report, Measure.PROJECT_EXPENDITURE, tasks), outcome);
    }

    /** The 合计 row of the task table itself: the row right before its first task or right behind its last. */
    private static List<Figure> ownTotal(Report report, Measure measure, List<Task> tasks) {
        return Figures.whole(report, measure).stream()
                .filter(figure -> isNextTo(figure.source(), tasks))
                .toList();
    }

    private static boolean isNextTo(SourceRef place, List<Task> tasks) {
        var row = place.row();
        var first = tasks.getFirst().source();
        var last = tasks.getLast().source();
        return row != null
                && Figures.sameBlock(place, first)
                && (isAt(first, row + 1) || (Figures.sameBlock(place, last) && isAt(last, row - 1)));
    }

    private static boolean isAt(SourceRef place, int row) {
        var at = place.row();
        return at != null && at == row;
    }

    private static void check(String kind, List<Amount> parts, List<Figure> totals, Outcome outcome) {
        var sum = Amount.sum(parts);
        if (totals.isEmpty()) {
            outcome.notComputable("没有与任务表同口径的%s总额。".formatted(kind));
        } else if (Figures.distinct(totals).stream()
                .anyMatch(total -> total.interval().meets(sum))) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(kind, parts, Figures.distinct(totals)));
        }
    }

    private static Suspicion suspicion(String kind, List<Amount> parts, List<Amount> totals) {
        var added = Plain.sum(Amount.values(parts));
        var sum = Plain.shortest(added);
        var texts = String.join("、", totals.stream().map(Amount::text).toList());
        var evidence = new ArrayList<SourceRef>(Amount.places(totals));
        evidence.addAll(Amount.places(parts));
        return Suspicion.of(
                        "任务%s合计%s万元，与%s总额%s不符".formatted(kind, sum, kind, texts),
                        texts,
                        sum + "万元",
                        "%s，%s总额为%s。".formatted(Plain.addition(Amount.values(parts)), kind, texts),
                        evidence)
                .differing(added.subtract(totals.getFirst().value()));
    }
}
