package org.mingjian.app.ranking;

import java.util.List;
import org.mingjian.app.frame.Filter;
import org.springframework.stereotype.Service;

/** The ranking (排名). */
@Service
class RankingService {

    private final RankingQueries queries;

    RankingService(RankingQueries queries) {
        this.queries = queries;
    }

    List<RankedReport> reports(Filter filter, RankingSelection selection) {
        return queries.reports(filter, selection);
    }
}
