package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Parts of the score listed behind the total as pairs (分项成对列举): 得分96.3（决策15/15、过程28.3/30…）, or
 * without the weights. They are parts only
 * where their scores make just that total.
 */
record PairedParts(
        String name, PrintedNumber score, @Nullable PrintedNumber weight, String quote) {

    private static final Pattern LEAD = Pattern.compile("[分,;:。、]*[(\\[]?(其中|分别为|各项得分|一级(指标)?)?[:,]?");
    private static final Pattern ITEM = Pattern.compile(
            "[、,;]*(?<name>\\p{IsHan}{2,12}?)(得分|得)?(?<one>\\d{1,3}(\\.\\d+)?)分?(/(?<two>\\d{1,3}(\\.\\d+)?)分?)?(?![\\d.%])");
    private static final ScreenedPattern LISTED = ScreenedPattern.of("其中|\\(|分别为|:");
    private static final int FEWEST = 2;
    /** 总分 may stand between the last part and the total, and a mark before it. */
    private static final int CLOSE = 8;

    /** The parts behind a total; none where the pairs do not add up to it. */
    static List<PairedParts> behind(ScorePoint total, MatchText text) {
        var words = text.text();
        var lead = LEAD.matcher(words).region(total.end(), words.length());
        int at = lead.lookingAt() ? lead.end() : total.end();
        var parts = new ArrayList<PairedParts>();
        var item = ITEM.matcher(words).region(at, words.length());
        while (item.lookingAt()) {
            parts.add(part(item, text));
            item.region(item.end(), words.length());
        }
        boolean listed = LISTED.isIn(words.substring(total.end(), at));
        boolean told = listed || parts.stream().allMatch(part -> part.weight() != null);
        return told ? whole(parts, total) : List.of();
    }

    /** The parts right before a total that is told last: 执行9.76/10，产出49/50…，总分97.76. */
    static List<PairedParts> before(ScorePoint total, MatchText text) {
        var words = text.text().substring(0, total.start());
        var parts = new ArrayList<PairedParts>();
        var item = ITEM.matcher(words);
        int end = -1;
        while (item.find()) {
            if (item.start() != end) {
                parts.clear();
            }
            end = item.end();
            parts.add(part(item, text));
        }
        boolean adjacent = end >= 0 && words.length() - end <= CLOSE;
        return adjacent && parts.stream().allMatch(part -> part.weight() != null) ? whole(parts, total) : List.of();
    }

    private static PairedParts part(Matcher item, MatchText text) {
        return new PairedParts(
                item.group("name"),
                number(text, item.start("one"), item.end("one")),
                item.group("two") == null ? null : number(text, item.start("two"), item.end("two")),
                text.quote(item.start("name"), item.end()));
    }

    /** The parts if their scores make the total, whichever of the two numbers is the score. */
    private static List<PairedParts> whole(List<PairedParts> parts, ScorePoint total) {
        if (sum(parts).compareTo(total.number().value()) != 0) {
            parts.replaceAll(PairedParts::turned);
        }
        boolean whole = parts.size() >= FEWEST
                && sum(parts).compareTo(total.number().value()) == 0
                && parts.stream().allMatch(PairedParts::isWithinWeight);
        return whole ? parts : List.of();
    }

    private static BigDecimal sum(List<PairedParts> parts) {
        return parts.stream().map(part -> part.score().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Some print the weight first. */
    private PairedParts turned() {
        return weight == null ? this : new PairedParts(name, weight, score, quote);
    }

    private boolean isWithinWeight() {
        return !ScoreWords.isOthers(name)
                && !name.contains("减")
                && (weight == null || score.value().compareTo(weight.value()) <= 0);
    }

    private static PrintedNumber number(MatchText text, int start, int end) {
        return Numbers.printed(text.quote(start, end), text.text().substring(start, end), false);
    }
}
