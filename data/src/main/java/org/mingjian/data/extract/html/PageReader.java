package org.mingjian.data.extract.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.BlockList;

/** Walks a page in order: running text between block elements is a paragraph, a table of data is a grid. */
final class PageReader {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "nav",
            "footer",
            "aside",
            "select",
            "button",
            "input",
            "textarea",
            "svg");

    private final BlockList blocks = new BlockList();
    private final StringBuilder running = new StringBuilder();

    void read(Element container) {
        readChildren(container);
        endParagraph();
    }

    List<Block> blocks() {
        return blocks.toList();
    }

    static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName()) || "navigation".equals(element.attr("role"));
    }

    private void readChildren(Node parent) {
        for (var child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                running.append(text.getWholeText().replaceAll("[\\s&&[^\u00A0]]+", " "));
            } else if (child instanceof Element element && !isLeftOut(element)) {
                readElement(element);
            }
        }
    }

    private void readElement(Element element) {
        if (element.normalName().equals("table") && !isLayout(element)) {
            endParagraph();
            readTable(element);
        } else if (element.normalName().equals("br")) {
            endParagraph();
        } else if (element.isBlock() || isCell(element)) {
            endParagraph();
            readChildren(element);
            endParagraph();
        } else {
            readChildren(element);
        }
    }

    private void readTable(Element table) {
        for (var caption : table.select("> caption")) {
            readChildren(caption);
            endParagraph();
        }
        blocks.addGrid(null, new TableReader(table).rows());
        for (var inner : table.select("table")) {
            if (TableReader.tableAround(inner) == table) {
                readElement(inner);
            }
        }
    }

    private void endParagraph() {
        blocks.addParagraph(running.toString());
        running.setLength(0);
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** A table that arranges the page holds one cell only, or most of its text lies in tables inside it. */
    private static boolean isLayout(Element table) {
        var cells = table.select("td, th").stream().filter(cell -> TableReader.tableAround(cell) == table);
        if (cells.count() <= 1) {
            return true;
        }
        int inside = table.select("table table").stream()
                .filter(inner -> TableReader.tableAround(inner) == table)
                .mapToInt(inner -> inner.text().length())
                .sum();
        return inside * 2 > table.text().length();
    }
}
