package org.mingjian.data.extract.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.BlockList;
import org.w3c.dom.Element;

/**
 * Walks the stories of a Word document in order (正文、脚注、页眉页脚).
 * Text boxes follow the paragraph they hang on, nested tables follow the table they stand in. Automatic numbers are
 * part of their paragraph; deleted and hidden text is not.
 */
final class BodyReader {

    private final BlockList blocks = new BlockList();
    private final Deque<Element> waiting = new ArrayDeque<>();
    private final Map<Element, String> labels = new IdentityHashMap<>();
    private long labelCharacters;

    /** Reads a story whose numbered paragraphs have the labels. */
    void readStory(Element story, Map<Element, String> numbers) {
        labels.putAll(numbers);
        readBody(story);
    }

    private void readBody(Element container) {
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

    /** How many visible characters of the blocks are automatic numbers, which no text element holds. */
    long labelCharacters() {
        return labelCharacters;
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
        var label = labels.getOrDefault(paragraph, "");
        labelCharacters += BlockList.visibleCharacters(label);
        var text = new StringBuilder(label);
        collectText(paragraph, text);
        return text.toString();
    }

    private void collectText(Element parent, StringBuilder text) {
        boolean isRun = Elements.is(parent, "r");
        if (isRun && Elements.isHidden(parent)) {
            return;
        }
        for (var child : Elements.children(parent)) {
            switch (child.getLocalName()) {
                case "pPr", "rPr" -> {}
                case "t" -> text.append(isRun ? shown(parent, child) : "");
                case "tab", "ptab" -> text.append(isRun ? "\t" : "");
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> text.append(TextCount.symbol(child));
                case "textpath" -> text.append(Elements.attribute(child, "string"));
                case "txbxContent" -> waiting.addLast(child);
                default -> collectText(child, text);
            }
        }
    }

    private static String shown(Element run, Element text) {
        var font = Elements.property(run, "rPr", "rFonts").map(fonts -> Elements.attribute(fonts, "ascii"));
        return Symbols.shown(font.orElse(""), text.getTextContent());
    }
}
