package org.mingjian.analytics.statistics;

/**
 * Random effects by moments (随机效应): what lies between units beyond the noise of each, and every unit drawn towards
 * the mean by the share of noise in it (经验贝叶斯收缩).
 * w = 1 ÷ σ²; Q = Σ w·(x − x̄_w)²; τ² = max(0, (Q − (I − 1)) ÷ (Σw − Σw² ÷ Σw)); mean = Σ w*·x ÷ Σ w* with
 * w* = 1 ÷ (τ² + σ²). Basis: DerSimonian and Laird 1986; shrinkage as in Efron and Morris 1973.
 */
public record DerSimonianLaird(double mean, double between, double heterogeneity) {

    /** Of two units or more, each with its value and the variance of its noise, above zero. */
    public static DerSimonianLaird of(double[] values, double[] variances) {
        if (values.length < 2 || values.length != variances.length) {
            throw new IllegalArgumentException("no spread between %d units".formatted(values.length));
        }
        double weights = 0;
        double squares = 0;
        for (double variance : variances) {
            weights += 1 / variance;
            squares += 1 / (variance * variance);
        }
        double fixed = mean(values, variances, 0);
        double heterogeneity = 0;
        for (int unit = 0; unit < values.length; unit++) {
            heterogeneity += (values[unit] - fixed) * (values[unit] - fixed) / variances[unit];
        }
        double between = Math.max(0, (heterogeneity - (values.length - 1)) / (weights - squares / weights));
        return new DerSimonianLaird(mean(values, variances, between), between, heterogeneity);
    }

    private static double mean(double[] values, double[] variances, double between) {
        double sum = 0;
        double weights = 0;
        for (int unit = 0; unit < values.length; unit++) {
            sum += values[unit] / (between + variances[unit]);
            weights += 1 / (between + variances[unit]);
        }
        return sum / weights;
    }

    /** The share of a unit's own value in its estimate, from 0 to 1. */
    public double reliability(double variance) {
        return between / (between + variance);
    }

    /** The unit's value drawn towards the mean. */
    public double shrink(double value, double variance) {
        double reliability = reliability(variance);
        return reliability * value + (1 - reliability) * mean;
    }

    /** The standard error of the shrunk value. */
    public double shrunkError(double variance) {
        return Math.sqrt(reliability(variance) * variance);
    }
}
