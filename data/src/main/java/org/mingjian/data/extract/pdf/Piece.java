package org.mingjian.data.extract.pdf;

import java.util.List;
import org.mingjian.data.model.Box;

/** What a page is made of, from top to bottom (页面内容块): lines of running text, and tables. */
sealed interface Piece {

    Area area();

    /** A line of running text. */
    record Line(TextLine line) implements Piece {
        @Override
        public Area area() {
            return line.area();
        }
    }

    /** A table, where its columns begin, and its cells with rows and columns counted from 0. */
    record Table(Area area, List<Integer> columns, int rows, List<PlacedCell> cells) implements Piece {

        public Table {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        List<PlacedCell> row(int row) {
            return cells.stream().filter(cell -> cell.row() == row).toList();
        }
    }

    /** A cell, its rectangle as the page was read and as it is shown, and its text. */
    record PlacedCell(int row, int column, int rowSpan, int columnSpan, String text, int page, Box box) {

        PlacedCell followedBy(String more) {
            var joined = text + Characters.between(text, more) + more;
            return new PlacedCell(row, column, rowSpan, columnSpan, joined, page, box);
        }

        PlacedCell moved(int rows, int newColumn, int newColumnSpan) {
            return new PlacedCell(row + rows, newColumn, rowSpan, newColumnSpan, text, page, box);
        }
    }
}
