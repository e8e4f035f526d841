package org.mingjian.data.extract.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Small questions to the elements of a WordprocessingML body, by local name: strict and transitional files differ. */
final class Elements {

    /** Deleted and moved text, and the copy of a text box that old programs read. */
    private static final Set<String> IGNORED = Set.of("Fallback", "del", "moveFrom");

    private static final int MOST_COLUMNS = 256;

    private Elements() {}

    static List<Element> children(Element parent) {
        var elements = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && !isIgnored(element)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The nearest elements of the name below the parent, looking through wrappers but not into other tables. */
    static List<Element> nearest(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var child : children(parent)) {
            if (is(child, name)) {
                found.add(child);
            } else if (!is(child, "tbl")) {
                found.addAll(nearest(child, name));
            }
        }
        return found;
    }

    static boolean is(Node node, String name) {
        return name.equals(node.getLocalName());
    }

    static boolean isIgnored(Node node) {
        return node.getLocalName() != null && IGNORED.contains(node.getLocalName());
    }

    /** The property of a cell or row, such as gridSpan in tcPr. */
    static Optional<Element> property(Element owner, String properties, String name) {
        return children(owner).stream()
                .filter(child -> is(child, properties))
                .flatMap(child -> children(child).stream())
                .filter(child -> isNamed(child, name))
                .findFirst();
    }

    /** The XML of Word 2003 writes vmerge where docx writes vMerge. */
    private static boolean isNamed(Element element, String name) {
        return name.equalsIgnoreCase(element.getLocalName());
    }

    /** The first direct child of the name. */
    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).findFirst();
    }

    static String value(Element element) {
        return attribute(element, "val");
    }

    /** The attribute by its local name; empty where there is none. */
    static String attribute(Element element, String name) {
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            if (is(attributes.item(at), name)) {
                return attributes.item(at).getNodeValue();
            }
        }
        return "";
    }

    /** Whether a run is hidden (隐藏文字): the page does not show it. */
    static boolean isHidden(Element run) {
        return property(run, "rPr", "vanish")
                .map(Elements::value)
                .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .isPresent();
    }

    /** The count a property states, at least the one given where it states none. No table is wider than 256 columns. */
    static int count(Element owner, String properties, String name, int least) {
        return property(owner, properties, name)
                .map(Elements::value)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .map(count -> Math.min(count, MOST_COLUMNS))
                .filter(count -> count > least)
                .orElse(least);
    }
}
