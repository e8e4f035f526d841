package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The departments whose three public expenses changed more than is usual (三公经费异常变动).
 * score = (effect − median effect) ÷ the quartile distance of that side; WATCH beyond ± 4, ASK beyond ± 20, in groups of
 * 8 or more. An amount that started from zero or fell to zero has no ratio and is named as such.
 */
final class ThreePublicChanges {

    private ThreePublicChanges() {}

    static Dataset<Row> of(Dataset<Row> parts, Dataset<Row> limits, Facts facts) {
        var median = limits.withColumn("comparable", expr("n >= " + PeerGroups.TO_COMPARE))
                .drop("positive_n", "tied_n", "ties_left_out");
        var scored = Widening.ofMembers(facts, ThreePublicLimits.units(parts), median, ThreePublicLimits.KEY)
                .withColumn("kind", expr("""
                        CASE WHEN amount > 0 AND amount_prior = 0 THEN 'STARTED' WHEN amount = 0 AND amount_prior > 0 THEN 'STOPPED'
                             WHEN amount > 0 AND amount_prior > 0 AND comparable THEN 'RATIO' END"""))
                .where("kind IS NOT NULL")
                .withColumn("ratio", ofRatio(Expressions.quotient("amount", "amount_prior")))
                .withColumn("effect", ofRatio(ThreePublicLimits.effect("median_ratio")))
                .withColumn("effect", expr(Expressions.six("effect")))
                .withColumn(
                        "score",
                        ofRatio(Expressions.quotient(
                                "effect - effect_median",
                                "CASE WHEN effect < effect_median THEN effect_below ELSE effect_above END")))
                .withColumn("score", expr(Expressions.six("score")))
                .withColumn("ratio", expr(Expressions.six("ratio")))
                .withColumn(
                        "tier",
                        ofRatio(
                                "CASE WHEN score IS NULL OR abs(score) > %d THEN 'ASK' WHEN abs(score) > %d THEN 'WATCH' END"
                                        .formatted(ThreePublicLimits.ASK, ThreePublicLimits.WATCH)));
        var rows = Expressions.workedOut(scored)
                .where("kind <> 'RATIO' OR tier IS NOT NULL")
                .withColumn("control_rate", expr(Expressions.share("final", "budget")))
                .select(
                        "group_no",
                        "department_no",
                        "origin",
                        "fiscal_year",
                        "level",
                        "sector",
                        "part",
                        "base",
                        "department_id",
                        "report_id",
                        "kind",
                        "tier",
                        "amount",
                        "amount_prior",
                        "ratio",
                        "effect",
                        "score",
                        "group_used",
                        "n",
                        "median_ratio",
                        "control_rate");
        return facts.orderedByYear(
                rows, "find_in_set(part, 'ABROAD,RECEPTION,TOTAL,VEHICLE') * 4 + find_in_set(base, 'BUDGET,FINAL')");
    }

    private static org.apache.spark.sql.Column ofRatio(String value) {
        return expr("CASE WHEN kind = 'RATIO' THEN %s END".formatted(value));
    }
}
