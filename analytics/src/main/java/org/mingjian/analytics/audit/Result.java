package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The result of a line on the scale of its target (完成值), or why the two cannot be compared. A bound says that the page
 * gives only a least (≥95%) or a most (95%以内).
 */
record Result(@Nullable PrintedNumber number, Bound bound, String problem) {

    /** How the page gives the number. */
    enum Bound {
        EXACT,
        AT_LEAST,
        AT_MOST
    }

    private static final ScreenedPattern NUMBER = ScreenedPattern.of("-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final ScreenedPattern NOT_DONE = ScreenedPattern.of("未|没有|没|尚|不足|左右|大约|^约|近|合计|其中|→|或");
    private static final ScreenedPattern LEAST = ScreenedPattern.of("≥|>|不低于|不少于|以上|超过|高于|大于|余|多[个家户次人项件]");
    private static final ScreenedPattern MOST = ScreenedPattern.of("≤|<|不高于|不超过|以内|以下|低于|小于|控制在");
    private static final ScreenedPattern DECREASE = ScreenedPattern.of("^(?:同比)?(?:下降|减少|降低)");
    private static final Map<String, BigDecimal> MONEY =
            Map.of("元", BigDecimal.ONE, "万元", new BigDecimal("10000"), "亿元", new BigDecimal("100000000"));
    private static final List<String> UNITS = List.of(
            "个百分点", "百分点", "%", "‰", "平方公里", "平方千米", "平方米", "立方米", "工作日", "个工作日", "个月", "小时", "分钟", "人次", "人日", "人天",
            "万元", "亿元", "万人次", "万人", "万亩", "万吨", "万次", "公里", "千米", "公顷", "公斤", "千克", "亩", "吨", "米", "元", "天", "日", "月",
            "年", "周", "人", "名", "位", "个", "家", "户", "次", "项", "件", "处", "所", "场", "期", "条", "篇", "份", "台", "辆", "套",
            "册", "座", "宗", "起", "例", "批", "块", "组", "支", "张", "株", "头", "只", "度", "分");
    private static final List<String> COUNTED =
            List.of("家", "户", "次", "项", "件", "处", "所", "场", "期", "条", "篇", "份", "台", "辆", "套", "座");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** A share printed as a fraction is told from one in percent only where the target is above this. */
    private static final BigDecimal HALF = new BigDecimal("50");
    /** A bare number beyond this cannot be a fraction of a whole. */
    private static final BigDecimal NO_FRACTION = new BigDecimal("1.5");

    private static final int MOST_DIGITS = 18;

    static Result of(IndicatorLine line, String target, BigDecimal aim) {
        var printed = line.actual().toOptional().orElse(null);
        if (printed == null) {
            return problem("实际完成值空缺，不能核算");
        }
        var text = Target.normalise(printed);
        var number = only(text).orElse(null);
        if (number == null || Deadline.isDate(text)) {
            return problem("实际完成值不是单独一个数，不能核算");
        }
        if (number.value().precision() > MOST_DIGITS || aim.precision() > MOST_DIGITS) {
            return problem("数值过大，不合常理，不能核算");
        }
        if (NOT_DONE.isIn(text)) {
            return problem("实际完成值的文字不是确数，不能核算");
        }
        var signed = DECREASE.isIn(text) && number.value().signum() > 0 ? number.negated() : number;
        return scaled(line, Target.normalise(target), text, signed, aim);
    }

    private static Result scaled(IndicatorLine line, String target, String text, PrintedNumber number, BigDecimal aim) {
        var column = line.measureUnit() == null ? "" : Target.normalise(line.measureUnit());
        var wanted = unit(target).or(() -> known(column)).orElse("");
        var given = unit(text).orElse("");
        var bound = bound(text);
        if (given.equals(wanted)) {
            return new Result(number, bound, "");
        }
        if (wanted.equals("%") && given.isEmpty()) {
            return percent(number, bound, aim, column.equals("%"));
        }
        if (given.isEmpty() || isSameCount(wanted, given)) {
            return new Result(number, bound, "");
        }
        if (MONEY.containsKey(wanted) && MONEY.containsKey(given)) {
            var factor = Plain.ratio(factor(given), factor(wanted));
            var value = number.value().multiply(factor);
            return new Result(new PrintedNumber(number.raw(), value), bound, "");
        }
        return problem(
                wanted.isEmpty()
                        ? "目标没有写单位，实际以“%s”计，不能核算".formatted(given)
                        : "目标以“%s”计、实际以“%s”计，单位不同，不能核算".formatted(wanted, given));
    }

    private static BigDecimal factor(String unit) {
        return MONEY.getOrDefault(unit, BigDecimal.ONE);
    }

    /** A bare number beside a percentage: a fraction, or the percentage without its sign, where only one of them can be. */
    private static Result percent(PrintedNumber number, Bound bound, BigDecimal aim, boolean column) {
        if (column || number.value().compareTo(NO_FRACTION) > 0) {
            return new Result(number, bound, "");
        }
        boolean fraction =
                number.value().signum() > 0 && number.value().compareTo(BigDecimal.ONE) < 0 && aim.compareTo(HALF) >= 0;
        if (!fraction) {
            return problem("目标以%计，实际没有写单位，分不清是小数还是百分数，不能核算");
        }
        var value = number.value().multiply(HUNDRED);
        return new Result(
                new PrintedNumber(
                        number.raw(), value.setScale(Math.max(0, number.value().scale() - 2))),
                bound,
                "");
    }

    /** 个 counts anything that can be counted; 人, 名 and 位 are the same. */
    private static boolean isSameCount(String one, String other) {
        var people = List.of("人", "名", "位");
        return (one.equals("个") && COUNTED.contains(other))
                || (other.equals("个") && COUNTED.contains(one))
                || (people.contains(one) && people.contains(other));
    }

    private static Bound bound(String text) {
        if (LEAST.isIn(text)) {
            return Bound.AT_LEAST;
        }
        return MOST.isIn(text) ? Bound.AT_MOST : Bound.EXACT;
    }

    /** The unit behind the number. */
    private static Optional<String> unit(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.find() ? known(text.substring(matcher.end())) : Optional.empty();
    }

    private static Optional<String> known(String text) {
        String longest = null;
        for (var unit : UNITS) {
            if ((longest == null || unit.length() > longest.length()) && text.startsWith(unit)) {
                longest = unit;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Optional<PrintedNumber> only(String text) {
        var matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var digits = matcher.group().replace(",", "");
        return matcher.find() ? Optional.empty() : Optional.of(PrintedNumber.of(digits));
    }

    private static Result problem(String sentence) {
        return new Result(null, Bound.EXACT, sentence);
    }
}
