package org.mingjian.data.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table printed one cell a line, each line closed by a bar (一行一格，行末竖线). Nothing ends its rows, so it is a table
 * only where one width parts names from numbers in every row but the first.
 */
final class BarredCells {

    private static final int FEWEST_ROWS = 3;
    private static final int NARROWEST = 2;
    private static final int WIDEST = 9;
    private static final Pattern VALUE = Pattern.compile("[-+]?[\\d,.]+\\s*(?:%|％|万元|元)?|[-—–/]+|无|");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,.]*\\s*(?:%|％|万元|元)?");

    private BarredCells() {}

    /** How many lines from the start on are such cells. */
    static int length(String[] lines, int start) {
        int end = start;
        while (end < lines.length && isCell(lines[end])) {
            end++;
        }
        return end - start;
    }

    private static boolean isCell(String line) {
        var text = line.strip();
        return text.endsWith("|") && text.indexOf('|') == text.length() - 1;
    }

    /** The rows of the cells; none where no width fits. */
    static Optional<List<List<String>>> rows(String[] lines, int start, int length) {
        var cells = Arrays.stream(lines, start, start + length)
                .map(line ->
                        line.strip().substring(0, line.strip().length() - 1).strip())
                .toList();
        for (int width = NARROWEST; width <= WIDEST; width++) {
            if (length % width == 0 && length / width >= FEWEST_ROWS && fits(cells, width)) {
                return Optional.of(rows(cells, width));
            }
        }
        return Optional.empty();
    }

    /** The first row names the columns; in the others a name stands first and values behind, some of them numbers. */
    private static boolean fits(List<String> cells, int width) {
        for (int at = 0; at < cells.size(); at++) {
            boolean value = VALUE.matcher(cells.get(at)).matches();
            boolean heading = at < width;
            boolean name = at % width == 0;
            if (heading || name ? value : !value) {
                return false;
            }
        }
        return cells.stream().anyMatch(cell -> NUMBER.matcher(cell).matches());
    }

    private static List<List<String>> rows(List<String> cells, int width) {
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < cells.size(); at += width) {
            rows.add(cells.subList(at, at + width));
        }
        return rows;
    }
}
