package org.mingjian.app.overview;

import java.util.List;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.app.overview.OverviewPage.Doubted;
import org.mingjian.app.overview.OverviewPage.FamilyCount;
import org.mingjian.app.overview.OverviewPage.GradeCount;
import org.mingjian.app.overview.OverviewPage.RateBin;
import org.mingjian.app.overview.OverviewPage.Summary;
import org.mingjian.app.overview.OverviewPage.ThreePublic;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the overview asks the store (总览查询). */
@Component
class OverviewQueries extends StoreQueries {

    OverviewQueries(Store store) {
        super(store);
    }

    Summary summary(Filter filter) {
        return first(
                        """
                SELECT count(*) FILTER (report.kind = 'SELF_EVALUATION') AS reports,
                       count(*) FILTER (report.kind <> 'SELF_EVALUATION') AS others,
                       count(DISTINCT report.department_id) AS departments,
                       count(report.claimed_score) FILTER (report.kind = 'SELF_EVALUATION') AS claimed_n,
                       avg(report.claimed_score) FILTER (report.kind = 'SELF_EVALUATION') AS claimed,
                       count(report.supported_score) FILTER (report.kind = 'SELF_EVALUATION') AS supported_n,
                       avg(report.supported_score) FILTER (report.kind = 'SELF_EVALUATION') AS supported,
                       avg(report.claimed_score - report.supported_score)
                           FILTER (report.kind = 'SELF_EVALUATION') AS doubt
                FROM report WHERE
                """ + REPORT_MATCHES,
                        row -> new Summary(
                                row.getLong("reports"),
                                row.getLong("others"),
                                row.getLong("departments"),
                                row.getLong("claimed_n"),
                                decimal(row, "claimed"),
                                row.getLong("supported_n"),
                                decimal(row, "supported"),
                                decimal(row, "doubt")),
                        filter.values())
                .orElseThrow();
    }

    OverviewPage.Execution execution(Filter filter) {
        return first(
                        """
                SELECT count(execution.rate) AS n, quantile_cont(execution.rate::DOUBLE, 0.25) AS q1,
                       quantile_cont(execution.rate::DOUBLE, 0.5) AS median,
                       quantile_cont(execution.rate::DOUBLE, 0.75) AS q3,
                       count(*) FILTER (execution.rate < 0.8) AS below_80
                FROM report JOIN (
                """ + EXECUTION + ") AS execution USING (report_id) WHERE report.kind = 'SELF_EVALUATION' AND "
                                + REPORT_MATCHES,
                        row -> new OverviewPage.Execution(
                                row.getLong("n"),
                                decimal(row, "q1"),
                                decimal(row, "median"),
                                decimal(row, "q3"),
                                row.getLong("below_80")),
                        filter.values())
                .orElseThrow();
    }

    /** The bins of the benchmark's histogram; exactly 1 is a bin of its own. */
    List<RateBin> executionBins(Filter filter) {
        return list(
                """
                SELECT CASE WHEN rate < 0.6 THEN 0
                            WHEN rate < 0.95 THEN 1 + floor((rate - 0.6) / 0.05)::INTEGER
                            WHEN rate < 1 THEN 8 + floor((rate - 0.95) / 0.01)::INTEGER
                            WHEN rate = 1 THEN 13 WHEN rate <= 1.05 THEN 14 WHEN rate <= 1.2 THEN 15 ELSE 16 END AS bin,
                       count(*) AS n
                FROM report JOIN (
                """ + EXECUTION + ") AS execution USING (report_id) "
                        + "WHERE execution.rate IS NOT NULL AND report.kind = 'SELF_EVALUATION' AND " + REPORT_MATCHES
                        + " GROUP BY bin ORDER BY bin",
                row -> new RateBin(row.getInt("bin"), row.getLong("n")),
                filter.values());
    }

    List<GradeCount> grades(Filter filter) {
        return list(
                """
                SELECT grade.name, grade.low, grade.high,
                       count(*) FILTER (report.claimed_score >= grade.low AND report.claimed_score < grade.high) AS claimed,
                       count(*) FILTER (report.supported_score >= grade.low AND report.supported_score < grade.high)
                           AS supported
                FROM (VALUES (1, '优（90分及以上）', 90, 1000), (2, '良（80–90分）', 80, 90), (3, '中（60–80分）', 60, 80),
                             (4, '差（60分以下）', -1000, 60)) AS grade (no, name, low, high)
                LEFT JOIN report ON report.kind = 'SELF_EVALUATION' AND
                """ + REPORT_MATCHES + " GROUP BY ALL ORDER BY grade.low DESC",
                row -> new GradeCount(row.getString("name"), row.getLong("claimed"), row.getLong("supported")),
                filter.values());
    }

    List<FamilyCount> findings(Filter filter) {
        return list(
                """
                SELECT finding.family, finding.severity, count(*) AS n, count(DISTINCT report.department_id) AS departments
                FROM finding JOIN report USING (report_id) WHERE
                """ + REPORT_MATCHES + " GROUP BY finding.family, finding.severity",
                row -> new FamilyCount(
                        FindingFamily.valueOf(row.getString("family")),
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("n")),
                filter.values());
    }

    long departmentsWithFindings(Filter filter) {
        return first(
                        "SELECT count(DISTINCT report.department_id) AS n FROM finding JOIN report USING (report_id) WHERE "
                                + REPORT_MATCHES,
                        row -> row.getLong("n"),
                        filter.values())
                .orElse(0L);
    }

    List<Doubted> mostDoubted(Filter filter) {
        return list(
                """
                SELECT report.report_id, report.department_id, report.department, report.fiscal_year,
                       report.claimed_score, report.supported_score,
                       report.claimed_score - report.supported_score AS doubt,
                       (SELECT string_agg(strongest.title, '；') FROM (
                            SELECT finding.title FROM finding WHERE finding.report_id = report.report_id
                            ORDER BY CASE finding.severity WHEN 'HIGH' THEN 0 WHEN 'MEDIUM' THEN 1 ELSE 2 END,
                                     finding.points DESC NULLS LAST, finding.finding_no LIMIT 3) AS strongest) AS reasons
                FROM report
                WHERE report.kind = 'SELF_EVALUATION' AND report.claimed_score > report.supported_score AND
                """ + REPORT_MATCHES + " ORDER BY doubt DESC, report.department LIMIT 10",
                row -> new Doubted(
                        row.getString("report_id"),
                        row.getString("department_id"),
                        row.getString("department"),
                        row.getInt("fiscal_year"),
                        decimal(row, "claimed_score"),
                        decimal(row, "supported_score"),
                        decimal(row, "doubt"),
                        text(row, "reasons")),
                filter.values());
    }

    /** Of the departments that print both this year and last (同口径). */
    ThreePublic threePublic(Filter filter) {
        return first(
                        """
                SELECT count(*) FILTER (total_final IS NOT NULL AND total_prior IS NOT NULL) AS matched,
                       sum(total_final) FILTER (total_prior IS NOT NULL) AS final,
                       sum(total_prior) FILTER (total_final IS NOT NULL) AS prior,
                       count(*) FILTER (total_final > total_budget) AS over_budget
                FROM three_public JOIN report USING (report_id) WHERE
                """ + REPORT_MATCHES,
                        row -> new ThreePublic(
                                row.getLong("matched"),
                                decimal(row, "final"),
                                decimal(row, "prior"),
                                row.getLong("over_budget")),
                        filter.values())
                .orElseThrow();
    }
}
