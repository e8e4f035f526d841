package org.mingjian.data.extract.word;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.word.ListCounter.Level;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The automatic numbers of a docx (自动编号), from its numbering and style parts. The page prints them, so they belong to
 * the paragraph; marks that are no numbers do not.
 *
 * @see "Decision 0063"
 */
final class Numbering {

    private static final int MOST_STYLES_UP = 20;

    /** A list a paragraph belongs to, and its level there where the paragraph or style says one. */
    private record Membership(
            String list, @Nullable Integer level, @Nullable String style) {}

    private final Map<String, Map<Integer, Element>> definitions = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final ListCounter counter = new ListCounter();
    private final Map<String, Boolean> begun = new HashMap<>();

    Numbering(@Nullable Document numbering, @Nullable Document styleSheet) {
        if (numbering != null) {
            for (var child : Elements.children(numbering.getDocumentElement())) {
                if (Elements.is(child, "abstractNum")) {
                    definitions.put(Elements.attribute(child, "abstractNumId"), levels(child));
                } else if (Elements.is(child, "num")) {
                    lists.put(Elements.attribute(child, "numId"), child);
                }
            }
        }
        if (styleSheet != null) {
            for (var style : Elements.nearest(styleSheet.getDocumentElement(), "style")) {
                styles.put(Elements.attribute(style, "styleId"), style);
            }
        }
    }

    private static Map<Integer, Element> levels(Element owner) {
        var levels = new HashMap<Integer, Element>();
        for (var level : Elements.nearest(owner, "lvl")) {
            levels.put(number(Elements.attribute(level, "ilvl"), 0), level);
        }
        return levels;
    }

    /** The label of each numbered paragraph under the root, in document order. */
    Map<Element, String> labels(Element root) {
        var labels = new IdentityHashMap<Element, String>();
        if (!lists.isEmpty()) {
            collect(root, labels);
        }
        return labels;
    }

    private void collect(Element parent, Map<Element, String> labels) {
        for (var child : Elements.children(parent)) {
            if (Elements.is(child, "p")) {
                membership(child)
                        .map(this::label)
                        .filter(label -> !label.isEmpty())
                        .ifPresent(label -> labels.put(child, label));
            }
            if (!Elements.is(child, "pPr") && !Elements.is(child, "rPr")) {
                collect(child, labels);
            }
        }
    }

    private Optional<Membership> membership(Element paragraph) {
        var style = Elements.property(paragraph, "pPr", "pStyle").map(Elements::value);
        var own = Elements.property(paragraph, "pPr", "numPr").flatMap(property -> membership(property, null));
        var found = own.isPresent() ? own : style.flatMap(this::ofStyle);
        return found.filter(membership -> !membership.list().equals("0"));
    }

    private static Optional<Membership> membership(Element property, @Nullable String style) {
        var level = Elements.child(property, "ilvl").map(found -> number(Elements.value(found), 0));
        return Elements.child(property, "numId")
                .map(list -> new Membership(Elements.value(list), level.orElse(null), style));
    }

    private Optional<Membership> ofStyle(String name) {
        var next = name;
        for (int up = 0; up < MOST_STYLES_UP; up++) {
            var style = styles.get(next);
            if (style == null) {
                return Optional.empty();
            }
            var current = next;
            var found = Elements.property(style, "pPr", "numPr").flatMap(property -> membership(property, current));
            if (found.isPresent()) {
                return found;
            }
            next = Elements.child(style, "basedOn").map(Elements::value).orElse("");
        }
        return Optional.empty();
    }

    private String label(Membership membership) {
        var list = lists.get(membership.list());
        if (list == null) {
            return "";
        }
        var definition =
                Elements.child(list, "abstractNumId").map(Elements::value).orElse("");
        var levels = new HashMap<>(definitions.getOrDefault(definition, Map.of()));
        boolean restarts = override(list, levels);
        if (begun.put(membership.list(), true) == null && restarts) {
            counter.restart(definition);
        }
        return counter.next(definition, level(membership, levels), number -> level(list, levels, number));
    }

    /** Lays the list's own levels over those it is made from; whether the list begins at a number of its own. */
    private static boolean override(Element list, Map<Integer, Element> levels) {
        boolean restarts = false;
        for (var override : Elements.nearest(list, "lvlOverride")) {
            levels.putAll(levels(override));
            restarts |= Elements.child(override, "startOverride").isPresent();
        }
        return restarts;
    }

    private static int level(Membership membership, Map<Integer, Element> levels) {
        var stated = membership.level();
        if (membership.style() != null) {
            for (var level : levels.entrySet()) {
                if (Elements.child(level.getValue(), "pStyle")
                        .map(Elements::value)
                        .filter(membership.style()::equals)
                        .isPresent()) {
                    return level.getKey();
                }
            }
        }
        return stated == null ? 0 : Math.clamp(stated, 0, ListCounter.LEVELS - 1);
    }

    private static @Nullable Level level(Element list, Map<Integer, Element> levels, int number) {
        var level = levels.get(number);
        if (level == null) {
            return null;
        }
        int start = Elements.nearest(list, "lvlOverride").stream()
                .filter(override -> Elements.attribute(override, "ilvl").equals(Integer.toString(number)))
                .flatMap(override -> Elements.child(override, "startOverride").stream())
                .map(override -> number(Elements.value(override), 1))
                .findFirst()
                .orElseGet(() -> number(
                        Elements.child(level, "start").map(Elements::value).orElse("1"), 1));
        var style = NumberStyle.named(
                Elements.child(level, "numFmt").map(Elements::value).orElse("decimal"));
        var pattern = Elements.child(level, "lvlText").map(Elements::value).orElse("");
        return new Level(start, style, pattern, after(level));
    }

    private static String after(Element level) {
        var suffix = Elements.child(level, "suff").map(Elements::value).orElse("tab");
        return suffix.equals("nothing") ? "" : " ";
    }

    private static int number(String printed, int otherwise) {
        return printed.matches("\\d{1,5}") ? Integer.parseInt(printed) : otherwise;
    }
}
