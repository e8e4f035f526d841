package org.mingjian.data.model;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The values a printed figure can mean (取值区间), both ends included.
 * Two statements disagree when their intervals cannot meet; there is no other tolerance.
 */
public record Interval(BigDecimal low, BigDecimal high) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low end %s above high end %s".formatted(low, high));
        }
    }

    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    public Interval times(Interval other) {
        return hull(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
    }

    public Interval times(BigDecimal factor) {
        return factor.signum() > 0 ? new Interval(low.multiply(factor), high.multiply(factor)) : times(exactly(factor));
    }

    /** The quotients of the two intervals; the divisor must not contain zero. */
    public Interval dividedBy(Interval divisor) {
        if (divisor.contains(BigDecimal.ZERO)) {
            throw new ArithmeticException("the divisor %s to %s holds zero".formatted(divisor.low, divisor.high));
        }
        return hull(
                low.divide(divisor.low, PRECISION),
                low.divide(divisor.high, PRECISION),
                high.divide(divisor.low, PRECISION),
                high.divide(divisor.high, PRECISION));
    }

    /** A loop, for reports that contradict themselves are tried in a thousand ways. */
    private static Interval hull(BigDecimal... ends) {
        var least = ends[0];
        var greatest = ends[0];
        for (var end : ends) {
            least = least.min(end);
            greatest = greatest.max(end);
        }
        return new Interval(least, greatest);
    }
}
