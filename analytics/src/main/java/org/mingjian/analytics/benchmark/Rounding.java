package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;

/**
 * Published rounding (舍入): a double half-up, away from zero, to six decimals.
 * A value within 10⁻¹² of a tie counts as the tie, so that engines whose last bit differs print the same digits.
 * From 10¹² on it is absent: no rate of ours is so large, and one slip of a unit must not end the run.
 *
 * @see "Decision 0050"
 */
final class Rounding {

    private static final double MILLION = 1_000_000.0;
    private static final double HALF_AND_TIE = 0.500001;
    private static final double TOO_LARGE = 1e12;
    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    private Rounding() {}

    static Column sixDecimals(Column value) {
        var millionths = floor(abs(value).multiply(MILLION).plus(HALF_AND_TIE));
        var rounded = signum(value)
                .multiply(millionths)
                .cast("decimal(18,0)")
                .multiply(lit(MILLIONTH))
                .cast("decimal(18,6)");
        return when(abs(value).lt(TOO_LARGE), rounded);
    }

    /** The quotient of two exact numbers on doubles, unrounded; absent when the divisor is zero. */
    static Column quotient(Column dividend, Column divisor) {
        return when(divisor.notEqual(lit(0)), dividend.cast("double").divide(divisor.cast("double")));
    }

    static Column share(Column part, Column whole) {
        return sixDecimals(quotient(part, whole));
    }
}
