package org.mingjian.data.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Scope;

/**
 * The one row of three public expenses a report gives (三公经费一行), in yuan: a selection, nothing is computed.
 * All amounts are of one scope and funding source: the one that prints most of them, on a tie the first on the page; a
 * figure whose scope is not said goes with any. Of two values the one in a table is taken before one in a sentence,
 * then the first on the page; that they differ is for a finding to say. What is not printed is absent.
 *
 * @see "Decision 0021"
 */
public final class ThreePublicSelection {

    /** In the order of the columns: total, overseas travel, reception, vehicles; each budget, final, prior. */
    private static final List<Measure> COLUMNS = List.of(
            Measure.THREE_PUBLIC_BUDGET,
            Measure.THREE_PUBLIC,
            Measure.PRIOR_THREE_PUBLIC,
            Measure.OVERSEAS_TRAVEL_BUDGET,
            Measure.OVERSEAS_TRAVEL_EXPENSE,
            Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE,
            Measure.OFFICIAL_RECEPTION_BUDGET,
            Measure.OFFICIAL_RECEPTION_EXPENSE,
            Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE,
            Measure.VEHICLE_BUDGET,
            Measure.VEHICLE_EXPENSE,
            Measure.PRIOR_VEHICLE_EXPENSE);

    /** A scope and a funding source (口径); absent where the page does not say. */
    private record Coverage(@Nullable Scope scope, @Nullable String funding) {

        boolean covers(Figure figure) {
            return (figure.scope() == null || figure.scope() == scope)
                    && (figure.funding() == null || figure.funding().equals(funding));
        }
    }

    private ThreePublicSelection() {}

    /** An amount for each column, null where absent; nothing at all when the report prints none of them. */
    public static List<@Nullable BigDecimal> of(Report report) {
        var figures = report.figures().stream()
                .filter(figure -> COLUMNS.contains(figure.measure()))
                .filter(figure -> figure.unit().dimension() == Dimension.MONEY)
                .sorted(Comparator.comparing(figure -> figure.source().row() == null))
                .toList();
        var coverages = new LinkedHashSet<Coverage>();
        figures.forEach(figure -> coverages.add(new Coverage(figure.scope(), figure.funding())));
        return coverages.stream()
                .map(coverage -> select(figures, coverage))
                .max(Comparator.comparingLong(
                        amounts -> amounts.stream().filter(Objects::nonNull).count()))
                .orElseGet(List::of);
    }

    private static List<@Nullable BigDecimal> select(List<Figure> figures, Coverage coverage) {
        var amounts = new ArrayList<@Nullable BigDecimal>();
        for (var measure : COLUMNS) {
            amounts.add(figures.stream()
                    .filter(figure -> figure.measure() == measure && coverage.covers(figure))
                    .findFirst()
                    .map(Figure::normalised)
                    .orElse(null));
        }
        return amounts;
    }
}
