package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which indicators are given full marks they do not earn (虚高指标), by year, peer group and indicator.
 * Share of full marks with its Wilson 95 % interval, mean loss, information, points above the entitled score, and the
 * share whose target and actual are the same text; and full marks against what the reports' own leniency would give.
 * The name is the printed one without white space.
 */
final class OverScoredIndicators implements BenchmarkJob {

    private static final String WHITE_SPACE = "[\\s\u3000]";
    private static final String WHITE_SPACE_AND_SIGNS = "[\\s\u3000≥≧≤≦=＝═><＞＜]";

    @Override
    public String name() {
        return "over_scored_indicator";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var lines = facts.table(
                        "indicator",
                        "report_id:string",
                        "level1:string",
                        "level3:string",
                        "target:string",
                        "actual:string",
                        "weight:decimal(9,4)",
                        "score:decimal(9,4)",
                        "verified_score:decimal(9,4)",
                        "entitled_score:decimal(9,4)")
                .where("weight > 0 AND score IS NOT NULL AND level3 IS NOT NULL")
                .withColumn("indicator", regexp_replace(col("level3"), WHITE_SPACE, ""))
                .withColumn("target_text", regexp_replace(col("target"), WHITE_SPACE_AND_SIGNS, ""))
                .withColumn("actual_text", regexp_replace(col("actual"), WHITE_SPACE_AND_SIGNS, ""))
                .withColumn("chance", expr(chance()))
                .withColumn("loss", Rounding.share(col("weight").minus(col("score")), col("weight")));
        var rows = PeerGroups.expand(facts.reports().drop("department_id").join(lines, "report_id"));
        return List.of(new Table(name(), publish(summarise(rows), facts)));
    }

    /** The share of full marks among the report's other lines, with half a line added to each side. */
    private static String chance() {
        var others = "(count(*) OVER (PARTITION BY report_id) - 1)";
        var full =
                "(count(CASE WHEN score = weight THEN 1 END) OVER (PARTITION BY report_id) - CASE WHEN score = weight"
                        + " THEN 1 ELSE 0 END)";
        return "CASE WHEN %1$s > 0 THEN %2$s END"
                .formatted(others, Expressions.six("(%s + 0.5D) / (%s + 1.0D)".formatted(full, others)));
    }

    private static Dataset<Row> summarise(Dataset<Row> rows) {
        return rows.groupBy("fiscal_year", "level", "sector", "level1", "indicator")
                .agg(
                        count(lit(1)).alias("n"),
                        countDistinct(col("report_id")).alias("departments"),
                        sum("weight").cast("decimal(28,4)").alias("weight_sum"),
                        where("score = weight").alias("full_n"),
                        where("score > 0 AND score < weight").alias("partial_n"),
                        where("score <= 0").alias("zero_n"),
                        sum("loss").alias("loss_sum"),
                        count(col("chance")).alias("tested_n"),
                        where("chance IS NOT NULL AND score = weight").alias("tested_full_n"),
                        sum("chance").cast("decimal(18,6)").alias("expected_full"),
                        sum(expr("CAST(chance * (1 - chance) AS DECIMAL(18, 12))"))
                                .alias("variance"),
                        where("target_text <> '' AND actual_text <> ''").alias("compared_n"),
                        where("target_text <> '' AND target_text = actual_text").alias("target_equal_n"),
                        count(col("entitled_score")).alias("entitled_n"),
                        where("score > entitled_score").alias("excess_n"),
                        sum(expr("CASE WHEN entitled_score IS NOT NULL THEN greatest(score - entitled_score, 0) END"))
                                .cast("decimal(28,4)")
                                .alias("excess_points"),
                        count(col("verified_score")).alias("verified_n"),
                        sum(expr("score - verified_score"))
                                .cast("decimal(28,4)")
                                .alias("verified_gap_sum"));
    }

    private static Column where(String condition) {
        return sum(when(expr(condition), 1L).otherwise(0L));
    }

    private static Dataset<Row> publish(Dataset<Row> sums, Facts facts) {
        return Leniency.test(sums)
                .select(
                        lit(facts.origin().name()).alias("origin"),
                        col("fiscal_year"),
                        col("level"),
                        col("sector"),
                        col("level1"),
                        col("indicator"),
                        col("n"),
                        col("departments"),
                        col("comparable"),
                        col("weight_sum"),
                        col("full_n"),
                        shown(Rounding.quotient(col("full_n"), col("n"))).alias("full_share"),
                        shown(expr(Expressions.wilson("full_n", "n", -1))).alias("full_low"),
                        shown(expr(Expressions.wilson("full_n", "n", 1))).alias("full_high"),
                        col("partial_n"),
                        col("zero_n"),
                        shown(expr(Leniency.information())).alias("information"),
                        shown(Rounding.quotient(col("loss_sum"), col("n"))).alias("mean_loss"),
                        col("compared_n"),
                        col("target_equal_n"),
                        shown(Rounding.quotient(col("target_equal_n"), col("compared_n")))
                                .alias("target_equal_share"),
                        col("entitled_n"),
                        col("excess_n"),
                        col("excess_points"),
                        shown(Rounding.quotient(col("excess_points"), col("entitled_n")))
                                .alias("excess_mean"),
                        when(col("entitled_n").equalTo(0), "NO_ENTITLED_SCORE").alias("excess_reason"),
                        col("verified_n"),
                        shown(Rounding.quotient(col("verified_gap_sum"), col("verified_n")))
                                .alias("verified_gap_mean"),
                        col("tested_n"),
                        col("tested_full_n"),
                        col("expected_full"),
                        col("deviation"),
                        col("p_value"),
                        col("q_value"),
                        expr("q_value <= 0.05BD").alias("over_scored"),
                        when(col("comparable").and(col("deviation").isNull()), "NO_SPREAD")
                                .alias("leniency_reason"),
                        when(col("n").lt(PeerGroups.TO_DISPLAY), "SAMPLE_TOO_SMALL")
                                .alias("reason"))
                .orderBy("origin", "fiscal_year", "level", "sector", "level1", "indicator");
    }

    private static Column shown(Column value) {
        return PeerGroups.displayed(col("n"), Rounding.sixDecimals(value));
    }
}
