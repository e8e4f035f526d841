package org.mingjian.data.extract.word;

import org.mingjian.data.extract.BlockList;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * How many visible characters a part holds (字符数), counted over its text elements wherever they stand: the other side
 * of the completeness check, which knows nothing of paragraphs and tables.
 */
final class TextCount {

    private TextCount() {}

    /** Characters in the runs of a story, its signs of symbol fonts, and its word art. */
    static long ofStory(Element story) {
        long count = 0;
        var texts = named(story, "t");
        for (int at = 0; at < texts.getLength(); at++) {
            if ("r".equals(texts.item(at).getParentNode().getLocalName()) && isPrinted(texts.item(at))) {
                count += BlockList.visibleCharacters(texts.item(at).getTextContent());
            }
        }
        return count + count(named(story, "sym"), false) + count(named(story, "textpath"), true);
    }

    /** Characters of the texts of a drawing or chart, which we do not read. */
    static long ofDrawing(Element drawing) {
        long count = 0;
        var texts = drawing.getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/main", "t");
        for (int at = 0; at < texts.getLength(); at++) {
            count += BlockList.visibleCharacters(texts.item(at).getTextContent());
        }
        return count;
    }

    /** The character a sign of a symbol font shows; empty where we do not know it, and then it counts as lost. */
    static String symbol(Element sign) {
        var code = Elements.attribute(sign, "char");
        return code.matches("[0-9A-Fa-f]{1,4}")
                ? Symbols.shown(Elements.attribute(sign, "font"), Integer.parseInt(code, 16))
                : "";
    }

    private static long count(NodeList elements, boolean ofString) {
        long count = 0;
        for (int at = 0; at < elements.getLength(); at++) {
            if (elements.item(at) instanceof Element element && isPrinted(element)) {
                count += ofString ? BlockList.visibleCharacters(Elements.attribute(element, "string")) : 1;
            }
        }
        return count;
    }

    private static NodeList named(Element story, String name) {
        return story.getElementsByTagNameNS("*", name);
    }

    /** Not deleted, moved away or hidden, and not the second copy kept for old programs. */
    private static boolean isPrinted(Node text) {
        for (var node = text.getParentNode(); node != null; node = node.getParentNode()) {
            boolean isHidden = node instanceof Element run && Elements.is(run, "r") && Elements.isHidden(run);
            if (isHidden || Elements.isIgnored(node)) {
                return false;
            }
        }
        return true;
    }
}
