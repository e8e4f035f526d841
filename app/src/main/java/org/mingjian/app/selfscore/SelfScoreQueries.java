package org.mingjian.app.selfscore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.app.selfscore.SelfScorePage.Digits;
import org.mingjian.app.selfscore.SelfScorePage.Heap;
import org.mingjian.app.selfscore.SelfScorePage.Repeat;
import org.mingjian.app.selfscore.SelfScorePage.Suspicious;
import org.mingjian.app.selfscore.SelfScorePage.Term;
import org.mingjian.app.selfscore.SelfScorePage.Totals;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published self-scores (自评得分查询). */
@Component
class SelfScoreQueries extends StoreQueries {

    /** More are counted, and the screen says so. */
    static final int LISTED = 100;

    /** The reports of the year the filter lets through, in the order they are to be read. */
    private static final String SELECTED = """
            selected AS (
                SELECT b.*, report.department,
                       sum(b.points_at_stake) OVER (ORDER BY b.reading_place ROWS UNBOUNDED PRECEDING) AS so_far,
                       sum(b.points_at_stake) OVER () AS points,
                       row_number() OVER (ORDER BY b.reading_place) AS place
                FROM benchmark_suspicious_self_score AS b JOIN report USING (report_id)
                WHERE b.run_id = $1 AND b.fiscal_year = $2
                  AND ($3::VARCHAR IS NULL OR b.level = $3::VARCHAR)
                  AND ($4::VARCHAR IS NULL OR b.sector = $4::VARCHAR)
                  AND ($5::VARCHAR IS NULL OR report.county = $5::VARCHAR OR report.city = $5::VARCHAR
                       OR report.province = $5::VARCHAR))
            """;

    private static final String OF_GROUP = """
             WHERE run_id = $1 AND level IS NOT DISTINCT FROM $2::VARCHAR AND sector IS NOT DISTINCT FROM $3::VARCHAR
            """;

    SelfScoreQueries(Store store) {
        super(store);
    }

    int lastYear(String runId) {
        return first(
                        "SELECT max(fiscal_year) AS year FROM benchmark_suspicious_self_score WHERE run_id = $1",
                        row -> row.getInt("year"),
                        runId)
                .orElse(0);
    }

    Totals totals(String runId, int year, Filter filter) {
        return first(
                        "WITH " + SELECTED + """
                SELECT count(*) AS reports, count(*) FILTER (points_at_stake > 0) AS at_stake,
                       sum(points_at_stake) AS points,
                       min(place) FILTER (points > 0 AND so_far >= 0.8 * points) AS for_80,
                       min(place) FILTER (points > 0 AND so_far >= 0.9 * points) AS for_90
                FROM selected
                """,
                        row -> new Totals(
                                row.getLong("reports"),
                                row.getLong("at_stake"),
                                decimal(row, "points"),
                                row.getLong("for_80"),
                                row.getLong("for_90")),
                        values(runId, year, filter))
                .orElseThrow();
    }

    Map<String, Long> bySignal(String runId, int year, Filter filter) {
        var counts = new LinkedHashMap<String, Long>();
        list(
                "WITH " + SELECTED + """
                SELECT leading_signal, count(*) AS n FROM selected WHERE leading_signal IS NOT NULL GROUP BY leading_signal
                """,
                row -> counts.put(row.getString("leading_signal"), row.getLong("n")),
                values(runId, year, filter));
        return counts;
    }

    /** Those with a signal, the most points first; the share explained is of the reports the filter lets through. */
    List<Suspicious> suspicious(String runId, int year, @Nullable String signal, Filter filter) {
        return list(
                "WITH " + SELECTED + """
                SELECT *, CASE WHEN points > 0 THEN so_far / points END AS explained FROM selected
                WHERE leading_signal IS NOT NULL AND ($6::VARCHAR IS NULL OR leading_signal = $6::VARCHAR)
                ORDER BY place LIMIT
                """ + LISTED,
                SelfScoreQueries::suspicious,
                runId,
                year,
                filter.level(),
                filter.sector(),
                filter.region(),
                signal);
    }

    private static Suspicious suspicious(ResultSet row) throws SQLException {
        return new Suspicious(
                row.getString("report_id"),
                row.getString("department_id"),
                row.getString("department"),
                decimal(row, "claimed_score"),
                decimal(row, "recompute_gap"),
                text(row, "recompute_reason"),
                decimal(row, "verified_gap"),
                text(row, "verified_reason"),
                decimal(row, "expected_score"),
                decimal(row, "residual"),
                decimal(row, "standardised"),
                row.getBoolean("residual_flag"),
                text(row, "residual_reason"),
                decimal(row, "execution_rate"),
                row.getBoolean("below_80"),
                row.getBoolean("above_100"),
                row.getBoolean("three_public_over"),
                row.getBoolean("procurement_low"),
                row.getLong("unfinished_n"),
                row.getLong("incoherent_n"),
                decimal(row, "points_at_stake"),
                text(row, "leading_signal"),
                row.getLong("place"),
                decimal(row, "explained"));
    }

    private static @Nullable Object[] values(String runId, int year, Filter filter) {
        return new @Nullable Object[] {runId, year, filter.level(), filter.sector(), filter.region()};
    }

    List<Term> model(String runId, int year) {
        return list(
                """
                SELECT * FROM benchmark_self_score_model WHERE run_id = $1 AND fiscal_year = $2
                ORDER BY CASE term WHEN 'INTERCEPT' THEN 0 WHEN 'EXECUTION_GAP' THEN 1 WHEN 'QUANTITATIVE_SHARE' THEN 2
                              ELSE 3 END
                """,
                row -> new Term(
                        row.getString("term"),
                        decimal(row, "coefficient"),
                        row.getLong("n"),
                        decimal(row, "scale"),
                        text(row, "reason")),
                runId,
                year);
    }

    /** The jump as how many times as many stand at the threshold as just below it. */
    List<Heap> heaps(String runId, int year, Filter filter) {
        return list(
                "SELECT *, exp(jump) AS times, exp(jump_low) AS times_low, exp(jump_high) AS times_high"
                        + " FROM benchmark_score_heap" + OF_GROUP + " AND fiscal_year = $4 ORDER BY threshold",
                row -> new Heap(
                        row.getInt("threshold"),
                        row.getLong("n"),
                        row.getLong("window_n"),
                        row.getLong("at_n"),
                        row.getLong("below_n"),
                        decimal(row, "expected_n"),
                        decimal(row, "excess_n"),
                        decimal(row, "excess_ratio"),
                        decimal(row, "times"),
                        decimal(row, "times_low"),
                        decimal(row, "times_high"),
                        text(row, "reason")),
                runId,
                filter.level(),
                filter.sector(),
                year);
    }

    List<Digits> digits(String runId, Filter filter) {
        return list(
                "SELECT * FROM benchmark_score_digit" + OF_GROUP + " ORDER BY fiscal_year",
                row -> new Digits(
                        row.getInt("fiscal_year"),
                        row.getLong("n"),
                        row.getLong("whole_n"),
                        decimal(row, "whole_share"),
                        decimal(row, "whole_expected"),
                        row.getLong("half_n"),
                        decimal(row, "half_share"),
                        decimal(row, "half_expected"),
                        text(row, "reason")),
                runId,
                filter.level(),
                filter.sector());
    }

    /** Departments whose score had stayed the same up to the year. */
    List<Repeat> repeats(String runId, int year, Filter filter) {
        return list(
                "SELECT b.*, department.name " + REPEATS
                        + " ORDER BY b.years_n DESC, b.score DESC, department.name LIMIT " + LISTED,
                row -> new Repeat(
                        row.getString("department_id"),
                        row.getString("name"),
                        row.getInt("first_year"),
                        row.getInt("fiscal_year"),
                        row.getLong("years_n"),
                        Objects.requireNonNull(row.getBigDecimal("score"))),
                values(runId, year, filter));
    }

    long countRepeats(String runId, int year, Filter filter) {
        return first("SELECT count(*) AS n " + REPEATS, row -> row.getLong("n"), values(runId, year, filter))
                .orElse(0L);
    }

    private static final String REPEATS = """
            FROM benchmark_score_repeat AS b JOIN department USING (department_id)
            WHERE b.run_id = $1 AND b.fiscal_year = $2
              AND ($3::VARCHAR IS NULL OR b.level = $3::VARCHAR)
              AND ($4::VARCHAR IS NULL OR b.sector = $4::VARCHAR)
              AND ($5::VARCHAR IS NULL OR department.county = $5::VARCHAR OR department.city = $5::VARCHAR
                   OR department.province = $5::VARCHAR)
            """;
}
