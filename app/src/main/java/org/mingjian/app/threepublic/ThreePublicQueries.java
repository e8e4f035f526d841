package org.mingjian.app.threepublic;

import java.util.List;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published trend of the three public expenses (三公经费查询). */
@Component
class ThreePublicQueries extends StoreQueries {

    ThreePublicQueries(Store store) {
        super(store);
    }

    List<PartTrend> trend(String runId, Filter filter) {
        return list(
                """
                SELECT * FROM benchmark_three_public_trend
                WHERE run_id = $1 AND level IS NOT DISTINCT FROM $2::VARCHAR AND sector IS NOT DISTINCT FROM $3::VARCHAR
                ORDER BY fiscal_year,
                         CASE part WHEN 'TOTAL' THEN 0 WHEN 'ABROAD' THEN 1 WHEN 'RECEPTION' THEN 2 ELSE 3 END
                """,
                row -> new PartTrend(
                        row.getInt("fiscal_year"),
                        row.getString("part"),
                        row.getLong("n"),
                        decimal(row, "budget_sum"),
                        decimal(row, "final_sum"),
                        decimal(row, "control_rate"),
                        decimal(row, "control_median"),
                        text(row, "control_reason"),
                        row.getLong("over_budget_n"),
                        row.getLong("matched_n"),
                        decimal(row, "matched_final"),
                        decimal(row, "matched_final_prior"),
                        decimal(row, "final_change"),
                        text(row, "final_change_reason"),
                        row.getLong("rose_n"),
                        row.getLong("fell_n")),
                runId,
                filter.level(),
                filter.sector());
    }
}
