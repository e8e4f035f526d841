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
                .filter(child -> is(child, name))
                .findFirst();
    }

    static String value(Element element) {
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            if (is(attributes.item(at), "val")) {
                return attributes.item(at).getNodeValue();
            }
        }
        return "";
    }

    /** The count a property states, at least the one given where it states none. */
    static int count(Element owner, String properties, String name, int least) {
        return property(owner, properties, name)
                .map(Elements::value)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .filter(count -> count > least)
                .orElse(least);
    }
}
