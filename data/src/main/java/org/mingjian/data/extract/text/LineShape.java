package org.mingjian.data.extract.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a line of text looks like (行的形状). */
enum LineShape {
    BLANK,
    SENTENCE,
    /** Pieces with tabs or bars between them: a whole table row. */
    SEPARATED,
    /** Dashes with bars or crosses between them: a line drawn between rows, such as |---|:--:|, that holds no text. */
    RULE,
    /** A tab and then one piece: a single cell. */
    CELL;

    /** Two dashes, or one with the colon of an alignment: one dash alone is what a form writes in an empty cell. */
    private static final String DASHES = "\\s*(?::?[-=─━]{2,}:?|:-:?|-:)";

    private static final String CROSS = "[|｜│+┼├┤┬┴┌┐└┘]";
    private static final Pattern RULED = Pattern.compile("%2$s?(?:%1$s\\s*%2$s)+(?:%1$s)?".formatted(DASHES, CROSS));
    private static final int LONGEST_RULE = 1000;

    private static final Pattern BAR = Pattern.compile("[|｜│]");

    static LineShape of(String line) {
        if (line.strip().isEmpty()) {
            return line.startsWith("\t") && line.indexOf('\t', 1) < 0 ? CELL : BLANK;
        }
        if (line.indexOf('\t') < 0) {
            return withoutTabs(line);
        }
        return line.startsWith("\t") && line.indexOf('\t', 1) < 0 ? CELL : SEPARATED;
    }

    private static LineShape withoutTabs(String line) {
        if (line.length() <= LONGEST_RULE && RULED.matcher(line.strip()).matches()) {
            return RULE;
        }
        return BAR.matcher(line).results().limit(2).count() == 2 ? SEPARATED : SENTENCE;
    }

    static boolean hasTabs(String line) {
        return line.indexOf('\t') >= 0;
    }

    static List<String> pieces(String line) {
        return Arrays.asList(hasTabs(line) ? line.split("\t", -1) : BAR.split(line, -1));
    }
}
