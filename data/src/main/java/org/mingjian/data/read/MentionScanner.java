package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Finds the numbers with a unit in a text (数字识别), in digits or in Chinese numerals. A number without a unit says
 * nothing by itself: it gets the unit of the list it stands in, or is left out. A range (5—10万元) is no figure.
 */
final class MentionScanner {

    private static final String UNIT_WORDS = "亿美元|万美元|美元|亿港元|万港元|港元|万欧元|欧元|百万元|千元|万元|亿元|元(?!旦|宵|/|每)"
            + "|万(?=[,。;、)(=]|$)|%|‰|个?百分点|(?<=编制(?:总?数)?[为共有计]{0,2}\\d{1,5})个|人(?!民币|次|均|口)|名(?!称|义|单)|分(?!别|之|为|享|钟)";

    private static final Pattern NUMBER = Pattern.compile("(?<sign>(?<![\\d)%元万分])[-−])?(?<![\\d.,])"
            + "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:余|多)?"
            + "(?:(?<unit>" + UNIT_WORDS + ")|(?=[,，;。)(、和及与]|$|/(?!\\d)|决算|减少|增加|实有|在职|控制率))");

    private static final ScreenedPattern CHINESE = ScreenedPattern.of(
            "百分之(?<percent>[零〇一二两三四五六七八九十百点]+)|(?<![\\d.,零〇一二两三四五六七八九十百千万亿" + ChineseNumber.CAPITALS + "])"
                    + "(?<amount>[\\d零〇一二两三四五六七八九十" + ChineseNumber.CAPITALS
                    + "][\\d.零〇一二两三四五六七八九十百千万亿" + ChineseNumber.CAPITALS + "]+)(?<unit>元|人(?!次|均)|名(?!称|单))");

    private static final ScreenedPattern PLAIN = ScreenedPattern.of("[\\d.,]+[万亿]?");
    /** What stands where a number with a money unit should, and is none. */
    private static final ScreenedPattern BROKEN =
            ScreenedPattern.of("(?=\\d)(?<![\\d.,])\\d[\\d.,]*[.,][\\d.,]*\\d(?=百万元|千元|万元|亿元|元|%)");

    private static final ScreenedPattern WHOLE = ScreenedPattern.of("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("万元", Unit.TEN_THOUSAND_YUAN),
            Map.entry("万", Unit.TEN_THOUSAND_YUAN.printedAs("万")),
            Map.entry("亿元", Unit.HUNDRED_MILLION_YUAN),
            Map.entry("元", Unit.YUAN),
            Map.entry("千元", Unit.THOUSAND_YUAN),
            Map.entry("百万元", Unit.MILLION_YUAN),
            Map.entry("%", Unit.PERCENT),
            Map.entry("‰", Unit.PERMILLE),
            Map.entry("个百分点", Unit.PERCENTAGE_POINT),
            Map.entry("百分点", Unit.PERCENTAGE_POINT.printedAs("百分点")),
            Map.entry("人", Unit.count("人")),
            Map.entry("个", Unit.count("个")),
            Map.entry("名", Unit.count("名")),
            Map.entry("分", Unit.POINT));

    private static final Pattern RANGE_BEFORE = Pattern.compile("\\d(%|分|万元|元)?[-—–~～至]$");
    private static final Pattern RANGE_AFTER = Pattern.compile("[-—–~～至]\\d");

    /** In «(-9,15.3%)» the comma parts a change from its rate. */
    private static final ScreenedPattern BRACKETED_PAIR =
            ScreenedPattern.of("(\\(\\p{IsHan}*[-−+]\\d+(?:\\.\\d+)?),(?=\\d)");

    private static final int FOLLOWING = 12;

    private MentionScanner() {}

    static Unit unit(String printed) {
        var unit = UNITS.get(printed);
        if (unit != null) {
            return unit;
        }
        if (printed.endsWith("美元") || printed.endsWith("港元") || printed.endsWith("欧元")) {
            return Unit.foreignMoney(printed);
        }
        throw new IllegalArgumentException("not a known unit: " + printed);
    }

    /** The words of a text as they are scanned, with its numbers. */
    record Scanned(String words, List<NumberToken> tokens) {

        Scanned {
            tokens = List.copyOf(tokens);
        }
    }

    static Scanned scanned(MatchText text) {
        var words = words(text);
        return new Scanned(words, tokens(text, words));
    }

    /**
     * The numbers that have a unit, each with the words before and behind it; a paragraph that prints no unit of money at
     * all has that of the amounts told before it.
     */
    static List<Mention> mentions(Scanned text, @Nullable Unit before) {
        var words = text.words();
        var units = new ListedUnits(words, text.tokens(), before);
        var mentions = new ArrayList<Mention>();
        int labelStart = 0;
        for (var token : units.tokens()) {
            var unit = units.of(token, labelStart);
            if (unit == null || isRange(words, token)) {
                continue;
            }
            var following = words.substring(token.end(), Math.min(words.length(), token.end() + FOLLOWING));
            var label = words.substring(labelStart, token.start());
            mentions.add(new Mention(token.number(), unit, token.start(), token.end(), label, following));
            labelStart = token.end();
        }
        return mentions;
    }

    /** The numbers with a unit of money or % whose separators make no sense (7,00.0,77万元), as printed. */
    static List<String> unreadable(MatchText text) {
        var words = words(text);
        if (!holdsOddNumber(words)) {
            return List.of();
        }
        return BROKEN.matcher(words)
                .results()
                .filter(result -> !WHOLE.isWhole(result.group()))
                .map(result -> text.quote(result.start(), result.end()))
                .filter(quote -> quote.chars().noneMatch(Character::isWhitespace))
                .toList();
    }

    /** A cheap look before the pattern: digits with a comma or with two points between them. */
    private static boolean holdsOddNumber(String words) {
        boolean digits = false;
        int odd = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (c == '.' || c == ',') {
                odd += digits ? c == ',' ? 2 : 1 : 0;
            } else if (!isDigit(c)) {
                digits = false;
                odd = 0;
            } else if (odd > 1) {
                return true;
            } else {
                digits = true;
            }
        }
        return false;
    }

    private static String words(MatchText text) {
        var words = text.text();
        return BRACKETED_PAIR.isIn(words) ? BRACKETED_PAIR.matcher(words).replaceAll("$1，") : words;
    }

    private static List<NumberToken> tokens(MatchText text, String words) {
        var tokens = new ArrayList<NumberToken>();
        ofDigits(text, words, tokens);
        if (!mayHoldChinese(words)) {
            return tokens;
        }
        CHINESE.matcher(words)
                .results()
                .map(result -> ofChinese(text, result))
                .flatMap(Optional::stream)
                .forEach(token -> {
                    tokens.removeIf(other -> other.start() < token.end() && token.start() < other.end());
                    tokens.add(token);
                });
        tokens.sort(Comparator.comparingInt(NumberToken::start));
        return tokens;
    }

    /** Tries the pattern only where a digit stands, or a sign before one. */
    private static void ofDigits(MatchText text, String words, List<NumberToken> tokens) {
        var match = NUMBER.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            boolean begins =
                    isDigit(c) || ((c == '-' || c == '−') && at + 1 < words.length() && isDigit(words.charAt(at + 1)));
            if (begins && match.region(at, words.length()).lookingAt()) {
                ofDigits(text, match).ifPresent(tokens::add);
                at = match.end();
            } else {
                at++;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a number in Chinese numerals may stand before a unit: 一百零五人, 2亿3千万元, 百分之九十. */
    private static boolean mayHoldChinese(String words) {
        if (words.contains("百分之")) {
            return true;
        }
        for (int at = 1; at < words.length(); at++) {
            if ("元人名".indexOf(words.charAt(at)) >= 0 && isNumeral(words, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumeral(String words, int end) {
        int large = 0;
        for (int at = end - 1; at >= 0; at--) {
            char c = words.charAt(at);
            if ("零〇一二两三四五六七八九十百千".indexOf(ChineseNumber.plain(c)) >= 0) {
                return true;
            }
            if (c == '万' || c == '亿') {
                large++;
            } else if (!isDigit(c) && c != '.') {
                break;
            }
        }
        return large > 1;
    }

    private static Optional<NumberToken> ofDigits(MatchText text, MatchResult match) {
        boolean negative = match.group("sign") != null;
        var raw = text.quote(match.start(negative ? "sign" : "digits"), match.end("digits"));
        if (Numbers.mayBeTwo(raw)) {
            return Optional.empty();
        }
        var number = Numbers.printed(raw, match.group("digits"), negative);
        var unit = match.group("unit") == null ? null : unit(match.group("unit"));
        return Optional.of(new NumberToken(number, unit, match.start(), match.end()));
    }

    private static Optional<NumberToken> ofChinese(MatchText text, MatchResult match) {
        var raw = text.quote(match.start(), match.end());
        if (match.group("percent") != null) {
            return ChineseNumber.parse(match.group("percent"))
                    .map(value ->
                            new NumberToken(new PrintedNumber(raw, value), Unit.PERCENT, match.start(), match.end()));
        }
        var amount = match.group("amount");
        if (PLAIN.isWhole(amount)) {
            return Optional.empty();
        }
        var unit = match.group("unit");
        var printed =
                unit.equals("元") && amount.matches(".*[万亿]") ? amount.substring(amount.length() - 1) + unit : unit;
        var factor = unit(printed).factor();
        return ChineseNumber.parse(amount)
                .filter(value -> factor != null)
                .map(value -> value.divide(Objects.requireNonNull(factor)))
                .map(value -> new PrintedNumber(raw.substring(0, raw.length() - printed.length()), plain(value)))
                .map(number -> new NumberToken(number, unit(printed), match.start(), match.end()));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** «5—10万元» and «80至90分» say between what something lies. */
    private static boolean isRange(String words, NumberToken token) {
        return (token.start() > 1
                        && "-—–~～至".indexOf(words.charAt(token.start() - 1)) >= 0
                        && RANGE_BEFORE
                                .matcher(words)
                                .region(Math.max(0, token.start() - 4), token.start())
                                .find())
                || RANGE_AFTER
                        .matcher(words)
                        .region(token.end(), words.length())
                        .lookingAt();
    }
}
