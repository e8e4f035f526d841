package org.mingjian.app.department;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.department.DepartmentBenchmarks.Note;
import org.mingjian.app.department.DepartmentBenchmarks.Peer;
import org.mingjian.app.department.DepartmentBenchmarks.PeerSet;
import org.mingjian.app.department.DepartmentBenchmarks.Signal;
import org.mingjian.app.department.DepartmentBenchmarks.Standing;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the published run says of a department (部门基准查询). */
@Component
class BenchmarkQueries extends StoreQueries {

    BenchmarkQueries(Store store) {
        super(store);
    }

    List<Standing> standings(String runId, String departmentId) {
        return list(
                """
                SELECT * FROM benchmark_ranking WHERE run_id = $1 AND department_id = $2
                ORDER BY CASE measure WHEN 'SUPPORTED_SCORE' THEN 0 WHEN 'CLAIMED_SCORE' THEN 1 ELSE 2 END, fiscal_year
                """,
                row -> new Standing(
                        row.getInt("fiscal_year"),
                        row.getString("measure"),
                        decimal(row, "value"),
                        text(row, "level"),
                        text(row, "sector"),
                        row.getString("group_used"),
                        row.getLong("n"),
                        decimal(row, "midrank"),
                        row.getLong("tied_n"),
                        whole(row, "rank_first"),
                        whole(row, "rank_last"),
                        decimal(row, "drawn_value"),
                        decimal(row, "reliability"),
                        row.getLong("years_n"),
                        text(row, "standing"),
                        text(row, "reason")),
                runId,
                departmentId);
    }

    List<Signal> signals(String runId, String departmentId) {
        return list(
                """
                SELECT s.*, c.total_band, c.composition_variance, c.composition_band
                FROM benchmark_suspicious_self_score AS s
                LEFT JOIN benchmark_execution_composition AS c ON c.run_id = s.run_id AND c.report_id = s.report_id
                WHERE s.run_id = $1 AND s.department_id = $2 ORDER BY s.fiscal_year
                """,
                row -> new Signal(
                        row.getInt("fiscal_year"),
                        row.getString("report_id"),
                        decimal(row, "claimed_score"),
                        decimal(row, "recompute_gap"),
                        text(row, "recompute_reason"),
                        decimal(row, "verified_gap"),
                        text(row, "verified_reason"),
                        decimal(row, "expected_score"),
                        decimal(row, "residual"),
                        decimal(row, "standardised"),
                        text(row, "residual_reason"),
                        row.getLong("incoherent_n"),
                        decimal(row, "points_at_stake"),
                        text(row, "leading_signal"),
                        text(row, "total_band"),
                        decimal(row, "composition_variance"),
                        text(row, "composition_band")),
                runId,
                departmentId);
    }

    /** Outliers, changes that stand out and scores that stay the same, the last year first. */
    List<Note> notes(String runId, String departmentId) {
        return list(
                """
                SELECT fiscal_year, 'EXECUTION' AS kind, expenditure AS what, NULL AS detail, NULL AS tier, rate AS value,
                       median AS against, n AS members
                FROM benchmark_execution_outlier WHERE run_id = $1 AND department_id = $2
                UNION ALL
                SELECT fiscal_year, 'CHANGE', part, base || ' ' || kind, tier, ratio - 1, median_ratio - 1, n
                FROM benchmark_three_public_change WHERE run_id = $1 AND department_id = $2
                UNION ALL
                SELECT fiscal_year, 'REPEAT', first_year::VARCHAR, NULL, NULL, score, NULL, years_n
                FROM benchmark_score_repeat WHERE run_id = $1 AND department_id = $2
                ORDER BY fiscal_year DESC, kind, what, detail
                """,
                row -> new Note(
                        row.getInt("fiscal_year"),
                        row.getString("kind"),
                        row.getString("what"),
                        text(row, "detail"),
                        text(row, "tier"),
                        decimal(row, "value"),
                        decimal(row, "against"),
                        row.getLong("members")),
                runId,
                departmentId);
    }

    /** The peers of the year asked for, or of the last year where that one has none. */
    Optional<PeerSet> peers(String runId, String departmentId, @Nullable Integer year) {
        return first(
                """
                SELECT * FROM benchmark_peer_set
                WHERE run_id = $1 AND department_id = $2
                ORDER BY coalesce(fiscal_year = $3::INTEGER, false) DESC, fiscal_year DESC LIMIT 1
                """,
                row -> new PeerSet(
                        row.getInt("fiscal_year"),
                        text(row, "level"),
                        text(row, "sector"),
                        row.getLong("own_n"),
                        row.getString("group_used"),
                        row.getLong("n"),
                        row.getLong("peers_n"),
                        decimal(row, "farthest"),
                        text(row, "reason"),
                        members(runId, departmentId, row.getInt("fiscal_year"))),
                runId,
                departmentId,
                year);
    }

    private List<Peer> members(String runId, String departmentId, int year) {
        return list("""
                SELECT member.department_id, member.peer_no, member.distance, department.name, report.report_id,
                       report.claimed_score, report.supported_score, execution.adjusted, execution.rate,
                       three_public.total_final, (SELECT count(*) FROM finding WHERE finding.report_id = report.report_id)
                           AS findings
                FROM (SELECT $2::VARCHAR AS department_id, 0 AS peer_no, NULL AS distance
                      UNION ALL
                      SELECT peer_department_id, peer_no, distance FROM benchmark_peer
                      WHERE run_id = $1 AND department_id = $2 AND fiscal_year = $3) AS member
                JOIN department USING (department_id)
                LEFT JOIN report ON report.department_id = member.department_id AND report.fiscal_year = $3
                     AND report.current AND report.kind = 'SELF_EVALUATION'
                LEFT JOIN three_public ON three_public.report_id = report.report_id
                LEFT JOIN (
                """ + EXECUTION + """
                ) AS execution ON execution.report_id = report.report_id
                ORDER BY member.peer_no
                """, BenchmarkQueries::peer, runId, departmentId, year);
    }

    private static Peer peer(ResultSet row) throws SQLException {
        return new Peer(
                row.getString("department_id"),
                row.getString("name"),
                row.getInt("peer_no"),
                decimal(row, "distance"),
                text(row, "report_id"),
                decimal(row, "adjusted"),
                decimal(row, "rate"),
                decimal(row, "claimed_score"),
                decimal(row, "supported_score"),
                decimal(row, "total_final"),
                row.getLong("findings"));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
