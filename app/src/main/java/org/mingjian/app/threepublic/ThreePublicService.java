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

    /** Empty while no run of this origin is published. */
    Optional<ThreePublicPage> page(Filter filter, ThreePublicSelection selection) {
        return runs.of(filter).map(run -> {
            var id = run.runId();
            int year = filter.year() != null ? filter.year() : queries.lastYear(id);
            return new ThreePublicPage(
                    run,
                    year,
                    selection,
                    queries.trend(id, filter),
                    queries.standingOut(id, year, selection, filter),
                    queries.countStandingOut(id, year, selection, filter),
                    queries.limits(id, year, filter),
                    queries.structures(id, filter));
        });
    }
}
