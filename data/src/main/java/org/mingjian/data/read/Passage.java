package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Running text with the place of each quote from it (行文): a paragraph, or a table row that is one long cell, as
 * workbooks hold their text. What several readers ask of it is worked out when it is first asked for.
 */
final class Passage {

    private static final int SHORTEST = 12;
    private static final int SHORTEST_SENTENCES = 24;
    private static final int LONGEST_LABEL = 20;
    private static final int MOST_CELLS = 3;
    /** What a department means to do is no figure of what it did. */
    private static final ScreenedPattern GOAL = ScreenedPattern.of("目标|任务|内容|用途|依据|职能|职责|标准");

    private static final String FIELD = "[ \u3000\u00a0]+(?=\\p{IsHan}{2,10}[:：])";
    private static final Pattern BEFORE_FIELD = Pattern.compile(FIELD);
    private static final ScreenedPattern FIELDS = ScreenedPattern.of(FIELD + "[^。]*" + FIELD);

    private final String text;
    private final Function<String, SourceRef> places;
    private @Nullable MatchText match;
    private MentionScanner.@Nullable Scanned numbers;

    Passage(String text, Function<String, SourceRef> places) {
        this.text = text;
        this.places = places;
    }

    String text() {
        return text;
    }

    Function<String, SourceRef> places() {
        return places;
    }

    /** The text made ready for matching. */
    MatchText match() {
        var known = match;
        if (known == null) {
            known = MatchText.of(text);
            match = known;
        }
        return known;
    }

    /** Its numbers, which several readers ask for. */
    MentionScanner.Scanned numbers() {
        var known = numbers;
        if (known == null) {
            known = MentionScanner.scanned(match());
            numbers = known;
        }
        return known;
    }

    SourceRef place(String quote) {
        return places.apply(quote);
    }

    /** The fields of a form's head run together in a line, each by itself: «…自评表 填报单位：某局 填报日期：… 总分：97.2». */
    List<Passage> fields() {
        var fields = fields(text);
        return fields.size() == 1
                ? List.of(this)
                : fields.stream().map(field -> new Passage(field, places)).toList();
    }

    /** The same of a line. */
    static List<String> fields(String line) {
        return FIELDS.isIn(line) && line.indexOf('。') < 0 ? List.of(BEFORE_FIELD.split(line)) : List.of(line);
    }

    static List<Passage> of(List<Block> blocks, TableRows tables) {
        return atLeast(SHORTEST, blocks, tables);
    }

    /** With short ones too, such as the title over a form. */
    static List<Passage> ofAnyLength(List<Block> blocks, TableRows tables) {
        return atLeast(1, blocks, tables);
    }

    private static List<Passage> atLeast(int shortest, List<Block> blocks, TableRows tables) {
        var passages = new ArrayList<Passage>();
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> passages.add(new Passage(paragraph.text(), paragraph::place));
                case Grid grid -> tables.of(grid).forEach(row -> addLone(row, shortest, passages));
            }
        }
        return passages;
    }

    private static void addLone(GridRow row, int shortest, List<Passage> passages) {
        Integer column = row.lone() == null ? labelled(row) : row.lone();
        if (column != null && row.startsHere(column) && row.normalised(column).length() >= shortest) {
            for (var line : row.text(column).split("\n")) {
                passages.add(new Passage(line, quote -> row.place(column, quote)));
            }
        }
    }

    /** The sentences of a row that has a label and sentences only: «（三）收支情况 | 经批复，…». */
    private static @Nullable Integer labelled(GridRow row) {
        Integer last = lastOfFew(row);
        if (last == null
                || row.normalised(last).length() < SHORTEST_SENTENCES
                || row.normalised(last).indexOf('。') < 0) {
            return null;
        }
        for (int column : row.columns()) {
            var label = row.normalised(column);
            if (column < last && (label.length() > LONGEST_LABEL || GOAL.isIn(label))) {
                return null;
            }
        }
        return last;
    }

    /** The last filled cell of a row with few of them. */
    private static @Nullable Integer lastOfFew(GridRow row) {
        Integer last = null;
        int filled = 0;
        for (var column : row.columns()) {
            if (!row.isBlank(column)) {
                last = column;
                filled++;
            }
        }
        return filled > MOST_CELLS ? null : last;
    }
}
