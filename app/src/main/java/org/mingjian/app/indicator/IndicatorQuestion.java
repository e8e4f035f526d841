package org.mingjian.app.indicator;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Map;
import org.mingjian.app.frame.Asked;

/** What is asked of the indicators (所问问题); each orders them its own way. */
enum IndicatorQuestion {
    EXCESS("多给了多少分", "excess_points DESC NULLS LAST, full_low DESC NULLS LAST"),
    FULL("几乎人人满分", "full_low DESC NULLS LAST"),
    LENIENCY("扣除部门宽严后仍偏高", "over_scored DESC NULLS LAST, deviation DESC NULLS LAST");

    private static final String NAME = "by";

    private final String words;
    private final String order;

    IndicatorQuestion(String words, String order) {
        this.words = words;
        this.order = order;
    }

    static IndicatorQuestion of(QueryParameters parameters) {
        return new Asked(parameters).constant(IndicatorQuestion.class, NAME).orElse(EXCESS);
    }

    String words() {
        return words;
    }

    /** In SQL. */
    String order() {
        return order;
    }

    Map<String, String> parameters() {
        return Map.of(NAME, name().toLowerCase(Locale.ROOT));
    }
}
