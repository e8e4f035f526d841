package org.mingjian.app.ranking;

import java.util.List;
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

    /** The highest supported score first; without one, the report stands at the end. */
    List<RankedReport> reports(Filter filter, RankingSelection selection) {
        return list(
                """
                SELECT report.report_id, report.department_id, report.department, report.fiscal_year, report.level,
                       report.sector, report.claimed_score, report.supported_score,
                       report.claimed_score - report.supported_score AS doubt, execution.rate,
                       coalesce(found.findings, 0) AS findings, coalesce(found.high, 0) AS high
                FROM report
                LEFT JOIN (SELECT report_id, count(*) AS findings, count(*) FILTER (severity = 'HIGH') AS high
                           FROM finding GROUP BY report_id) AS found USING (report_id)
                LEFT JOIN (
                """ + executionOf(selection.expenditure()) + """
                ) AS execution USING (report_id)
                WHERE report.kind = 'SELF_EVALUATION'
                  AND ($6::DECIMAL(18, 8) IS NULL OR execution.rate >= $6::DECIMAL(18, 8))
                  AND ($7::DECIMAL(18, 8) IS NULL OR execution.rate < $7::DECIMAL(18, 8))
                  AND ($8::VARCHAR IS NULL OR report.report_id IN (
                        SELECT indicator.report_id FROM indicator
                        WHERE regexp_replace(indicator.level3, '\\s', '', 'g') = $8::VARCHAR
                          AND indicator.weight > 0 AND indicator.score = indicator.weight))
                  AND ($9::VARCHAR IS NULL OR report.report_id IN (
                        SELECT three_public.report_id FROM three_public
                        WHERE CASE $9::VARCHAR WHEN 'TOTAL' THEN total_final > total_budget
                                               WHEN 'ABROAD' THEN abroad_final > abroad_budget
                                               WHEN 'RECEPTION' THEN reception_final > reception_budget
                                               ELSE vehicle_final > vehicle_budget END))
                  AND
                """ + REPORT_MATCHES
                        + " ORDER BY report.supported_score DESC NULLS LAST, report.claimed_score DESC NULLS LAST,"
                        + " report.department, report.fiscal_year",
                row -> new RankedReport(
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
                        row.getLong("high")),
                filter.values(
                        selection.executionFrom(),
                        selection.executionBelow(),
                        selection.indicator(),
                        selection.overBudget()));
    }
}
