package org.mingjian.analytics.localise;

import java.util.List;

/** What must hold between quantities (勾稽关系): the sum of the parts, some of them subtracted, is the whole. */
record Equation(int whole, List<Integer> added, List<Integer> subtracted) {

    Equation {
        added = List.copyOf(added);
        subtracted = List.copyOf(subtracted);
    }

    static Equation sum(int whole, List<Integer> parts) {
        return new Equation(whole, parts, List.of());
    }
}
