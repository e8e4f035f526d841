package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Measure;

/**
 * How one form scores a common indicator (共性指标计分规则). It holds for a line whose name contains one of the words and
 * whose weight is the rule's, since a local variant's points belong to its weight. The measure, where there is one, is
 * the figure of the report that may stand in for a line without a value.
 */
public record IndicatorRule(
        String name,
        List<String> words,
        String formula,
        @Nullable Measure measure,
        BigDecimal weight,
        LineScoring scoring,
        RuleBasis basis) {

    public IndicatorRule {
        words = List.copyOf(words);
    }

    public boolean isFor(String line, BigDecimal points) {
        return points.compareTo(weight) == 0 && words.stream().anyMatch(line::contains);
    }

    public Optional<Measure> substitute() {
        return Optional.ofNullable(measure);
    }
}
