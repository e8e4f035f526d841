package org.mingjian.analytics.localise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;

/** What the page says a quantity is (印出的数), with all the places that print it alike. */
record Statement(PrintedNumber number, Unit unit, List<SourceRef> places) {

    Statement {
        places = List.copyOf(places);
    }

    /** In yuan or points. */
    Interval interval() {
        return Objects.requireNonNull(unit.normalise(number.interval(unit.dimension())));
    }

    BigDecimal value() {
        return Objects.requireNonNull(unit.normalise(number.value()));
    }

    boolean sameAs(Statement other) {
        return value().compareTo(other.value()) == 0 && interval().equals(other.interval());
    }
}
