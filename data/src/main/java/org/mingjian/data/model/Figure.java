package org.mingjian.data.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One printed figure of a measure (指标数值) with its unit, scope and place; printed at two places it is two figures.
 * Basis, period, scope and funding source are absent when the page does not say them.
 */
public record Figure(
        Measure measure,
        PrintedNumber number,
        Unit unit,
        UnitPlace unitPlace,
        @Nullable Basis basis,
        @Nullable Period period,
        @Nullable Scope scope,
        @Nullable String funding,
        @Nullable String label,
        SourceRef source) {

    /**
     * The name it is stored and printed under: the measure's, and for one funding source's part of a sum a name of its
     * own, so that nobody takes the part for the whole.
     */
    public String wireName() {
        return funding != null && measure.sumsFundingSources()
                ? measure.wireName() + ".by_funding"
                : measure.wireName();
    }

    /** The same printed number as another measure. */
    public Figure as(Measure other) {
        return new Figure(other, number, unit, unitPlace, basis, period, scope, funding, label, source);
    }

    /** The same figure of one funding source; of the whole when there is none. */
    public Figure fundedBy(@Nullable String fund) {
        return new Figure(measure, number, unit, unitPlace, basis, period, scope, fund, label, source);
    }

    /** The same figure at another place. */
    public Figure at(SourceRef place) {
        return new Figure(measure, number, unit, unitPlace, basis, period, scope, funding, label, place);
    }

    /** Yuan, or a fraction; absent for foreign currency. */
    public @Nullable BigDecimal normalised() {
        return unit.normalise(number.value());
    }

    /** The normalised values the print can mean; absent for foreign currency. */
    public @Nullable Interval interval() {
        return unit.normalise(number.interval());
    }
}
