package org.mingjian.data.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose cells stand one a line (一行一格), each led by a tab; a blank line ends the row.
 * A cell may go on over short lines without a tab, and may hold empty paragraphs of its own.
 */
final class FlattenedTable {

    private static final int LONGEST_CONTINUATION = 40;
    private static final int MOST_CONTINUATION_LINES = 12;

    private final String[] lines;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    FlattenedTable(String[] lines) {
        this.lines = lines;
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** Reads from the line on; returns the first line after the table. */
    int read(int start) {
        int at = start;
        while (at < lines.length) {
            var shape = LineShape.of(lines[at]);
            if (shape == LineShape.CELL) {
                row.add(lines[at].substring(1));
                at++;
                continue;
            }
            int next = nextCell(at);
            if (next < 0) {
                break;
            }
            if (hasText(at, next)) {
                continueCell(at, next);
            }
            if (endsRow(next)) {
                endRow();
            }
            at = next;
        }
        endRow();
        return at;
    }

    /** The next line that is a cell, if only blank or few short lines lie between; else -1. */
    private int nextCell(int from) {
        int length = 0;
        for (int at = from; at < lines.length && at - from <= MOST_CONTINUATION_LINES; at++) {
            switch (LineShape.of(lines[at])) {
                case CELL -> {
                    return at;
                }
                case SEPARATED, RULE -> {
                    return -1;
                }
                case SENTENCE -> length += lines[at].strip().length();
                case BLANK -> {}
            }
            if (length > LONGEST_CONTINUATION) {
                return -1;
            }
        }
        return -1;
    }

    private boolean hasText(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!lines[at].strip().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void continueCell(int from, int to) {
        int last = row.size() - 1;
        var cell = new StringBuilder(last < 0 ? "" : row.get(last));
        for (int at = from; at < to; at++) {
            if (!lines[at].strip().isEmpty()) {
                cell.append('\n').append(lines[at]);
            }
        }
        if (last < 0) {
            row.add(cell.toString().strip());
        } else {
            row.set(last, cell.toString());
        }
    }

    /** One blank line ends a row; more of them are empty paragraphs inside a cell, unless the row is already whole. */
    private boolean endsRow(int next) {
        int blank = 0;
        while (next - 1 - blank >= 0 && LineShape.of(lines[next - 1 - blank]) == LineShape.BLANK) {
            blank++;
        }
        int usual = rows.isEmpty() ? 0 : rows.getLast().size();
        return blank == 1 || (blank > 1 && row.size() >= usual);
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(row);
            row = new ArrayList<>();
        }
    }
}
