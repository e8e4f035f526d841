package org.mingjian.analytics.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Linear regression that a few wild values do not bend (稳健回归). Huber's ψ with k = 1.345, iterated weighted least
 * squares from the ordinary fit, the scale in each step 1.4826·median |residual|; it stops when the coefficients move
 * by less than 10⁻¹⁰ of their size, after 200 steps at the latest. Coefficients start with the intercept.
 * Basis: Huber 1964; the same steps as {@code MASS::rlm}.
 */
public record HuberRegression(double[] coefficients, double scale, boolean converged) {

    private static final double TURN = 1.345;
    private static final int MOST_STEPS = 200;
    private static final double STILL = 1e-10;

    /**
     * The fit of y on rows of predictors, without their intercept. A predictor that does not vary, or follows from
     * others, has no coefficient: {@link IllegalArgumentException}.
     */
    public static HuberRegression fit(double[][] predictors, double[] y) {
        if (y.length != predictors.length || y.length == 0 || y.length <= predictors[0].length + 1) {
            throw new IllegalArgumentException("%d rows are too few".formatted(y.length));
        }
        var weights = new double[y.length];
        Arrays.fill(weights, 1);
        var coefficients = LeastSquares.fit(predictors, y, weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            var residuals = residuals(predictors, y, coefficients);
            double scale = scale(residuals);
            if (scale == 0) {
                return new HuberRegression(coefficients, 0, true);
            }
            Arrays.setAll(weights, row -> Math.min(1, TURN * scale / Math.abs(residuals[row])));
            var next = LeastSquares.fit(predictors, y, weights);
            boolean still = distance(coefficients, next) < STILL;
            coefficients = next;
            if (still) {
                return new HuberRegression(coefficients, scale(residuals(predictors, y, coefficients)), true);
            }
        }
        return new HuberRegression(coefficients, scale(residuals(predictors, y, coefficients)), false);
    }

    private static double[] residuals(double[][] predictors, double[] y, double[] coefficients) {
        return IntStream.range(0, y.length)
                .mapToDouble(row -> y[row] - LeastSquares.predict(coefficients, predictors[row]))
                .toArray();
    }

    private static double scale(double[] residuals) {
        return DoubleMad.TO_SIGMA
                * Quantile.median(Arrays.stream(residuals).map(Math::abs).toArray());
    }

    private static double distance(double[] before, double[] now) {
        double moved = 0;
        double size = 0;
        for (int at = 0; at < now.length; at++) {
            moved += (now[at] - before[at]) * (now[at] - before[at]);
            size += now[at] * now[at];
        }
        return Math.sqrt(moved / Math.max(size, 1e-300));
    }
}
