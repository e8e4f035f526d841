package org.mingjian.analytics.statistics;

/**
 * How likely so many successes are when each had its own chance (泊松二项分布).
 * The normal approximation with a continuity correction: P(X ≥ k) ≈ 1 − Φ((k − ½ − Σp) ÷ √Σp(1−p)). Absent, as a
 * thrown error, when no chance lies between 0 and 1.
 */
public record ExpectedCount(double mean, double variance) {

    /** Of the chances of each trial. */
    public static ExpectedCount of(double[] chances) {
        double mean = 0;
        double variance = 0;
        for (double chance : chances) {
            mean += chance;
            variance += chance * (1 - chance);
        }
        return new ExpectedCount(mean, variance);
    }

    /** The approximate probability of this many successes or more. */
    public double atLeast(long successes) {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("a count without variance has no test");
        }
        return Normal.upperTail((successes - 0.5 - mean) / Math.sqrt(variance));
    }

    /** The exact probability, trial by trial; cost grows with the square of the trials. */
    public static double exactlyAtLeast(double[] chances, int successes) {
        var probability = new double[chances.length + 1];
        probability[0] = 1;
        for (double chance : chances) {
            for (int count = chances.length; count > 0; count--) {
                probability[count] = probability[count] * (1 - chance) + probability[count - 1] * chance;
            }
            probability[0] *= 1 - chance;
        }
        double sum = 0;
        for (int count = Math.max(successes, 0); count <= chances.length; count++) {
            sum += probability[count];
        }
        return sum;
    }
}
