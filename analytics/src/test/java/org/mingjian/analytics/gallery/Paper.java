package org.mingjian.analytics.gallery;

import java.util.List;

/** A report before it has a format (报告样张): sections of lines and tables. */
record Paper(List<Section> sections) {

    /** What a section holds; text and form may be kept apart as two files. */
    enum Role {
        TEXT,
        FORM
    }

    /** A part that begins on a new page, and in a workbook is a sheet of its own. */
    record Section(String name, Role role, List<Item> items) {
        Section {
            items = List.copyOf(items);
        }
    }

    /** What stands on a page. */
    sealed interface Item permits Line, Table {}

    enum Style {
        TITLE,
        HEADING,
        BODY,
        NOTE
    }

    record Line(String text, Style style) implements Item {}

    Paper {
        sections = List.copyOf(sections);
    }

    boolean has(Role role) {
        return sections.stream().anyMatch(section -> section.role() == role);
    }

    Paper only(Role role) {
        return new Paper(
                sections.stream().filter(section -> section.role() == role).toList());
    }
}
