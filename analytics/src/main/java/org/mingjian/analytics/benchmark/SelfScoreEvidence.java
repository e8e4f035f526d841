package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What each self-score can be held against (自评得分的佐证), one row a report that claims a score. */
final class SelfScoreEvidence {

    private SelfScoreEvidence() {}

    static Dataset<Row> of(Facts facts) {
        return facts.reports()
                .where("claimed_score IS NOT NULL")
                .withColumn("total_rate", expr(ExecutionRates.TOTAL))
                .withColumn(
                        "procurement",
                        expr("CASE WHEN procurement_planned > 0 THEN %s END"
                                .formatted(Expressions.quotient("procurement_executed", "procurement_planned"))))
                .withColumn("quantitative", expr(Expressions.quotient("quantitative_n", "lines_n")))
                .withColumn("entitled", expr(Expressions.quotient("entitled_sum", "entitled_weight")))
                .selectExpr(
                        "report_id",
                        "department_id",
                        "fiscal_year",
                        "level",
                        "sector",
                        "claimed_score",
                        "verified_score",
                        "supported_score",
                        Expressions.six("total_rate") + " AS execution_rate",
                        Expressions.six("procurement") + " AS procurement_rate",
                        "total_final > total_budget AS three_public_over",
                        Expressions.six("quantitative") + " AS quantitative_share",
                        Expressions.six("entitled") + " AS entitled_share",
                        "CASE WHEN lines_n > 0 THEN unfinished_n END AS unfinished_n");
    }
}
