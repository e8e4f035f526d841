package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.BenjaminiHochberg;
import org.mingjian.analytics.statistics.ExpectedCount;

/**
 * Full marks of an indicator against those that the leniency of its reports would give anyway (剔除部门宽严差异).
 * The chance of a line is the share of full marks among the other lines of its report, (full + ½) ÷ (lines + 1); the
 * deviation is (full − ½ − Σ chance) ÷ √Σ chance·(1 − chance) as {@link ExpectedCount} writes it, p its upper tail, q by
 * {@link BenjaminiHochberg} over the indicators of the year and group with 8 lines or more.
 */
final class Leniency {

    private Leniency() {}

    /** Adds {@code comparable}, {@code deviation}, {@code p_value} and {@code q_value}; absent in small groups. */
    static Dataset<Row> test(Dataset<Row> sums) {
        var family = "fiscal_year, level, sector, deviation IS NULL";
        return sums.withColumn("comparable", expr("n >= " + PeerGroups.TO_COMPARE))
                .withColumn(
                        "deviation",
                        expr("CASE WHEN comparable AND variance > 0 THEN %s END"
                                .formatted(Expressions.six("(tested_full_n - 0.5D - CAST(expected_full AS DOUBLE)) /"
                                        + " sqrt(nullif(CAST(variance AS DOUBLE), 0.0D))"))))
                .withColumn("z", expr("CAST(deviation AS DOUBLE)"))
                .withColumn("p_value", expr(Expressions.six(Expressions.upperTail("z"))))
                .withColumn(
                        "place",
                        expr("row_number() OVER (PARTITION BY %s ORDER BY p_value, level1, indicator)"
                                .formatted(family)))
                .withColumn(
                        "raw_q",
                        expr("CAST(p_value AS DOUBLE) * count(*) OVER (PARTITION BY %s) / place".formatted(family)))
                .withColumn(
                        "least_q",
                        expr("min(raw_q) OVER (PARTITION BY %s ORDER BY place DESC ROWS UNBOUNDED PRECEDING)"
                                .formatted(family)))
                .withColumn(
                        "q_value",
                        expr("CASE WHEN p_value IS NOT NULL THEN %s END"
                                .formatted(Expressions.six("least(least_q, 1.0D)"))))
                .drop("z", "place", "raw_q", "least_q");
    }

    /** What the outcome full, partial or zero tells, in bits; 0 when all lines have the same. */
    static String information() {
        return "(%s + %s + %s)".formatted(part("full_n"), part("partial_n"), part("zero_n"));
    }

    private static String part(String count) {
        var share = Expressions.quotient(count, "(full_n + partial_n + zero_n)");
        return "CASE WHEN %1$s > 0 THEN -(%2$s) * ln(%2$s) / ln(2.0D) ELSE 0.0D END".formatted(count, share);
    }
}
