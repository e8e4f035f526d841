package org.mingjian.analytics.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A table with merged cells (表格), written row by row as in HTML: a cell stands once, at its first row and column. */
record Table(List<List<Cell>> rows, int columns) implements Paper.Item {

    /** A cell and the place of its upper left corner, counted from 0. */
    record Placed(int row, int column, Cell cell) {}

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Builder of(int columns) {
        return new Builder(columns);
    }

    /** Collects rows; each value is a {@link Cell} or a text. */
    static final class Builder {

        private final int columns;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(int columns) {
            this.columns = columns;
        }

        Builder row(Object... values) {
            var cells = new ArrayList<Cell>();
            for (var value : values) {
                cells.add(value instanceof Cell cell ? cell : Cell.of(value.toString()));
            }
            rows.add(cells);
            return this;
        }

        Builder row(List<Cell> cells) {
            rows.add(cells);
            return this;
        }

        /** A row of one cell. */
        Builder wide(String text) {
            return row(Cell.of(text).across(columns));
        }

        Table build() {
            var table = new Table(rows, columns);
            table.owners();
            return table;
        }
    }

    /** For every place of the grid the cell that covers it; a hole or an overlap is a mistake of the layout. */
    Placed[][] owners() {
        var owners = new Placed[rows.size()][columns];
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (var cell : rows.get(row)) {
                while (column < columns && owners[row][column] != null) {
                    column++;
                }
                place(owners, new Placed(row, column, cell));
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                if (owners[row][column] == null) {
                    throw new IllegalStateException("a hole at row %d, column %d: %s"
                            .formatted(
                                    row,
                                    column,
                                    rows.get(row).stream().map(Cell::text).toList()));
                }
            }
        }
        return owners;
    }

    private void place(Placed[][] owners, Placed placed) {
        for (int row = placed.row(); row < placed.row() + placed.cell().rowSpan(); row++) {
            for (int column = placed.column();
                    column < placed.column() + placed.cell().columnSpan();
                    column++) {
                if (row >= rows.size() || column >= columns || owners[row][column] != null) {
                    throw new IllegalStateException(
                            "no room at row %d, column %d for %s".formatted(row, column, placed.cell()));
                }
                owners[row][column] = placed;
            }
        }
    }

    /** The anchors, in the order of reading. */
    List<Placed> placed() {
        var found = new TreeMap<Integer, Placed>();
        for (var row : owners()) {
            for (var owner : row) {
                found.put(owner.row() * columns + owner.column(), owner);
            }
        }
        return List.copyOf(found.values());
    }

    /** Width of each column by the longest word it must hold, in characters, within bounds. */
    int[] widths() {
        var longest = new int[columns];
        for (var placed : placed()) {
            if (placed.cell().columnSpan() == 1) {
                int wanted = Math.clamp(placed.cell().text().length(), 4, 14);
                longest[placed.column()] = Math.max(longest[placed.column()], wanted);
            }
        }
        for (int column = 0; column < columns; column++) {
            longest[column] = Math.max(4, longest[column]);
        }
        return longest;
    }
}
