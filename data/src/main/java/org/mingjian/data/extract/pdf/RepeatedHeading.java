package org.mingjian.data.extract.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;

/** Finds the heading rows that a table repeats at the top of its next page (重复表头). */
final class RepeatedHeading {

    /** Headings are at most this many rows, and begin within as many rows of the table's top. */
    private static final int MOST_ROWS = 5;

    private RepeatedHeading() {}

    /** How many rows at the top of the next part repeat rows at the top of the table, word for word. */
    static int rows(List<PlacedCell> table, Piece.Table next) {
        var own = firstRows(table, 2 * MOST_ROWS);
        var repeated = firstRows(next.cells(), MOST_ROWS);
        int most = 0;
        for (int start = 0; start <= MOST_ROWS; start++) {
            int rows = 0;
            while (rows < Math.min(repeated.size(), next.rows() - 1)
                    && start + rows < own.size()
                    && !repeated.get(rows).isEmpty()
                    && repeated.get(rows).equals(own.get(start + rows))) {
                rows++;
            }
            most = Math.max(most, rows);
        }
        return isWhole(next, most) ? most : 0;
    }

    /** Whether no cell reaches from the heading into the rows below. */
    private static boolean isWhole(Piece.Table next, int rows) {
        return next.cells().stream().noneMatch(cell -> cell.row() < rows && cell.row() + cell.rowSpan() > rows);
    }

    private static List<List<String>> firstRows(List<PlacedCell> cells, int most) {
        var first = cells.stream().filter(cell -> cell.row() < most).toList();
        int rows = first.stream().mapToInt(cell -> cell.row() + 1).max().orElse(0);
        return IntStream.range(0, rows)
                .mapToObj(row -> first.stream()
                        .filter(cell -> cell.row() == row)
                        .sorted(Comparator.comparingInt(PlacedCell::column))
                        .map(cell -> cell.text().replaceAll("\\s", ""))
                        .filter(text -> !text.isEmpty())
                        .toList())
                .toList();
    }
}
