package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.data.model.Unit;

/** Finds the numbers with a unit in a text (数字识别). A number without a unit says nothing by itself. */
final class MentionScanner {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>(?<![\\d)])[-−])?(?<![\\d.,])(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:余|多)?"
                    + "(?<unit>亿美元|万美元|美元|万元|亿元|元(?!旦|宵)|万(?=[,。;、)(=]|$)|%|‰|个百分点|人(?!民币|次)|名|分(?!别|之|为|享|钟))");

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
            Map.entry("人", Unit.count("人")),
            Map.entry("名", Unit.count("名")),
            Map.entry("分", Unit.POINT),
            Map.entry("美元", Unit.foreignMoney("美元")),
            Map.entry("万美元", Unit.foreignMoney("万美元")),
            Map.entry("亿美元", Unit.foreignMoney("亿美元")));

    private static final int FOLLOWING = 12;

    private MentionScanner() {}

    static Unit unit(String printed) {
        var unit = UNITS.get(printed);
        if (unit == null) {
            throw new IllegalArgumentException("not a known unit: " + printed);
        }
        return unit;
    }

    static List<Mention> scan(MatchText text) {
        var mentions = new ArrayList<Mention>();
        if (text.text().chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return mentions;
        }
        var match = NUMBER.matcher(text.text());
        match.useTransparentBounds(true).useAnchoringBounds(false);
        int labelStart = 0;
        while (findAtDigit(match, text.text(), labelStart)) {
            var label = text.text().substring(labelStart, match.start());
            var following =
                    text.text().substring(match.end(), Math.min(text.text().length(), match.end() + FOLLOWING));
            boolean negative = match.group("sign") != null;
            var raw = text.quote(negative ? match.start("sign") : match.start("digits"), match.end("digits"));
            var number = Numbers.printed(raw, match.group("digits"), negative);
            mentions.add(new Mention(number, unit(match.group("unit")), match.start(), match.end(), label, following));
            labelStart = match.end();
        }
        return mentions;
    }

    /** The next match as find() gives it, tried only where a number can begin. */
    private static boolean findAtDigit(Matcher match, String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean begins = (c >= '0' && c <= '9') || c == '-' || c == '−';
            if (begins && match.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
