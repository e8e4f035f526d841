package org.mingjian.analytics.statistics;

/** Tukey's inner fences (箱线图界限). Q1 − 1.5·IQR and Q3 + 1.5·IQR; quartiles type 7. Basis: Tukey 1977. */
public record TukeyFences(double low, double high) {

    /** How many interquartile ranges beyond the quartiles. */
    public static final double REACH = 1.5;

    /** Of one value or more. */
    public static TukeyFences of(double[] values) {
        double first = Quantile.typeSeven(values, 0.25);
        double third = Quantile.typeSeven(values, 0.75);
        return new TukeyFences(first - REACH * (third - first), third + REACH * (third - first));
    }
}
