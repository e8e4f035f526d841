package org.mingjian.data.extract.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a row of a doc table (行形): where its cells begin and end, in twentieths of a point, and which of them go
 * on from the left or from above. The columns of a table are the edges of all its rows together.
 */
record RowShape(List<Integer> edges, List<Boolean> continuesLeft, List<Boolean> continuesAbove) {

    /** Edges nearer than this are one: Word draws them as one line. */
    private static final int SAME_EDGE = 40;

    /** The shape the properties state for so many cells; absent where they state none that fits. */
    static @Nullable RowShape of(@Nullable TableProperties properties, int cells) {
        if (properties == null || properties.getRgdxaCenter() == null || properties.getRgdxaCenter().length <= cells) {
            return null;
        }
        var edges = new ArrayList<Integer>();
        for (int at = 0; at <= cells; at++) {
            edges.add((int) properties.getRgdxaCenter()[at]);
        }
        var left = new ArrayList<Boolean>();
        var above = new ArrayList<Boolean>();
        var cellsAsStored = properties.getRgtc();
        for (int at = 0; at < cells; at++) {
            var cell = cellsAsStored != null && at < cellsAsStored.length ? cellsAsStored[at] : null;
            left.add(cell != null && cell.isFMerged() && !cell.isFFirstMerged());
            above.add(cell != null && cell.isFVertMerge() && !cell.isFVertRestart());
        }
        return new RowShape(edges, left, above);
    }

    /** The first edge of each column of the table that has these rows. */
    static List<Integer> columns(List<RowShape> rows) {
        var all = new TreeSet<Integer>();
        rows.forEach(row -> all.addAll(row.edges));
        var columns = new ArrayList<Integer>();
        for (int edge : all) {
            if (columns.isEmpty() || edge - columns.getLast() > SAME_EDGE) {
                columns.add(edge);
            }
        }
        return columns;
    }

    /** The cells of the row on the columns of its table. */
    List<GridAssembly.Piece> pieces(List<String> texts, List<Integer> columns) {
        var pieces = new ArrayList<GridAssembly.Piece>();
        int next = 1;
        for (int at = 0; at < texts.size(); at++) {
            int first = Math.max(next, column(edges.get(at), columns));
            int end = Math.max(first + 1, column(edges.get(at + 1), columns));
            pieces.add(new GridAssembly.Piece(
                    first, end - first, continuesLeft.get(at), continuesAbove.get(at), texts.get(at)));
            next = end;
        }
        return pieces;
    }

    private static int column(int edge, List<Integer> columns) {
        int column = 0;
        while (column < columns.size() && columns.get(column) <= edge) {
            column++;
        }
        return Math.max(1, column);
    }
}
