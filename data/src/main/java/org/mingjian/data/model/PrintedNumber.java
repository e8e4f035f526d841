package org.mingjian.data.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number as it stands on the page (原样数字): the characters and the value they mean.
 * The value keeps the printed digits, so its scale tells how exactly it was printed; a decrease is negative.
 */
public record PrintedNumber(String raw, BigDecimal value) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public PrintedNumber {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(value, "value");
    }

    public static PrintedNumber of(String digits) {
        return new PrintedNumber(digits, new BigDecimal(digits));
    }

    /** The values the print can mean: plus and minus half of its last digit. */
    public Interval interval() {
        var half = HALF.movePointLeft(value.scale());
        return new Interval(value.subtract(half), value.add(half));
    }

    /**
     * The values the print can mean of such a thing: people and things are counted, not rounded, and «0万元» says that
     * nothing was spent, not that it was less than half a 万元.
     */
    public Interval interval(Dimension dimension) {
        boolean nothing = value.signum() == 0 && value.scale() <= 0;
        boolean exact = dimension == Dimension.COUNT || dimension == Dimension.MONEY && nothing;
        return exact ? Interval.exactly(value) : interval();
    }

    public PrintedNumber negated() {
        return new PrintedNumber(raw, value.negate());
    }
}
