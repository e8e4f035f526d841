package org.mingjian.analytics.statistics;

/** Weighted least squares by the normal equations (最小二乘), with an intercept, predictors centred on their means first. */
public final class LeastSquares {

    private LeastSquares() {}

    /** The coefficients, the intercept first. */
    public static double[] fit(double[][] predictors, double[] y, double[] weights) {
        int terms = predictors[0].length;
        var centre = centre(predictors, weights);
        double centreOfY = mean(y, weights);
        var matrix = new double[terms][terms + 1];
        for (int row = 0; row < y.length; row++) {
            for (int left = 0; left < terms; left++) {
                double weighted = weights[row] * (predictors[row][left] - centre[left]);
                for (int right = 0; right < terms; right++) {
                    matrix[left][right] += weighted * (predictors[row][right] - centre[right]);
                }
                matrix[left][terms] += weighted * (y[row] - centreOfY);
            }
        }
        var slopes = solve(matrix);
        var coefficients = new double[terms + 1];
        coefficients[0] = centreOfY;
        for (int term = 0; term < terms; term++) {
            coefficients[term + 1] = slopes[term];
            coefficients[0] -= slopes[term] * centre[term];
        }
        return coefficients;
    }

    /** The value the coefficients give to a row of predictors. */
    public static double predict(double[] coefficients, double[] row) {
        double sum = coefficients[0];
        for (int term = 0; term < row.length; term++) {
            sum += coefficients[term + 1] * row[term];
        }
        return sum;
    }

    private static double[] centre(double[][] predictors, double[] weights) {
        var centre = new double[predictors[0].length];
        for (int term = 0; term < centre.length; term++) {
            var column = new double[predictors.length];
            for (int row = 0; row < column.length; row++) {
                column[row] = predictors[row][term];
            }
            centre[term] = mean(column, weights);
        }
        return centre;
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int row = 0; row < values.length; row++) {
            sum += weights[row] * values[row];
            all += weights[row];
        }
        return sum / all;
    }

    /** Gauss–Jordan with the largest pivot; the right-hand side is the last column. */
    static double[] solve(double[][] matrix) {
        int size = matrix.length;
        double largest = 0;
        for (var row : matrix) {
            for (int column = 0; column < size; column++) {
                largest = Math.max(largest, Math.abs(row[column]));
            }
        }
        for (int column = 0; column < size; column++) {
            swapLargestUp(matrix, column);
            if (!(Math.abs(matrix[column][column]) > 1e-12 * largest)) {
                throw new IllegalArgumentException("predictor %d does not vary by itself".formatted(column + 1));
            }
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    subtract(matrix[row], matrix[column], matrix[row][column] / matrix[column][column]);
                }
            }
        }
        var solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = matrix[row][size] / matrix[row][row];
        }
        return solution;
    }

    private static void swapLargestUp(double[][] matrix, int column) {
        int best = column;
        for (int row = column + 1; row < matrix.length; row++) {
            if (Math.abs(matrix[row][column]) > Math.abs(matrix[best][column])) {
                best = row;
            }
        }
        var swapped = matrix[column];
        matrix[column] = matrix[best];
        matrix[best] = swapped;
    }

    private static void subtract(double[] row, double[] other, double times) {
        for (int column = 0; column < row.length; column++) {
            row[column] -= times * other[column];
        }
    }
}
