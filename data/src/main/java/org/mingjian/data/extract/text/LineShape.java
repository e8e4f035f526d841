package org.mingjian.data.extract.text;

import java.util.Arrays;
import java.util.List;

/** What a line of text looks like (行的形状). */
enum LineShape {
    BLANK,
    SENTENCE,
    /** Pieces with tabs or bars between them: a whole table row. */
    SEPARATED,
    /** A tab and then one piece: a single cell. */
    CELL;

    static LineShape of(String line) {
        if (line.strip().isEmpty()) {
            return line.startsWith("\t") && line.indexOf('\t', 1) < 0 ? CELL : BLANK;
        }
        if (line.indexOf('\t') < 0) {
            return line.chars().filter(c -> c == '|').count() >= 2 ? SEPARATED : SENTENCE;
        }
        return line.startsWith("\t") && line.indexOf('\t', 1) < 0 ? CELL : SEPARATED;
    }

    static List<String> pieces(String line) {
        return Arrays.asList(line.indexOf('\t') >= 0 ? line.split("\t", -1) : line.split("\\|", -1));
    }
}
