package org.mingjian.app.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published execution rates (执行率查询). */
@Component
class ExecutionQueries extends StoreQueries {

    ExecutionQueries(Store store) {
        super(store);
    }

    /** The very group the filter names, over the years. */
    List<GroupExecution> years(String runId, Filter filter) {
        return groups("""
                WHERE run_id = $1 AND level IS NOT DISTINCT FROM $2::VARCHAR AND sector IS NOT DISTINCT FROM $3::VARCHAR
                ORDER BY fiscal_year, expenditure
                """, runId, filter.level(), filter.sector());
    }

    /** All groups of a year, total expenditure. */
    List<GroupExecution> groups(String runId, int year, Filter filter) {
        return groups("""
                WHERE run_id = $1 AND fiscal_year = $2 AND expenditure = 'TOTAL'
                  AND ($3::VARCHAR IS NULL OR level = $3::VARCHAR)
                  AND ($4::VARCHAR IS NULL OR sector = $4::VARCHAR)
                ORDER BY level NULLS FIRST, sector NULLS FIRST
                """, runId, year, filter.level(), filter.sector());
    }

    List<RateCount> histogram(String runId, int year, Filter filter) {
        return list(
                """
                SELECT bin_no, n FROM benchmark_execution_histogram
                WHERE run_id = $1 AND fiscal_year = $2 AND expenditure = 'TOTAL'
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                ORDER BY bin_no
                """,
                row -> new RateCount(row.getInt("bin_no"), row.getLong("n")),
                runId,
                year,
                filter.level(),
                filter.sector());
    }

    private List<GroupExecution> groups(String where, @Nullable Object... values) {
        return list(
                "SELECT * FROM benchmark_execution_distribution " + where,
                row -> new GroupExecution(
                        row.getInt("fiscal_year"),
                        text(row, "level"),
                        text(row, "sector"),
                        row.getString("expenditure"),
                        row.getLong("own_n"),
                        row.getString("group_used"),
                        row.getLong("n"),
                        row.getBoolean("comparable"),
                        decimal(row, "p10"),
                        decimal(row, "q1"),
                        decimal(row, "median"),
                        decimal(row, "q3"),
                        decimal(row, "p90"),
                        decimal(row, "full_share"),
                        decimal(row, "below_80_share"),
                        decimal(row, "above_100_share")),
                values);
    }
}
