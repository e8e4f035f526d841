package org.mingjian.app.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.document.Place;
import org.mingjian.app.finding.FindingDetail.EarlierYear;
import org.mingjian.app.finding.FindingDetail.Facts;
import org.mingjian.app.finding.FindingDetail.OtherPlace;
import org.mingjian.app.finding.FindingDetail.Peers;
import org.mingjian.app.finding.FindingDetail.Suggestion;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Slip;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the findings screens ask the store (疑点查询). */
@Component
class FindingQueries extends StoreQueries {

    FindingQueries(Store store) {
        super(store);
    }

    Optional<Facts> facts(String findingId) {
        return first(
                """
                SELECT finding.*, report.department_id, report.department, report.fiscal_year, report.kind, report.sector,
                       report.light, report.light_explanation
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
                        decimal(row, "amount"),
                        state(text(row, "state")),
                        light(text(row, "light")),
                        text(row, "light_explanation"),
                        Origin.valueOf(row.getString("origin"))),
                findingId);
    }

    private static FindingState state(@Nullable String name) {
        return name == null ? FindingState.OPEN : FindingState.valueOf(name);
    }

    private static @Nullable LightColour light(@Nullable String name) {
        return name == null ? null : LightColour.valueOf(name);
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

    /** Where the reports stand that the finding holds against its own; one that is gone since is left out. */
    List<OtherPlace> others(String findingId) {
        return list(
                """
                SELECT other.* FROM finding_counterpart AS other JOIN report USING (report_id)
                WHERE finding_id = $1 ORDER BY counterpart_no
                """,
                row -> new OtherPlace(
                        row.getString("report_id"),
                        row.getString("told"),
                        new Place(
                                row.getInt("counterpart_no"),
                                integer(row, "page"),
                                integer(row, "block"),
                                integer(row, "row_no"),
                                integer(row, "column_no"),
                                text(row, "quote"))),
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
