package org.mingjian.data.extract.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Row;

/**
 * A Word table put together row by row (表格拼装): a merged cell stands once, with its spans.
 * Text that stands in a covered part is added to the cell that covers it, so that none is lost. A cell that claims to
 * go on from above where nothing fits above it is a cell of its own: WPS writes such.
 */
final class GridAssembly {

    /** A cell as the file has it: its first column from 1, its width, and whether it continues its left or upper one. */
    record Piece(int column, int span, boolean continuesLeft, boolean continuesAbove, String text) {

        private int end() {
            return column + span;
        }

        private boolean meets(OpenCell cell) {
            return column < cell.end() && end() > cell.column;
        }

        private boolean fitsBelow(OpenCell cell) {
            return (continuesAbove || continuesLeft) && column >= cell.column && end() <= cell.end();
        }
    }

    private final List<List<OpenCell>> rows = new ArrayList<>();
    private Map<Integer, OpenCell> above = new HashMap<>();

    void addRow(List<Piece> pieces) {
        int number = rows.size() + 1;
        var begun = new ArrayList<OpenCell>();
        var covering = new HashMap<Integer, OpenCell>();
        OpenCell left = null;
        for (var piece : pieces) {
            left = place(piece, left, upper(piece, pieces), number, begun);
            for (int column = piece.column; column < piece.end(); column++) {
                covering.put(column, left);
            }
        }
        rows.add(begun);
        above = covering;
    }

    List<Row> rows() {
        return rows.stream()
                .map(row -> new Row(row.stream().map(OpenCell::close).toList()))
                .toList();
    }

    private static OpenCell place(
            Piece piece, @Nullable OpenCell left, @Nullable OpenCell upper, int row, List<OpenCell> begun) {
        if (upper != null) {
            upper.rowSpan = row - upper.row + 1;
            upper.add(piece.text);
            return upper;
        }
        if (piece.continuesLeft && left != null && left.row == row) {
            left.columnSpan = piece.end() - left.column;
            left.add(piece.text);
            return left;
        }
        var cell = new OpenCell(row, piece);
        begun.add(cell);
        return cell;
    }

    /** The cell above that goes on in this piece: only if it goes on over its whole width. */
    private @Nullable OpenCell upper(Piece piece, List<Piece> row) {
        var upper = above.get(piece.column);
        if (upper == null || !(piece.continuesAbove || piece.continuesLeft)) {
            return null;
        }
        var below = row.stream().filter(other -> other.meets(upper)).toList();
        boolean goesOn = below.getFirst().continuesAbove && below.stream().allMatch(other -> other.fitsBelow(upper));
        return goesOn ? upper : null;
    }

    /** A cell that may still grow. */
    private static final class OpenCell {

        private final int row;
        private final int column;
        private int rowSpan = 1;
        private int columnSpan;
        private final StringBuilder text;

        OpenCell(int row, Piece piece) {
            this.row = row;
            this.column = piece.column;
            this.columnSpan = piece.span;
            this.text = new StringBuilder(piece.text);
        }

        int end() {
            return column + columnSpan;
        }

        void add(String more) {
            if (!more.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(more);
            }
        }

        Cell close() {
            return new Cell(row, column, rowSpan, columnSpan, text.toString());
        }
    }
}
