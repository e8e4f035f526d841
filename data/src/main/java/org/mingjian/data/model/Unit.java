package org.mingjian.data.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A printed unit (单位): its characters, what it counts, and the factor that brings a value to yuan or to a fraction.
 * The factor is absent for foreign currency, which is never converted.
 */
public record Unit(
        String printed, Dimension dimension, @Nullable BigDecimal factor) {

    public static final Unit YUAN = new Unit("元", Dimension.MONEY, BigDecimal.ONE);
    public static final Unit THOUSAND_YUAN = new Unit("千元", Dimension.MONEY, new BigDecimal("1000"));
    public static final Unit TEN_THOUSAND_YUAN = new Unit("万元", Dimension.MONEY, new BigDecimal("10000"));
    public static final Unit MILLION_YUAN = new Unit("百万元", Dimension.MONEY, new BigDecimal("1000000"));
    public static final Unit HUNDRED_MILLION_YUAN = new Unit("亿元", Dimension.MONEY, new BigDecimal("100000000"));
    public static final Unit PERCENT = new Unit("%", Dimension.RATE, new BigDecimal("0.01"));
    public static final Unit PERMILLE = new Unit("‰", Dimension.RATE, new BigDecimal("0.001"));
    public static final Unit PERCENTAGE_POINT = new Unit("个百分点", Dimension.RATE, new BigDecimal("0.01"));
    public static final Unit POINT = new Unit("分", Dimension.POINTS, BigDecimal.ONE);

    public Unit {
        Objects.requireNonNull(printed, "printed");
        Objects.requireNonNull(dimension, "dimension");
    }

    public static Unit count(String printed) {
        return new Unit(printed, Dimension.COUNT, BigDecimal.ONE);
    }

    public static Unit foreignMoney(String printed) {
        return new Unit(printed, Dimension.FOREIGN_MONEY, null);
    }

    /** The same unit in other characters: 万 for 万元, ％ for %. */
    public Unit printedAs(String characters) {
        return new Unit(characters, dimension, factor);
    }

    /** Yuan or a fraction; absent for foreign currency. */
    public @Nullable BigDecimal normalise(BigDecimal value) {
        return factor == null ? null : value.multiply(factor);
    }

    public @Nullable Interval normalise(Interval interval) {
        return factor == null ? null : interval.times(factor);
    }
}
