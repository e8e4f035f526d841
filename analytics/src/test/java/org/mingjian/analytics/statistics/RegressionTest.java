package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Least squares, Huber's regression and the weights of a polynomial. */
class RegressionTest {

    /** Brownlee's stack loss data (R: stackloss): air flow, water temperature, acid concentration, loss. */
    private static final double[][] STACK = {
        {80, 27, 89, 42}, {80, 27, 88, 37}, {75, 25, 90, 37}, {62, 24, 87, 28}, {62, 22, 87, 18}, {62, 23, 87, 18},
        {62, 24, 93, 19}, {62, 24, 93, 20}, {58, 23, 87, 15}, {58, 18, 80, 14}, {58, 18, 89, 14}, {58, 17, 88, 13},
        {58, 18, 82, 11}, {58, 19, 93, 12}, {50, 18, 89, 8}, {50, 18, 86, 7}, {50, 19, 72, 8}, {50, 19, 79, 8},
        {50, 20, 80, 9}, {56, 20, 82, 15}, {70, 20, 91, 15}
    };

    /** R: lm is −39.9197, 0.7156, 1.2953, −0.1521. */
    @Test
    void ordinaryFitEqualsThePublishedOne() {
        var weights = new double[STACK.length];
        java.util.Arrays.fill(weights, 1);
        assertThat(LeastSquares.fit(predictors(1), loss(1), weights))
                .containsExactly(new double[] {-39.9197, 0.7156, 1.2953, -0.1521}, within(0.00005));
    }

    /** MASS::rlm on the same data prints −41.0265, 0.8294, 0.9261, −0.1278 and scale 2.441; its steps stop at 10⁻⁴. */
    @Test
    void robustFitEqualsThePublishedOne() {
        var fit = HuberRegression.fit(predictors(1), loss(1));
        assertThat(fit.coefficients()).containsExactly(new double[] {-41.0265, 0.8294, 0.9261, -0.1278}, within(0.005));
        assertThat(fit.scale()).isEqualTo(2.441, within(0.005));
        assertThat(fit.converged()).isTrue();
    }

    @Test
    void unitAndDuplicationDoNotChangeTheFit() {
        var once = HuberRegression.fit(predictors(1), loss(1));
        var twice = HuberRegression.fit(predictors(2), loss(2));
        assertThat(twice.coefficients()).containsExactly(once.coefficients(), within(1e-8));
        var wide = predictors(1);
        for (var row : wide) {
            row[0] *= 10_000;
        }
        assertThat(HuberRegression.fit(wide, loss(1)).coefficients()[1] * 10_000)
                .isEqualTo(once.coefficients()[1], within(1e-8));
    }

    @Test
    void wildValueHardlyMovesIt() {
        var y = loss(1);
        y[10] = 1_000;
        assertThat(HuberRegression.fit(predictors(1), y).coefficients()[1]).isEqualTo(0.83, within(0.25));
    }

    @Test
    void equalValuesAndConstantPredictorsAreTold() {
        var flat = new double[][] {{1}, {2}, {3}, {4}};
        var fit = HuberRegression.fit(flat, new double[] {5, 5, 5, 5});
        assertThat(fit.coefficients()).containsExactly(5, 0);
        assertThat(fit.scale()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HuberRegression.fit(new double[][] {{1}, {1}, {1}}, new double[] {1, 2, 3}))
                .withMessageContaining("predictor 1");
    }

    /** Savitzky and Golay 1964, table I: the quadratic through five points has −3, 12, 17, 12, −3 of 35 in the middle. */
    @Test
    void weightsAreThePublishedSmoothingNumbers() {
        var weights = PolynomialFit.weights(new double[] {-2, -1, 0, 1, 2}, 0, 2);
        assertThat(weights)
                .containsExactly(new double[] {-3 / 35.0, 12 / 35.0, 17 / 35.0, 12 / 35.0, -3 / 35.0}, within(1e-12));
    }

    @Test
    void weightsReproduceAPolynomialExactly() {
        var places = new double[] {90, 90.5, 91, 92, 93, 94.5};
        var weights = PolynomialFit.weights(places, 91.5, 3);
        double sum = 0;
        for (int at = 0; at < places.length; at++) {
            sum += weights[at] * Math.pow(places[at] - 90, 3);
        }
        assertThat(sum).isEqualTo(3.375, within(1e-9));
    }

    private static double[][] predictors(int copies) {
        var rows = new double[STACK.length * copies][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = java.util.Arrays.copyOf(STACK[row % STACK.length], 3);
        }
        return rows;
    }

    private static double[] loss(int copies) {
        var loss = new double[STACK.length * copies];
        java.util.Arrays.setAll(loss, row -> STACK[row % STACK.length][3]);
        return loss;
    }
}
