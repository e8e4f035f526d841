package org.mingjian.data.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;

/** A table of a page as a grid: rowspan and colspan as spans, each cell at its own column. */
final class TableReader {

    private static final int WIDEST_SPAN = 256;
    private static final int MOST_COLUMNS = 1000;

    private final List<Element> lines;
    private final Map<Integer, Integer> takenUntil = new HashMap<>();
    private boolean tooWide;

    TableReader(Element table) {
        lines = table.select("tr").stream()
                .filter(line -> tableAround(line) == table && !PageReader.isLeftOut(line))
                .toList();
    }

    /** The nearest table that holds the element, itself not counted. */
    static @Nullable Element tableAround(Element element) {
        var parent = element.parent();
        return parent == null ? null : parent.closest("table");
    }

    List<Row> rows() {
        var rows = read();
        if (tooWide) {
            return read();
        }
        return rows;
    }

    private List<Row> read() {
        takenUntil.clear();
        var rows = new ArrayList<Row>();
        for (int number = 1; number <= lines.size() && (rows.isEmpty() || !overflows(rows)); number++) {
            rows.add(row(lines.get(number - 1), number));
        }
        return rows;
    }

    /** Whether spans spread the table beyond any real one: then it is read again without them. */
    private boolean overflows(List<Row> rows) {
        if (tooWide || rows.getLast().cells().isEmpty()) {
            return false;
        }
        var last = rows.getLast().cells().getLast();
        tooWide = last.column() + last.columnSpan() > MOST_COLUMNS;
        return tooWide;
    }

    private Row row(Element line, int number) {
        var cells = new ArrayList<Cell>();
        int column = 1;
        for (var element : line.select("> td, > th")) {
            if (PageReader.isLeftOut(element)) {
                continue;
            }
            while (isTaken(number, column)) {
                column++;
            }
            int rows = rowSpan(element, number);
            var cell = new Cell(
                    number, column, rows, free(number, column, span(element, "colspan", WIDEST_SPAN)), text(element));
            for (int covered = column; covered < column + cell.columnSpan(); covered++) {
                takenUntil.put(covered, number + rows - 1);
            }
            cells.add(cell);
            column += cell.columnSpan();
        }
        return new Row(cells);
    }

    private boolean isTaken(int row, int column) {
        return takenUntil.getOrDefault(column, 0) >= row;
    }

    /** A cell reaches no further than the next one that hangs down from above. */
    private int free(int row, int column, int wanted) {
        int width = 1;
        while (width < wanted && !isTaken(row, column + width)) {
            width++;
        }
        return width;
    }

    /** Zero means down to the end of the table. */
    private int rowSpan(Element cell, int row) {
        int left = lines.size() - row + 1;
        if (tooWide) {
            return 1;
        }
        return cell.attr("rowspan").strip().equals("0") ? left : span(cell, "rowspan", left);
    }

    private int span(Element cell, String attribute, int most) {
        if (tooWide) {
            return 1;
        }
        var printed = cell.attr(attribute).strip();
        return printed.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(printed), most) : 1;
    }

    private static String text(Element cell) {
        var text = new StringBuilder();
        collect(cell, text);
        return BlockList.strip(text.toString().replaceAll(" *\n[ \n]*", "\n"));
    }

    private static void collect(Node parent, StringBuilder text) {
        for (var child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[\\s&&[^\u00A0]]+", " "));
            } else if (child instanceof Element element && !isElsewhere(element)) {
                boolean ownLine = element.isBlock() || element.normalName().equals("br");
                text.append(ownLine ? "\n" : "");
                collect(element, text);
                text.append(ownLine ? "\n" : "");
            }
        }
    }

    private static boolean isElsewhere(Element element) {
        return element.normalName().equals("table") || PageReader.isLeftOut(element);
    }
}
