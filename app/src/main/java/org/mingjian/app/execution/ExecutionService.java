package org.mingjian.app.execution;

import java.util.Optional;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.run.PublishedRuns;
import org.springframework.stereotype.Service;

/** The published execution rates (执行率). */
@Service
class ExecutionService {

    private final PublishedRuns runs;
    private final ExecutionQueries queries;

    ExecutionService(PublishedRuns runs, ExecutionQueries queries) {
        this.runs = runs;
        this.queries = queries;
    }

    /** Empty while no run of this origin is published, or when it knows nothing of the group. */
    Optional<ExecutionPage> page(Filter filter) {
        return runs.of(filter.origin()).flatMap(run -> {
            var years = queries.years(run.runId(), filter);
            if (years.isEmpty()) {
                return Optional.empty();
            }
            int year = filter.year() == null ? years.getLast().fiscalYear() : filter.year();
            return Optional.of(new ExecutionPage(
                    run,
                    year,
                    years,
                    queries.groups(run.runId(), year, filter),
                    queries.histogram(run.runId(), year, filter)));
        });
    }
}
