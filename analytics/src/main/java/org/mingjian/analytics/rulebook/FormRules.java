package org.mingjian.analytics.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How one form is scored (表式规则).
 * Execution weight and level-1 weights are in points. Proportional says that an unmet quantitative line earns
 * points × actual ÷ target; where the form's text was not at hand it is false and such a line is not computed.
 */
public record FormRules(
        String form,
        String name,
        BigDecimal executionWeight,
        ExecutionScoring executionScoring,
        boolean proportional,
        Map<String, BigDecimal> weights,
        List<GradeBand> grades,
        String basis) {

    public FormRules {
        weights = Map.copyOf(weights);
        grades = List.copyOf(grades);
    }
}
