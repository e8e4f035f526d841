package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;

/** Sews the first row of a table's next page to the last row before the break (跨页单元格). */
final class PageSeam {

    /** What begins an entry of its own and continues no sentence: 指标2：…, 2. …, and the dots of an entry left open. */
    private static final Pattern BEGINS =
            Pattern.compile("(?s)\\s*((指标|目标)\\s*[0-9]+.*|[0-9]+[、．：:].*|[…⋯.·—-]{2,}\\s*)");

    private static final int LEAST_SENTENCE = 12;

    /** The weight under the name of an indicator, cut off from it. */
    private static final Pattern NOTE = Pattern.compile("\\s*[（(][0-9.]+\\s*[分%％][）)]\\s*");

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
            if (BEGINS.matcher(cell.text()).matches()) {
                return false;
            }
            boolean filled = !own.get().text().isBlank() && own.get().rowSpan() == 1;
            ended += filled && cell.text().isBlank() ? 1 : 0;
            continued += filled && !cell.text().isBlank() ? 1 : 0;
        }
        boolean plain = ended >= 2 || first.size() == 2 && first.stream().allMatch(this::isUnfinished);
        return plain && continued > 0 && ended >= continued;
    }

    /** Of a label and its text, the label has ended; the text broke off within a sentence. */
    private boolean isUnfinished(PlacedCell cell) {
        var above = above(cell).map(own -> own.text().strip()).orElse("");
        return cell.text().isBlank()
                || above.length() >= LEAST_SENTENCE && !Characters.isNeverFirst(above.codePointBefore(above.length()));
    }

    private void joinRow(List<PlacedCell> added) {
        for (var cell : firstRow(added)) {
            var own = above(cell).orElseThrow();
            if (!cell.text().isBlank()) {
                replace(own, own.followedBy(cell.text()), own.rowSpan());
            }
            added.remove(cell);
        }
    }

    /**
     * A blank cell of several rows, or one among the first columns, goes on where a merged cell stood above. The text of
     * a merged cell may also stand below the break only.
     */
    private void joinMergedCells(List<PlacedCell> added) {
        boolean leading = true;
        for (var cell : new ArrayList<>(firstRow(added))) {
            var own = above(cell).orElse(null);
            boolean merged = own != null && isMerged(own, cell, leading);
            if (own != null && merged) {
                replace(own, joined(own, cell), own.rowSpan() + cell.rowSpan());
                added.remove(cell);
            }
            leading &= merged;
        }
    }

    private static PlacedCell joined(PlacedCell own, PlacedCell cell) {
        if (own.text().isBlank()) {
            return cell;
        }
        return cell.text().isBlank() ? own : own.followedBy(cell.text());
    }

    private static boolean isMerged(PlacedCell own, PlacedCell cell, boolean leading) {
        if (leading && NOTE.matcher(cell.text()).matches()) {
            return true;
        }
        if (cell.text().isBlank()) {
            return cell.rowSpan() > 1 || (leading && own.rowSpan() > 1);
        }
        return own.text().isBlank() && leading && (cell.rowSpan() > 1 || own.rowSpan() > 1);
    }

    /** The cell reaches down further; its text and place are those of the part that is printed. */
    private void replace(PlacedCell own, PlacedCell printed, int rowSpan) {
        table.set(
                table.indexOf(own),
                new PlacedCell(
                        own.row(),
                        own.column(),
                        rowSpan,
                        own.columnSpan(),
                        printed.text(),
                        printed.page(),
                        printed.box()));
    }
}
