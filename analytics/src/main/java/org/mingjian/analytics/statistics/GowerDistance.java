package org.mingjian.analytics.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How unlike two units are over traits of different kinds (高尔距离), from 0, alike, to 1.
 * The mean over the traits both have: |x − y| ÷ width, at most 1, for a measured one; 0 or 1 for a named one. A width
 * is six robust standard deviations, so one extreme unit does not make all others alike. Basis: Gower 1971.
 */
public final class GowerDistance {

    /** Widths of a measured trait, in robust standard deviations (1.4826·MAD). */
    public static final double SPREADS = 6;

    private GowerDistance() {}

    /** The width of a trait from the values of all units, never below the least width. */
    public static double width(double[] values, double least) {
        double median = Quantile.median(values);
        var deviations = java.util.Arrays.stream(values)
                .map(value -> Math.abs(value - median))
                .toArray();
        return Math.max(SPREADS * DoubleMad.TO_SIGMA * Quantile.median(deviations), least);
    }

    /** Absent where no trait is known of both; traits and widths go by place, a missing trait is null. */
    public static @Nullable Double between(@Nullable Double[] one, @Nullable Double[] other, double[] widths) {
        double sum = 0;
        int known = 0;
        for (int trait = 0; trait < widths.length; trait++) {
            var left = one[trait];
            var right = other[trait];
            if (left != null && right != null) {
                sum += Math.min(1, Math.abs(left - right) / widths[trait]);
                known++;
            }
        }
        return known == 0 ? null : sum / known;
    }
}
