package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What departments are ranked by, with their last five years (排名依据).
 * Measures: EXECUTION_RATE in percent, CLAIMED_SCORE and SUPPORTED_SCORE in points. A rate above 100 % is no better than
 * one below and has no place. Deviations are from the year's mean over all departments, rounded to six decimals.
 */
final class RankingHistories {

    /** This year and the four before. */
    static final int YEARS = 5;

    private RankingHistories() {}

    static Dataset<Row> of(Facts facts) {
        var values = facts.reports()
                .withColumn("percent", expr("(%s) * 100.0D".formatted(ExecutionRates.TOTAL)))
                .withColumn("execution_rate", expr(Expressions.six("percent")))
                .selectExpr(
                        "report_id",
                        "department_id",
                        "fiscal_year",
                        "level",
                        "sector",
                        "stack(3, 'EXECUTION_RATE', execution_rate, 'CLAIMED_SCORE', CAST(claimed_score AS DECIMAL(18,"
                                + " 6)), 'SUPPORTED_SCORE', CAST(supported_score AS DECIMAL(18, 6))) AS (measure, value)")
                .where("value IS NOT NULL")
                .withColumn("above_budget", expr("measure = 'EXECUTION_RATE' AND value > 100"));
        var means = values.where("NOT above_budget")
                .groupBy(
                        col("measure").alias("mean_measure"), col("fiscal_year").alias("mean_year"))
                .agg(expr(Expressions.share("sum(value)", "count(*)")).alias("year_mean"));
        var ofYear = col("measure")
                .equalTo(col("mean_measure"))
                .and(col("fiscal_year").equalTo(col("mean_year")))
                .and(col("above_budget").equalTo(false));
        var ofDepartment =
                "OVER (PARTITION BY measure, department_id, above_budget ORDER BY fiscal_year RANGE BETWEEN %d PRECEDING AND CURRENT ROW)"
                        .formatted(YEARS - 1);
        return values.join(broadcast(means), ofYear, "left")
                .drop("mean_measure", "mean_year")
                .withColumn("deviation", expr("CAST(value - year_mean AS DECIMAL(16, 6))"))
                .withColumn("years_n", expr("count(*) " + ofDepartment))
                .withColumn("years_sum", expr("CAST(sum(deviation) %s AS DECIMAL(16, 6))".formatted(ofDepartment)))
                .withColumn("years_squares", expr("sum(deviation * deviation) " + ofDepartment))
                .drop("deviation");
    }
}
