package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;

/**
 * The fund rows of a form matched with the tasks that spent the money (资金行与任务).
 * Basic expenditure is matched by name, project expenditure by the executed amount. The rate is what the tasks'
 * own budgets give: Σ executed ÷ Σ budget of the matched tasks.
 */
record TaskFunds(List<Match> matches) {

    /** One fund row and its task. */
    record Match(Amount fundBudget, Amount fundExecuted, Amount taskBudget, Amount taskExecuted, Task task) {}

    static Optional<TaskFunds> of(Report report) {
        var basic = match(report, Measure.BASIC_EXPENDITURE, Measure.BASIC_EXPENDITURE_BUDGET, true);
        var project = match(report, Measure.PROJECT_EXPENDITURE, Measure.PROJECT_EXPENDITURE_BUDGET, false);
        return basic == null || project == null
                ? Optional.empty()
                : Optional.of(new TaskFunds(List.of(basic, project)));
    }

    private static @Nullable Match match(Report report, Measure executed, Measure budget, boolean basic) {
        for (var figure : Figures.whole(report, executed)) {
            var planned = inSameRow(report, budget, figure);
            var spent = Amount.of(figure);
            for (var task : Tasks.tabular(report)) {
                var taskSpent = Tasks.executed(task);
                var taskPlanned = Tasks.budget(task);
                boolean complete = planned.isPresent() && spent.isPresent() && taskSpent.isPresent();
                if (complete && taskPlanned.isPresent() && fits(task, basic, spent.get(), taskSpent.get())) {
                    return new Match(planned.get(), spent.get(), taskPlanned.get(), taskSpent.get(), task);
                }
            }
        }
        return null;
    }

    private static boolean fits(Task task, boolean basic, Amount spent, Amount taskSpent) {
        return basic ? Tasks.isBasic(task) : !Tasks.isBasic(task) && !spent.isZero() && spent.agreesWith(taskSpent);
    }

    /** A row that prints the budget as it was and as it became means the latter. */
    private static Optional<Amount> inSameRow(Report report, Measure measure, Figure figure) {
        var row = Figures.whole(report, measure).stream()
                .filter(other -> Figures.sameRow(other.source(), figure.source()))
                .toList();
        return row.stream()
                .filter(other -> other.basis() != Basis.INITIAL)
                .findFirst()
                .or(() -> row.stream().findFirst())
                .flatMap(Amount::of);
    }

    /** Whether a task was given more than its fund row says. */
    boolean contradictsForm() {
        return matches.stream().anyMatch(match -> match.fundBudget().isSurelyBelow(match.taskBudget()));
    }

    List<Amount> budgets() {
        return matches.stream().map(Match::taskBudget).toList();
    }

    List<Amount> executed() {
        return matches.stream().map(Match::taskExecuted).toList();
    }

    Optional<BigDecimal> rate() {
        var budget = Plain.sum(Amount.values(budgets()));
        return budget.signum() <= 0
                ? Optional.empty()
                : Optional.of(Plain.ratio(Plain.sum(Amount.values(executed())), budget));
    }

    /** {@code (578+183.01)÷(610+190)}. */
    String quotient() {
        return "(%s)÷(%s)".formatted(addends(executed()), addends(budgets()));
    }

    private static String addends(List<Amount> amounts) {
        return String.join(
                "+", amounts.stream().map(a -> Plain.shortest(a.value())).toList());
    }

    List<SourceRef> places() {
        var places = new ArrayList<SourceRef>();
        for (var match : matches) {
            places.add(match.fundExecuted().source());
            places.add(match.fundBudget().source());
            places.add(match.taskBudget().source());
            places.add(match.taskExecuted().source());
        }
        return places;
    }
}
