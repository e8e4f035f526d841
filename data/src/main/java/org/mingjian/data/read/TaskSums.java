package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The sum row of the year's tasks (金额合计): the department's budget and execution, each as a total with its sources
 * beside it, and the form's execution line.
 */
final class TaskSums {

    private static final ScreenedPattern SOURCE = ScreenedPattern.of("(其中:?)?(财政拨款|其他资金|单位资金|自有资金|上级资金|本级资金)");

    private final ReportDraft draft;
    private final PlacedUnit money;

    TaskSums(ReportDraft draft, PlacedUnit money) {
        this.draft = draft;
        this.money = money;
    }

    /** Whether a heading is the name of one source of the amount it stands under. */
    static boolean isSource(String heading) {
        return SOURCE.isWhole(heading);
    }

    void read(GridRow row, int label, Columns columns) {
        var adjusted = columns.column(Heading.ADJUSTED_BUDGET);
        figure(row, columns.column(Heading.INITIAL_BUDGET), Stage.INITIAL_BUDGET, null);
        figure(row, adjusted, Stage.BUDGET, null);
        figure(row, columns.column(Heading.EXECUTED), Stage.FINAL, null);
        figure(row, columns.column(Heading.EXECUTION_RATE), Stage.EXECUTION_RATE, null);
        columns.paths().forEach((column, path) -> {
            var stage = path.size() < 2 ? null : stage(path.get(path.size() - 2));
            var source = MatchText.normalise(path.getLast());
            if (stage != null && isSource(source)) {
                figure(row, column, stage, source.replaceFirst("^其中:?", ""));
            }
        });
        score(row, label, columns);
    }

    private static @Nullable Stage stage(String heading) {
        return switch (Heading.of(heading).orElse(null)) {
            case ADJUSTED_BUDGET -> Stage.BUDGET;
            case EXECUTED -> Stage.FINAL;
            case null, default -> null;
        };
    }

    private void figure(GridRow row, @Nullable Integer column, Stage stage, @Nullable String funding) {
        if (column == null || row.number(column).isEmpty()) {
            return;
        }
        var number = row.number(column).orElseThrow();
        var unit = stage == Stage.EXECUTION_RATE ? FundRows.rateUnit(row, column, number) : money;
        Measures.figure(Subject.TOTAL, stage, number, unit, null, row.place(column))
                .map(figure -> figure.fundedBy(funding))
                .ifPresent(draft.figures::add);
    }

    private void score(GridRow row, int label, Columns columns) {
        var score = number(row, columns.column(Heading.SCORE));
        if (score.isRead()) {
            var rate = columns.column(Heading.EXECUTION_RATE);
            Reading<String> actual = rate == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readText(rate);
            var weight = number(row, columns.column(Heading.WEIGHT));
            draft.indicators.add(
                    FundRows.executionLine(row.text(label).strip(), actual, weight, score, row.place(label)));
        }
    }

    private static Reading<PrintedNumber> number(GridRow row, @Nullable Integer column) {
        return column == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readNumber(column);
    }
}
