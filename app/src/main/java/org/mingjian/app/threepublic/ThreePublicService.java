package org.mingjian.app.threepublic;

import java.util.Optional;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.run.PublishedRuns;
import org.springframework.stereotype.Service;

/** The published trend of the three public expenses (三公经费). */
@Service
class ThreePublicService {

    private final PublishedRuns runs;
    private final ThreePublicQueries queries;

    ThreePublicService(PublishedRuns runs, ThreePublicQueries queries) {
        this.runs = runs;
        this.queries = queries;
    }

    /** Empty while no run of this origin is published, or when it knows nothing of the group. */
    Optional<ThreePublicPage> page(Filter filter) {
        return runs.of(filter.origin()).flatMap(run -> {
            var trend = queries.trend(run.runId(), filter);
            return trend.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ThreePublicPage(
                            run, filter.year() == null ? trend.getLast().fiscalYear() : filter.year(), trend));
        });
    }
}
