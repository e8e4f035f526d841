package org.mingjian.app.threepublic;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.StoreQueries;
import org.mingjian.app.threepublic.PartTrend.Matched;
import org.mingjian.app.threepublic.PartTrend.Movements;
import org.mingjian.data.store.Store;
import org.springframework.stereotype.Component;

/** The published trend of the three public expenses (三公经费查询). */
@Component
class ThreePublicQueries extends StoreQueries {

    /** More are counted, and the screen says so. */
    static final int LISTED = 100;

    /** The sizes the limits are shown for, in yuan: 10 万元 and 100 万元. */
    private static final String SMALL = "100000";

    private static final String LARGE = "1000000";

    private static final String PART_ORDER =
            "CASE part WHEN 'TOTAL' THEN 0 WHEN 'ABROAD' THEN 1 WHEN 'RECEPTION' THEN 2 ELSE 3 END";

    private static final String STANDING_OUT = """
             FROM benchmark_three_public_change AS b JOIN report USING (report_id)
             LEFT JOIN benchmark_three_public_limit AS l ON l.run_id = b.run_id AND l.fiscal_year = b.fiscal_year
                  AND l.level IS NOT DISTINCT FROM b.level AND l.sector IS NOT DISTINCT FROM b.sector
                  AND l.part = b.part AND l.base = b.base
             WHERE b.run_id = $1 AND b.fiscal_year = $2
                AND ($3::VARCHAR IS NULL OR b.level = $3::VARCHAR)
                AND ($4::VARCHAR IS NULL OR b.sector = $4::VARCHAR)
                AND ($5::VARCHAR IS NULL OR report.county = $5::VARCHAR OR report.city = $5::VARCHAR
                     OR report.province = $5::VARCHAR)
                AND b.part = $6 AND b.base = $7
            """;

    ThreePublicQueries(Store store) {
        super(store);
    }

    int lastYear(String runId) {
        return first(
                        "SELECT max(fiscal_year) AS year FROM benchmark_three_public_trend WHERE run_id = $1",
                        row -> row.getInt("year"),
                        runId)
                .orElse(0);
    }

    List<PartTrend> trend(String runId, Filter filter) {
        return list("""
                SELECT * FROM benchmark_three_public_trend
                WHERE run_id = $1 AND level IS NOT DISTINCT FROM $2::VARCHAR AND sector IS NOT DISTINCT FROM $3::VARCHAR
                ORDER BY fiscal_year,
                """ + PART_ORDER, ThreePublicQueries::trend, runId, filter.level(), filter.sector());
    }

    private static PartTrend trend(ResultSet row) throws SQLException {
        return new PartTrend(
                row.getInt("fiscal_year"),
                row.getString("part"),
                row.getLong("n"),
                decimal(row, "budget_sum"),
                decimal(row, "final_sum"),
                row.getLong("control_n"),
                decimal(row, "control_rate"),
                decimal(row, "control_median"),
                text(row, "control_reason"),
                row.getLong("over_budget_n"),
                new Matched(
                        row.getLong("matched_n"),
                        decimal(row, "matched_final"),
                        decimal(row, "matched_final_prior"),
                        decimal(row, "final_change"),
                        decimal(row, "final_change_median"),
                        text(row, "final_change_reason")),
                new Movements(
                        row.getLong("rose_n"),
                        row.getLong("fell_n"),
                        row.getLong("unchanged_n"),
                        row.getLong("started_n"),
                        row.getLong("stopped_n")),
                new Matched(
                        row.getLong("matched_budget_n"),
                        decimal(row, "matched_budget"),
                        decimal(row, "matched_budget_prior"),
                        decimal(row, "budget_change"),
                        null,
                        text(row, "budget_change_reason")));
    }

    /** Those to ask about first, then by how far they are out. */
    List<StandingOut> standingOut(String runId, int year, ThreePublicSelection selection, Filter filter) {
        return list(
                "SELECT b.*, report.department, "
                        + ratio("l.watch_low", "greatest(b.amount, b.amount_prior)", "l.median_ratio")
                        + " AS low_ratio, "
                        + ratio("l.watch_high", "greatest(b.amount, b.amount_prior)", "l.median_ratio")
                        + " AS high_ratio" + STANDING_OUT
                        + " ORDER BY b.tier NULLS LAST, abs(b.score) DESC NULLS LAST, b.kind,"
                        + " greatest(b.amount, b.amount_prior) DESC, report.department LIMIT " + LISTED,
                row -> new StandingOut(
                        row.getString("report_id"),
                        row.getString("department_id"),
                        row.getString("department"),
                        text(row, "level"),
                        text(row, "sector"),
                        row.getString("kind"),
                        text(row, "tier"),
                        decimal(row, "amount"),
                        decimal(row, "amount_prior"),
                        decimal(row, "ratio"),
                        decimal(row, "low_ratio"),
                        decimal(row, "high_ratio"),
                        decimal(row, "score"),
                        decimal(row, "median_ratio"),
                        decimal(row, "control_rate"),
                        row.getString("group_used"),
                        row.getLong("n")),
                values(runId, year, selection, filter));
    }

    long countStandingOut(String runId, int year, ThreePublicSelection selection, Filter filter) {
        return first(
                        "SELECT count(*) AS n" + STANDING_OUT,
                        row -> row.getLong("n"),
                        values(runId, year, selection, filter))
                .orElse(0L);
    }

    private static @Nullable Object[] values(String runId, int year, ThreePublicSelection selection, Filter filter) {
        return new @Nullable Object[] {
            runId, year, filter.level(), filter.sector(), filter.region(), selection.part(), selection.base()
        };
    }

    /** The limits of the very group, each as the change it means for a small and for a large amount. */
    List<Limit> limits(String runId, int year, Filter filter) {
        var reaches = new StringBuilder();
        for (var size : List.of(SMALL, LARGE)) {
            for (var limit : List.of("watch_low", "watch_high", "ask_low", "ask_high")) {
                reaches.append(", %s - 1 AS %s_%s".formatted(ratio(limit, size, "median_ratio"), limit, size));
            }
        }
        return list(
                "SELECT *" + reaches + """
                 FROM benchmark_three_public_limit
                WHERE run_id = $1 AND fiscal_year = $2
                  AND level IS NOT DISTINCT FROM $3::VARCHAR AND sector IS NOT DISTINCT FROM $4::VARCHAR
                ORDER BY base DESC,
                """ + PART_ORDER,
                ThreePublicQueries::limit,
                runId,
                year,
                filter.level(),
                filter.sector());
    }

    private static Limit limit(ResultSet row) throws SQLException {
        var median = decimal(row, "median_ratio");
        return new Limit(
                row.getString("part"),
                row.getString("base"),
                row.getLong("own_n"),
                row.getString("group_used"),
                row.getLong("n"),
                row.getBoolean("comparable"),
                row.getLong("tied_n"),
                row.getBoolean("ties_left_out"),
                median == null ? null : median.subtract(BigDecimal.ONE),
                reach(row, "watch", SMALL),
                reach(row, "ask", SMALL),
                reach(row, "watch", LARGE),
                reach(row, "ask", LARGE),
                text(row, "reason"));
    }

    private static Limit.Reach reach(ResultSet row, String tier, String size) throws SQLException {
        return new Limit.Reach(decimal(row, tier + "_low_" + size), decimal(row, tier + "_high_" + size));
    }

    /**
     * The ratio that has a given effect E for amounts of a size: E = s·√size, where s = ratio ÷ median − 1, or
     * 1 − median ÷ ratio below the median.
     */
    private static String ratio(String effect, String size, String median) {
        var scaled = "(%s::DOUBLE / sqrt(nullif(%s, 0)::DOUBLE))".formatted(effect, size);
        return "CASE WHEN %1$s < 0 THEN %2$s::DOUBLE / (1 - %1$s) ELSE %2$s::DOUBLE * (1 + %1$s) END"
                .formatted(scaled, median);
    }

    List<Structure> structures(String runId, Filter filter) {
        return list(
                """
                SELECT * FROM benchmark_three_public_structure
                WHERE run_id = $1 AND level IS NOT DISTINCT FROM $2::VARCHAR AND sector IS NOT DISTINCT FROM $3::VARCHAR
                ORDER BY fiscal_year
                """,
                row -> new Structure(
                        row.getInt("fiscal_year"),
                        row.getLong("n"),
                        row.getBoolean("comparable"),
                        decimal(row, "abroad_share"),
                        decimal(row, "abroad_share_prior"),
                        decimal(row, "reception_share"),
                        decimal(row, "reception_share_prior"),
                        decimal(row, "vehicle_share"),
                        decimal(row, "vehicle_share_prior"),
                        decimal(row, "shift"),
                        decimal(row, "shift_median"),
                        text(row, "reason")),
                runId,
                filter.level(),
                filter.sector());
    }
}
