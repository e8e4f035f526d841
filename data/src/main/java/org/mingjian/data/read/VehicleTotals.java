package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;

/**
 * The vehicle part of the three public expenses where only operation is told (公务用车运行维护费): a report that names
 * neither a purchase nor the two together has told its vehicles whole.
 *
 * @see "Decision 0091"
 */
final class VehicleTotals {

    private static final Map<Measure, Measure> TOTALS = Map.of(
            Measure.VEHICLE_OPERATION_BUDGET, Measure.VEHICLE_BUDGET,
            Measure.VEHICLE_OPERATION_EXPENSE, Measure.VEHICLE_EXPENSE,
            Measure.PRIOR_VEHICLE_OPERATION_EXPENSE, Measure.PRIOR_VEHICLE_EXPENSE);

    private static final Set<Measure> TOLD_OTHERWISE = Set.of(
            Measure.VEHICLE_BUDGET,
            Measure.VEHICLE_EXPENSE,
            Measure.PRIOR_VEHICLE_EXPENSE,
            Measure.VEHICLE_PURCHASE_BUDGET,
            Measure.VEHICLE_PURCHASE_EXPENSE,
            Measure.PRIOR_VEHICLE_PURCHASE_EXPENSE);

    /** Figures beside which operation is one of the three parts. */
    private static final Set<Measure> OTHER_PARTS = Set.of(
            Measure.THREE_PUBLIC_BUDGET,
            Measure.THREE_PUBLIC,
            Measure.OVERSEAS_TRAVEL_BUDGET,
            Measure.OVERSEAS_TRAVEL_EXPENSE,
            Measure.OFFICIAL_RECEPTION_BUDGET,
            Measure.OFFICIAL_RECEPTION_EXPENSE);

    private VehicleTotals() {}

    /** Adds the totals to the figures of a report's text or tables; those added before are left alone. */
    static void complete(List<Figure> figures) {
        for (var figure : figures) {
            if (TOTALS.containsKey(figure.measure())) {
                addTotals(figures);
                return;
            }
        }
    }

    private static void addTotals(List<Figure> figures) {
        var totals = figures.stream()
                .filter(figure -> TOTALS.containsKey(figure.measure()))
                .map(figure -> figure.as(Objects.requireNonNull(TOTALS.get(figure.measure()))))
                .collect(Collectors.toCollection(ArrayList::new));
        var told = figures.stream()
                .filter(figure -> !totals.contains(figure))
                .map(Figure::measure)
                .collect(Collectors.toSet());
        if (told.stream().noneMatch(TOLD_OTHERWISE::contains) && told.stream().anyMatch(OTHER_PARTS::contains)) {
            totals.removeAll(figures);
            figures.addAll(totals);
        }
    }
}
