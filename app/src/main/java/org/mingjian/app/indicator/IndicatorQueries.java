package org.mingjian.app.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published indicators (虚高指标查询). */
@Component
class IndicatorQueries extends StoreQueries {

    /** More are counted, and the screen says so. */
    static final int LISTED = 100;

    IndicatorQueries(Store store) {
        super(store);
    }

    List<Integer> years(String runId) {
        return list("""
                SELECT DISTINCT fiscal_year FROM benchmark_over_scored_indicator WHERE run_id = $1 ORDER BY 1
                """, row -> row.getInt(1), runId);
    }

    /** As the question orders them; groups that can be compared first. Shares of fewer than five lines are none. */
    List<OverScored> indicators(String runId, int year, IndicatorQuestion question, Filter filter) {
        return list(
                """
                SELECT *, CASE WHEN tested_n >= 5 THEN tested_full_n / tested_n END AS tested_share,
                       CASE WHEN tested_n >= 5 THEN expected_full::DOUBLE / tested_n END AS expected_share
                FROM benchmark_over_scored_indicator
                WHERE run_id = $1 AND fiscal_year = $2
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                ORDER BY comparable DESC,
                """ + question.order() + ", n DESC, indicator, level1 LIMIT " + LISTED,
                row -> new OverScored(
                        text(row, "level1"),
                        row.getString("indicator"),
                        row.getLong("n"),
                        row.getBoolean("comparable"),
                        text(row, "reason"),
                        full(row),
                        excess(row),
                        leniency(row)),
                runId,
                year,
                filter.level(),
                filter.sector());
    }

    private static OverScored.Full full(ResultSet row) throws SQLException {
        return new OverScored.Full(
                row.getLong("full_n"),
                row.getLong("partial_n"),
                row.getLong("zero_n"),
                decimal(row, "full_share"),
                decimal(row, "full_low"),
                decimal(row, "full_high"),
                decimal(row, "mean_loss"),
                decimal(row, "information"),
                row.getLong("compared_n"),
                decimal(row, "target_equal_share"));
    }

    private static OverScored.Excess excess(ResultSet row) throws SQLException {
        return new OverScored.Excess(
                row.getLong("entitled_n"),
                row.getLong("excess_n"),
                decimal(row, "excess_points"),
                decimal(row, "excess_mean"),
                text(row, "excess_reason"),
                row.getLong("verified_n"),
                decimal(row, "verified_gap_mean"),
                decimal(row, "weight_sum"));
    }

    private static OverScored.Leniency leniency(ResultSet row) throws SQLException {
        return new OverScored.Leniency(
                row.getLong("tested_n"),
                row.getLong("tested_full_n"),
                decimal(row, "expected_full"),
                decimal(row, "tested_share"),
                decimal(row, "expected_share"),
                decimal(row, "deviation"),
                decimal(row, "p_value"),
                decimal(row, "q_value"),
                row.getBoolean("over_scored"),
                text(row, "leniency_reason"));
    }

    long count(String runId, int year, Filter filter) {
        return count(runId, year, filter, "");
    }

    long countComparable(String runId, int year, Filter filter) {
        return count(runId, year, filter, " AND comparable");
    }

    long countOverScored(String runId, int year, Filter filter) {
        return count(runId, year, filter, " AND over_scored");
    }

    private long count(String runId, int year, Filter filter, String more) {
        return first("""
                SELECT count(*) AS n FROM benchmark_over_scored_indicator
                WHERE run_id = $1 AND fiscal_year = $2
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                """ + more, row -> row.getLong("n"), runId, year, filter.level(), filter.sector())
                .orElse(0L);
    }
}
