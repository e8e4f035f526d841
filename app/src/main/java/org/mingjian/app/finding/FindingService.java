package org.mingjian.app.finding;

import java.util.List;
import java.util.Optional;
import org.mingjian.app.document.DocumentService;
import org.mingjian.app.frame.Filter;
import org.springframework.stereotype.Service;

/** Findings for the queue and for one page (疑点). */
@Service
class FindingService {

    private final FindingQueries queries;
    private final DocumentService documents;

    FindingService(FindingQueries queries, DocumentService documents) {
        this.queries = queries;
        this.documents = documents;
    }

    long count(Filter filter, QueueSelection selection) {
        return queries.count(filter, selection);
    }

    List<QueuedFinding> page(Filter filter, QueueSelection selection, int offset, int limit) {
        return queries.page(filter, selection, offset, limit);
    }

    Optional<FindingDetail> detail(String findingId) {
        return queries.facts(findingId).map(facts -> {
            var places = queries.places(findingId);
            var blocks = documents.around(facts.reportId(), places);
            return new FindingDetail(
                    facts,
                    places,
                    blocks,
                    documents.pages(blocks, places),
                    queries.peers(facts),
                    queries.years(facts),
                    queries.files(facts.reportId()),
                    documents.problems(facts.reportId()),
                    queries.suggestions(facts));
        });
    }
}
