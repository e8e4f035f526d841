package org.mingjian.analytics.statistics;

import java.util.stream.LongStream;

/**
 * What an outcome tells, in bits (信息量). −Σ p·log₂ p over the shares of the counts; 0 when all are of one kind, at
 * most log₂ of the number of kinds. Basis: Shannon 1948.
 */
public final class Entropy {

    private Entropy() {}

    /** Of counts of which one is above zero. */
    public static double bits(long... counts) {
        long all = LongStream.of(counts).sum();
        if (all <= 0 || LongStream.of(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("no shares of " + all);
        }
        return LongStream.of(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -((double) count / all) * Math.log((double) count / all) / Math.log(2))
                .sum();
    }
}
