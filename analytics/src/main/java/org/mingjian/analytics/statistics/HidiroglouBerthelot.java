package org.mingjian.analytics.statistics;

import java.util.stream.IntStream;

/**
 * Limits for the change of an amount between two years (两期变动界限), that let small units change more than large ones.
 * r = now ÷ before, M its median; s = 1 − M ÷ r below M and r ÷ M − 1 above it; E = s·max(before, now)^½;
 * d1 = max(E_M − E_Q1, |0.05·E_M|), d3 = max(E_Q3 − E_M, |0.05·E_M|); outside E_M − C·d1 and E_M + C·d3 a change is
 * unusual. Quantiles are type 7. Amounts of zero have no ratio and are left out; where half or more of the others did
 * not change at all, those are left out too. No width is below 0.05 itself: where everybody changed alike the
 * quartiles fall together.
 * Basis: Hidiroglou and Berthelot 1986; the rule for ties and the floor as Statistics Norway's Kostra has them.
 */
public record HidiroglouBerthelot(
        int size, boolean tiesLeftOut, double medianRatio, double median, double below, double above) {

    /** The weight of size: 0 would ignore it, 1 would look at differences of money only. */
    public static final double SIZE_EXPONENT = 0.5;

    /** Least width of a quartile distance, relative to the median effect. */
    public static final double LEAST_WIDTH = 0.05;

    /** Amounts of the same units before and now; at least one pair is above zero on both sides. */
    public static HidiroglouBerthelot of(double[] before, double[] now) {
        var positive = IntStream.range(0, before.length)
                .filter(unit -> before[unit] > 0 && now[unit] > 0)
                .toArray();
        if (positive.length == 0 || before.length != now.length) {
            throw new IllegalArgumentException("no change of %d and %d amounts".formatted(before.length, now.length));
        }
        var moved =
                IntStream.of(positive).filter(unit -> before[unit] != now[unit]).toArray();
        int ties = positive.length - moved.length;
        boolean leaveOut = 2 * ties >= positive.length && moved.length > 0;
        return limits(before, now, leaveOut ? moved : positive, leaveOut);
    }

    private static HidiroglouBerthelot limits(double[] before, double[] now, int[] units, boolean tiesLeftOut) {
        double ratio = Quantile.median(IntStream.of(units)
                .mapToDouble(unit -> now[unit] / before[unit])
                .toArray());
        var effects = IntStream.of(units)
                .mapToDouble(unit -> effect(before[unit], now[unit], ratio))
                .toArray();
        double median = Quantile.median(effects);
        double least = Math.max(LEAST_WIDTH, Math.abs(LEAST_WIDTH * median));
        return new HidiroglouBerthelot(
                units.length,
                tiesLeftOut,
                ratio,
                median,
                Math.max(median - Quantile.typeSeven(effects, 0.25), least),
                Math.max(Quantile.typeSeven(effects, 0.75) - median, least));
    }

    private static double effect(double before, double now, double medianRatio) {
        double ratio = now / before;
        double distance = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
        return distance * Math.sqrt(Math.max(before, now));
    }

    /** The effect of one unit's change; both amounts above zero. */
    public double effect(double before, double now) {
        return effect(before, now, medianRatio);
    }

    /** How many quartile distances the effect lies from the median, negative for a fall; unusual beyond ±C. */
    public double score(double before, double now) {
        double effect = effect(before, now, medianRatio);
        return (effect - median) / (effect < median ? below : above);
    }
}
