package org.mingjian.app.frame;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.data.model.Origin;
import org.springframework.stereotype.Service;

/**
 * Makes a filter of a page's address (筛选解析). Without an origin it takes the first that has reports: real, then
 * samples, then synthetic; without a year the latest, or all of them while there are few reports.
 */
@Service
public class FilterService {

    /** With fewer reports than this a single year would show next to nothing. */
    private static final int FEW_REPORTS = 30;

    private final FilterQueries queries;

    FilterService(FilterQueries queries) {
        this.queries = queries;
    }

    Filter resolve(QueryParameters parameters) {
        var asked = new Asked(parameters);
        var counts = queries.reports();
        var origin = asked.constant(Origin.class, Filter.ORIGIN).orElseGet(() -> firstWithReports(counts));
        return new Filter(
                origin,
                year(parameters, origin, counts),
                chosen(parameters, Filter.LEVEL, queries.levels(origin)),
                chosen(parameters, Filter.SECTOR, queries.sectors(origin)),
                chosen(parameters, Filter.REGION, queries.regions(origin)),
                asked.constant(AmountUnit.class, Filter.UNIT).orElse(AmountUnit.TEN_THOUSAND_YUAN),
                run(parameters, origin));
    }

    /** The published run is what everybody sees anyway; a version that is no longer kept chooses nothing. */
    private @Nullable String run(QueryParameters parameters, Origin origin) {
        var asked = parameters.getSingleParameter(Filter.RUN);
        return asked.isEmpty()
                ? null
                : queries.versions(origin).stream()
                        .filter(version ->
                                !version.published() && version.runId().equals(asked.get()))
                        .map(FilterChoices.Version::runId)
                        .findFirst()
                        .orElse(null);
    }

    FilterChoices choices(Origin origin) {
        return new FilterChoices(
                queries.reports(),
                queries.years(origin),
                queries.levels(origin),
                queries.sectors(origin),
                queries.regions(origin),
                queries.versions(origin));
    }

    private @Nullable Integer year(QueryParameters parameters, Origin origin, Map<Origin, Long> counts) {
        var years = queries.years(origin);
        var asked = parameters.getSingleParameter(Filter.YEAR);
        if (asked.isPresent()) {
            return years.stream()
                    .filter(year -> year.toString().equals(asked.get()))
                    .findFirst()
                    .orElse(null);
        }
        return counts.getOrDefault(origin, 0L) < FEW_REPORTS || years.isEmpty() ? null : years.getFirst();
    }

    private static Origin firstWithReports(Map<Origin, Long> counts) {
        return Arrays.stream(Origin.values())
                .filter(origin -> counts.getOrDefault(origin, 0L) > 0)
                .findFirst()
                .orElse(Origin.REAL);
    }

    /** An unknown value in an address chooses nothing, and the bar shows that. */
    private static @Nullable String chosen(QueryParameters parameters, String name, List<String> possible) {
        return parameters.getSingleParameter(name).filter(possible::contains).orElse(null);
    }
}
