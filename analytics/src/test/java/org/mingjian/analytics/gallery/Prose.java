package org.mingjian.analytics.gallery;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a section (行文). */
final class Prose {

    private final List<Paper.Item> items = new ArrayList<>();

    Prose title(String text) {
        items.add(new Paper.Line(text, Paper.Style.TITLE));
        return this;
    }

    Prose heading(String text) {
        items.add(new Paper.Line(text, Paper.Style.HEADING));
        return this;
    }

    Prose text(String text) {
        items.add(new Paper.Line(text, Paper.Style.BODY));
        return this;
    }

    Prose texts(List<String> texts) {
        texts.forEach(this::text);
        return this;
    }

    Prose note(String text) {
        items.add(new Paper.Line(text, Paper.Style.NOTE));
        return this;
    }

    Prose table(Table table) {
        items.add(table);
        return this;
    }

    List<Paper.Item> items() {
        return items;
    }

    Paper.Section section(String name, Paper.Role role) {
        return new Paper.Section(name, role, items);
    }
}
