package org.mingjian.app.annual;

import java.util.Optional;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.run.PublishedRuns;
import org.springframework.stereotype.Service;

/** The published annual panel (年度通报). */
@Service
class AnnualService {

    private final PublishedRuns runs;
    private final AnnualQueries queries;

    AnnualService(PublishedRuns runs, AnnualQueries queries) {
        this.runs = runs;
        this.queries = queries;
    }

    /** Empty while no run of this origin is published. */
    Optional<AnnualPage> page(Filter filter) {
        return runs.of(filter.origin()).map(run -> {
            var id = run.runId();
            int year = filter.year() != null ? filter.year() : queries.lastYear(id);
            return new AnnualPage(run, year, queries.years(id, filter), queries.groups(id, year, filter));
        });
    }
}
