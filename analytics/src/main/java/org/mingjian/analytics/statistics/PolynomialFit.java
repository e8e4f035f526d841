package org.mingjian.analytics.statistics;

/**
 * What a smooth curve through the neighbours says of one place (多项式拟合值), as weights of the neighbours' values.
 * The least-squares polynomial of the degree through the other places, read at the target: a fixed weighted sum, so the
 * counterfactual count of a score bin is Σ weight·count. Basis: Savitzky and Golay 1964 for the weights; Chetty and
 * others 2011 for the excess mass they serve.
 */
public final class PolynomialFit {

    private PolynomialFit() {}

    /** One weight for each place; there are more places than the degree. */
    public static double[] weights(double[] places, double target, int degree) {
        if (places.length <= degree) {
            throw new IllegalArgumentException("degree %d through %d places".formatted(degree, places.length));
        }
        double reach = 0;
        for (double place : places) {
            reach = Math.max(reach, Math.abs(place - target));
        }
        var matrix = new double[degree + 1][degree + 2];
        for (double place : places) {
            double at = (place - target) / reach;
            for (int left = 0; left <= degree; left++) {
                for (int right = 0; right <= degree; right++) {
                    matrix[left][right] += Math.pow(at, left + right);
                }
            }
        }
        matrix[0][degree + 1] = 1;
        var solution = LeastSquares.solve(matrix);
        var weights = new double[places.length];
        for (int place = 0; place < places.length; place++) {
            for (int power = 0; power <= degree; power++) {
                weights[place] += solution[power] * Math.pow((places[place] - target) / reach, power);
            }
        }
        return weights;
    }
}
