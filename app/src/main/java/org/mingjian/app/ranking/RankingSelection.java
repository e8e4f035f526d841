package org.mingjian.app.ranking;

import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which reports a chart mark asked for, beyond the filter (所选图形). */
record RankingSelection(
        @Nullable BigDecimal executionFrom,
        @Nullable BigDecimal executionBelow,
        @Nullable String indicator,
        boolean overBudget) {

    static RankingSelection of(QueryParameters parameters) {
        return new RankingSelection(
                number(parameters, RankingNavigation.EXECUTION_FROM),
                number(parameters, RankingNavigation.EXECUTION_BELOW),
                parameters
                        .getSingleParameter(RankingNavigation.INDICATOR)
                        .filter(text -> !text.isBlank())
                        .orElse(null),
                parameters.getSingleParameter(RankingNavigation.OVER_BUDGET).isPresent());
    }

    private static @Nullable BigDecimal number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,4}(\\.[0-9]{1,8})?"))
                .map(BigDecimal::new)
                .orElse(null);
    }

    boolean isEverything() {
        return executionFrom == null && executionBelow == null && indicator == null && !overBudget;
    }
}
