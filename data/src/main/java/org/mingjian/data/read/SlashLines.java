package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Lines of a form run together in one paragraph (连写的指标行): 名称 目标/完成 得分, one behind the other. Such a line has no
 * weight; a single one that no level (满意度指标：) leads is left alone.
 */
final class SlashLines {

    private static final Pattern ITEM = Pattern.compile("[^;；。\\n]+");
    private static final ScreenedPattern GROUP =
            ScreenedPattern.of("^\\s*(?<name>\\p{IsHan}{2,6}指标)\\s*[(（]?(\\d+分?)?[)）]?\\s*[:：]");
    private static final ScreenedPattern LINE = ScreenedPattern.of(
            "\\s*(?<name>\\p{IsHan}[^/:：]{1,30}?)\\s+(?<target>[^\\s/]{1,20})/(?<actual>[^\\s/]{1,20})\\s+(?<score>\\d{1,2}(?:\\.\\d{1,2})?)分?\\s*");
    private static final int FEWEST = 2;

    private SlashLines() {}

    static List<IndicatorLine> of(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.text().indexOf('/') >= 0)
                .flatMap(passage -> of(passage).stream())
                .toList();
    }

    /** Whether a passage is such lines: the targets among them are no figures. */
    static boolean holds(Passage passage) {
        return passage.text().indexOf('/') >= 0 && !of(passage).isEmpty();
    }

    private static List<IndicatorLine> of(Passage passage) {
        var pairs = ScorePairs.of(passage);
        if (!pairs.isEmpty()) {
            return pairs;
        }
        var lines = new ArrayList<IndicatorLine>();
        String level1 = null;
        for (var item :
                ITEM.matcher(passage.text()).results().map(MatchResult::group).toList()) {
            var group = GROUP.matcher(item);
            int from = 0;
            if (group.find()) {
                level1 = group.group("name");
                from = group.end();
            }
            var line = LINE.whole(item.substring(from));
            if (line != null) {
                lines.add(line(passage, level1, line, item.substring(from).strip()));
            }
        }
        return lines.size() < FEWEST && level1 == null ? List.of() : lines;
    }

    private static IndicatorLine line(Passage passage, @Nullable String level1, MatchResult line, String quote) {
        var place = passage.place(quote);
        return new IndicatorLine(
                level1,
                null,
                line.group("name").strip(),
                Reading.of(line.group("target"), place),
                null,
                Reading.of(line.group("actual"), place),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.of(PrintedNumber.of(line.group("score")), place),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                place);
    }
}
