package org.mingjian.data.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;

/** A table of a page as a grid: rowspan and colspan as spans, each cell at its own column. */
final class TableReader {

    private static final int WIDEST_SPAN = 1000;

    private final List<Element> lines;
    private final Set<List<Integer>> taken = new HashSet<>();

    TableReader(Element table) {
        lines = table.select("tr").stream()
                .filter(line -> tableAround(line) == table)
                .toList();
    }

    /** The nearest table that holds the element, itself not counted. */
    static @Nullable Element tableAround(Element element) {
        var parent = element.parent();
        return parent == null ? null : parent.closest("table");
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int number = 1; number <= lines.size(); number++) {
            rows.add(row(lines.get(number - 1), number));
        }
        return rows;
    }

    private Row row(Element line, int number) {
        var cells = new ArrayList<Cell>();
        int column = 1;
        for (var element : line.select("> td, > th")) {
            while (taken.contains(List.of(number, column))) {
                column++;
            }
            var cell = new Cell(
                    number, column, rowSpan(element, number), span(element, "colspan", WIDEST_SPAN), text(element));
            take(cell);
            cells.add(cell);
            column += cell.columnSpan();
        }
        return new Row(cells);
    }

    private void take(Cell cell) {
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                taken.add(List.of(row, column));
            }
        }
    }

    /** Zero means down to the end of the table. */
    private int rowSpan(Element cell, int row) {
        int left = lines.size() - row + 1;
        return cell.attr("rowspan").strip().equals("0") ? left : span(cell, "rowspan", left);
    }

    private static int span(Element cell, String attribute, int most) {
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
