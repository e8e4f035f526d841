package org.mingjian.app.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** What the ranking asks the store (排名查询). */
@Component
class RankingQueries extends StoreQueries {

    RankingQueries(Store store) {
        super(store);
    }

    /** The highest by the measure first; a report without a value, or with more than its budget spent, stands at the end. */
    List<RankedReport> reports(Filter filter, RankingSelection selection, @Nullable String runId) {
        return list(
                """
                SELECT report.report_id, report.department_id, report.department, report.fiscal_year, report.level,
                       report.sector, report.claimed_score, report.supported_score,
                       report.claimed_score - report.supported_score AS doubt, execution.rate,
                       coalesce(found.findings, 0) AS findings, coalesce(found.high, 0) AS high,
                       place.group_used, place.n, place.comparable, place.midrank, place.tied_n, place.years_n,
                       place.reliability, place.drawn_value, place.error, place.rank_first, place.rank_last,
                       place.standing, place.reason
                FROM report
                LEFT JOIN (SELECT report_id, count(*) AS findings, count(*) FILTER (severity = 'HIGH') AS high
                           FROM finding GROUP BY report_id) AS found USING (report_id)
                LEFT JOIN benchmark_ranking AS place
                    ON place.report_id = report.report_id AND place.run_id = $12::VARCHAR AND place.measure = $13::VARCHAR
                LEFT JOIN (
                """ + executionOf(selection.expenditure()) + """
                ) AS execution ON execution.report_id = report.report_id
                WHERE report.kind = 'SELF_EVALUATION'
                  AND ($6::DECIMAL(18, 8) IS NULL OR execution.rate >= $6::DECIMAL(18, 8))
                  AND ($7::DECIMAL(18, 8) IS NULL OR execution.rate < $7::DECIMAL(18, 8))
                  AND ($8::VARCHAR IS NULL OR report.report_id IN (
                        SELECT indicator.report_id FROM indicator
                        WHERE regexp_replace(indicator.level3, '\\s', '', 'g') = $8::VARCHAR AND indicator.weight > 0
                          AND ($10::VARCHAR IS NULL OR indicator.level1 = $10::VARCHAR)
                          AND CASE WHEN $11::BOOLEAN THEN indicator.score > indicator.entitled_score
                                   ELSE indicator.score = indicator.weight END))
                  AND ($9::VARCHAR IS NULL OR report.report_id IN (
                        SELECT three_public.report_id FROM three_public
                        WHERE CASE $9::VARCHAR WHEN 'TOTAL' THEN total_final > total_budget
                                               WHEN 'ABROAD' THEN abroad_final > abroad_budget
                                               WHEN 'RECEPTION' THEN reception_final > reception_budget
                                               ELSE vehicle_final > vehicle_budget END))
                  AND
                """ + REPORT_MATCHES + " ORDER BY "
                        + order(selection.measure())
                        + " report.supported_score DESC NULLS LAST, report.claimed_score DESC NULLS LAST,"
                        + " report.department, report.fiscal_year",
                RankingQueries::report,
                filter.values(
                        selection.executionFrom(),
                        selection.executionBelow(),
                        selection.indicator(),
                        selection.overBudget(),
                        selection.level1(),
                        selection.excess(),
                        runId,
                        selection.measure()));
    }

    private static String order(String measure) {
        return switch (measure) {
            case "CLAIMED_SCORE" -> "report.claimed_score DESC NULLS LAST,";
            case "EXECUTION_RATE" -> "CASE WHEN execution.rate <= 1 THEN execution.rate END DESC NULLS LAST,";
            default -> "";
        };
    }

    private static RankedReport report(ResultSet row) throws SQLException {
        return new RankedReport(
                row.getString("report_id"),
                row.getString("department_id"),
                row.getString("department"),
                row.getInt("fiscal_year"),
                text(row, "level"),
                text(row, "sector"),
                decimal(row, "claimed_score"),
                decimal(row, "supported_score"),
                decimal(row, "doubt"),
                decimal(row, "rate"),
                row.getLong("findings"),
                row.getLong("high"),
                place(row));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var groupUsed = text(row, "group_used");
        if (groupUsed == null) {
            return null;
        }
        return new Place(
                groupUsed,
                row.getLong("n"),
                row.getBoolean("comparable"),
                decimal(row, "midrank"),
                row.getLong("tied_n"),
                row.getLong("years_n"),
                decimal(row, "reliability"),
                decimal(row, "drawn_value"),
                decimal(row, "error"),
                whole(row, "rank_first"),
                whole(row, "rank_last"),
                text(row, "standing"),
                text(row, "reason"));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** The groups of a year, with how many of each stand above, among and below; variances as standard deviations. */
    List<GroupSpread> groups(String runId, int year, String measure, Filter filter) {
        return list(
                """
                SELECT g.*, sqrt(g.within_variance) AS within_years, sqrt(g.between_variance) AS between_departments,
                       stands.better, stands.same, stands.worse
                FROM benchmark_ranking_group AS g,
                     LATERAL (SELECT count(*) FILTER (r.standing = 'BETTER') AS better,
                                     count(*) FILTER (r.standing = 'NOT_DISTINGUISHABLE') AS same,
                                     count(*) FILTER (r.standing = 'WORSE') AS worse
                              FROM benchmark_ranking AS r
                              WHERE r.run_id = g.run_id AND r.fiscal_year = g.fiscal_year AND r.measure = g.measure
                                AND (g.level IS NULL OR r.level = g.level)
                                AND (g.sector IS NULL OR r.sector = g.sector)) AS stands
                WHERE g.run_id = $1 AND g.fiscal_year = $2 AND g.measure = $3
                  AND ($4::VARCHAR IS NULL OR g.level = $4::VARCHAR)
                  AND ($5::VARCHAR IS NULL OR g.sector = $5::VARCHAR)
                ORDER BY g.level NULLS FIRST, g.sector NULLS FIRST
                """,
                row -> new GroupSpread(
                        text(row, "level"),
                        text(row, "sector"),
                        row.getLong("own_n"),
                        row.getString("group_used"),
                        row.getLong("n"),
                        row.getBoolean("comparable"),
                        row.getLong("years_n"),
                        decimal(row, "mean_deviation"),
                        decimal(row, "within_years"),
                        decimal(row, "between_departments"),
                        row.getLong("better"),
                        row.getLong("same"),
                        row.getLong("worse"),
                        text(row, "reason")),
                runId,
                year,
                measure,
                filter.level(),
                filter.sector());
    }
}
