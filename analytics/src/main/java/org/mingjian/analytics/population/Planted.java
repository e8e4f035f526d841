package org.mingjian.analytics.population;

import java.util.Set;

/**
 * What was broken in a made report (植入差错): the finding type, at which measure, and how; which error it is, and the rules
 * that are to find it. Of a near miss (近似而无差错) the same rules must be silent.
 */
public record Planted(
        String code,
        String measure,
        String detail,
        String error,
        Set<String> rules,
        Set<String> also,
        boolean nearMiss) {

    public Planted {
        rules = Set.copyOf(rules);
        also = Set.copyOf(also);
    }
}
