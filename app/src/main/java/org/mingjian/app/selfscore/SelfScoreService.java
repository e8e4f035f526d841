package org.mingjian.app.selfscore;

import java.util.Optional;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.run.PublishedRun;
import org.mingjian.app.run.PublishedRuns;
import org.springframework.stereotype.Service;

/** The published self-scores (自评得分). */
@Service
class SelfScoreService {

    private final PublishedRuns runs;
    private final SelfScoreQueries queries;

    SelfScoreService(PublishedRuns runs, SelfScoreQueries queries) {
        this.runs = runs;
        this.queries = queries;
    }

    /** Empty while no run of this origin is published. */
    Optional<SelfScorePage> page(Filter filter, SelfScoreSelection selection) {
        return runs.of(filter.origin()).map(run -> page(run, filter, selection));
    }

    private SelfScorePage page(PublishedRun run, Filter filter, SelfScoreSelection selection) {
        var id = run.runId();
        int year = filter.year() != null ? filter.year() : queries.lastYear(id);
        return new SelfScorePage(
                run,
                year,
                selection,
                queries.totals(id, year, filter),
                queries.bySignal(id, year, filter),
                queries.suspicious(id, year, selection.signal(), filter),
                queries.model(id, year),
                queries.heaps(id, year, filter),
                queries.digits(id, filter),
                queries.repeats(id, year, filter),
                queries.countRepeats(id, year, filter));
    }
}
