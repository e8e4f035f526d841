package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.RankInterval;

/** The places of all members in every group somebody uses (名次), from the published means and variances. */
final class RankingPlaces {

    private static final String IN_GROUP = "PARTITION BY peer_group, fiscal_year, level, sector, measure";

    private RankingPlaces() {}

    static Dataset<Row> of(Dataset<Row> expanded, Dataset<Row> chosen, Dataset<Row> spreads) {
        var used = chosen.selectExpr(
                        "group_used AS peer_group",
                        "fiscal_year",
                        "used_level AS level",
                        "used_sector AS sector",
                        "measure")
                .distinct();
        var drawn = draw(Widening.withGroup(Widening.withGroup(expanded, used, "measure"), spreads, "measure"));
        return places(drawn);
    }

    private static Dataset<Row> draw(Dataset<Row> members) {
        return members.withColumn("noise", expr("CAST(within_variance AS DOUBLE) / years_n"))
                .withColumn(
                        "reliability",
                        expr(Expressions.six("CASE WHEN spread_reason IS NULL THEN CAST(between_variance AS DOUBLE) /"
                                + " nullif(CAST(between_variance AS DOUBLE) + noise, 0.0D) END")))
                .withColumn(
                        "drawn",
                        expr(Expressions.six(
                                "CAST(reliability AS DOUBLE) * (CAST(years_sum AS DOUBLE) / years_n) + (1.0D -"
                                        + " CAST(reliability AS DOUBLE)) * CAST(mean AS DOUBLE)")))
                .withColumn("error", expr(Expressions.six("sqrt(CAST(reliability AS DOUBLE) * noise)")))
                .withColumn(
                        "reach", expr("CAST(%s * CAST(error AS DOUBLE) AS DOUBLE)".formatted(RankInterval.WIDTH + "D")))
                .withColumn("low", expr(Expressions.six("CAST(drawn AS DOUBLE) - reach")))
                .withColumn("high", expr(Expressions.six("CAST(drawn AS DOUBLE) + reach")))
                .withColumn("tied_n", expr("count(*) OVER (%s, value)".formatted(IN_GROUP)))
                .withColumn("first_place", expr("rank() OVER (%s ORDER BY value DESC)".formatted(IN_GROUP)))
                .withColumn("members_n", expr("count(*) OVER (%s)".formatted(IN_GROUP)))
                .withColumn("midrank", expr("CAST(first_place + (tied_n - 1) / 2BD AS DECIMAL(18, 1))"));
    }

    /** Counts the ends of intervals above and below each end, instead of comparing every pair. */
    private static Dataset<Row> places(Dataset<Row> drawn) {
        return drawn.withColumn(
                        "end",
                        expr("explode(array(struct(true AS is_low, low AS at), struct(false AS is_low, high AS at)))"))
                .withColumn("at", expr("end.at"))
                .withColumn("is_low", expr("end.is_low"))
                .withColumn("lows_above", expr(ends("is_low", "DESC")))
                .withColumn("highs_below", expr(ends("NOT is_low", "ASC")))
                .groupBy(
                        "peer_group",
                        "fiscal_year",
                        "level",
                        "sector",
                        "measure",
                        "report_id",
                        "midrank",
                        "tied_n",
                        "reliability",
                        "drawn",
                        "error",
                        "mean",
                        "spread_reason")
                .agg(
                        expr("max(CASE WHEN NOT is_low AND low IS NOT NULL THEN 1 + lows_above END)")
                                .alias("rank_first"),
                        expr("max(CASE WHEN is_low AND low IS NOT NULL THEN members_n - highs_below END)")
                                .alias("rank_last"));
    }

    private static String ends(String kind, String order) {
        return "count(CASE WHEN %1$s THEN 1 END) OVER (%2$s ORDER BY at %3$s RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - count(CASE WHEN %1$s THEN 1 END) OVER (%2$s, at)"
                .formatted(kind, IN_GROUP, order);
    }

    /** Every member with its place in the group it uses; members without a place stay. */
    static Dataset<Row> join(Dataset<Row> members, Dataset<Row> placed) {
        var places = placed.withColumnRenamed("report_id", "placed_report");
        var joined = members.withColumn("peer_report", expr("CASE WHEN above_budget THEN NULL ELSE report_id END"));
        var renamed = places;
        for (var key : new String[] {"peer_group", "fiscal_year", "level", "sector", "measure"}) {
            renamed = renamed.withColumnRenamed(key, "placed_" + key);
        }
        var same = col("peer_report")
                .equalTo(col("placed_report"))
                .and(col("group_used").equalTo(col("placed_peer_group")))
                .and(col("measure").equalTo(col("placed_measure")));
        return joined.join(renamed, same, "left");
    }
}
