package org.mingjian.app.execution;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.app.frame.Asked;

/** What is looked at beyond the filter (所选内容): the kind of expenditure, and a band whose departments are listed. */
record ExecutionSelection(String expenditure, Optional<Band> band) {

    static final List<String> EXPENDITURES = List.of("TOTAL", "BASIC", "PROJECT");
    static final List<String> MEASURES = List.of("TOTAL", "COMPOSITION");
    static final List<String> BANDS = List.of("A", "B", "C", "D");

    private static final String EXPENDITURE = "expenditure";
    private static final String MEASURE = "measure";
    private static final String BAND = "band";

    /** A PEFA band of a measure (分档). */
    record Band(String measure, String band) {}

    static ExecutionSelection of(QueryParameters parameters) {
        var asked = new Asked(parameters);
        var expenditure = asked.oneOf(EXPENDITURES, EXPENDITURE);
        var measure = asked.oneOf(MEASURES, MEASURE);
        var band = asked.oneOf(BANDS, BAND);
        return new ExecutionSelection(
                expenditure.orElse("TOTAL"), measure.flatMap(one -> band.map(letter -> new Band(one, letter))));
    }

    ExecutionSelection withExpenditure(String other) {
        return new ExecutionSelection(other, band);
    }

    ExecutionSelection withBand(String measure, String letter) {
        return new ExecutionSelection(expenditure, Optional.of(new Band(measure, letter)));
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(EXPENDITURE, expenditure);
        band.ifPresent(chosen -> {
            parameters.put(MEASURE, chosen.measure());
            parameters.put(BAND, chosen.band());
        });
        return parameters;
    }
}
