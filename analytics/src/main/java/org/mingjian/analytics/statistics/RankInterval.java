package org.mingjian.analytics.statistics;

/**
 * Where a unit can stand among others (名次区间), 1 being the highest.
 * From 1 + the units whose whole interval lies above its own, to n − those whose whole interval lies below. With
 * intervals of ± 1.386 standard errors two units of equal noise do not overlap when they differ at 5 %.
 * Basis: Goldstein and Healy 1995 for the width; Klein, Wright and Wieczorek 2020 for the ranks.
 */
public record RankInterval(int first, int last) {

    /** 1.959963984540054 ÷ √2. */
    public static final double WIDTH = 1.3859038243496777;

    /** The interval of each unit among all. */
    public static RankInterval[] of(double[] low, double[] high) {
        var ranks = new RankInterval[low.length];
        for (int unit = 0; unit < low.length; unit++) {
            int above = 0;
            int below = 0;
            for (int other = 0; other < low.length; other++) {
                above += low[other] > high[unit] ? 1 : 0;
                below += high[other] < low[unit] ? 1 : 0;
            }
            ranks[unit] = new RankInterval(1 + above, low.length - below);
        }
        return ranks;
    }
}
