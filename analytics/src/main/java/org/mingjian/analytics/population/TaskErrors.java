package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** Errors in the table of tasks (任务差错). */
final class TaskErrors {

    private TaskErrors() {}

    static List<Planting> all() {
        return List.of(
                error("task-rate", "F01", 0.008, TaskErrors::rate, "task.rate"),
                error("task-overspent", "F11", 0.008, TaskErrors::overspent, "task.above-budget"),
                error("task-sum", "F02", 0.006, TaskErrors::sum, "task.sum").alsoSettingOff("task.fund-structure"),
                error("task-basic", "F10", 0.004, TaskErrors::basic, "task.fund-structure")
                        .alsoSettingOff("task.fund-budget"),
                Planting.of(
                                "spent-as-budget",
                                "F10",
                                0.010,
                                Area.FUNDS,
                                Stage.FACTS,
                                "task",
                                TaskErrors::spentAsBudget,
                                "task.fund-budget")
                        .alsoSettingOff("task.sum", "budget.adjustment", "execution.score"),
                error("task-unpaid", "F09", 0.015, TaskErrors::unpaid, "task.unpaid-but-complete")
                        .needing(Section.FORM),
                error("tasks-uncovered", "F24", 0.01, draft -> covering(draft, 0.05), "task.coverage")
                        .alsoSettingOff("task.fund-budget")
                        .hiding("task.partly-paid"),
                error("tasks-covered", "F24", 0.008, draft -> covering(draft, 0.3), "task.coverage")
                        .alsoSettingOff("task.fund-budget")
                        .asNearMiss(),
                Planting.of(
                        "partly-paid",
                        "F09",
                        0.01,
                        Area.TEXT,
                        Stage.PRINT,
                        "task",
                        TaskErrors::partlyPaid,
                        "task.partly-paid-but-exceeded"));
    }

    private static Planting error(String name, String code, double share, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, share, Area.FUNDS, Stage.PRINT, "task", breaking, rule);
    }

    private static Optional<String> rate(Draft draft) {
        int at = 1 + draft.random().nextInt(3);
        var row = draft.tasks().get(at);
        var printed =
                row.percent().subtract(BigDecimal.valueOf(200 + draft.random().nextInt(1500), 2));
        draft.task(at, row.printing(printed));
        return Optional.of("“%s”执行率应为%s%%，印作%s%%".formatted(row.name(), row.percent(), printed));
    }

    /** What one project spends too much another spends less, so that the sums hold. */
    private static Optional<String> overspent(Draft draft) {
        var more = draft.tasks().get(2);
        var less = draft.tasks().get(1);
        long excess = more.budget() / 10 + 10;
        long moved = more.budget() + excess - more.executed();
        if (less.executed() <= moved) {
            return Optional.empty();
        }
        draft.task(2, TaskRow.of(more.name(), more.budget(), more.budget() + excess));
        draft.task(1, TaskRow.of(less.name(), less.budget(), less.executed() - moved));
        return Optional.of("“%s”超过预算%s".formatted(more.name(), FundErrors.words(excess)));
    }

    private static Optional<String> sum(Draft draft) {
        var row = draft.tasks().get(1);
        long lost = row.executed() / 10 + 100;
        if (row.executed() <= lost) {
            return Optional.empty();
        }
        draft.task(1, TaskRow.of(row.name(), row.budget(), row.executed() - lost));
        return Optional.of("“%s”少列%s，任务合计不等于支出总额".formatted(row.name(), FundErrors.words(lost)));
    }

    private static Optional<String> basic(Draft draft) {
        var basic = draft.tasks().get(0);
        var project = draft.tasks().get(1);
        long moved = basic.executed() / 20;
        draft.task(0, TaskRow.of(basic.name(), basic.budget() - moved, basic.executed() - moved));
        draft.task(1, TaskRow.of(project.name(), project.budget() + moved, project.executed() + moved));
        return Optional.of("基本支出任务比资金表少%s".formatted(FundErrors.words(moved)));
    }

    /** The fund rows print what was spent as the budget, so that every rate is 100 %. */
    private static Optional<String> spentAsBudget(Draft draft) {
        var funds = draft.funds();
        boolean seen = funds.budgetProject() - funds.project() > 1000
                && funds.budgetBasic() >= funds.basic()
                && funds.project() > 0;
        if (!seen) {
            return Optional.empty();
        }
        draft.oneProject();
        draft.tell(funds.withBudgets(funds.basic(), funds.project()));
        return Optional.of("资金表把执行数写作预算数，执行率成100%");
    }

    /** A task of which nothing was paid takes its budget from one that has some left. */
    private static Optional<String> unpaid(Draft draft) {
        int last = draft.tasks().size() - 1;
        var row = draft.tasks().get(last);
        long left = (row.budget() - row.executed()) / 2;
        var line = LineErrors.pick(draft, it -> it.isPlain() && it.isPercentage() && it.kind() == Line.Kind.OUTPUT);
        if (left < 10 || line.isEmpty()) {
            return Optional.empty();
        }
        draft.task(last, TaskRow.of(row.name(), row.budget() - left, row.executed()));
        draft.addTask(TaskRow.of("信息化建设项目", left, 0));
        draft.change(line.getAsInt(), it -> it.named("时效指标", "重点工作完成率").saying("≥95%", "100%"));
        return Optional.of("“信息化建设项目”未支出，重点工作完成率仍填100%");
    }

    /** Two tasks of so much of the project budget, and what was spent on them is not told. */
    private static Optional<String> covering(Draft draft, double share) {
        var funds = draft.funds();
        long budget = Math.round(Math.min(funds.budgetProject(), funds.project()) * share);
        if (budget < 100) {
            return Optional.empty();
        }
        draft.untoldTasks(List.of(TaskRow.of("履职专项业务", budget * 6 / 10, 0), TaskRow.of("能力建设项目", budget * 4 / 10, 0)));
        return Optional.of("两项任务预算合计%s，约为项目支出预算的%.0f%%，未列执行数".formatted(FundErrors.words(budget), 100 * share));
    }

    private static Optional<String> partlyPaid(Draft draft) {
        long budget = 10_000L * (5 + draft.random().nextInt(20));
        long spent = Math.round(budget * (0.4 + 0.4 * draft.random().nextDouble()));
        var words = "专项扶持资金预算安排%s，实际使用%s，绩效目标超额完成。".formatted(FundErrors.words(budget), FundErrors.words(spent));
        draft.tell(TaskRow.of("专项扶持资金", budget, spent), words);
        return Optional.of("只使用%s，仍称超额完成".formatted(FundErrors.words(spent)));
    }
}
