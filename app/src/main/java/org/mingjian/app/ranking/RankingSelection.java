package org.mingjian.app.ranking;

import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.Asked;

/**
 * What is ranked and which reports a chart mark asked for, beyond the filter (所选图形): places are by the measure; a
 * standing keeps the reports that stand so among their peers.
 */
record RankingSelection(
        String measure,
        @Nullable String standing,
        String expenditure,
        @Nullable BigDecimal executionFrom,
        @Nullable BigDecimal executionBelow,
        @Nullable String indicator,
        @Nullable String level1,
        boolean excess,
        @Nullable String overBudget) {

    static final List<String> MEASURES = List.of("SUPPORTED_SCORE", "CLAIMED_SCORE", "EXECUTION_RATE");

    /** The last are those without a standing. */
    static final List<String> STANDINGS = List.of("BETTER", "NOT_DISTINGUISHABLE", "WORSE", "NONE");

    private static final List<String> PARTS = List.of("TOTAL", "ABROAD", "RECEPTION", "VEHICLE");
    private static final List<String> EXPENDITURES = List.of("TOTAL", "BASIC", "PROJECT");

    static RankingSelection of(QueryParameters parameters) {
        var asked = new Asked(parameters);
        return new RankingSelection(
                asked.oneOf(MEASURES, RankingNavigation.MEASURE).orElse(MEASURES.getFirst()),
                asked.oneOf(STANDINGS, RankingNavigation.STANDING).orElse(null),
                asked.oneOf(EXPENDITURES, RankingNavigation.EXPENDITURE).orElse(EXPENDITURES.getFirst()),
                number(asked, RankingNavigation.EXECUTION_FROM),
                number(asked, RankingNavigation.EXECUTION_BELOW),
                asked.text(RankingNavigation.INDICATOR).orElse(null),
                asked.text(RankingNavigation.LEVEL1).orElse(null),
                asked.text(RankingNavigation.EXCESS).isPresent(),
                asked.oneOf(PARTS, RankingNavigation.OVER_BUDGET).orElse(null));
    }

    private static @Nullable BigDecimal number(Asked asked, String name) {
        return asked.text(name)
                .filter(text -> text.matches("[0-9]{1,4}(\\.[0-9]{1,8})?"))
                .map(BigDecimal::new)
                .orElse(null);
    }

    RankingSelection withMeasure(String other) {
        return new RankingSelection(
                other, null, expenditure, executionFrom, executionBelow, indicator, level1, excess, overBudget);
    }

    RankingSelection withStanding(@Nullable String other) {
        return new RankingSelection(
                measure, other, expenditure, executionFrom, executionBelow, indicator, level1, excess, overBudget);
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, RankingNavigation.MEASURE, lower(measure));
        put(parameters, RankingNavigation.STANDING, lower(standing));
        put(parameters, RankingNavigation.EXPENDITURE, expenditure.equals("TOTAL") ? null : expenditure);
        put(parameters, RankingNavigation.EXECUTION_FROM, plain(executionFrom));
        put(parameters, RankingNavigation.EXECUTION_BELOW, plain(executionBelow));
        put(parameters, RankingNavigation.INDICATOR, indicator);
        put(parameters, RankingNavigation.LEVEL1, level1);
        put(parameters, RankingNavigation.EXCESS, excess ? "true" : null);
        put(parameters, RankingNavigation.OVER_BUDGET, lower(overBudget));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** What the selected rate is the rate of. */
    String rateName() {
        return expenditure.equals("TOTAL") ? "执行率" : GroupLabels.expenditure(expenditure) + "执行率";
    }

    boolean isEverything() {
        return standing == null
                && executionFrom == null
                && executionBelow == null
                && indicator == null
                && overBudget == null;
    }
}
