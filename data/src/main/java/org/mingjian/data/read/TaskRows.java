package org.mingjian.data.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Task;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/** Rows of yearly tasks or projects with their money (任务行、项目行). */
final class TaskRows {

    private static final ScreenedPattern SUM = ScreenedPattern.of("(金额|资金)?(合计|总计|小计)([/(（]?平均(值|数|分)?[)）]?)?");

    private final ReportDraft draft;
    private final TaskSums whole;
    private final PlacedUnit money;
    private boolean assumed;

    TaskRows(ReportDraft draft, PlacedUnit money) {
        this.draft = draft;
        this.money = money;
        this.whole = new TaskSums(draft, money);
    }

    boolean assumedUnit() {
        return assumed;
    }

    /** The sum row of a project table: the department's project expenditure. */
    boolean readTotal(GridRow row, Columns columns) {
        Integer first = row.firstBesideRubric();
        if (first == null || !SUM.isWhole(row.normalised(first))) {
            return false;
        }
        if (isOfTheWhole(row, first, columns)) {
            whole.read(row, first, columns);
            return true;
        }
        if (columns.printed(Heading.TASK_NAME).contains("项目")) {
            int lost = lostColumns(row, first, columns);
            if (columns.has(Heading.ADJUSTED_BUDGET)) {
                figure(row, at(columns.column(Heading.INITIAL_BUDGET), lost), Stage.INITIAL_BUDGET, columns);
            }
            figure(row, at(budgetColumn(columns), lost), Stage.BUDGET, columns);
            figure(row, at(columns.column(Heading.EXECUTED), lost), Stage.FINAL, columns);
            figure(row, at(columns.column(Heading.EXECUTION_RATE), lost), Stage.EXECUTION_RATE, columns);
        }
        return true;
    }

    /** A flattened «合计» over 序号 and 项目名称 has lost the second: what follows stands one column early. */
    private static int lostColumns(GridRow row, int label, Columns columns) {
        Integer name = columns.column(Heading.TASK_NAME);
        return name != null && name > label && row.number(name).isPresent() ? name - label : 0;
    }

    private static @Nullable Integer at(@Nullable Integer column, int lost) {
        return column == null ? null : column - lost;
    }

    /** The tasks of the year are the department's whole budget; the form says so where it scores their sum. */
    private static boolean isOfTheWhole(GridRow row, int label, Columns columns) {
        var score = columns.column(Heading.SCORE);
        boolean scored = score != null && row.number(score).isPresent();
        return columns.printed(Heading.TASK_NAME).contains("任务")
                        && (row.normalised(label).startsWith("金额") || scored)
                || scored && FundRows.isOfExpenditure(columns);
    }

    private void figure(GridRow row, @Nullable Integer column, Stage stage, Columns columns) {
        if (column == null || row.number(column).isEmpty()) {
            return;
        }
        var unit = stage == Stage.EXECUTION_RATE ? PlacedUnit.beside(Unit.PERCENT) : unit(columns);
        Measures.figure(Subject.PROJECT, stage, row.number(column).orElseThrow(), unit, "合计", row.place(column))
                .ifPresent(draft.figures::add);
    }

    void read(GridRow row, Columns columns) {
        Integer name = columns.column(Heading.TASK_NAME);
        Integer budget = budgetColumn(columns);
        if (name == null || row.isBlank(name) || Filler.is(row.normalised(name))) {
            return;
        }
        var planned = number(row, budget);
        var executed = number(row, columns.column(Heading.EXECUTED));
        if (!planned.isRead() && !executed.isRead()) {
            return;
        }
        var rate = number(row, columns.column(Heading.EXECUTION_RATE));
        draft.tasks.add(new Task(
                row.text(name).strip(), planned, executed, rate, unit(columns).unit(), row.place(name)));
    }

    private static Reading<PrintedNumber> number(GridRow row, @Nullable Integer column) {
        return column == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readNumber(column);
    }

    private static @Nullable Integer budgetColumn(Columns columns) {
        var adjusted = columns.column(Heading.ADJUSTED_BUDGET);
        return adjusted == null ? columns.column(Heading.INITIAL_BUDGET) : adjusted;
    }

    private PlacedUnit unit(Columns columns) {
        Optional<PlacedUnit> headed = MoneyUnit.ofHeading(columns.printed(Heading.EXECUTED))
                .or(() -> MoneyUnit.ofHeading(columns.printed(Heading.ADJUSTED_BUDGET)));
        assumed |= headed.isEmpty();
        return headed.orElse(money);
    }
}
