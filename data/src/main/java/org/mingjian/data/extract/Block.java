package org.mingjian.data.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Box;
import org.mingjian.data.model.SourceRef;

/** A piece of a document in reading order: a paragraph or a table. Number and page count from 1. */
public sealed interface Block {

    int number();

    @Nullable
    Integer page();

    /** A paragraph as printed, and where each of its printed lines stands; no lines where the format has no pages. */
    record Paragraph(int number, @Nullable Integer page, String text, List<Line> lines) implements Block {

        public Paragraph {
            lines = List.copyOf(lines);
        }

        public Paragraph(int number, @Nullable Integer page, String text) {
            this(number, page, text, List.of());
        }

        /** The place of a piece of this paragraph: its page, and the box around the lines of that page that hold it. */
        public SourceRef place(String quote) {
            int from = text.indexOf(quote);
            var holding = from < 0
                    ? List.<Line>of()
                    : lines.stream()
                            .filter(line -> line.holds(from, from + quote.length()))
                            .toList();
            if (holding.isEmpty()) {
                return SourceRef.paragraph(page, number, quote);
            }
            int first = holding.getFirst().page();
            var box = holding.stream()
                    .filter(line -> line.page() == first)
                    .map(Line::box)
                    .reduce(Box::around);
            return new SourceRef(first, number, null, null, quote, box.orElse(null));
        }
    }

    /** A printed line of a paragraph (行): the characters of the paragraph from start to end, and where they stand. */
    record Line(int start, int end, int page, Box box) {

        boolean holds(int from, int to) {
            return start < to && from < end;
        }
    }

    /** A table, row by row; the name is a sheet's name or a caption the format itself attaches. */
    record Grid(
            int number, @Nullable Integer page, @Nullable String name, List<Row> rows) implements Block {

        public Grid {
            rows = List.copyOf(rows);
        }

        /** The place of a piece of a cell; a table may run over pages, so a cell may know its own. */
        public SourceRef place(Cell cell, String quote) {
            var own = cell.page() == null ? page : cell.page();
            return new SourceRef(own, number, cell.row(), cell.column(), quote, cell.box());
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
     * Page and box are known for a PDF only; a cell that runs over pages has the place where it begins.
     */
    record Cell(
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            String text,
            @Nullable Integer page,
            @Nullable Box box) {

        public Cell {
            if (row < 1 || column < 1 || rowSpan < 1 || columnSpan < 1) {
                throw new IllegalArgumentException("rows, columns and spans count from 1: %d %d %d %d"
                        .formatted(row, column, rowSpan, columnSpan));
            }
        }

        public Cell(int row, int column, int rowSpan, int columnSpan, String text) {
            this(row, column, rowSpan, columnSpan, text, null, null);
        }

        public static Cell of(int row, int column, String text) {
            return new Cell(row, column, 1, 1, text);
        }
    }
}
