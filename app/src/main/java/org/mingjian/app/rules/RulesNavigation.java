package org.mingjian.app.rules;

import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.Links;

/** The way to the rules (规则入口). */
public final class RulesNavigation {

    private RulesNavigation() {}

    public static String all(Filter filter) {
        return Links.to("rules", filter.parameters());
    }

    /** The card of one rule, by its id. */
    public static String card(Filter filter, String rule) {
        return Links.to("rule/" + rule, filter.parameters());
    }
}
