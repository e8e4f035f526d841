package org.mingjian.analytics.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusted p-values that hold the expected share of false discoveries (错误发现率校正).
 * q of the i-th smallest of m is min over j ≥ i of p_j·m ÷ j, at most 1; what has q ≤ α is a discovery.
 * Basis: Benjamini and Hochberg 1995.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The q-values in the order of the p-values. */
    public static double[] adjust(double[] pValues) {
        var order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> pValues[at]).reversed())
                .toList();
        var adjusted = new double[pValues.length];
        double least = 1;
        for (int from = 0; from < order.size(); from++) {
            int rank = order.size() - from;
            least = Math.min(least, pValues[order.get(from)] * order.size() / rank);
            adjusted[order.get(from)] = least;
        }
        return adjusted;
    }
}
