package org.mingjian.app.ranking;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.Links;

/** The way to the ranking (排名入口). */
public final class RankingNavigation {

    static final String MEASURE = "by";
    static final String STANDING = "standing";
    static final String EXECUTION_FROM = "execution-from";
    static final String EXECUTION_BELOW = "execution-below";
    static final String EXPENDITURE = "expenditure";
    static final String INDICATOR = "indicator";
    static final String LEVEL1 = "level1";
    static final String EXCESS = "excess";
    static final String OVER_BUDGET = "over-budget";

    private RankingNavigation() {}

    public static String all(Filter filter) {
        return Links.to("ranking", filter.parameters());
    }

    /** The reports whose execution rate lies in a range of fractions; an empty text leaves that side open. */
    public static String execution(Filter filter, String from, String below) {
        return Links.to("ranking", filter.parameters(Map.of(EXECUTION_FROM, from, EXECUTION_BELOW, below)));
    }

    /** The same for one kind of expenditure, {@code TOTAL}, {@code BASIC} or {@code PROJECT}. */
    public static String execution(Filter filter, String expenditure, String from, String below) {
        return Links.to(
                "ranking",
                filter.parameters(Map.of(EXPENDITURE, expenditure, EXECUTION_FROM, from, EXECUTION_BELOW, below)));
    }

    /** The reports that give an indicator full marks; under a level-1 indicator, where one is printed. */
    public static String indicator(Filter filter, String indicator, @Nullable String level1) {
        return indicator(filter, indicator, level1, Map.of());
    }

    /** The reports that score an indicator above what is earned. */
    public static String excess(Filter filter, String indicator, @Nullable String level1) {
        return indicator(filter, indicator, level1, Map.of(EXCESS, "true"));
    }

    private static String indicator(
            Filter filter, String indicator, @Nullable String level1, Map<String, String> more) {
        var parameters = new LinkedHashMap<>(more);
        parameters.put(INDICATOR, indicator);
        if (level1 != null) {
            parameters.put(LEVEL1, level1);
        }
        return Links.to("ranking", filter.parameters(parameters));
    }

    /** The reports whose three public expenses exceed their budget. */
    public static String overBudget(Filter filter) {
        return overBudget(filter, "TOTAL");
    }

    /** The same for one part: {@code TOTAL}, {@code ABROAD}, {@code RECEPTION} or {@code VEHICLE}. */
    public static String overBudget(Filter filter, String part) {
        return Links.to("ranking", filter.parameters(Map.of(OVER_BUDGET, part.toLowerCase(Locale.ROOT))));
    }
}
