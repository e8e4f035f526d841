package org.mingjian.analytics.statistics;

/**
 * The standard normal distribution (标准正态分布). Upper tail by Hart's algorithm 5666 in the form of West 2005: a
 * rational function times exp(−z²/2), absolute error below 10⁻¹⁴; beyond 37 it is zero.
 */
public final class Normal {

    /** Coefficients of the numerator, from the constant up; a job writes the same function in SQL. */
    public static final double[] NUMERATOR = {
        220.206867912376,
        221.213596169931,
        112.079291497871,
        33.912866078383,
        6.37396220353165,
        0.700383064443688,
        0.0352624965998911
    };

    /** Coefficients of the denominator, from the constant up. */
    public static final double[] DENOMINATOR = {
        440.413735824752,
        793.826512519948,
        637.333633378831,
        296.564248779674,
        86.7807322029461,
        16.064177579207,
        1.75566716318264,
        0.0883883476483184
    };

    /** Where the rational function gives way to a continued fraction. */
    public static final double FAR = 7.07106781186547;

    private static final double ROOT_OF_TWO_PI = 2.506628274631;

    private Normal() {}

    /** The probability of a value above z. */
    public static double upperTail(double z) {
        double distance = Math.abs(z);
        double tail = distance > 37 ? 0 : Math.exp(-distance * distance / 2) * shape(distance);
        return z < 0 ? 1 - tail : tail;
    }

    private static double shape(double distance) {
        if (distance < FAR) {
            return polynomial(NUMERATOR, distance) / polynomial(DENOMINATOR, distance);
        }
        double fraction = distance + 0.65;
        for (int term = 4; term >= 1; term--) {
            fraction = distance + term / fraction;
        }
        return 1 / fraction / ROOT_OF_TWO_PI;
    }

    private static double polynomial(double[] coefficients, double at) {
        double sum = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = sum * at + coefficients[power];
        }
        return sum;
    }
}
