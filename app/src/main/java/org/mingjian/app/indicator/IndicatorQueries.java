package org.mingjian.app.indicator;

import java.util.List;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published indicators (虚高指标查询). */
@Component
class IndicatorQueries extends StoreQueries {

    IndicatorQueries(Store store) {
        super(store);
    }

    List<Integer> years(String runId) {
        return list("""
                SELECT DISTINCT fiscal_year FROM benchmark_over_scored_indicator WHERE run_id = $1 ORDER BY 1
                """, row -> row.getInt(1), runId);
    }

    /** Points given above what is earned first, then the share of full marks; groups that can be compared only. */
    List<OverScored> indicators(String runId, int year, Filter filter) {
        return list(
                """
                SELECT * FROM benchmark_over_scored_indicator
                WHERE run_id = $1 AND fiscal_year = $2
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                ORDER BY comparable DESC, excess_points DESC NULLS LAST, full_low DESC NULLS LAST, n DESC, indicator
                LIMIT 100
                """,
                row -> new OverScored(
                        text(row, "level1"),
                        row.getString("indicator"),
                        row.getLong("n"),
                        row.getBoolean("comparable"),
                        row.getLong("full_n"),
                        decimal(row, "full_share"),
                        decimal(row, "full_low"),
                        decimal(row, "full_high"),
                        decimal(row, "mean_loss"),
                        decimal(row, "target_equal_share"),
                        row.getLong("entitled_n"),
                        decimal(row, "excess_points"),
                        text(row, "excess_reason")),
                runId,
                year,
                filter.level(),
                filter.sector());
    }

    long count(String runId, int year, Filter filter) {
        return first("""
                SELECT count(*) AS n FROM benchmark_over_scored_indicator
                WHERE run_id = $1 AND fiscal_year = $2
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                """, row -> row.getLong("n"), runId, year, filter.level(), filter.sector())
                .orElse(0L);
    }
}
