package org.mingjian.analytics.statistics;

import java.util.Arrays;

/** The place of a value among all, the highest first (名次), where equal values share the mean of their places. */
public final class Midrank {

    private Midrank() {}

    /** The ranks in the order of the values. */
    public static double[] descending(double[] values) {
        return Arrays.stream(values)
                .map(value -> {
                    long above =
                            Arrays.stream(values).filter(other -> other > value).count();
                    long equal = Arrays.stream(values)
                            .filter(other -> other == value)
                            .count();
                    return above + (equal + 1) / 2.0;
                })
                .toArray();
    }
}
