package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which endings self-scores prefer (自评得分尾数偏好), and departments that repeat theirs (得分多年不变).
 * What a report's total can end on depends on its own lines: with d decimals in the finest of them every ending of d
 * decimals is as likely, so whole points are expected with a chance of 10⁻ᵈ. Groups with 200 such reports.
 */
final class ScoreDigits {

    /** So many years in a row with the same score to two decimals are a repetition. */
    static final int YEARS = 3;

    private ScoreDigits() {}

    static Dataset<Row> of(Dataset<Row> scores, Facts facts) {
        var rows = scores.where("decimals IS NOT NULL")
                .withColumn(
                        "whole_chance",
                        expr("element_at(array(1.0000BD, 0.1000BD, 0.0100BD, 0.0010BD, 0.0001BD), decimals + 1)"))
                .withColumn("half_chance", expr("CASE WHEN decimals = 0 THEN 0BD ELSE whole_chance END"));
        var shows = "n >= " + ScoreHeaping.FEWEST;
        var totals = GroupTotals.of(facts, rows)
                .count("n")
                .countIf("whole_n", "claimed_score = floor(claimed_score)")
                .countIf("half_n", "claimed_score - floor(claimed_score) = 0.5BD")
                .sum("whole_sum", "whole_chance", "DECIMAL(28, 4)")
                .sum("half_sum", "half_chance", "DECIMAL(28, 4)")
                .totals()
                .selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "level",
                        "sector",
                        "n",
                        "whole_n",
                        "CASE WHEN %s THEN %s END AS whole_share".formatted(shows, Expressions.share("whole_n", "n")),
                        "CASE WHEN %s THEN %s END AS whole_expected"
                                .formatted(shows, Expressions.share("whole_sum", "n")),
                        "half_n",
                        "CASE WHEN %s THEN %s END AS half_share".formatted(shows, Expressions.share("half_n", "n")),
                        "CASE WHEN %s THEN %s END AS half_expected"
                                .formatted(shows, Expressions.share("half_sum", "n")),
                        "CASE WHEN NOT (%s) THEN 'SAMPLE_TOO_SMALL' END AS reason".formatted(shows));
        return facts.ordered(totals, "fiscal_year", "level", "sector");
    }

    /** Each run of three years or more once, with the level and sector of its last year. */
    static Dataset<Row> repeats(Dataset<Row> scores, Facts facts) {
        var runs = scores.withColumn("score", expr("CAST(round(claimed_score, 2) AS DECIMAL(9, 2))"))
                .withColumn(
                        "run",
                        expr("fiscal_year - row_number() OVER (PARTITION BY department_id, score ORDER BY"
                                + " fiscal_year)"))
                .groupBy("department_id", "score", "run")
                .agg(
                        expr("min(fiscal_year)").alias("first_year"),
                        expr("max(fiscal_year)").alias("fiscal_year"),
                        expr("count(*)").alias("years_n"),
                        expr("max(struct(fiscal_year, level, sector))").alias("last"))
                .where("years_n >= " + YEARS)
                .selectExpr(
                        "'%s' AS origin".formatted(facts.origin()),
                        "fiscal_year",
                        "last.level AS level",
                        "last.sector AS sector",
                        "department_id",
                        "first_year",
                        "years_n",
                        "score");
        return facts.ordered(runs, "fiscal_year", "level", "sector", "department_id", "score");
    }
}
