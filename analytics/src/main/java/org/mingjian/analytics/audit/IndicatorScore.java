package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mingjian.analytics.rulebook.IndicatorRule;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Report;

/** What a common indicator has earned under the form's own rule for it (共性指标核算). */
record IndicatorScore(IndicatorRule rule, Report report, IndicatorLine line, BigDecimal weight) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private record Value(BigDecimal fraction, String text) {}

    LineScore score() {
        var value = printed().or(this::elsewhere).orElse(null);
        if (value == null) {
            return LineScore.notComputable("“%s”没有可用的数值（%s），不能核算".formatted(rule.name(), rule.formula()));
        }
        return rule.scoring()
                .points(value.fraction(), weight)
                .map(points -> LineScore.computed(
                        points,
                        "%s%s，%s，得%s分（%s）"
                                .formatted(
                                        rule.name(),
                                        value.text(),
                                        rule.scoring().text(),
                                        Plain.shortest(points.setScale(2, RoundingMode.HALF_UP)),
                                        rule.basis().title())))
                .orElseGet(() -> LineScore.notComputable(
                        "%s：%s，不能由数字核算".formatted(rule.name(), rule.scoring().text())));
    }

    /** The line's own rate. */
    private Optional<Value> printed() {
        var result = Result.of(line, "100%", HUNDRED);
        var number = result.number();
        return number == null || result.bound() != Result.Bound.EXACT
                ? Optional.empty()
                : Optional.of(new Value(Plain.ratio(number.value(), HUNDRED), Plain.shortest(number.value()) + "%"));
    }

    /** The one rate of the kind that the report prints, where the line has none. */
    private Optional<Value> elsewhere() {
        return rule.substitute()
                .flatMap(measure -> Figures.only(report.figuresOf(measure)))
                .map(amount -> new Value(amount.value(), amount.text()));
    }
}
