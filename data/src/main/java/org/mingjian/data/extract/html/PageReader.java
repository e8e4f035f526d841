package org.mingjian.data.extract.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern HIDDEN = Pattern.compile(
            "(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)", Pattern.CASE_INSENSITIVE);

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
        return LEFT_OUT.contains(element.normalName())
                || "navigation".equals(element.attr("role"))
                || isHidden(element);
    }

    /** Whether the page does not show the element; Word writes mso-hide. */
    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.hasAttr("style")
                        && HIDDEN.matcher(element.attr("style")).find();
    }

    /** Whether a person sees the text, drawings included, which we do not read. */
    static boolean isPrinted(TextNode text) {
        for (var node = text.parent(); node instanceof Element element; node = node.parent()) {
            if (isLeftOut(element) && !element.normalName().equals("svg")) {
                return false;
            }
        }
        return true;
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
