package org.mingjian.data.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows written with tabs or bars between their cells (竖线或制表符分列). Bars on both sides of a row are its frame and no
 * cells, but only where every row has both: a merged cell is often left blank below its first row, and so is a column of
 * remarks. The blanks that pad a framed cell are no text of it.
 */
final class BarTable {

    private final List<List<String>> rows = new ArrayList<>();
    private long bars;
    private boolean framed = true;

    void add(String line) {
        var pieces = LineShape.pieces(line);
        boolean tabs = LineShape.hasTabs(line);
        bars += tabs ? 0 : pieces.size() - 1L;
        framed &= !tabs && isFramed(pieces);
        rows.add(pieces);
    }

    /** Whether the row stands without the frame that all rows so far have, so that another table begins. */
    boolean isForeign(String line) {
        return framed && !rows.isEmpty() && !isFramed(LineShape.pieces(line));
    }

    private static boolean isFramed(List<String> pieces) {
        return pieces.size() > 2
                && pieces.getFirst().isBlank()
                && pieces.getLast().isBlank();
    }

    /** How many bars stood between and around the cells. */
    long bars() {
        return bars;
    }

    List<List<String>> rows() {
        return framed ? rows.stream().map(BarTable::withoutFrame).toList() : List.copyOf(rows);
    }

    private static List<String> withoutFrame(List<String> row) {
        return row.subList(1, row.size() - 1).stream().map(String::strip).toList();
    }
}
