package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.List;

/** A paragraph in writing (行文): words, and the figures that stand in them. */
final class Told {

    private record Quoted(String words, Page.Item item) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Quoted> figures = new ArrayList<>();

    Told say(String words) {
        text.append(words);
        return this;
    }

    /** The number with its unit. */
    Told figure(Page.Item item) {
        return figure(item.number().raw() + item.unit().printed(), item);
    }

    Told figure(String words, Page.Item item) {
        text.append(words);
        figures.add(new Quoted(words, item));
        return this;
    }

    void on(Page page) {
        var place = page.paragraph(text.toString());
        figures.forEach(figure -> page.figure(place, figure.words(), figure.item()));
    }
}
