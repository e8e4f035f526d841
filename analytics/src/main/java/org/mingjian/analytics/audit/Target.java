package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The target of a quantitative line (年度指标值) with its direction.
 * A plain number is met from there on, except where less is better by the indicator's name. Text with no number, or
 * with several, is no quantitative target.
 */
record Target(Direction direction, BigDecimal value, String unit, String text) {

    /** Which side of the target is met. */
    enum Direction {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    private static final ScreenedPattern NUMBER = ScreenedPattern.of("-?\\d[\\d,]*(?:\\.\\d+)?");
    /** Blanks and what LaTeX leaves behind, but not its signs. */
    private static final Pattern SCRAPS = Pattern.compile("[\\s$\\\\]+(?!le|ge)");

    private static final ScreenedPattern AT_MOST = ScreenedPattern.of("≤|<=|≦|<|\\\\leq?|不超过|不高于|不大于|控制在|以内|以下|低于");
    private static final ScreenedPattern AT_LEAST = ScreenedPattern.of("≥|>=|≧|>|\\\\geq?|不低于|不少于|不小于|以上|达到|增|提高");
    private static final ScreenedPattern EXACTLY = ScreenedPattern.of("^[=═]");
    private static final ScreenedPattern ZERO = ScreenedPattern.of("^[=═]0(?![\\d.])");
    private static final ScreenedPattern LESS_IS_BETTER =
            ScreenedPattern.of("成本|控制率|变动率|调整率|结转|投诉|事故|差错|返工|超支|耗时|时限|天数");
    /** What is done about them, or how far they fall: 投诉办结率, 成本节约率, 事故下降率. */
    private static final ScreenedPattern MORE_IS_BETTER =
            ScreenedPattern.of("处理|处置|办结|回复|答复|解决|整改|化解|下降|降低|减少|节约|压减|及时率|完成率|达标率");

    private static final ScreenedPattern UNIT = ScreenedPattern.of("[%‰‱]|[\\p{IsHan}]+");

    static Optional<Target> of(IndicatorLine line) {
        return line.target().toOptional().flatMap(text -> {
            var normal = normalise(text);
            return number(normal)
                    .filter(ignored -> !Deadline.isDate(normal))
                    .map(number ->
                            new Target(direction(line, normal), number.value(), unit(normal, line), text.strip()));
        });
    }

    static Optional<PrintedNumber> actual(IndicatorLine line) {
        return line.actual()
                .toOptional()
                .map(Target::normalise)
                .flatMap(Target::number)
                .filter(ignored -> sameUnit(line));
    }

    /** A percentage is compared with a percentage only. */
    private static boolean sameUnit(IndicatorLine line) {
        boolean target =
                line.target().toOptional().map(Target::normalise).orElse("").contains("%");
        boolean actual =
                line.actual().toOptional().map(Target::normalise).orElse("").contains("%");
        boolean column = "%".equals(line.measureUnit());
        return target == actual || column;
    }

    private static Direction direction(IndicatorLine line, String text) {
        if (EXACTLY.isIn(text)) {
            return isLessBetter(line, text) && ZERO.isIn(text) ? Direction.AT_MOST : Direction.EXACTLY;
        }
        if (AT_MOST.isIn(text)) {
            return Direction.AT_MOST;
        }
        boolean less = isLessBetter(line, text);
        return !less || AT_LEAST.isIn(text) ? Direction.AT_LEAST : Direction.AT_MOST;
    }

    /** Less is better by the indicator's name, or because it is an amount counted as cost (成本指标). */
    static boolean isLessBetter(IndicatorLine line, String target) {
        boolean cost = line.level2() != null && line.level2().contains("成本") && !target.contains("%");
        boolean less = cost || LESS_IS_BETTER.isIn(line.level3());
        return less && !MORE_IS_BETTER.isIn(line.level3());
    }

    static String normalise(String text) {
        return isNormal(text)
                ? text
                : SCRAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
    }

    private static boolean isNormal(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isNormal(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Characters that are their own form among each other, and no scraps: most targets hold nothing else. */
    private static boolean isNormal(char c) {
        return c > ' ' && c <= '~' && c != '$' && c != '\\' || c >= '一' && c <= '鿿' || c == '≥' || c == '≤' || c == '。';
    }

    /** The only number of the text; a decrease is negative. */
    private static Optional<PrintedNumber> number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var digits = matcher.group().replace(",", "");
        boolean decrease = text.startsWith("下降") || text.startsWith("减少");
        if (matcher.find()) {
            return Optional.empty();
        }
        var number = PrintedNumber.of(digits);
        return Optional.of(decrease && number.value().signum() > 0 ? number.negated() : number);
    }

    private static String unit(String text, IndicatorLine line) {
        var matcher = UNIT.matcher(text);
        return matcher.find() ? matcher.group() : line.measureUnit() == null ? "" : line.measureUnit();
    }

    boolean isAtLeast() {
        return direction != Direction.AT_MOST;
    }

    /** Met when some value the print can mean reaches the target. */
    boolean isMetBy(PrintedNumber actual) {
        var interval = actual.interval();
        return switch (direction) {
            case AT_LEAST -> interval.high().compareTo(value) >= 0;
            case AT_MOST -> interval.low().compareTo(value) <= 0;
            case EXACTLY -> meets(interval);
        };
    }

    /** A scanned ≥ is often taken for a leading 2 or 3: without it the target would be met. */
    boolean mayBeMisread(PrintedNumber actual) {
        var digits = Plain.of(value);
        boolean plain = text.startsWith("2") || text.startsWith("3");
        return plain
                && digits.length() > 1
                && Character.isDigit(digits.charAt(1))
                && new BigDecimal(digits.substring(1))
                                .compareTo(actual.interval().high())
                        <= 0;
    }

    /** «=100%» is reached, and not harmed, by more. */
    private boolean meets(Interval interval) {
        return interval.high().compareTo(value) >= 0;
    }
}
