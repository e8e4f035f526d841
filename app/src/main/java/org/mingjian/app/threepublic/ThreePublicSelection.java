package org.mingjian.app.threepublic;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.mingjian.app.frame.Asked;

/** What is looked at beyond the filter (所选内容): a part of the expenses, and the base that stands out. */
record ThreePublicSelection(String part, String base) {

    static final List<String> PARTS = List.of("TOTAL", "ABROAD", "RECEPTION", "VEHICLE");
    static final List<String> BASES = List.of("FINAL", "BUDGET");

    private static final String PART = "part";
    private static final String BASE = "base";

    static ThreePublicSelection of(QueryParameters parameters) {
        var asked = new Asked(parameters);
        return new ThreePublicSelection(
                asked.oneOf(PARTS, PART).orElse("TOTAL"),
                asked.oneOf(BASES, BASE).orElse("FINAL"));
    }

    ThreePublicSelection withPart(String other) {
        return new ThreePublicSelection(other, base);
    }

    ThreePublicSelection withBase(String other) {
        return new ThreePublicSelection(part, other);
    }

    Map<String, String> parameters() {
        return Map.of(PART, part, BASE, base);
    }
}
