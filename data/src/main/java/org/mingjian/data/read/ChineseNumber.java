package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.data.text.ScreenedPattern;

/** A number written in Chinese numerals, or in digits with them (中文数字): 三百二十, 2亿3千万, 九十八点五. */
final class ChineseNumber {

    static final String CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String PLAIN = "一二三四五六七八九十百千";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, BigDecimal> MULTIPLIERS = Map.of(
            '十', new BigDecimal("10"),
            '百', new BigDecimal("100"),
            '千', new BigDecimal("1000"));
    private static final Map<Character, BigDecimal> SECTIONS = Map.of(
            '万', new BigDecimal("10000"),
            '亿', new BigDecimal("100000000"));
    private static final Pattern DIGIT_RUN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final ScreenedPattern DECIMAL = ScreenedPattern.of("(?<whole>.+)点(?<fraction>[零〇一二三四五六七八九]+)");

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal digit = BigDecimal.ZERO;
    private boolean digitSet;

    private ChineseNumber() {}

    /** The value; none when the characters are no number as people write them. */
    static Optional<BigDecimal> parse(String text) {
        var decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            var fraction = decimal.group("fraction");
            var digits = new StringBuilder();
            fraction.chars().forEach(c -> digits.append(digit((char) c)));
            return parse(decimal.group("whole"))
                    .map(whole -> whole.add(new BigDecimal(digits.toString()).movePointLeft(digits.length())));
        }
        return new ChineseNumber().read(text);
    }

    private Optional<BigDecimal> read(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = plain(text.charAt(at));
            var run = DIGIT_RUN.matcher(text).region(at, text.length());
            if (run.lookingAt()) {
                if (digitSet) {
                    return Optional.empty();
                }
                setDigit(new BigDecimal(run.group()));
                at = run.end();
                continue;
            }
            if (!read(c)) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.of(total.add(section).add(digit));
    }

    private boolean read(char c) {
        if (digit(c) >= 0) {
            boolean free = !digitSet || digit.signum() == 0;
            setDigit(BigDecimal.valueOf(digit(c)));
            return free;
        }
        if (MULTIPLIERS.containsKey(c)) {
            section = section.add((digitSet ? digit : BigDecimal.ONE).multiply(MULTIPLIERS.get(c)));
        } else if (SECTIONS.containsKey(c)) {
            total = total.add(section.add(digit).multiply(SECTIONS.get(c)));
            section = BigDecimal.ZERO;
        } else {
            return false;
        }
        digit = BigDecimal.ZERO;
        digitSet = false;
        return true;
    }

    private void setDigit(BigDecimal value) {
        digit = value;
        digitSet = true;
    }

    /** Accountants' numerals as the plain ones that mean the same: 壹佰 is 一百. */
    static char plain(char c) {
        int at = CAPITALS.indexOf(c);
        return at < 0 ? c : PLAIN.charAt(at);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
