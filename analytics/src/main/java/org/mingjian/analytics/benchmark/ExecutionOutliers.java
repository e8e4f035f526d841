package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.DoubleMad;

/**
 * The departments whose execution rate stands apart from their peers' (执行率离群).
 * Deviation = (rate − median) ÷ max(spread of that side, 0.02), an outlier beyond ± 3.5; Tukey's fences beside it. Both
 * are judged on the published six decimals, so that a reader finds the same. Only in groups of 8 or more.
 */
final class ExecutionOutliers {

    /** Two points: less than that nobody would call a difference. */
    private static final String FLOOR = "0.02BD";

    private ExecutionOutliers() {}

    static Dataset<Row> of(Dataset<Row> rates, Dataset<Row> described, Facts facts) {
        var published = rates.withColumn("rate", expr(Expressions.six("rate")));
        var judged = Widening.ofMembers(
                        facts, published, described.drop("minimum", "p10", "p90", "maximum"), "expenditure")
                .where("comparable")
                .withColumn(
                        "spread",
                        expr(
                                "greatest(CASE WHEN rate < median THEN spread_below ELSE spread_above END, CAST(%s AS DECIMAL(18, 6)))"
                                        .formatted(FLOOR)))
                .withColumn("deviation", expr(Expressions.share("rate - median", "spread")))
                .withColumn("double_mad", expr("abs(deviation) > " + DoubleMad.CUT + "BD"))
                .withColumn("tukey", expr("rate < fence_low OR rate > fence_high"));
        var rows = Expressions.workedOut(judged)
                .where("double_mad OR tukey")
                .select(
                        "group_no",
                        "department_no",
                        "origin",
                        "fiscal_year",
                        "level",
                        "sector",
                        "expenditure",
                        "department_id",
                        "report_id",
                        "budget",
                        "executed",
                        "rate",
                        "group_used",
                        "n",
                        "median",
                        "spread",
                        "deviation",
                        "double_mad",
                        "fence_low",
                        "fence_high",
                        "tukey");
        return facts.orderedByYear(rows, "find_in_set(expenditure, 'BASIC,PROJECT,TOTAL')");
    }
}
