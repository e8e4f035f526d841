package org.mingjian.app.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as shown (数字格式): rounded half up, grouped by thousands, minus as −, missing as —. */
public final class Figures {

    /** What stands where there is no value. */
    public static final String MISSING = "—";

    private static final int SHOWN_DECIMALS = 2;
    private static final int RATIO_DECIMALS = 4;

    private Figures() {}

    /** An amount in the unit, without the unit: it stands in the column head. */
    public static String amount(@Nullable BigDecimal yuan, AmountUnit unit) {
        return yuan == null ? MISSING : decimal(unit.of(yuan), "#,##0.00");
    }

    /** A fraction as a percentage with two decimals and its sign. */
    public static String percent(@Nullable BigDecimal fraction) {
        return fraction == null ? MISSING : decimal(fraction.movePointRight(2), "#,##0.00") + "%";
    }

    /** A change as a percentage that always shows its direction. */
    public static String change(@Nullable BigDecimal fraction) {
        if (fraction == null) {
            return MISSING;
        }
        return (fraction.signum() > 0 ? "+" : "") + percent(fraction);
    }

    /** Points of a score, with as many decimals as they need, two at most. */
    public static String points(@Nullable BigDecimal points) {
        return points == null ? MISSING : decimal(points, "#,##0.##");
    }

    /** A mean of scores: always two decimals, so that two means can be compared at a glance. */
    public static String mean(@Nullable BigDecimal points) {
        return points == null ? MISSING : decimal(points, "#,##0.00");
    }

    /** A difference in points that always shows its direction. */
    public static String signed(@Nullable BigDecimal points) {
        return points == null ? MISSING : (points.signum() < 0 ? "" : "+") + mean(points);
    }

    /** An expected count or a multiple: one decimal. */
    public static String tenths(@Nullable BigDecimal number) {
        return number == null ? MISSING : decimal(number, "#,##0.0");
    }

    public static String count(long number) {
        return decimal(BigDecimal.valueOf(number), "#,##0");
    }

    /** A fraction as the percentage a chart draws. */
    public static @Nullable BigDecimal chartPercent(@Nullable BigDecimal fraction) {
        return fraction == null ? null : fraction.movePointRight(2).setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    /** An amount as a chart draws it in the unit. */
    public static @Nullable BigDecimal chartAmount(@Nullable BigDecimal yuan, AmountUnit unit) {
        return yuan == null ? null : unit.of(yuan).setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    /** A ratio as a chart draws it: with enough decimals for a hundredth. */
    public static @Nullable BigDecimal chartRatio(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.setScale(RATIO_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Points as a chart draws them. */
    public static @Nullable BigDecimal chartPoints(@Nullable BigDecimal points) {
        return points == null ? null : points.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static String decimal(BigDecimal value, String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
