package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.function.Consumer;
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
        return with(line -> line.score = points);
    }

    /** With another weight, and as many points more or less. */
    Line weighing(long points) {
        return bearing(points).scoring(score + points - weight);
    }

    /** With another weight and the same score. */
    Line bearing(long points) {
        return with(line -> line.weight = points);
    }

    /** Told in words alone. */
    Line withoutFigures(String words) {
        return with(line -> {
            line.unit = null;
            line.target = null;
            line.actual = null;
            line.targetText = words;
            line.actualText = words;
        });
    }

    Line reaching(BigDecimal value) {
        return with(line -> {
            line.actual = value;
            line.actualText = printed(value);
        });
    }

    Line saying(String targetWords, String actualWords) {
        return with(line -> {
            line.targetText = targetWords;
            line.actualText = actualWords;
        });
    }

    /** Aimed at less, and reached. */
    Line aiming(BigDecimal value) {
        return with(line -> {
            line.target = value;
            line.actual = value;
            line.targetText = "≥" + printed(value);
            line.actualText = printed(value);
        });
    }

    Line because(String words) {
        return with(line -> line.reason = words);
    }

    Line named(String group, String words) {
        return with(line -> {
            line.level2 = group;
            line.name = words;
        });
    }

    Line measuredIn(String words) {
        return with(line -> line.unit = words);
    }

    Line unscored() {
        return with(line -> line.blankScore = true);
    }

    Line unverified() {
        return with(line -> line.verified = null);
    }

    Line verifiedAs(long points) {
        return with(line -> line.verified = points);
    }

    private String printed(BigDecimal value) {
        return value.toPlainString() + (unit == null ? "" : unit);
    }

    private Line with(Consumer<Change> change) {
        var changed = new Change(this);
        change.accept(changed);
        return changed.line();
    }

    /** A line while some of its parts are put differently (改动中的一行). */
    private static final class Change {

        private final Line before;
        private String level2;
        private String name;
        private @Nullable String unit;
        private @Nullable BigDecimal target;
        private @Nullable BigDecimal actual;
        private String targetText;
        private String actualText;
        private long weight;
        private long score;
        private boolean blankScore;
        private @Nullable Long verified;
        private String reason;

        Change(Line before) {
            this.before = before;
            this.level2 = before.level2;
            this.name = before.name;
            this.unit = before.unit;
            this.target = before.target;
            this.actual = before.actual;
            this.targetText = before.targetText;
            this.actualText = before.actualText;
            this.weight = before.weight;
            this.score = before.score;
            this.blankScore = before.blankScore;
            this.verified = before.verified;
            this.reason = before.reason;
        }

        Line line() {
            return new Line(
                    before.level1,
                    level2,
                    name,
                    unit,
                    before.kind,
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
    }
}
