package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Indicator lines told in words (文字指标行): a name and behind it each cell with its heading, as in 主导制修订标准，目标值2，
 * 完成值2，分值6，得分6. They are of the levels whose names stand in lines of their own above them.
 */
final class LabelledLines {

    private static final String BETWEEN = "[,;:、(]?";
    private static final String POINTS = "[为是:]?(?<%s>\\d{1,3}(?:\\.\\d{1,4})?)分?[,;、)]?";
    private static final ScreenedPattern LINE =
            ScreenedPattern.of("(?:^|[;。])(?:\\(?\\d{1,2}[).、]|[①-⑳])?(?:指标\\d{1,2}:)?"
                    + "(?<name>\\p{IsHan}[^;。:]{1,60}?)" + BETWEEN
                    + "(?:(?:年初|年度|全年|预期|计划|绩效|设定|初)*(?:目标|指标)值[为是:]?(?<target>[^,;。]{1,30})[,;])?"
                    + "(?:(?:全年|年度|实际)*(?:完成|达到|实现)(?:值|情况)?[为是:]?(?<actual>[^,;。]{1,30})[,;])?"
                    + "(?:(?:指标|设定)?(?:分值|权重|满分)" + POINTS.formatted("weight") + ")?"
                    + "(?:自评|实际|评价)*得分" + POINTS.formatted("score") + "(?=$|[;。])");
    private static final ScreenedPattern LEVEL =
            ScreenedPattern.of("(?:\\(?[\\d一二三四五六七八九十]{1,3}[).、])?(?<name>\\p{IsHan}{2,10}指标)[:。]?");
    private static final int LONGEST_LEVEL = 24;

    private final List<IndicatorLine> lines = new ArrayList<>();
    private @Nullable String level1;
    private @Nullable String level2;

    private LabelledLines() {}

    static List<IndicatorLine> of(List<Passage> passages) {
        var read = new LabelledLines();
        passages.forEach(read::read);
        return read.lines;
    }

    /** Whether a passage tells such lines: their points are none of a part of the total. */
    static boolean holds(Passage passage) {
        return found(passage.match()).findAny().isPresent();
    }

    private void read(Passage passage) {
        if (passage.text().length() <= LONGEST_LEVEL) {
            followLevel(passage.match().text());
            return;
        }
        var text = passage.match();
        found(text).forEach(line -> lines.add(line(line, text, passage)));
    }

    /** Points alone, without what was aimed at or reached, are those of a part of the total. */
    private static Stream<MatchResult> found(MatchText text) {
        return LINE.matcher(text.text())
                .results()
                .filter(line -> line.group("target") != null || line.group("actual") != null);
    }

    private void followLevel(String text) {
        var level = LEVEL.whole(text);
        if (level == null) {
            return;
        }
        var name = level.group("name");
        if (LevelWords.isFirst(name)) {
            level1 = name;
            level2 = null;
        } else if (LevelWords.isSecond(name)) {
            level2 = name;
        }
    }

    private IndicatorLine line(MatchResult line, MatchText text, Passage passage) {
        var place = passage.place(text.quote(line.start("name"), line.end()));
        return new IndicatorLine(
                level1,
                level2,
                text.quote(line.start("name"), line.end("name")).strip(),
                printed(line, "target", text, place),
                null,
                printed(line, "actual", text, place),
                number(line, "weight", text, place),
                number(line, "score", text, place),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                Reading.absent(AbsenceReason.NOT_DISCLOSED),
                place);
    }

    private static Reading<String> printed(MatchResult line, String group, MatchText text, SourceRef place) {
        return line.group(group) == null
                ? Reading.absent(AbsenceReason.NOT_DISCLOSED)
                : Reading.of(text.quote(line.start(group), line.end(group)), place);
    }

    private static Reading<PrintedNumber> number(MatchResult line, String group, MatchText text, SourceRef place) {
        if (line.group(group) == null) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var raw = text.quote(line.start(group), line.end(group));
        return Reading.of(Numbers.printed(raw, line.group(group), false), place);
    }
}
