package org.mingjian.analytics.statistics;

/**
 * Wilson's 95 % interval of a share (威尔逊区间).
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n); fractions from 0 to 1. Basis: Wilson 1927.
 */
public record WilsonInterval(double low, double high) {

    /** The 97.5 % quantile of the normal distribution. */
    public static final double Z_95 = 1.959963984540054;

    /** The interval of some among all; all must be above zero. */
    public static WilsonInterval of(long some, long all) {
        if (all <= 0 || some < 0 || some > all) {
            throw new IllegalArgumentException("%d of %d is not a share".formatted(some, all));
        }
        double n = all;
        double share = some / n;
        double squared = Z_95 * Z_95;
        double spread = Z_95 * Math.sqrt(share * (1 - share) / n + squared / (4 * n * n));
        double middle = share + squared / (2 * n);
        double scale = 1 + squared / n;
        return new WilsonInterval((middle - spread) / scale, (middle + spread) / scale);
    }
}
