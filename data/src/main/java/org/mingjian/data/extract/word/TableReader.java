package org.mingjian.data.extract.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Row;
import org.w3c.dom.Element;

/**
 * A Word table as a grid (表格): gridSpan covers columns, vMerge covers rows, and a merged cell stands once.
 * Text that stands in a covered part is added to the cell that covers it, so that none is lost.
 */
final class TableReader {

    private final BodyReader body;
    private final List<OpenCell> cells = new ArrayList<>();
    private final Map<Integer, OpenCell> above = new HashMap<>();

    TableReader(BodyReader body) {
        this.body = body;
    }

    List<Row> rows(Element table) {
        int count = 0;
        for (var row : Elements.nearest(table, "tr")) {
            readRow(row, ++count);
        }
        var rows = new ArrayList<Row>();
        for (int number = 1; number <= count; number++) {
            int wanted = number;
            rows.add(new Row(cells.stream()
                    .filter(cell -> cell.row == wanted)
                    .map(OpenCell::close)
                    .toList()));
        }
        return rows;
    }

    private void readRow(Element row, int number) {
        int column = 1 + Elements.count(row, "trPr", "gridBefore", 0);
        OpenCell left = null;
        for (var element : Elements.nearest(row, "tc")) {
            int span = Elements.count(element, "tcPr", "gridSpan", 1);
            var cell = place(element, number, column, span, left);
            left = cell;
            for (int covered = column; covered < column + span; covered++) {
                above.put(covered, cell);
            }
            column += span;
        }
    }

    private OpenCell place(Element element, int row, int column, int span, @Nullable OpenCell left) {
        var text = body.cellText(element);
        var upper = above.get(column);
        if (isContinued(element, "hMerge") && left != null) {
            left.columnSpan += span;
            left.add(text);
            return left;
        }
        if (isContinued(element, "vMerge") && upper != null && upper.column == column) {
            upper.rowSpan = row - upper.row + 1;
            upper.add(text);
            return upper;
        }
        var cell = new OpenCell(row, column, span, text);
        cells.add(cell);
        return cell;
    }

    /** A merge goes on where the property says anything but restart. */
    private static boolean isContinued(Element cell, String merge) {
        return Elements.property(cell, "tcPr", merge)
                .map(property -> !"restart".equals(Elements.value(property)))
                .orElse(false);
    }

    /** A cell that may still grow. */
    private static final class OpenCell {

        private final int row;
        private final int column;
        private int rowSpan = 1;
        private int columnSpan;
        private String text;

        OpenCell(int row, int column, int columnSpan, String text) {
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.text = text;
        }

        void add(String more) {
            if (!more.isEmpty()) {
                text = text.isEmpty() ? more : text + "\n" + more;
            }
        }

        Cell close() {
            return new Cell(row, column, rowSpan, columnSpan, text);
        }
    }
}
