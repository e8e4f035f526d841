package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The lines of a level run together as pairs of points (连写的分值与得分): 管理30：预算编审4/4 预算执行5/4.5… Which of the two
 * is the weight shows in the sums: the weights make the points of the level.
 */
final class ScorePairs {

    private static final ScreenedPattern LEVEL =
            ScreenedPattern.of("^\\s*(?<name>\\p{IsHan}{2,6}(指标)?)\\s*[(（]?(?<points>\\d{1,3})分?[)）]?\\s*[:：]");
    private static final Pattern PAIR = Pattern.compile(
            "(?<name>\\p{IsHan}[^\\s/;；:：\\d(（]{1,20})(?<told>[^/;；]{0,30}?)(?<one>(?<![\\d.])\\d{1,2}(\\.\\d+)?)分?/(?<two>\\d{1,2}(\\.\\d+)?)(?![\\d.%/])");
    private static final int FEWEST = 2;

    private ScorePairs() {}

    /** The lines of a paragraph that is such a level; none where the sums do not tell the weights. */
    static List<IndicatorLine> of(Passage passage) {
        var level = LEVEL.matcher(passage.text());
        if (!level.find()) {
            return List.of();
        }
        var points = new BigDecimal(level.group("points"));
        var pairs = PAIR.matcher(passage.text())
                .region(level.end(), passage.text().length())
                .results()
                .toList();
        boolean first = sum(pairs, "one").compareTo(points) == 0;
        boolean second = sum(pairs, "two").compareTo(points) == 0;
        if (pairs.size() < FEWEST || !first && !second) {
            return List.of();
        }
        var lines = new ArrayList<IndicatorLine>();
        for (var pair : pairs) {
            lines.add(line(passage, level.group("name"), pair, first ? "one" : "two", first ? "two" : "one"));
        }
        return lines;
    }

    private static BigDecimal sum(List<MatchResult> pairs, String group) {
        return pairs.stream().map(pair -> new BigDecimal(pair.group(group))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static IndicatorLine line(Passage passage, String level, MatchResult pair, String weight, String score) {
        var place = passage.place(pair.group().strip());
        Reading<String> none = Reading.absent(AbsenceReason.NOT_DISCLOSED);
        return new IndicatorLine(
                level,
                null,
                pair.group("name").strip(),
                none,
                null,
                none,
                Reading.of(PrintedNumber.of(pair.group(weight)), place),
                Reading.of(PrintedNumber.of(pair.group(score)), place),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                none,
                place);
    }
}
