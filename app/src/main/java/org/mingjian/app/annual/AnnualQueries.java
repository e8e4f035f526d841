package org.mingjian.app.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published annual panel (年度通报查询). */
@Component
class AnnualQueries extends StoreQueries {

    AnnualQueries(Store store) {
        super(store);
    }

    int lastYear(String runId) {
        return first(
                        "SELECT max(fiscal_year) AS year FROM benchmark_annual_panel WHERE run_id = $1",
                        row -> row.getInt("year"),
                        runId)
                .orElse(0);
    }

    /** The very group the filter names, over the years. */
    List<Panel> years(String runId, Filter filter) {
        return list("""
                SELECT * FROM benchmark_annual_panel
                WHERE run_id = $1 AND level IS NOT DISTINCT FROM $2::VARCHAR AND sector IS NOT DISTINCT FROM $3::VARCHAR
                ORDER BY fiscal_year
                """, AnnualQueries::panel, runId, filter.level(), filter.sector());
    }

    /** The groups of a year within the filter, the widest first. */
    List<Panel> groups(String runId, int year, Filter filter) {
        return list("""
                SELECT * FROM benchmark_annual_panel
                WHERE run_id = $1 AND fiscal_year = $2
                  AND ($3::VARCHAR IS NULL OR level = $3::VARCHAR) AND ($4::VARCHAR IS NULL OR sector = $4::VARCHAR)
                ORDER BY level NULLS FIRST, sector NULLS FIRST
                """, AnnualQueries::panel, runId, year, filter.level(), filter.sector());
    }

    private static Panel panel(ResultSet row) throws SQLException {
        return new Panel(
                row.getInt("fiscal_year"),
                text(row, "level"),
                text(row, "sector"),
                row.getLong("reports_n"),
                row.getLong("matched_n"),
                money(row),
                claimed(row),
                checked(row),
                text(row, "reason"));
    }

    private static Panel.Money money(ResultSet row) throws SQLException {
        return new Panel.Money(
                row.getLong("money_n"),
                decimal(row, "budget_sum"),
                decimal(row, "executed_sum"),
                decimal(row, "execution_rate"),
                row.getLong("matched_money_n"),
                decimal(row, "matched_executed"),
                decimal(row, "matched_executed_prior"),
                decimal(row, "executed_change"),
                text(row, "change_reason"));
    }

    private static Panel.Claimed claimed(ResultSet row) throws SQLException {
        return new Panel.Claimed(
                row.getLong("claimed_n"),
                decimal(row, "claimed_mean"),
                decimal(row, "claimed_median"),
                row.getLong("excellent_n"),
                decimal(row, "excellent_share"),
                row.getLong("full_n"),
                decimal(row, "full_share"),
                row.getLong("matched_claimed_n"),
                decimal(row, "claimed_change_mean"));
    }

    private static Panel.Checked checked(ResultSet row) throws SQLException {
        return new Panel.Checked(
                row.getLong("supported_n"),
                decimal(row, "supported_gap_mean"),
                row.getLong("verified_n"),
                decimal(row, "verified_gap_mean"),
                row.getLong("findings_n"),
                row.getLong("with_finding_n"),
                decimal(row, "with_finding_share"));
    }
}
