package org.mingjian.analytics.statistics;

import java.util.Arrays;

/**
 * Exact quantiles (分位数), type 7 of Hyndman and Fan: at (n − 1)·p of the sorted values, linear between neighbours.
 * The default of R, and DuckDB's {@code quantile_cont}.
 */
public final class Quantile {

    private Quantile() {}

    /** The quantile at the probability, from 0 to 1, of one value or more. */
    public static double typeSeven(double[] values, double probability) {
        if (values.length == 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no quantile %s of %d values".formatted(probability, values.length));
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * probability;
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The quantile at one half. */
    public static double median(double[] values) {
        return typeSeven(values, 0.5);
    }
}
