package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.HidiroglouBerthelot;

/**
 * What change of the three public expenses is usual in a group (三公经费变动界限), by the method of Hidiroglou and
 * Berthelot as {@link HidiroglouBerthelot} writes it.
 * The median ratio is rounded to six decimals before the effects are taken from it, and every effect before its
 * quartiles are, so that a reader with a calculator finds the same limits.
 */
final class ThreePublicLimits {

    /** Beyond this many quartile distances a change is watched: the default of R's univOutl. */
    static final int WATCH = 4;

    /** Beyond this many it is asked about: the default of Statistics Norway. */
    static final int ASK = 20;

    static final String[] KEY = {"part", "base"};
    private static final String[] GROUP = {"peer_group", "fiscal_year", "level", "sector", "part", "base"};
    private static final String[] REST = Arrays.copyOfRange(GROUP, 1, GROUP.length);

    private ThreePublicLimits() {}

    /** One row a department, part and base that has the amount in both years. */
    static Dataset<Row> units(Dataset<Row> pairs) {
        return pairs.selectExpr(
                        "report_id",
                        "department_id",
                        "fiscal_year",
                        "level",
                        "sector",
                        "part",
                        "budget",
                        "final",
                        "stack(2, 'BUDGET', budget, budget_prior, 'FINAL', final, final_prior) AS (base, amount, amount_prior)")
                .where("amount IS NOT NULL AND amount_prior IS NOT NULL");
    }

    /** The effect of a change, given the group's published median ratio. */
    static String effect() {
        var ratio = Expressions.quotient("amount", "amount_prior");
        var median = "CAST(median_ratio AS DOUBLE)";
        return Expressions.six(
                "(CASE WHEN %1$s < %2$s THEN 1.0D - %2$s / %1$s ELSE %1$s / %2$s - 1.0D END) * sqrt(CAST(greatest(amount, amount_prior) AS DOUBLE))"
                        .formatted(ratio, median));
    }

    /** Every group that reported this year, with the limits of the group it uses. */
    static Dataset<Row> of(Dataset<Row> pairs, Facts facts) {
        var changed = PeerGroups.expand(units(pairs).where("amount > 0 AND amount_prior > 0"));
        var ties = changed.groupBy(GROUP[0], REST)
                .agg(
                        expr("count(*)").alias("positive_n"),
                        expr(Expressions.countIf("amount = amount_prior")).alias("tied_n"))
                .withColumn("ties_left_out", expr("2 * tied_n >= positive_n AND tied_n < positive_n"));
        var used = Widening.withGroup(changed, ties, KEY).where("NOT ties_left_out OR amount <> amount_prior");
        var ratios = used.groupBy(GROUP[0], REST)
                .agg(
                        expr("count(*)").alias("n"),
                        expr(Expressions.quantile(Expressions.quotient("amount", "amount_prior"), "0.5D"))
                                .alias("ratio"))
                .withColumn("median_ratio", expr(Expressions.six("ratio")))
                .drop("ratio");
        var quartiles = Widening.withGroup(used, ratios, KEY)
                .withColumn("effect", expr("CAST(" + effect() + " AS DOUBLE)"))
                .groupBy(GROUP[0], REST)
                .agg(expr("percentile(effect, array(0.25D, 0.5D, 0.75D))").alias("effects"));
        var known = Widening.withGroup(Widening.withGroup(ties, ratios, KEY), quartiles, KEY);
        return Widening.join(Widening.choose(sizes(pairs, ratios), KEY), widths(known.drop("n")), KEY)
                .withColumn("origin", expr("'%s'".formatted(facts.origin())));
    }

    private static Dataset<Row> sizes(Dataset<Row> pairs, Dataset<Row> ratios) {
        return PeerGroups.expand(pairs)
                .select("peer_group", "fiscal_year", "level", "sector", "part")
                .distinct()
                .selectExpr("*", "explode(array('BUDGET', 'FINAL')) AS base", "0L AS n")
                .unionByName(ratios.drop("median_ratio"))
                .groupBy(GROUP[0], REST)
                .agg(expr("sum(n)").alias("n"));
    }

    private static Dataset<Row> widths(Dataset<Row> known) {
        var least = "greatest(abs(effects[1]) * %1$sD, %1$sD)".formatted(HidiroglouBerthelot.LEAST_WIDTH);
        return known.withColumn("effect_median", expr(Expressions.six("effects[1]")))
                .withColumn("effect_below", expr(Expressions.six("greatest(effects[1] - effects[0], " + least + ")")))
                .withColumn("effect_above", expr(Expressions.six("greatest(effects[2] - effects[1], " + least + ")")))
                .drop("effects");
    }

    static Dataset<Row> publish(Dataset<Row> limits) {
        return limits.selectExpr(
                        "origin",
                        "fiscal_year",
                        "level",
                        "sector",
                        "part",
                        "base",
                        "own_n",
                        "group_used",
                        "n",
                        "n >= %d AS comparable".formatted(PeerGroups.TO_COMPARE),
                        "coalesce(positive_n, 0L) AS positive_n",
                        "coalesce(tied_n, 0L) AS tied_n",
                        "coalesce(ties_left_out, false) AS ties_left_out",
                        shown("median_ratio", "median_ratio"),
                        shown("effect_median", "effect_median"),
                        shown("effect_below", "effect_below"),
                        shown("effect_above", "effect_above"),
                        limit("effect_median - %d * effect_below", WATCH, "watch_low"),
                        limit("effect_median + %d * effect_above", WATCH, "watch_high"),
                        limit("effect_median - %d * effect_below", ASK, "ask_low"),
                        limit("effect_median + %d * effect_above", ASK, "ask_high"),
                        "CASE WHEN n = 0 THEN 'NO_PRIOR_YEAR' WHEN n < %d THEN 'SAMPLE_TOO_SMALL' END AS reason"
                                .formatted(PeerGroups.TO_DISPLAY))
                .orderBy("origin", "fiscal_year", "level", "sector", "part", "base");
    }

    private static String shown(String value, String name) {
        return Expressions.displayed("n", value) + " AS " + name;
    }

    private static String limit(String formula, int tier, String name) {
        return shown("CAST(%s AS DECIMAL(18, 6))".formatted(formula.formatted(tier)), name);
    }
}
