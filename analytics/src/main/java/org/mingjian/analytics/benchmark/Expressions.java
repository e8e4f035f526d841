package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.monotonically_increasing_id;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.Normal;
import org.mingjian.analytics.statistics.WilsonInterval;

/** The Spark SQL expressions every job shares (公用算式), as text: rounding, shares, intervals, conditions on size. */
final class Expressions {

    private Expressions() {}

    /**
     * The double as it is published: half up, away from zero, to six decimals, absent from 10¹² on; see {@link Rounding}.
     * Without a condition, so that Spark works the value out once.
     */
    static String six(String value) {
        return "%2$s(try_cast(signum(%1$s) * floor(abs(%1$s) * 1000000.0D + 0.500001D) AS BIGINT))"
                .formatted("(" + value + ")", WholeNumbers.TO_SIX_DECIMALS);
    }

    /** The quotient on doubles, unrounded; absent when the divisor is zero. */
    static String quotient(String dividend, String divisor) {
        return "(CAST(%s AS DOUBLE) / nullif(CAST(%s AS DOUBLE), 0.0D))".formatted(dividend, divisor);
    }

    /**
     * The rows with their columns worked out, before a condition on one of them. Otherwise Spark writes the column's whole
     * expression into the condition, and those it is made of, until the code is too long to be compiled.
     */
    static Dataset<Row> workedOut(Dataset<Row> rows) {
        return rows.withColumn("row_no", monotonically_increasing_id()).where("row_no >= 0");
    }

    /** Points with four decimals as a whole number of ten-thousandths. */
    static String tenThousandths(String points) {
        return "%s(%s)".formatted(WholeNumbers.OF_DECIMAL, points);
    }

    static String share(String part, String whole) {
        return six(quotient(part, whole));
    }

    static String countIf(String condition) {
        return "count(CASE WHEN %s THEN 1 END)".formatted(condition);
    }

    static String sumIf(String condition, String value) {
        return "sum(CASE WHEN %s THEN %s END)".formatted(condition, value);
    }

    /** Exact quantile, type 7, of doubles in order; absent when there are none. */
    static String quantile(String sorted, double probability) {
        var place = "((size(%s) - 1) * %sD)".formatted(sorted, probability);
        return between(
                place,
                "get(%1$s, CAST(floor(%2$s) AS INT))".formatted(sorted, place),
                "get(%1$s, CAST(ceil(%2$s) AS INT))".formatted(sorted, place));
    }

    /** The median of how far the doubles at or below the middle lie below it. */
    static String distanceBelow(String sorted, String middle) {
        var some = "size(filter(%s, x -> x <= %s))".formatted(sorted, middle);
        var place = "((%s - 1) * 0.5D)".formatted(some);
        var distance = "(%1$s - get(%2$s, %3$s - 1 - CAST(%4$s(%5$s) AS INT)))";
        return between(
                place,
                distance.formatted(middle, sorted, some, "floor", place),
                distance.formatted(middle, sorted, some, "ceil", place));
    }

    /** The median of how far the doubles at or above the middle lie above it. */
    static String distanceAbove(String sorted, String middle) {
        var some = "size(filter(%s, x -> x >= %s))".formatted(sorted, middle);
        var place = "((%s - 1) * 0.5D)".formatted(some);
        var distance = "(get(%2$s, size(%2$s) - %3$s + CAST(%4$s(%5$s) AS INT)) - %1$s)";
        return between(
                place,
                distance.formatted(middle, sorted, some, "floor", place),
                distance.formatted(middle, sorted, some, "ceil", place));
    }

    private static String between(String place, String lower, String higher) {
        return "((1.0D - (%1$s - floor(%1$s))) * %2$s + (%1$s - floor(%1$s)) * %3$s)".formatted(place, lower, higher);
    }

    /** The double of the six decimals that {@link #six} would publish, found without decimals. */
    static String sixAsDouble(String value) {
        return "CASE WHEN abs(%1$s) < 1e12D THEN signum(%1$s) * floor(abs(%1$s) * 1000000.0D + 0.500001D) / 1000000.0D END"
                .formatted(value);
    }

    /** The value where the group is large enough to display, else absent. */
    static String displayed(String size, String value) {
        return "CASE WHEN %s >= %d THEN %s END".formatted(size, PeerGroups.TO_DISPLAY, value);
    }

    /** SAMPLE_TOO_SMALL where the group is too small to display. */
    static String tooSmall(String size) {
        return "CASE WHEN %s < %d THEN 'SAMPLE_TOO_SMALL' END".formatted(size, PeerGroups.TO_DISPLAY);
    }

    /** The lower (−1) or upper (1) end of Wilson's 95 % interval, as {@link WilsonInterval} computes it. */
    static String wilson(String some, String all, int side) {
        var share = quotient(some, all);
        double squared = WilsonInterval.Z_95 * WilsonInterval.Z_95;
        return "((%1$s + %3$sD / (2.0D * %2$s) + %4$sD * sqrt(%1$s * (1.0D - %1$s) / %2$s + %3$sD / (4.0D * %2$s * %2$s))) / (1.0D + %3$sD / %2$s))"
                .formatted(share, "nullif(CAST(" + all + " AS DOUBLE), 0.0D)", squared, WilsonInterval.Z_95 * side);
    }

    /** The normal distribution's probability above z, as {@link Normal} computes it; z is a plain column. */
    static String upperTail(String z) {
        var distance = "abs(" + z + ")";
        var near =
                "%s / %s".formatted(polynomial(Normal.NUMERATOR, distance), polynomial(Normal.DENOMINATOR, distance));
        var far = distance + " + 0.65D";
        for (int term = 4; term >= 1; term--) {
            far = "%s + %d.0D / (%s)".formatted(distance, term, far);
        }
        var tail = ("CASE WHEN %1$s > 37.0D THEN 0.0D WHEN %1$s < %2$sD THEN exp(-%1$s * %1$s / 2.0D) * %3$s"
                        + " ELSE exp(-%1$s * %1$s / 2.0D) / (%4$s) / 2.506628274631D END")
                .formatted(distance, Normal.FAR, near, far);
        return "(CASE WHEN %1$s < 0 THEN 1.0D - %2$s ELSE %2$s END)".formatted(z, tail);
    }

    private static String polynomial(double[] coefficients, String at) {
        var sum = "0.0D";
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = "(%s * %s + %sD)".formatted(sum, at, coefficients[power]);
        }
        return sum;
    }
}
