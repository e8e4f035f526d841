package org.mingjian.app.indicator;

import java.util.Optional;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.run.PublishedRuns;
import org.springframework.stereotype.Service;

/** The published indicators (虚高指标). */
@Service
class IndicatorService {

    private final PublishedRuns runs;
    private final IndicatorQueries queries;

    IndicatorService(PublishedRuns runs, IndicatorQueries queries) {
        this.runs = runs;
        this.queries = queries;
    }

    /** Empty while no run of this origin is published. */
    Optional<IndicatorPage> page(Filter filter, IndicatorQuestion question) {
        return runs.of(filter).flatMap(run -> {
            var years = queries.years(run.runId());
            if (years.isEmpty()) {
                return Optional.empty();
            }
            int year = filter.year() == null ? years.getLast() : filter.year();
            return Optional.of(new IndicatorPage(
                    run,
                    year,
                    question,
                    queries.indicators(run.runId(), year, question, filter),
                    queries.count(run.runId(), year, filter),
                    queries.countComparable(run.runId(), year, filter),
                    queries.countOverScored(run.runId(), year, filter)));
        });
    }
}
