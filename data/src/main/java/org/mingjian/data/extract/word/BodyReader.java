package org.mingjian.data.extract.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.BlockList;
import org.w3c.dom.Element;

/**
 * Walks a Word body in order (正文).
 * Text boxes follow the paragraph they hang on, nested tables follow the table they stand in.
 */
final class BodyReader {

    private final BlockList blocks = new BlockList();
    private final Deque<Element> waiting = new ArrayDeque<>();

    void readBody(Element container) {
        for (var child : Elements.children(container)) {
            if (Elements.is(child, "p")) {
                blocks.addParagraph(paragraphText(child));
                readWaiting();
            } else if (Elements.is(child, "tbl")) {
                blocks.addGrid(null, new TableReader(this).rows(child));
                readWaiting();
            } else {
                readBody(child);
            }
        }
    }

    List<Block> blocks() {
        return blocks.toList();
    }

    /** Text boxes and nested tables met on the way; they may hold others of their own. */
    private void readWaiting() {
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            if (Elements.is(next, "tbl")) {
                blocks.addGrid(null, new TableReader(this).rows(next));
            } else {
                readBody(next);
            }
        }
    }

    /** The text of a cell, one line a paragraph; nested tables wait for their turn. */
    String cellText(Element cell) {
        var lines = new StringBuilder();
        collectCell(cell, lines);
        return BlockList.strip(lines.toString());
    }

    private void collectCell(Element container, StringBuilder lines) {
        for (var child : Elements.children(container)) {
            if (Elements.is(child, "p")) {
                lines.append(paragraphText(child)).append('\n');
            } else if (Elements.is(child, "tbl")) {
                waiting.addLast(child);
            } else {
                collectCell(child, lines);
            }
        }
    }

    private String paragraphText(Element paragraph) {
        var text = new StringBuilder();
        collectText(paragraph, text);
        return text.toString();
    }

    private void collectText(Element parent, StringBuilder text) {
        for (var child : Elements.children(parent)) {
            switch (child.getLocalName()) {
                case "t" -> text.append(Elements.is(parent, "r") ? child.getTextContent() : "");
                case "tab" -> text.append(Elements.is(parent, "r") ? "\t" : "");
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "txbxContent" -> waiting.addLast(child);
                default -> collectText(child, text);
            }
        }
    }
}
