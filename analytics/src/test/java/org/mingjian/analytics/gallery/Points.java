package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Arithmetic of made scores (得分). */
final class Points {

    private Points() {}

    static BigDecimal scores(List<MadeLine> lines) {
        return lines.stream().map(MadeLine::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal weights(List<MadeLine> lines) {
        return lines.stream().map(MadeLine::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<MadeLine> under(List<MadeLine> lines, String level1) {
        return lines.stream().filter(line -> line.level1().equals(level1)).toList();
    }

    /** Weight times the rate, never above the weight. */
    static BigDecimal linear(BigDecimal percent, int weight) {
        return percent.min(BigDecimal.valueOf(100))
                .multiply(BigDecimal.valueOf(weight))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    static String grade(BigDecimal score) {
        int points = score.intValue();
        return points >= 90 ? "优" : points >= 80 ? "良" : points >= 60 ? "中" : "差";
    }
}
