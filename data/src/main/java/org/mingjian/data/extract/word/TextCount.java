package org.mingjian.data.extract.word;

import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.BlockList;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * How many visible characters a document holds (字符数), counted in two independent ways: over all text elements, and
 * over the blocks made of them.
 */
final class TextCount {

    private TextCount() {}

    static long of(Document document) {
        var texts = document.getElementsByTagNameNS("*", "t");
        long count = 0;
        for (int at = 0; at < texts.getLength(); at++) {
            if (isPrinted(texts.item(at))) {
                count += BlockList.visibleCharacters(texts.item(at).getTextContent());
            }
        }
        return count;
    }

    static long of(List<Block> blocks) {
        return blocks.stream().mapToLong(TextCount::of).sum();
    }

    private static long of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> BlockList.visibleCharacters(paragraph.text());
            case Block.Grid grid ->
                grid.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToLong(cell -> BlockList.visibleCharacters(cell.text()))
                        .sum();
        };
    }

    /** Text of a word-processing run, not moved away, and not the second copy kept for old programs. */
    private static boolean isPrinted(Node text) {
        if (!"r".equals(text.getParentNode().getLocalName())) {
            return false;
        }
        for (var node = text.getParentNode(); node != null; node = node.getParentNode()) {
            if (Elements.isIgnored(node)) {
                return false;
            }
        }
        return true;
    }
}
