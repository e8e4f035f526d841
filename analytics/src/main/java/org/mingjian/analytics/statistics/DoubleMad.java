package org.mingjian.analytics.statistics;

import java.util.Arrays;

/**
 * Median and the median absolute deviation of each side (双侧中位数绝对偏差), for values that lean to one side.
 * Below: the median of |x − M| over x ≤ M; above: over x ≥ M; a value equal to M counts on both sides. Both times
 * 1.4826, so that they estimate σ under a normal distribution. Medians are type 7.
 * Basis: Iglewicz and Hoaglin 1993 for the score and its cut at 3.5; the sides taken apart after Rosenmai 2013.
 */
public record DoubleMad(double median, double below, double above) {

    /** 1 ÷ Φ⁻¹(0.75), to four decimals as everybody prints it. */
    public static final double TO_SIGMA = 1.4826;

    /** Beyond this many spreads a value is an outlier. */
    public static final double CUT = 3.5;

    /** Of one value or more. */
    public static DoubleMad of(double[] values) {
        double median = Quantile.median(values);
        return new DoubleMad(
                median,
                TO_SIGMA * Quantile.median(deviations(values, median, -1)),
                TO_SIGMA * Quantile.median(deviations(values, median, 1)));
    }

    private static double[] deviations(double[] values, double median, int side) {
        return Arrays.stream(values)
                .filter(value -> side * (value - median) >= 0)
                .map(value -> Math.abs(value - median))
                .toArray();
    }

    /**
     * The signed number of spreads between the value and the median. A spread below the floor counts as the floor: with
     * half of all values tied it would be zero, and every other value infinitely far.
     */
    public double score(double value, double floor) {
        return (value - median) / Math.max(value < median ? below : above, floor);
    }
}
