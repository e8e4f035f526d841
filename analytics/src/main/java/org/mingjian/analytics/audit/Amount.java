package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;

/**
 * A printed figure on the scale auditors compare on (可比数): money in 万元, a rate as a fraction, a count as it is,
 * with the interval its print allows and its place.
 */
record Amount(BigDecimal value, Interval interval, PrintedNumber number, Unit unit, SourceRef source) {

    private static final BigDecimal WAN = new BigDecimal("10000");
    private static final BigDecimal PER_WAN = new BigDecimal("0.0001");

    static Optional<Amount> of(Figure figure) {
        return of(figure.number(), figure.unit(), figure.source());
    }

    /** Absent for foreign currency. */
    static Optional<Amount> of(PrintedNumber number, Unit unit, SourceRef source) {
        var factor = unit.factor();
        if (factor == null) {
            return Optional.empty();
        }
        var scale = unit.dimension() == Dimension.MONEY ? factor.multiply(PER_WAN) : factor;
        var value = number.value().multiply(scale).stripTrailingZeros();
        var interval = number.interval(unit.dimension()).times(scale);
        return Optional.of(new Amount(value, interval, number, unit, source));
    }

    static Optional<Amount> of(Reading<PrintedNumber> reading, Unit unit) {
        return reading instanceof Reading.Read<PrintedNumber>(PrintedNumber number, SourceRef place)
                ? of(number, unit, place)
                : Optional.empty();
    }

    /** Money as a sentence writes it (6,500万元). */
    static Amount money(String digits, String unit, SourceRef place) {
        var measured =
                switch (unit) {
                    case "亿元" -> Unit.HUNDRED_MILLION_YUAN;
                    case "万元" -> Unit.TEN_THOUSAND_YUAN;
                    case "元" -> Unit.YUAN;
                    default -> throw new IllegalArgumentException("not a unit of money: " + unit);
                };
        return of(PrintedNumber.of(digits.replace(",", "")), measured, place).orElseThrow();
    }

    static Interval sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::interval).reduce(Interval::plus).orElse(Interval.exactly(BigDecimal.ZERO));
    }

    static List<BigDecimal> values(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).toList();
    }

    static List<SourceRef> places(List<Amount> amounts) {
        return amounts.stream().map(Amount::source).toList();
    }

    Dimension dimension() {
        return unit.dimension();
    }

    /** All digits as the page has them, with the unit. */
    String printed() {
        return Plain.of(number.value()) + unit.printed();
    }

    /** The same figure, known to be printed that exactly. */
    Amount within(BigDecimal half) {
        return new Amount(value, new Interval(value.subtract(half), value.add(half)), number, unit, source);
    }

    boolean agreesWith(Amount other) {
        return interval.meets(other.interval);
    }

    /** Whether the print means zero exactly. */
    boolean isZero() {
        return value.signum() == 0;
    }

    /** Even the highest value the print can mean is below the other's lowest. */
    boolean isSurelyBelow(Amount other) {
        return interval.high().compareTo(other.interval.low()) < 0;
    }

    /** The interval of a rate that may have been cut instead of rounded: the last digit may be one too low. */
    Interval roundedOrCut() {
        var half = interval.high().subtract(value);
        return value.signum() < 0
                ? new Interval(interval.low().subtract(half), interval.high())
                : new Interval(interval.low(), interval.high().add(half));
    }

    /** So many times the amount, as a limit above or below it. */
    Amount times(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : new Amount(value.multiply(factor), interval.times(factor), number, unit, source);
    }

    /** The quotient of two amounts; absent when the divisor may be zero. */
    Optional<Interval> dividedBy(Amount divisor) {
        return divisor.interval.contains(BigDecimal.ZERO) || divisor.value.signum() == 0
                ? Optional.empty()
                : Optional.of(interval.dividedBy(divisor.interval));
    }

    /** The amount in 万元 as a reader would write it. */
    String text() {
        return switch (dimension()) {
            case MONEY -> Plain.shortest(value) + "万元";
            case RATE -> printed();
            case POINTS -> Plain.shortest(value) + "分";
            case COUNT, FOREIGN_MONEY -> printed();
        };
    }

    /** Yuan printed for 万元, or the other way round: the same digits four places apart. */
    Amount shifted(boolean up) {
        var factor = up ? WAN : PER_WAN;
        return new Amount(value.multiply(factor), interval.times(factor), number, unit, source);
    }
}
