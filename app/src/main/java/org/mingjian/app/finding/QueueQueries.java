package org.mingjian.app.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.finding.QueuedReport.Reason;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the queue asks the store (疑点队列查询). Stake and priority are stored, so that any filter is a scan and a sort. */
@Component
class QueueQueries extends StoreQueries {

    private static final String FINDINGS = """
            FROM finding JOIN report USING (report_id)
            WHERE ($6::VARCHAR IS NULL OR finding.severity = $6::VARCHAR)
              AND ($7::VARCHAR IS NULL OR finding.family = $7::VARCHAR)
              AND ($8::VARCHAR IS NULL OR finding.rule = $8::VARCHAR)
              AND ($9::VARCHAR IS NULL OR finding.report_id = $9::VARCHAR)
              AND ($10::VARCHAR IS NULL OR coalesce(finding.state, 'OPEN') = $10::VARCHAR)
              AND
            """ + REPORT_MATCHES;

    private static final String REPORTS = """
            FROM report
            WHERE report.open_findings > 0
              AND ($6::VARCHAR IS NULL OR report.light = $6::VARCHAR)
              AND
            """ + REPORT_MATCHES;

    /**
     * Points first, expected before those in doubt, then money, then how many questions there are; the key makes the
     * order a steady one.
     */
    private static final String FIRST_REPORTS = """
             ORDER BY report.priority DESC NULLS LAST, report.stake DESC NULLS LAST,
                      report.priority_amount DESC NULLS LAST, report.open_findings DESC, report.report_id
            """;

    QueueQueries(Store store) {
        super(store);
    }

    long countFindings(Filter filter, QueueSelection selection) {
        return first("SELECT count(*) AS n " + FINDINGS, row -> row.getLong("n"), ofFindings(filter, selection))
                .orElse(0L);
    }

    /** The undecided first, by their report's place in the queue; within a report the gravest first. */
    List<QueuedFinding> findings(Filter filter, QueueSelection selection, int offset, int limit) {
        return list(
                """
                SELECT finding.finding_id, finding.finding_no, finding.severity, finding.family, finding.certainty,
                       finding.title, finding.points, coalesce(finding.state, 'OPEN') AS state,
                       report.department_id, report.department, report.fiscal_year
                """ + FINDINGS + """
                 ORDER BY CASE coalesce(finding.state, 'OPEN') WHEN 'OPEN' THEN 0 WHEN 'REOPENED' THEN 0
                                                               WHEN 'DEFERRED' THEN 1 ELSE 2 END,
                          report.priority DESC NULLS LAST, report.stake DESC NULLS LAST,
                          report.priority_amount DESC NULLS LAST, report.open_findings DESC, report.report_id,
                          CASE finding.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END,
                          finding.points DESC NULLS LAST, finding.finding_no
                 LIMIT $11::INTEGER OFFSET $12::INTEGER
                """,
                row -> new QueuedFinding(
                        row.getString("finding_id"),
                        row.getLong("finding_no"),
                        Severity.valueOf(row.getString("severity")),
                        FindingFamily.valueOf(row.getString("family")),
                        Certainty.valueOf(row.getString("certainty")),
                        FindingState.valueOf(row.getString("state")),
                        row.getString("title"),
                        row.getString("department_id"),
                        row.getString("department"),
                        row.getInt("fiscal_year"),
                        decimal(row, "points")),
                ofFindings(filter, selection, limit, offset));
    }

    private static @Nullable Object[] ofFindings(Filter filter, QueueSelection selection, @Nullable Object... more) {
        @Nullable Object[] own = new @Nullable Object[5 + more.length];
        own[0] = name(selection.severity());
        own[1] = name(selection.family());
        own[2] = selection.rule();
        own[3] = selection.report();
        own[4] = name(selection.state());
        System.arraycopy(more, 0, own, 5, more.length);
        return filter.values(own);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    long countReports(Filter filter, QueueSelection selection) {
        return first("SELECT count(*) AS n " + REPORTS, row -> row.getLong("n"), filter.values(name(selection.light())))
                .orElse(0L);
    }

    /** A page of reports by priority, without their reasons. */
    List<QueuedReport> reports(Filter filter, QueueSelection selection, int offset, int limit) {
        return list(
                """
                SELECT report_id, department_id, department, fiscal_year, kind, project, claimed_score, light,
                       light_explanation, stake, priority, priority_amount, open_findings
                """ + REPORTS + FIRST_REPORTS + " LIMIT $7::INTEGER OFFSET $8::INTEGER",
                row -> new QueuedReport(
                        row.getString("report_id"),
                        row.getString("department_id"),
                        row.getString("department"),
                        row.getInt("fiscal_year"),
                        ReportKind.valueOf(row.getString("kind")),
                        text(row, "project"),
                        decimal(row, "claimed_score"),
                        light(text(row, "light")),
                        text(row, "light_explanation"),
                        decimal(row, "stake"),
                        decimal(row, "priority"),
                        decimal(row, "priority_amount"),
                        row.getInt("open_findings"),
                        List.of()),
                filter.values(name(selection.light()), limit, offset));
    }

    private static @Nullable LightColour light(@Nullable String name) {
        return name == null ? null : LightColour.valueOf(name);
    }

    /** The three strongest open findings of each report, of different rules: expected points, then money, then severity. */
    List<Reason> reasons(List<String> reportIds) {
        return list(
                """
                SELECT report_id, finding_id, title, points, amount FROM (
                    SELECT *, row_number() OVER (PARTITION BY report_id ORDER BY weight DESC NULLS LAST,
                                                 money DESC NULLS LAST, grave, finding_no) AS place
                    FROM (
                        SELECT finding.report_id, finding.finding_id, finding.finding_no, finding.title, finding.points,
                               finding.amount, finding.points * coalesce(rule.precision, 0.5) AS weight,
                               CAST(finding.amount AS DECIMAL(28, 2)) * coalesce(rule.precision, 0.5) AS money,
                               CASE finding.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END AS grave
                        FROM finding
                        LEFT JOIN rule_precision AS rule ON rule.origin = finding.origin AND rule.rule = finding.rule
                        WHERE finding.report_id IN (SELECT unnest(string_split($1, ' ')))
                          AND (finding.state IS NULL OR finding.state = 'REOPENED')
                        QUALIFY row_number() OVER (PARTITION BY finding.report_id, finding.rule
                                    ORDER BY weight DESC NULLS LAST, money DESC NULLS LAST, grave, finding_no) = 1))
                WHERE place <= 3 ORDER BY report_id, place
                """,
                row -> new Reason(
                        row.getString("report_id"),
                        row.getString("finding_id"),
                        row.getString("title"),
                        decimal(row, "points"),
                        decimal(row, "amount")),
                String.join(" ", reportIds));
    }

    /** Reports alike in priority and stake are one group, so that a million reports need no sort of their own. */
    ReviewPlan plan(Filter filter, QueueSelection selection) {
        return first(
                        """
                WITH alike AS (
                    SELECT report.priority, report.stake, count(*) AS n
                """ + REPORTS + """
                       AND report.stake > 0
                    GROUP BY report.priority, report.stake),
                placed AS (
                    SELECT stake, n, sum(n) OVER queue - n AS n_before, sum(n * stake) OVER queue - n * stake AS before,
                           sum(n * stake) OVER queue AS so_far, sum(n * stake) OVER () AS total
                    FROM alike
                    WINDOW queue AS (ORDER BY priority DESC, stake DESC ROWS UNBOUNDED PRECEDING))
                SELECT coalesce(sum(n), 0) AS reports, max(total) AS stake,
                       sum(stake * greatest(0, least(n, $7::INTEGER - n_before))) AS of_first,
                       coalesce(max(n_before + ceil(round((total * 0.8 - before) / stake, 6)))
                           FILTER (before < total * 0.8 AND so_far >= total * 0.8), 0) AS for80,
                       coalesce(max(n_before + ceil(round((total * 0.9 - before) / stake, 6)))
                           FILTER (before < total * 0.9 AND so_far >= total * 0.9), 0) AS for90
                FROM placed
                """,
                        row -> new ReviewPlan(
                                row.getLong("reports"),
                                decimal(row, "stake"),
                                selection.weekly(),
                                decimal(row, "of_first"),
                                row.getLong("for80"),
                                row.getLong("for90")),
                        filter.values(name(selection.light()), selection.weekly()))
                .orElseThrow();
    }
}
