package org.mingjian.app.execution;

import java.util.List;
import java.util.Optional;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.run.PublishedRun;
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

    /** Empty while no run of this origin is published. */
    Optional<ExecutionPage> page(Filter filter, ExecutionSelection selection) {
        return runs.of(filter).map(run -> page(run, filter, selection));
    }

    private ExecutionPage page(PublishedRun run, Filter filter, ExecutionSelection selection) {
        var id = run.runId();
        var years = queries.years(id, filter);
        int year = filter.year() != null ? filter.year() : queries.lastYear(id);
        var expenditure = selection.expenditure();
        return new ExecutionPage(
                run,
                year,
                selection,
                years,
                queries.groups(id, year, expenditure, filter),
                queries.histogram(id, year, expenditure, filter),
                queries.outliers(id, year, expenditure, filter),
                queries.countOutliers(id, year, expenditure, filter),
                queries.bands(id, year, filter),
                selection
                        .band()
                        .map(band -> queries.inBand(id, year, band, filter))
                        .orElse(List.of()));
    }
}
