package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Unit;

/** What is printed otherwise than it is (误印): by place (table or text), measure and basis. */
final class Misprints {

    /** Where a figure is printed. */
    enum Place {
        TABLE,
        TEXT,
        /** The sources in the table of the funds' sources. */
        SOURCES,
        /** The row of totals of that table. */
        SOURCES_TOTAL
    }

    private record Slot(
            Place place, Measure measure, @Nullable Basis basis) {}

    private final Map<Slot, PrintedNumber> numbers = new HashMap<>();
    private final Map<Slot, Unit> units = new HashMap<>();

    void put(Place place, Measure measure, @Nullable Basis basis, long hundredths) {
        numbers.put(new Slot(place, measure, basis), Page.printed(hundredths));
    }

    void put(Place place, Measure measure, PrintedNumber number) {
        numbers.put(new Slot(place, measure, null), number);
    }

    void put(Place place, Measure measure, @Nullable Basis basis, PrintedNumber number) {
        numbers.put(new Slot(place, measure, basis), number);
    }

    void put(Place place, Measure measure, BigDecimal percent) {
        put(place, measure, PrintedNumber.of(percent.toPlainString()));
    }

    void put(Place place, Measure measure, @Nullable Basis basis, Unit unit) {
        units.put(new Slot(place, measure, basis), unit);
    }

    /** The item as it will be printed there. */
    Page.Item at(Place place, Page.Item item) {
        var slot = new Slot(place, item.measure(), item.basis());
        return new Page.Item(
                item.measure(),
                Objects.requireNonNullElse(numbers.get(slot), item.number()),
                Objects.requireNonNullElse(units.get(slot), item.unit()),
                item.basis(),
                item.period(),
                item.funding());
    }

    BigDecimal percent(Place place, Measure measure, BigDecimal honest) {
        var number = numbers.get(new Slot(place, measure, null));
        return number == null ? honest : number.value();
    }

    /** Whether a measure is somewhere printed otherwise than it is. */
    boolean isPrintedWrong(Measure measure) {
        return Stream.concat(numbers.keySet().stream(), units.keySet().stream())
                .anyMatch(slot -> slot.measure() == measure);
    }
}
