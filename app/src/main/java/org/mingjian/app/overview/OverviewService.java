package org.mingjian.app.overview;

import org.mingjian.app.frame.Filter;
import org.springframework.stereotype.Service;

/** Puts the overview together (总览). */
@Service
class OverviewService {

    private final OverviewQueries queries;

    OverviewService(OverviewQueries queries) {
        this.queries = queries;
    }

    OverviewPage page(Filter filter) {
        return new OverviewPage(
                queries.summary(filter),
                queries.execution(filter),
                queries.executionBins(filter),
                queries.grades(filter),
                queries.findings(filter),
                queries.departmentsWithFindings(filter),
                queries.mostDoubted(filter),
                queries.threePublic(filter));
    }
}
