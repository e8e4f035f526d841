package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;

/** The line or part that scores budget execution (预算执行率得分), with the rates its points may rest on. */
record ExecutionLine(String name, Amount score, Amount weight, List<Rate> rates, SourceRef source) {

    private static final String LEVEL = "预算执行率";

    /** A rate the points may rest on: printed beside the line, or from its amounts. */
    record Rate(BigDecimal value, Interval interval, String arithmetic, List<SourceRef> places) {}

    static boolean isExecution(IndicatorLine line) {
        return LEVEL.equals(line.level1());
    }

    static List<ExecutionLine> of(Report report) {
        var lines = new ArrayList<ExecutionLine>();
        report.indicators().stream().filter(ExecutionLine::isExecution).forEach(line -> line(
                        report, line.level3(), line.score(), line.weight(), line.source())
                .ifPresent(lines::add));
        if (lines.isEmpty()) {
            report.components().stream()
                    .filter(part -> part.name().contains("预算执行"))
                    .forEach(part -> line(report, part.name(), part.score(), part.weight(), part.source())
                            .ifPresent(lines::add));
        }
        return lines;
    }

    private static Optional<ExecutionLine> line(
            Report report, String name, Reading<PrintedNumber> score, Reading<PrintedNumber> weight, SourceRef source) {
        var points = Scores.points(score);
        var full = Scores.points(weight);
        return points.isPresent() && full.isPresent()
                ? Optional.of(new ExecutionLine(name, points.get(), full.get(), rates(report, source), source))
                : Optional.empty();
    }

    /**
     * From the amounts of the line's row or block; as printed there, unless the amounts contradict it; else anywhere if
     * there is only one.
     */
    private static List<Rate> rates(Report report, SourceRef source) {
        var rates = new ArrayList<Rate>();
        for (var executed : near(report, Measure.EXECUTED_AMOUNT, source)) {
            for (var budget : near(report, Measure.ADJUSTED_BUDGET, source)) {
                computed(executed, budget).ifPresent(rates::add);
            }
        }
        boolean computed = !rates.isEmpty();
        for (var rate : near(report, Measure.EXECUTION_RATE, source)) {
            if (!computed || rates.stream().anyMatch(it -> it.interval().meets(rate.roundedOrCut()))) {
                rates.add(printed(rate));
            }
        }
        if (rates.isEmpty()) {
            Figures.only(Figures.whole(report, Measure.EXECUTION_RATE)).ifPresent(rate -> rates.add(printed(rate)));
        }
        return rates;
    }

    /** The amounts of a measure in the row of the place, else in its block. */
    static List<Amount> near(Report report, Measure measure, SourceRef source) {
        var block = new ArrayList<Figure>();
        var row = new ArrayList<Figure>();
        for (var figure : Figures.whole(report, measure)) {
            if (Figures.sameBlock(figure.source(), source)) {
                block.add(figure);
                if (Figures.sameRow(figure.source(), source)) {
                    row.add(figure);
                }
            }
        }
        return Figures.distinct(row.isEmpty() ? block : row);
    }

    private static Optional<Rate> computed(Amount executed, Amount budget) {
        return executed.dividedBy(budget).map(interval -> {
            var value = Plain.ratio(executed.value(), budget.value());
            var arithmetic = "%s÷%s=%s"
                    .formatted(Plain.shortest(executed.value()), Plain.shortest(budget.value()), Plain.percent(value));
            return new Rate(value, interval, arithmetic, List.of(executed.source(), budget.source()));
        });
    }

    private static Rate printed(Amount rate) {
        return new Rate(rate.value(), rate.interval(), "执行率" + rate.text(), List.of(rate.source()));
    }
}
