package org.mingjian.app.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.app.document.DocumentService;
import org.mingjian.app.frame.Filter;
import org.springframework.stereotype.Service;

/** Findings for the queue and for one page (疑点). */
@Service
class FindingService {

    private final FindingQueries queries;
    private final QueueQueries queue;
    private final DocumentService documents;

    FindingService(FindingQueries queries, QueueQueries queue, DocumentService documents) {
        this.queries = queries;
        this.queue = queue;
        this.documents = documents;
    }

    long countFindings(Filter filter, QueueSelection selection) {
        return queue.countFindings(filter, selection);
    }

    List<QueuedFinding> findings(Filter filter, QueueSelection selection, int offset, int limit) {
        return queue.findings(filter, selection, offset, limit);
    }

    long countReports(Filter filter, QueueSelection selection) {
        return queue.countReports(filter, selection);
    }

    /** A page of reports by priority, each with its strongest reasons. */
    List<QueuedReport> reports(Filter filter, QueueSelection selection, int offset, int limit) {
        var page = queue.reports(filter, selection, offset, limit);
        var reasons = queue.reasons(page.stream().map(QueuedReport::reportId).toList()).stream()
                .collect(Collectors.groupingBy(QueuedReport.Reason::reportId));
        return page.stream()
                .map(report -> report.because(reasons.getOrDefault(report.reportId(), List.of())))
                .toList();
    }

    ReviewPlan plan(Filter filter, QueueSelection selection) {
        return queue.plan(filter, selection);
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
                    queries.suggestions(facts),
                    others(findingId));
        });
    }

    /** The places of other reports, one page a report. */
    private List<FindingDetail.OtherPage> others(String findingId) {
        var byReport = queries.others(findingId).stream()
                .collect(Collectors.groupingBy(
                        FindingDetail.OtherPlace::reportId, LinkedHashMap::new, Collectors.toList()));
        return byReport.entrySet().stream()
                .map(entry -> other(entry.getKey(), entry.getValue()))
                .toList();
    }

    private FindingDetail.OtherPage other(String reportId, List<FindingDetail.OtherPlace> found) {
        var places =
                found.stream().map(FindingDetail.OtherPlace::place).distinct().toList();
        var blocks = documents.around(reportId, places);
        return new FindingDetail.OtherPage(
                reportId,
                found.getFirst().told(),
                places,
                blocks,
                documents.pages(blocks, places),
                queries.files(reportId));
    }
}
