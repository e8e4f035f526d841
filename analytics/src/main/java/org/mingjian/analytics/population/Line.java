package org.mingjian.analytics.population;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A scored line before it is printed (模拟指标行), points in hundredths. Target and actual are absent on a qualitative
 * line; the verified score where nobody verified. A blank score is one that is not printed.
 */
record Line(
        String level1,
        String level2,
        String name,
        @Nullable String unit,
        Kind kind,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        String targetText,
        String actualText,
        long weight,
        long score,
        boolean blankScore,
        @Nullable Long verified,
        String reason) {

    /** What a line scores. */
    enum Kind {
        EXECUTION,
        OUTPUT,
        BENEFIT,
        SATISFACTION,
        MANAGEMENT,
        SUSTAINABILITY,
        COST
    }

    static Line qualitative(String level1, String level2, String name, Kind kind, String words, long weight) {
        return new Line(level1, level2, name, null, kind, null, null, words, words, weight, weight, false, null, "");
    }

    /** Reached exactly or surpassed, with full marks. */
    static Line met(
            String level1,
            String level2,
            String name,
            String unit,
            Kind kind,
            long target,
            BigDecimal actual,
            long weight) {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                BigDecimal.valueOf(target),
                actual,
                "≥" + target + unit,
                actual.toPlainString() + unit,
                weight,
                weight,
                false,
                null,
                "");
    }

    boolean isFull() {
        return score == weight && !blankScore;
    }

    boolean isPercentage() {
        return "%".equals(unit);
    }

    /** A counted or measured line with full marks that reached its target: fit to be broken. */
    boolean isPlain() {
        return target != null && isFull() && kind != Kind.EXECUTION && targetText.startsWith("≥");
    }

    boolean isQualitative() {
        return target == null && isFull() && kind != Kind.EXECUTION;
    }

    Line scoring(long points) {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                actual,
                targetText,
                actualText,
                weight,
                points,
                blankScore,
                verified,
                reason);
    }

    /** With another weight, and as many points more or less. */
    Line weighing(long points) {
        return bearing(points).scoring(score + points - weight);
    }

    /** With another weight and the same score. */
    Line bearing(long points) {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                actual,
                targetText,
                actualText,
                points,
                score,
                blankScore,
                verified,
                reason);
    }

    /** Told in words alone. */
    Line withoutFigures(String words) {
        return new Line(
                level1,
                level2,
                name,
                null,
                kind,
                null,
                null,
                words,
                words,
                weight,
                score,
                blankScore,
                verified,
                reason);
    }

    Line reaching(BigDecimal value) {
        var text = value.toPlainString() + (unit == null ? "" : unit);
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                value,
                targetText,
                text,
                weight,
                score,
                blankScore,
                verified,
                reason);
    }

    Line saying(String targetWords, String actualWords) {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                actual,
                targetWords,
                actualWords,
                weight,
                score,
                blankScore,
                verified,
                reason);
    }

    /** Aimed at less, and reached. */
    Line aiming(BigDecimal value) {
        var text = value.toPlainString() + (unit == null ? "" : unit);
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                value,
                value,
                "≥" + text,
                text,
                weight,
                score,
                blankScore,
                verified,
                reason);
    }

    Line because(String words) {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                actual,
                targetText,
                actualText,
                weight,
                score,
                blankScore,
                verified,
                words);
    }

    Line named(String group, String words) {
        return new Line(
                level1,
                group,
                words,
                unit,
                kind,
                target,
                actual,
                targetText,
                actualText,
                weight,
                score,
                blankScore,
                verified,
                reason);
    }

    Line measuredIn(String words) {
        return new Line(
                level1,
                level2,
                name,
                words,
                kind,
                target,
                actual,
                targetText,
                actualText,
                weight,
                score,
                blankScore,
                verified,
                reason);
    }

    Line unscored() {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                actual,
                targetText,
                actualText,
                weight,
                score,
                true,
                verified,
                reason);
    }

    Line unverified() {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                actual,
                targetText,
                actualText,
                weight,
                score,
                blankScore,
                null,
                reason);
    }

    Line verifiedAs(long points) {
        return new Line(
                level1,
                level2,
                name,
                unit,
                kind,
                target,
                actual,
                targetText,
                actualText,
                weight,
                score,
                blankScore,
                points,
                reason);
    }
}
