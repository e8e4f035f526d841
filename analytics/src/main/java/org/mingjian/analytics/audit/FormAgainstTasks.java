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
 * Basic and project expenditure in the fund rows must be what the task table executed (资金结构与任务表).
 * Only where the task table lists basic expenditure as a task: then all other tasks are the projects.
 */
final class FormAgainstTasks implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "task.fund-structure",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "资金结构与任务表执行数不一致",
                        "基本支出=基本支出任务执行数；项目支出=Σ其余任务执行数")
                .mayErr("任务表只列部分项目；此时只可能少于项目支出，不会多");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var basic = Tasks.basic(report).orElse(null);
        if (basic == null) {
            return new RuleAnswer.NotApplicable("任务表没有单列基本支出。");
        }
        var projects = Tasks.tabular(report).stream()
                .filter(task -> !Tasks.isBasic(task))
                .toList();
        inForm(report, Measure.BASIC_EXPENDITURE).forEach(figure -> check(figure, List.of(basic), "基本支出", outcome));
        inForm(report, Measure.PROJECT_EXPENDITURE).forEach(figure -> check(figure, projects, "项目支出", outcome));
        return outcome.orNotApplicable("自评表没有列出基本支出和项目支出。");
    }

    private static List<Figure> inForm(Report report, Measure measure) {
        return Figures.whole(report, measure).stream()
                .filter(figure -> figure.source().row() != null)
                .toList();
    }

    private static void check(Figure figure, List<Task> tasks, String name, Outcome outcome) {
        var stated = Amount.of(figure).orElse(null);
        var executed = Tasks.executed(tasks);
        if (stated == null || executed.isEmpty()) {
            outcome.notComputable("%s没有可以核对的任务执行数。".formatted(name));
            return;
        }
        if (Amount.sum(executed).meets(stated.interval())) {
            outcome.consistent();
            return;
        }
        var added = Plain.sum(Amount.values(executed));
        var sum = Plain.shortest(added);
        var evidence = new ArrayList<SourceRef>(List.of(stated.source()));
        evidence.addAll(Amount.places(executed));
        tasks.forEach(task -> evidence.add(task.source()));
        var suspicion = Suspicion.of(
                        "自评表%s%s，任务表执行数为%s万元".formatted(name, stated.text(), sum),
                        stated.text(),
                        sum + "万元（按任务表）",
                        "%s，资金结构写%s万元%s。"
                                .formatted(
                                        executed.size() == 1
                                                ? "任务“%s”执行%s万元"
                                                        .formatted(
                                                                tasks.getFirst().name(), sum)
                                                : Plain.addition(Amount.values(executed)),
                                        Plain.shortest(stated.value()),
                                        alone(stated, tasks)),
                        evidence)
                .differing(stated.value().subtract(added));
        outcome.flag(executed.size() == 1 ? suspicion.as(Severity.LOW, Certainty.CERTAIN) : suspicion);
    }

    /** Names the one task that the stated amount equals, if there is one. */
    private static String alone(Amount stated, List<Task> tasks) {
        return tasks.size() < 2
                ? ""
                : tasks.stream()
                        .filter(task ->
                                Tasks.executed(task).filter(stated::agreesWith).isPresent())
                        .findFirst()
                        .map(task -> "，只等于“%s”一项".formatted(task.name()))
                        .orElse("");
    }
}
