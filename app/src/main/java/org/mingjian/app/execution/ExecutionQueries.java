package org.mingjian.app.execution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.execution.ExecutionSelection.Band;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published execution rates (执行率查询). */
@Component
class ExecutionQueries extends StoreQueries {

    /** More are counted, and the screen says so. */
    static final int LISTED = 100;

    /** Rows of the departments themselves, which can be narrowed by region; the run says the origin. */
    private static final String OF_DEPARTMENTS = """
             b.run_id = $1 AND b.fiscal_year = $2
                AND ($3::VARCHAR IS NULL OR b.level = $3::VARCHAR)
                AND ($4::VARCHAR IS NULL OR b.sector = $4::VARCHAR)
                AND ($5::VARCHAR IS NULL OR report.county = $5::VARCHAR OR report.city = $5::VARCHAR
                     OR report.province = $5::VARCHAR)
            """;

    ExecutionQueries(Store store) {
        super(store);
    }

    int lastYear(String runId) {
        return first(
                        "SELECT max(fiscal_year) AS year FROM benchmark_execution_distribution WHERE run_id = $1",
                        row -> row.getInt("year"),
                        runId)
                .orElse(0);
    }

    /** The very group the filter names, over the years. */
    List<GroupExecution> years(String runId, Filter filter) {
        return groups("""
                WHERE run_id = $1 AND level IS NOT DISTINCT FROM $2::VARCHAR AND sector IS NOT DISTINCT FROM $3::VARCHAR
                ORDER BY fiscal_year, CASE expenditure WHEN 'TOTAL' THEN 0 WHEN 'BASIC' THEN 1 ELSE 2 END
                """, runId, filter.level(), filter.sector());
    }

    /** All groups of a year. */
    List<GroupExecution> groups(String runId, int year, String expenditure, Filter filter) {
        return groups("""
                WHERE run_id = $1 AND fiscal_year = $2 AND expenditure = $5
                  AND ($3::VARCHAR IS NULL OR level = $3::VARCHAR)
                  AND ($4::VARCHAR IS NULL OR sector = $4::VARCHAR)
                ORDER BY level NULLS FIRST, sector NULLS FIRST
                """, runId, year, filter.level(), filter.sector(), expenditure);
    }

    List<RateCount> histogram(String runId, int year, String expenditure, Filter filter) {
        return list(
                """
                SELECT bin_no, n FROM benchmark_execution_histogram
                WHERE run_id = $1 AND fiscal_year = $2 AND expenditure = $5
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                ORDER BY bin_no
                """,
                row -> new RateCount(row.getInt("bin_no"), row.getLong("n")),
                runId,
                year,
                filter.level(),
                filter.sector(),
                expenditure);
    }

    /** The farthest from their group's median first. */
    List<Outlier> outliers(String runId, int year, String expenditure, Filter filter) {
        return list(
                """
                SELECT b.*, report.department FROM benchmark_execution_outlier AS b JOIN report USING (report_id)
                WHERE b.expenditure = $6 AND
                """ + OF_DEPARTMENTS + " ORDER BY abs(b.deviation) DESC, report.department LIMIT " + LISTED,
                ExecutionQueries::outlier,
                runId,
                year,
                filter.level(),
                filter.sector(),
                filter.region(),
                expenditure);
    }

    private static Outlier outlier(ResultSet row) throws SQLException {
        return new Outlier(
                row.getString("report_id"),
                row.getString("department_id"),
                row.getString("department"),
                row.getString("expenditure"),
                text(row, "level"),
                text(row, "sector"),
                decimal(row, "budget"),
                decimal(row, "executed"),
                present(row, "rate"),
                row.getString("group_used"),
                row.getLong("n"),
                present(row, "median"),
                present(row, "deviation"),
                row.getBoolean("double_mad"),
                present(row, "fence_low"),
                present(row, "fence_high"),
                row.getBoolean("tukey"));
    }

    private static BigDecimal present(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column), column);
    }

    long countOutliers(String runId, int year, String expenditure, Filter filter) {
        return first(
                        """
                SELECT count(*) AS n FROM benchmark_execution_outlier AS b JOIN report USING (report_id)
                WHERE b.expenditure = $6 AND
                """ + OF_DEPARTMENTS,
                        row -> row.getLong("n"),
                        runId,
                        year,
                        filter.level(),
                        filter.sector(),
                        filter.region(),
                        expenditure)
                .orElse(0L);
    }

    List<BandCount> bands(String runId, int year, Filter filter) {
        return list(
                """
                SELECT measure, band, band_n, n, band_share, reason FROM benchmark_execution_band
                WHERE run_id = $1 AND fiscal_year = $2
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                ORDER BY measure DESC, band
                """,
                row -> new BandCount(
                        row.getString("measure"),
                        row.getString("band"),
                        row.getLong("band_n"),
                        row.getLong("n"),
                        decimal(row, "band_share"),
                        text(row, "reason")),
                runId,
                year,
                filter.level(),
                filter.sector());
    }

    /** The departments of a band, the farthest from their budget first. */
    List<Composition> inBand(String runId, int year, Band band, Filter filter) {
        return list(
                """
                SELECT b.*, report.department FROM benchmark_execution_composition AS b JOIN report USING (report_id)
                WHERE CASE $6 WHEN 'TOTAL' THEN b.total_band ELSE b.composition_band END = $7 AND
                """ + OF_DEPARTMENTS
                        + " ORDER BY CASE $6 WHEN 'TOTAL' THEN abs(b.total_rate - 1) ELSE b.composition_variance END DESC,"
                        + " report.department LIMIT " + LISTED,
                row -> new Composition(
                        row.getString("report_id"),
                        row.getString("department_id"),
                        row.getString("department"),
                        decimal(row, "total_rate"),
                        text(row, "total_band"),
                        decimal(row, "composition_variance"),
                        text(row, "composition_band"),
                        text(row, "composition_reason")),
                runId,
                year,
                filter.level(),
                filter.sector(),
                filter.region(),
                band.measure(),
                band.band());
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
                        decimal(row, "minimum"),
                        decimal(row, "p10"),
                        decimal(row, "q1"),
                        decimal(row, "median"),
                        decimal(row, "q3"),
                        decimal(row, "p90"),
                        decimal(row, "maximum"),
                        row.getLong("full_n"),
                        decimal(row, "full_share"),
                        row.getLong("below_80_n"),
                        decimal(row, "below_80_share"),
                        row.getLong("above_100_n"),
                        decimal(row, "above_100_share"),
                        decimal(row, "fence_low"),
                        decimal(row, "fence_high"),
                        text(row, "reason")),
                values);
    }
}
