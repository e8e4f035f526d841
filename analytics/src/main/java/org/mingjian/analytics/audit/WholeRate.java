package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;

/**
 * The one execution rate of the whole (总执行率): by the amounts, else as printed; with the highest value its figures can
 * mean. A rate nobody can mean is left to the rules about rates.
 */
record WholeRate(BigDecimal value, BigDecimal high, String arithmetic, List<SourceRef> places) {

    WholeRate {
        places = List.copyOf(places);
    }

    static Optional<WholeRate> of(Report report) {
        var executed = Figures.only(Figures.whole(report, Measure.EXECUTED_AMOUNT));
        var budget = Figures.only(Figures.whole(report, Measure.ADJUSTED_BUDGET))
                .filter(amount -> amount.value().signum() > 0);
        if (executed.isPresent() && budget.isPresent()) {
            return executed.flatMap(spent -> budget.flatMap(planned -> of(spent, planned)));
        }
        return Figures.only(Figures.whole(report, Measure.EXECUTION_RATE))
                .map(rate -> new WholeRate(
                        rate.value(), rate.roundedOrCut().high(), "执行率" + rate.text(), List.of(rate.source())))
                .or(() -> ofOnlyTask(report));
    }

    /** A page about one project prints its money as that project's. */
    private static Optional<WholeRate> ofOnlyTask(Report report) {
        boolean figures = Stream.of(Measure.EXECUTED_AMOUNT, Measure.ADJUSTED_BUDGET, Measure.EXECUTION_RATE)
                .anyMatch(measure -> !report.figuresOf(measure).isEmpty());
        if (figures || report.tasks().size() != 1) {
            return Optional.empty();
        }
        var task = report.tasks().getFirst();
        return Tasks.executed(task).flatMap(executed -> Tasks.budget(task).flatMap(budget -> of(executed, budget)));
    }

    static Optional<WholeRate> of(Amount executed, Amount budget) {
        return executed.dividedBy(budget).map(interval -> {
            var value = Plain.ratio(executed.value(), budget.value());
            return new WholeRate(
                    value,
                    interval.high(),
                    "%s÷%s=%s"
                            .formatted(
                                    Plain.shortest(executed.value()),
                                    Plain.shortest(budget.value()),
                                    Plain.percent(value)),
                    List.of(executed.source(), budget.source()));
        });
    }
}
