package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Points in running text (文中分数): a number with 分, a pair such as 9/10分, or a bare number. The words are those since
 * the points before, but not beyond the sentence; the clause is their last part.
 */
record ScorePoint(
        PrintedNumber number,
        @Nullable PrintedNumber outOf,
        boolean bare,
        int start,
        int end,
        String words,
        String clause,
        String before,
        String after) {

    private static final ScreenedPattern POINTS =
            ScreenedPattern.of("(?=\\d)(?<![\\d.,/~—–-])(?<score>\\d{1,3}(?:\\.\\d{1,4})?)"
                    + "(?:分?/(?<outOf>\\d{1,3}(?:\\.\\d{1,4})?))?"
                    + "(?<unit>分(?!别|之|为|享|钟|管|以[上下内]|[-—~至]\\d)|(?![\\d.%‰/×*万亿千百元人个年月日次户家号条项名岁~—–-]|分值))");

    private static final ScreenedPattern RANGE = ScreenedPattern.of("\\d(%|分)?[至到]$");
    /** Blanks part pairs of points too, and are gone here: 过程41/45产出38/40总分. */
    private static final ScreenedPattern TO_LAST_PAIR = ScreenedPattern.of("^.*\\d/\\d{1,3}(?:\\.\\d+)?(?=\\p{IsHan})");

    private static final int AHEAD = 24;

    static List<ScorePoint> of(MatchText text) {
        var whole = text.text();
        var points = new ArrayList<ScorePoint>();
        int from = 0;
        var match = POINTS.matcher(whole);
        while (match.find()) {
            boolean bare = match.group("unit").isEmpty();
            var before = whole.substring(0, match.start());
            if (RANGE.isIn(before)) {
                continue;
            }
            int stop = Math.max(Math.max(before.lastIndexOf(';'), before.lastIndexOf('。')) + 1, from);
            var words = whole.substring(stop, match.start());
            var clause = clause(words);
            if (bare && !ScoreWords.isPlainTotal(clause)) {
                continue;
            }
            var sentence = before.substring(before.lastIndexOf('。') + 1);
            var after = whole.substring(match.end(), Math.min(whole.length(), match.end() + AHEAD));
            points.add(new ScorePoint(
                    number(text, match.start("score"), match.end("score")),
                    match.group("outOf") == null ? null : number(text, match.start("outOf"), match.end("outOf")),
                    bare,
                    match.start(),
                    match.end(),
                    words,
                    clause,
                    sentence,
                    after));
            from = match.end();
        }
        return points;
    }

    /** The words behind the last comma, colon or pair of points; a colon right before the number is none. */
    private static String clause(String words) {
        int end = words.length() - (words.endsWith(":") ? 2 : 1);
        var clause = words.substring(Math.max(words.lastIndexOf(',', end), words.lastIndexOf(':', end)) + 1);
        return TO_LAST_PAIR.withoutFirst(clause);
    }

    private static PrintedNumber number(MatchText text, int start, int end) {
        return Numbers.printed(text.quote(start, end), text.text().substring(start, end), false);
    }

    boolean isHundred() {
        return number.value().compareTo(BigDecimal.valueOf(100)) == 0;
    }

    /** Where the quote begins: at the words, without the marks before them. */
    int from() {
        int at = 0;
        while (at < words.length() && "()[],;。、:/".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return start - words.length() + at;
    }

    String quote(MatchText text) {
        return text.quote(from(), end);
    }
}
