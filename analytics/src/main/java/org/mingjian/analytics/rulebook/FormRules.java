package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one form is scored (表式规则).
 * Execution weight and level-1 weights are in points; the execution weight is absent where the form has no line of its
 * own for it. Proportional says that an unmet quantitative line earns points × actual ÷ target; where the form's text
 * was not at hand it is false and such a line is not computed. A result beyond overFrom × target is reduced by its
 * deviation; absent where the form does not say so, and then it never is.
 */
public record FormRules(
        Applicability applicability,
        String name,
        @Nullable BigDecimal executionWeight,
        ExecutionScoring executionScoring,
        UnmetScoring unmet,
        UnmetScoring unmetAtMost,
        @Nullable BigDecimal overFrom,
        @Nullable QualitativeBands bands,
        Map<String, BigDecimal> weights,
        Set<String> movable,
        List<GradeBand> grades,
        List<IndicatorRule> indicators,
        RuleBasis basis) {

    public FormRules {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        movable = Set.copyOf(movable);
        grades = List.copyOf(grades);
        indicators = List.copyOf(indicators);
    }

    /** Whether every user of the form has this weight; the movable ones may be shifted among each other. */
    public boolean isFixed(String weight) {
        return !movable.contains(weight);
    }

    public String form() {
        return applicability.form();
    }

    public boolean proportional() {
        return unmet == UnmetScoring.PROPORTIONAL;
    }

    /** The rule for a line by its name and weight; where several words fit, the longest. */
    public Optional<IndicatorRule> indicator(String line, BigDecimal weight) {
        return indicators.stream()
                .filter(rule -> rule.isFor(line, weight))
                .max(Comparator.comparingInt(rule -> rule.words().stream()
                        .filter(line::contains)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)));
    }
}
