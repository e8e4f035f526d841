package org.mingjian.app.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.document.Place;
import org.mingjian.app.finding.FindingDetail.EarlierYear;
import org.mingjian.app.finding.FindingDetail.Facts;
import org.mingjian.app.finding.FindingDetail.Peers;
import org.mingjian.app.finding.FindingDetail.Suggestion;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Slip;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the findings screens ask the store (疑点查询). */
@Component
class FindingQueries extends StoreQueries {

    private static final String SELECTED = """
            FROM finding JOIN report USING (report_id)
            WHERE ($6::VARCHAR IS NULL OR finding.severity = $6::VARCHAR)
              AND ($7::VARCHAR IS NULL OR finding.family = $7::VARCHAR)
              AND ($8::VARCHAR IS NULL OR finding.rule = $8::VARCHAR)
              AND ($9::VARCHAR IS NULL OR finding.report_id = $9::VARCHAR)
              AND
            """ + REPORT_MATCHES;

    FindingQueries(Store store) {
        super(store);
    }

    long count(Filter filter, QueueSelection selection) {
        return first("SELECT count(*) AS n " + SELECTED, row -> row.getLong("n"), values(filter, selection))
                .orElse(0L);
    }

    /** The worst first: severity, then points in doubt, then the number. */
    List<QueuedFinding> page(Filter filter, QueueSelection selection, int offset, int limit) {
        return list(
                """
                SELECT finding.finding_id, finding.finding_no, finding.severity, finding.family, finding.certainty,
                       finding.title, finding.points, report.department_id, report.department, report.fiscal_year
                """ + SELECTED + """
                 ORDER BY CASE finding.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END,
                          finding.points DESC NULLS LAST, finding.finding_no
                 LIMIT $10::INTEGER OFFSET $11::INTEGER
                """,
                row -> new QueuedFinding(
                        row.getString("finding_id"),
                        row.getLong("finding_no"),
                        Severity.valueOf(row.getString("severity")),
                        FindingFamily.valueOf(row.getString("family")),
                        Certainty.valueOf(row.getString("certainty")),
                        row.getString("title"),
                        row.getString("department_id"),
                        row.getString("department"),
                        row.getInt("fiscal_year"),
                        decimal(row, "points")),
                values(filter, selection, limit, offset));
    }

    private static @Nullable Object[] values(Filter filter, QueueSelection selection, @Nullable Object... more) {
        @Nullable Object[] own = new @Nullable Object[4 + more.length];
        own[0] = selection.severity() == null ? null : selection.severity().name();
        own[1] = selection.family() == null ? null : selection.family().name();
        own[2] = selection.rule();
        own[3] = selection.report();
        System.arraycopy(more, 0, own, 4, more.length);
        return filter.values(own);
    }

    Optional<Facts> facts(String findingId) {
        return first(
                """
                SELECT finding.*, report.department_id, report.department, report.fiscal_year, report.kind, report.sector
                FROM finding JOIN report USING (report_id) WHERE finding.finding_id = $1
                """,
                row -> new Facts(
                        row.getString("finding_id"),
                        row.getLong("finding_no"),
                        row.getString("report_id"),
                        row.getString("department_id"),
                        row.getString("department"),
                        row.getInt("fiscal_year"),
                        ReportKind.valueOf(row.getString("kind")),
                        text(row, "sector"),
                        row.getString("rule"),
                        row.getInt("rule_version"),
                        FindingFamily.valueOf(row.getString("family")),
                        Severity.valueOf(row.getString("severity")),
                        Certainty.valueOf(row.getString("certainty")),
                        row.getString("title"),
                        text(row, "reported"),
                        text(row, "expected"),
                        text(row, "explanation"),
                        decimal(row, "points"),
                        Origin.valueOf(row.getString("origin"))),
                findingId);
    }

    List<Place> places(String findingId) {
        return list(
                """
                SELECT evidence_no, page, block, row_no, column_no, quote FROM evidence
                WHERE finding_id = $1 ORDER BY evidence_no
                """,
                row -> new Place(
                        row.getInt("evidence_no"),
                        integer(row, "page"),
                        integer(row, "block"),
                        integer(row, "row_no"),
                        integer(row, "column_no"),
                        text(row, "quote")),
                findingId);
    }

    Peers peers(Facts facts) {
        return first(
                        """
                SELECT count(DISTINCT peer.department_id) AS departments,
                       count(DISTINCT peer.department_id) FILTER (finding.finding_id IS NOT NULL) AS found
                FROM report AS own
                JOIN report AS peer ON peer.current AND peer.origin = own.origin AND peer.fiscal_year = own.fiscal_year
                     AND peer.kind = own.kind AND peer.sector = own.sector AND peer.level = own.level
                LEFT JOIN finding ON finding.report_id = peer.report_id AND finding.rule = $2
                WHERE own.report_id = $1
                """,
                        row -> new Peers(row.getLong("departments"), row.getLong("found")),
                        facts.reportId(),
                        facts.rule())
                .orElseThrow();
    }

    List<EarlierYear> years(Facts facts) {
        return list(
                """
                SELECT report.fiscal_year, count(finding.finding_id) AS found
                FROM report LEFT JOIN finding ON finding.report_id = report.report_id AND finding.rule = $2
                WHERE report.current AND report.department_id = $1 AND report.kind = $3 AND report.origin = $4
                GROUP BY report.fiscal_year ORDER BY report.fiscal_year
                """,
                row -> new EarlierYear(row.getInt("fiscal_year"), row.getLong("found") > 0),
                facts.departmentId(),
                facts.rule(),
                facts.kind().name(),
                facts.origin().name());
    }

    /** The whole groups of corrections of which one stands at a place of this finding. */
    List<Suggestion> suggestions(Facts facts) {
        return list(
                """
                SELECT DISTINCT correction.group_no, correction.correction_no, correction.name, correction.printed,
                       correction.suggested, correction.slip, correction.arithmetic
                FROM correction
                WHERE correction.report_id = $1 AND correction.group_no IN (
                    SELECT met.group_no FROM correction AS met JOIN evidence
                      ON evidence.block = met.block
                     AND evidence.row_no IS NOT DISTINCT FROM met.row_no
                     AND evidence.column_no IS NOT DISTINCT FROM met.column_no
                    WHERE met.report_id = $1 AND evidence.finding_id = $2)
                ORDER BY correction.group_no, correction.correction_no
                """,
                row -> new Suggestion(
                        row.getString("name"),
                        row.getString("printed"),
                        row.getString("suggested"),
                        Slip.valueOf(row.getString("slip")),
                        row.getString("arithmetic")),
                facts.reportId(),
                facts.findingId());
    }

    List<String> files(String reportId) {
        return list("""
                SELECT document.file_name FROM report_document JOIN document USING (sha256)
                WHERE report_document.report_id = $1 ORDER BY report_document.block_offset
                """, row -> row.getString(1), reportId);
    }
}
