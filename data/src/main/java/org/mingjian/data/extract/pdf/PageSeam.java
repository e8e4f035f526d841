package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;

/** Sews the first row of a table's next page to the last row before the break (跨页单元格). */
final class PageSeam {

    private final List<PlacedCell> table;
    private final int rows;

    PageSeam(List<PlacedCell> table, int rows) {
        this.table = table;
        this.rows = rows;
    }

    /** Joins what belongs together, takes it from the added cells, and says how many of their rows are gone: 0 or 1. */
    int join(List<PlacedCell> added) {
        if (isCutRow(added)) {
            joinRow(added);
            return 1;
        }
        joinMergedCells(added);
        return 0;
    }

    private List<PlacedCell> lastRow() {
        return table.stream()
                .filter(cell -> cell.row() + cell.rowSpan() == rows)
                .toList();
    }

    private static List<PlacedCell> firstRow(List<PlacedCell> added) {
        return added.stream().filter(cell -> cell.row() == 0).toList();
    }

    private Optional<PlacedCell> above(PlacedCell cell) {
        return lastRow().stream()
                .filter(own -> own.column() == cell.column() && own.columnSpan() == cell.columnSpan())
                .findFirst();
    }

    /**
     * A row cut in two has the same cells on both sides; what is printed below continues what is printed above, and at
     * least half of the cells filled above have nothing left to print.
     */
    private boolean isCutRow(List<PlacedCell> added) {
        var first = firstRow(added);
        if (first.size() < 2 || first.stream().anyMatch(cell -> cell.rowSpan() > 1)) {
            return false;
        }
        int ended = 0;
        int continued = 0;
        for (var cell : first) {
            var own = above(cell);
            if (own.isEmpty() || (own.get().text().isBlank() && !cell.text().isBlank())) {
                return false;
            }
            boolean filled = !own.get().text().isBlank() && own.get().rowSpan() == 1;
            ended += filled && cell.text().isBlank() ? 1 : 0;
            continued += filled && !cell.text().isBlank() ? 1 : 0;
        }
        return continued > 0 && ended >= 2 && ended >= continued;
    }

    private void joinRow(List<PlacedCell> added) {
        for (var cell : firstRow(added)) {
            var own = above(cell).orElseThrow();
            if (!cell.text().isBlank()) {
                replace(own, own.rowSpan(), own.text() + Characters.between(own.text(), cell.text()) + cell.text());
            }
            added.remove(cell);
        }
    }

    /** A blank cell of several rows, or one among the first columns, goes on where a merged cell stood above. */
    private void joinMergedCells(List<PlacedCell> added) {
        boolean leading = true;
        for (var cell : new ArrayList<>(firstRow(added))) {
            var own = above(cell);
            boolean merged = own.isPresent()
                    && cell.text().isBlank()
                    && (cell.rowSpan() > 1 || (leading && own.get().rowSpan() > 1));
            if (merged) {
                replace(
                        own.get(),
                        own.get().rowSpan() + cell.rowSpan(),
                        own.get().text());
                added.remove(cell);
            }
            leading &= merged;
        }
    }

    private void replace(PlacedCell own, int rowSpan, String text) {
        table.set(
                table.indexOf(own),
                new PlacedCell(own.row(), own.column(), rowSpan, own.columnSpan(), text, own.page(), own.box()));
    }
}
