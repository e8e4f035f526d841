package org.mingjian.app.ranking;

import java.util.List;
import java.util.Optional;
import org.mingjian.app.run.PublishedRun;

/** What the ranking shows (排名内容); without a run there are no places. */
record RankingPage(
        Optional<PublishedRun> run,
        RankingSelection selection,
        List<RankedReport> ofAll,
        List<RankedReport> reports,
        List<GroupSpread> groups) {

    long count(String standing) {
        return ofAll.stream().filter(report -> report.stands(standing)).count();
    }
}
