package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What each self-score can be held against (自评得分的佐证), one row a report that claims a score. */
final class SelfScoreEvidence {

    private SelfScoreEvidence() {}

    static Dataset<Row> of(Facts facts) {
        var rates = ExecutionRates.of(facts)
                .where("expenditure = 'TOTAL'")
                .selectExpr("report_id", Expressions.six("rate") + " AS execution_rate");
        var procurement = facts.figures()
                .selectExpr(
                        "report_id",
                        "CASE WHEN procurement_planned > 0 THEN %s END AS procurement_rate"
                                .formatted(Expressions.share("procurement_executed", "procurement_planned")));
        var threePublic = facts.table(
                        "three_public", "report_id:string", "total_budget:decimal(18,2)", "total_final:decimal(18,2)")
                .groupBy("report_id")
                .agg(expr("max(total_final > total_budget)").alias("three_public_over"));
        var reports = ReportScores.of(facts).where("claimed_score IS NOT NULL");
        return with(with(with(with(reports, rates), procurement), threePublic), lines(facts));
    }

    private static Dataset<Row> lines(Facts facts) {
        return facts.table(
                        "indicator",
                        "report_id:string",
                        "target:string",
                        "actual:string",
                        "weight:decimal(9,4)",
                        "entitled_score:decimal(9,4)")
                .where("weight > 0")
                .groupBy("report_id")
                .agg(
                        expr("count(*)").alias("lines_n"),
                        expr(Expressions.countIf("target rlike '[0-9]'")).alias("quantitative_n"),
                        expr("sum(entitled_score)").alias("entitled_sum"),
                        expr(Expressions.sumIf("entitled_score IS NOT NULL", "weight"))
                                .alias("entitled_weight"),
                        expr(Expressions.countIf("actual rlike '未完成|未达|未开展|未实施'"))
                                .alias("unfinished_n"))
                .selectExpr(
                        "report_id",
                        Expressions.share("quantitative_n", "lines_n") + " AS quantitative_share",
                        Expressions.share("entitled_sum", "entitled_weight") + " AS entitled_share",
                        "unfinished_n");
    }

    private static Dataset<Row> with(Dataset<Row> reports, Dataset<Row> evidence) {
        var renamed = evidence.withColumnRenamed("report_id", "evidence_report");
        return reports.join(renamed, col("report_id").equalTo(col("evidence_report")), "left")
                .drop("evidence_report");
    }
}
