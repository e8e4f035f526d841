package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.Unit;

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

    /** By how much a sum of hundredths grew or shrank, and at what rate. */
    Told change(Measure measure, long hundredths, Page.Item rate) {
        boolean fell = hundredths < 0;
        var amount = Page.printed(Math.abs(hundredths));
        var change = rate.number().value();
        return figure(
                        (fell ? "减少" : "增加") + amount.raw() + "万元",
                        new Page.Item(
                                measure,
                                fell ? amount.negated() : amount,
                                Unit.TEN_THOUSAND_YUAN,
                                null,
                                Period.CURRENT,
                                null))
                .say("，")
                .figure((change.signum() < 0 ? "下降" : "上升") + change.abs() + "%", rate);
    }

    void on(Page page) {
        var place = page.paragraph(text.toString());
        figures.forEach(figure -> page.figure(place, figure.words(), figure.item()));
    }
}
