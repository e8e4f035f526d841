package org.mingjian.app.ranking;

import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.GroupLabels;

/** Which reports a chart mark asked for, beyond the filter (所选图形). */
record RankingSelection(
        String expenditure,
        @Nullable BigDecimal executionFrom,
        @Nullable BigDecimal executionBelow,
        @Nullable String indicator,
        @Nullable String overBudget) {

    private static final List<String> PARTS = List.of("TOTAL", "ABROAD", "RECEPTION", "VEHICLE");

    private static final List<String> EXPENDITURES = List.of("TOTAL", "BASIC", "PROJECT");

    static RankingSelection of(QueryParameters parameters) {
        return new RankingSelection(
                parameters
                        .getSingleParameter(RankingNavigation.EXPENDITURE)
                        .filter(EXPENDITURES::contains)
                        .orElse("TOTAL"),
                number(parameters, RankingNavigation.EXECUTION_FROM),
                number(parameters, RankingNavigation.EXECUTION_BELOW),
                parameters
                        .getSingleParameter(RankingNavigation.INDICATOR)
                        .filter(text -> !text.isBlank())
                        .orElse(null),
                parameters
                        .getSingleParameter(RankingNavigation.OVER_BUDGET)
                        .map(part -> part.toUpperCase(Locale.ROOT))
                        .filter(PARTS::contains)
                        .orElse(null));
    }

    private static @Nullable BigDecimal number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,4}(\\.[0-9]{1,8})?"))
                .map(BigDecimal::new)
                .orElse(null);
    }

    /** What the selected rate is the rate of. */
    String rateName() {
        return expenditure.equals("TOTAL") ? "执行率" : GroupLabels.expenditure(expenditure) + "执行率";
    }

    boolean isEverything() {
        return executionFrom == null && executionBelow == null && indicator == null && overBudget == null;
    }
}
