package org.mingjian.data.template;

import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;

/** The measure a column of figures holds, with basis and period (列的指标口径). */
record MeasuredAs(Measure measure, Basis basis, Period period) {

    static MeasuredAs of(String text) {
        var words = text.split(" ");
        var measure = Measure.ofWireName(words[0])
                .orElseThrow(() -> new IllegalStateException("templates.tsv names no measure: " + text));
        return new MeasuredAs(measure, Basis.valueOf(words[1]), Period.valueOf(words[2]));
    }
}
