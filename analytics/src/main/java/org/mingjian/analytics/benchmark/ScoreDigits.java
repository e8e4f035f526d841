package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
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
        var grid = facts.table("indicator", "report_id:string", "score:decimal(9,4)")
                .where("score IS NOT NULL")
                .groupBy(col("report_id").alias("grid_report"))
                .agg(expr("max(CASE WHEN score = round(score, 0) THEN 0 WHEN score = round(score, 1) THEN 1 WHEN score"
                                + " = round(score, 2) THEN 2 WHEN score = round(score, 3) THEN 3 ELSE 4 END)")
                        .alias("decimals"));
        var rows = scores.join(grid, col("report_id").equalTo(col("grid_report")))
                .withColumn(
                        "whole_chance",
                        expr("element_at(array(1.0000BD, 0.1000BD, 0.0100BD, 0.0010BD, 0.0001BD), decimals + 1)"))
                .withColumn("half_chance", expr("CASE WHEN decimals = 0 THEN 0BD ELSE whole_chance END"));
        var shows = "n >= " + ScoreHeaping.FEWEST;
        return PeerGroups.expand(rows)
                .groupBy("fiscal_year", "level", "sector")
                .agg(
                        expr("count(*)").alias("n"),
                        expr(Expressions.countIf("claimed_score = floor(claimed_score)"))
                                .alias("whole_n"),
                        expr(Expressions.countIf("claimed_score - floor(claimed_score) = 0.5BD"))
                                .alias("half_n"),
                        expr("sum(whole_chance)").alias("whole_sum"),
                        expr("sum(half_chance)").alias("half_sum"))
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
                        "CASE WHEN NOT (%s) THEN 'SAMPLE_TOO_SMALL' END AS reason".formatted(shows))
                .orderBy("origin", "fiscal_year", "level", "sector");
    }

    /** Each run of three years or more once, with the level and sector of its last year. */
    static Dataset<Row> repeats(Dataset<Row> scores, Facts facts) {
        return scores.withColumn("score", expr("CAST(round(claimed_score, 2) AS DECIMAL(9, 2))"))
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
                        "score")
                .orderBy("origin", "fiscal_year", "level", "sector", "department_id", "score");
    }
}
