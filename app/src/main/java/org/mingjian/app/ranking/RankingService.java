package org.mingjian.app.ranking;

import java.util.List;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.run.PublishedRun;
import org.mingjian.app.run.PublishedRuns;
import org.springframework.stereotype.Service;

/** The ranking (排名). */
@Service
class RankingService {

    private final PublishedRuns runs;
    private final RankingQueries queries;

    RankingService(PublishedRuns runs, RankingQueries queries) {
        this.runs = runs;
        this.queries = queries;
    }

    RankingPage page(Filter filter, RankingSelection selection) {
        var run = runs.of(filter.origin());
        var all =
                queries.reports(filter, selection, run.map(PublishedRun::runId).orElse(null));
        var standing = selection.standing();
        return new RankingPage(
                run,
                selection,
                all,
                standing == null
                        ? all
                        : all.stream().filter(report -> report.stands(standing)).toList(),
                run.isEmpty() || filter.year() == null
                        ? List.of()
                        : queries.groups(run.get().runId(), filter.year(), selection.measure(), filter));
    }
}
