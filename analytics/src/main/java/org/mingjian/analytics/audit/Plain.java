package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers as a reader would write them beside a sum (算式写法). */
final class Plain {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Plain() {}

    /** All digits as they are, without an exponent. */
    static String of(BigDecimal value) {
        return value.toPlainString();
    }

    /** Without trailing zeros. */
    static String shortest(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A fraction in percent, two decimals, rounded half up. */
    static String percent(BigDecimal fraction) {
        return shortest(fraction.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP)) + "%";
    }

    static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, MathContext.DECIMAL128);
    }

    static BigDecimal sum(List<BigDecimal> addends) {
        var sum = BigDecimal.ZERO;
        for (var addend : addends) {
            sum = sum.add(addend);
        }
        return sum;
    }

    /** {@code 35+25+14=74}. */
    static String addition(List<BigDecimal> addends) {
        return addends.stream().map(Plain::shortest).collect(Collectors.joining("+")) + "=" + shortest(sum(addends));
    }
}
