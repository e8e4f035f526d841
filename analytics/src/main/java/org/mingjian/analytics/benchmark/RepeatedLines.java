package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many scored lines repeat an indicator of the same report (同表重复指标), by group and indicator; few groups have any.
 * Lines less repeats are the reports an indicator stands in. Counting those directly would carry every total of every
 * line through the grouping by report; here only a number goes through it, and where two are equal the names are looked at.
 */
final class RepeatedLines {

    private RepeatedLines() {}

    static Dataset<Row> of(Facts facts) {
        var lines = facts.table(
                        "indicator",
                        "report_id:string",
                        "level1:string",
                        "level3:string",
                        "weight:decimal(9,4)",
                        "score:decimal(9,4)")
                .where(IndicatorLines.SCORED)
                .selectExpr(
                        "report_id",
                        "level1",
                        OverScoredIndicators.without(OverScoredIndicators.WHITE_SPACE, "level3") + " AS indicator")
                .withColumn("number", expr("xxhash64(report_id, level1, indicator)"));
        var candidates = facts.keep(lines.groupBy("number")
                .agg(expr("count(*)").alias("times"))
                .where("times > 1")
                .select(col("number").alias("candidate")));
        var repeated = facts.joinSmall(lines, candidates, col("number").equalTo(col("candidate")))
                .groupBy("report_id", "level1", "indicator")
                .agg(expr("count(*) - 1").alias("repeats"))
                .where("repeats > 0");
        var reports = facts.reports().selectExpr("report_id AS of_report", "fiscal_year", "level", "sector");
        return GroupTotals.of(
                        repeated.join(reports, col("report_id").equalTo(col("of_report"))), OverScoredIndicators.KEY)
                .sum("repeated_n", "repeats", "BIGINT")
                .totals();
    }
}
