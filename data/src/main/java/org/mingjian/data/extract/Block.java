package org.mingjian.data.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.SourceRef;

/** A piece of a document in reading order: a paragraph or a table. Number and page count from 1. */
public sealed interface Block {

    int number();

    @Nullable
    Integer page();

    /** A paragraph as printed. */
    record Paragraph(int number, @Nullable Integer page, String text) implements Block {

        /** The place of a piece of this paragraph. */
        public SourceRef place(String quote) {
            return SourceRef.paragraph(page, number, quote);
        }
    }

    /** A table, row by row; the name is a sheet's name or a caption the format itself attaches. */
    record Grid(
            int number, @Nullable Integer page, @Nullable String name, List<Row> rows) implements Block {

        public Grid {
            rows = List.copyOf(rows);
        }

        /** The place of a piece of a cell. */
        public SourceRef place(Cell cell, String quote) {
            return new SourceRef(page, number, cell.row(), cell.column(), quote, null);
        }
    }

    /** A row: its cells from left to right. A merged cell stands once, at its first row and column, with its spans. */
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell as printed, its place in the grid counted from 1, and how many rows and columns it covers.
     * Text that had no table of its own (cells one a line) has spans of 1 and rows of different length.
     */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text) {

        public Cell {
            if (row < 1 || column < 1 || rowSpan < 1 || columnSpan < 1) {
                throw new IllegalArgumentException("rows, columns and spans count from 1: %d %d %d %d"
                        .formatted(row, column, rowSpan, columnSpan));
            }
        }

        public static Cell of(int row, int column, String text) {
            return new Cell(row, column, 1, 1, text);
        }
    }
}
