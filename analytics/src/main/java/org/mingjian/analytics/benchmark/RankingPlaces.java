package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.RankInterval;

/** The places of all members in every group somebody uses (名次), from the published means and variances. */
final class RankingPlaces {

    private static final String IN_GROUP = "PARTITION BY used_no ORDER BY %s DESC";

    private RankingPlaces() {}

    /** One row a member: its {@code midrank}, {@code tied_n}, {@code rank_first} and {@code rank_last} in the group it uses. */
    static Dataset<Row> of(Facts facts, Dataset<Row> members, Dataset<Row> used, Dataset<Row> spreads) {
        var groups = Widening.withGroup(used, spreads, "measure");
        var narrow = members.select(
                "group_no", "department_no", "fiscal_year", "measure", "value", "years_n", "years_sum", "group_used");
        var drawn = draw(Widening.inUsed(facts, narrow, groups, "measure"))
                .withColumn("reach", expr("%sD * CAST(error AS DOUBLE)".formatted(RankInterval.WIDTH)))
                .withColumn("drawn", expr("CAST(drawn AS DOUBLE)"))
                .withColumn("own", expr("peer_group = group_used"))
                .selectExpr(
                        "used_no",
                        "department_no",
                        "fiscal_year",
                        "measure",
                        "own",
                        "departments",
                        "value",
                        Expressions.sixAsDouble("(drawn - reach)") + " AS low",
                        Expressions.sixAsDouble("(drawn + reach)") + " AS high");
        return places(drawn);
    }

    /** Adds {@code reliability}, {@code drawn} and {@code error} by the group's means and variances. */
    static Dataset<Row> draw(Dataset<Row> members) {
        return members.withColumn("noise", expr("CAST(within_variance AS DOUBLE) / years_n"))
                .withColumn(
                        "raw_reliability",
                        expr("CASE WHEN spread_reason IS NULL THEN CAST(between_variance AS DOUBLE) /"
                                + " nullif(CAST(between_variance AS DOUBLE) + noise, 0.0D) END"))
                .withColumn("reliability", expr(Expressions.six("raw_reliability")))
                .withColumn("kept", expr("CAST(reliability AS DOUBLE)"))
                .withColumn(
                        "raw_drawn",
                        expr("kept * (CAST(years_sum AS DOUBLE) / years_n) + (1.0D - kept) * CAST(mean AS DOUBLE)"))
                .withColumn("raw_error", expr("sqrt(kept * noise)"))
                .withColumn("drawn", expr(Expressions.six("raw_drawn")))
                .withColumn("error", expr(Expressions.six("raw_error")))
                .drop("noise", "raw_reliability", "kept", "raw_drawn", "raw_error");
    }

    /**
     * Counts the ends of intervals beyond each end, instead of comparing every pair: in one order, from the highest, and
     * highs before the lows they equal, the lows before a high lie above it, and the highs before a low do not lie below it.
     */
    private static Dataset<Row> places(Dataset<Row> drawn) {
        var byValue = " OVER (" + IN_GROUP.formatted("value");
        var byEnd = " OVER (" + IN_GROUP.formatted("at") + ", is_low ROWS UNBOUNDED PRECEDING)";
        var same = " RANGE BETWEEN CURRENT ROW AND CURRENT ROW)";
        return drawn.withColumn("tied_n", expr("count(*)" + byValue + same))
                .withColumn("first_place", expr("rank()" + byValue + ")"))
                .drop("value")
                .selectExpr("*", "explode(array(true, false)) AS is_low")
                .withColumn("at", expr("CASE WHEN is_low THEN low ELSE high END"))
                .withColumn("ends", expr("row_number()" + byEnd))
                .withColumn("lows", expr("count(CASE WHEN is_low THEN 1 END)" + byEnd))
                .where("own")
                .groupBy("used_no", "department_no", "fiscal_year", "measure", "tied_n", "first_place")
                .agg(
                        expr("max(CASE WHEN NOT is_low AND low IS NOT NULL THEN 1 + lows END)")
                                .alias("rank_first"),
                        expr("max(CASE WHEN is_low AND low IS NOT NULL THEN ends - lows END)")
                                .alias("rank_last"))
                .selectExpr(
                        "department_no AS placed_department",
                        "fiscal_year AS placed_year",
                        "measure AS placed_measure",
                        "tied_n",
                        "CAST(first_place + (tied_n - 1) / 2BD AS DECIMAL(18, 1)) AS midrank",
                        "rank_first",
                        "rank_last");
    }

    /** Every member with its place; members without a place stay. */
    static Dataset<Row> join(Dataset<Row> members, Dataset<Row> placed) {
        var same = col("department_no")
                .equalTo(col("placed_department"))
                .and(col("fiscal_year").equalTo(col("placed_year")))
                .and(col("measure").equalTo(col("placed_measure")))
                .and(col("above_budget").equalTo(false));
        return members.join(placed.hint(Facts.BY_HASH), same, "left")
                .drop("placed_department", "placed_year", "placed_measure");
    }
}
