package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many scored lines repeat an indicator of the same report (同表重复指标), by group and indicator; few reports have any.
 * Lines less repeats are the reports an indicator stands in. Counting those directly would carry every line through a
 * grouping by report and name; instead a report whose lines have fewer names than there are lines is looked at again.
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
                .selectExpr("report_id", "level1", IndicatorLines.NAME + " AS indicator");
        var reports = facts.reports().where("names_n < scored_n").selectExpr("report_id AS of_report", "group_no");
        var repeated = facts.joinSmall(lines, reports, col("report_id").equalTo(col("of_report")))
                .groupBy("group_no", "report_id", "level1", "indicator")
                .agg(expr("count(*) - 1").alias("repeats"))
                .where("repeats > 0");
        return GroupTotals.of(facts, repeated, OverScoredIndicators.KEY)
                .sum("repeated_n", "repeats", "BIGINT")
                .totals();
    }
}
