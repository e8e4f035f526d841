package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Task;

/** The tasks of a form's task table (年度主要任务); tasks told in running text are no table. */
final class Tasks {

    private Tasks() {}

    static List<Task> tabular(Report report) {
        return report.tasks().stream()
                .filter(task -> task.source().row() != null && !isTold(task))
                .filter(task -> task.budget().isRead() && task.executed().isRead())
                .toList();
    }

    /** In a sheet a sentence stands in a cell: name and money in one. */
    private static boolean isTold(Task task) {
        return isBesideName(task, task.budget()) && isBesideName(task, task.executed());
    }

    private static boolean isBesideName(Task task, Reading<?> money) {
        var place = money.source();
        return place != null && Objects.equals(place.column(), task.source().column());
    }

    static Optional<Amount> budget(Task task) {
        return Amount.of(task.budget(), task.unit());
    }

    static Optional<Amount> executed(Task task) {
        return Amount.of(task.executed(), task.unit());
    }

    static boolean isBasic(Task task) {
        return task.name().contains("基本支出");
    }

    static Optional<Task> basic(Report report) {
        return tabular(report).stream().filter(Tasks::isBasic).findFirst();
    }

    static List<Amount> budgets(List<Task> tasks) {
        return tasks.stream().flatMap(task -> budget(task).stream()).toList();
    }

    static List<Amount> executed(List<Task> tasks) {
        return tasks.stream().flatMap(task -> executed(task).stream()).toList();
    }
}
