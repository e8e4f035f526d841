package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
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
    static Dataset<Row> units(Dataset<Row> parts) {
        return parts.selectExpr(
                        "report_id",
                        "department_id",
                        "department_no",
                        "group_no",
                        "fiscal_year",
                        "level",
                        "sector",
                        "part",
                        "budget",
                        "final",
                        "stack(2, 'BUDGET', budget, budget_prior, 'FINAL', final, final_prior) AS (base, amount, amount_prior)")
                .where("amount IS NOT NULL AND amount_prior IS NOT NULL");
    }

    /** The effect of a change, given its ratio and the group's published median ratio; not yet rounded. */
    static String effect(String median) {
        var middle = "CAST(%s AS DOUBLE)".formatted(median);
        return "(CASE WHEN ratio < %1$s THEN 1.0D - %1$s / ratio ELSE ratio / %1$s - 1.0D END) * sqrt(CAST(greatest(amount, amount_prior) AS DOUBLE))"
                .formatted(middle);
    }

    /** Every group that reported this year, with the limits of the group it uses. */
    static Dataset<Row> of(Dataset<Row> parts, Dataset<Row> totals, Facts facts) {
        var changed = units(parts)
                .where("amount > 0 AND amount_prior > 0")
                .withColumn("ratio", expr(Expressions.quotient("amount", "amount_prior")))
                .withColumn("tied", expr("amount = amount_prior"));
        var middles = facts.keep(middles(changed, facts));
        var effects = effects(changed, middles, facts);
        var known = Widening.withGroup(middles, effects, KEY);
        return Widening.join(Widening.choose(sizes(totals, middles), KEY), widths(known.drop("n")), KEY)
                .withColumn("origin", expr("'%s'".formatted(facts.origin())));
    }

    /** The quartiles of the effects in every group: a row has an effect in each group it is of, from that group's median. */
    private static Dataset<Row> effects(Dataset<Row> changed, Dataset<Row> middles, Facts facts) {
        var ofGroup = new String[] {"group_no", "part", "base"};
        var rows = changed.join(broadcast(mediansByFinest(middles, facts)), ofGroup);
        for (var kind : PeerGroups.KINDS) {
            rows = rows.withColumn("raw_" + kind, expr(effect("median_" + kind)))
                    .withColumn(
                            "effect_" + kind,
                            expr("CASE WHEN NOT ties_left_out_%1$s OR NOT tied THEN %2$s END"
                                    .formatted(kind, Expressions.sixAsDouble("raw_" + kind))));
        }
        return GroupTotals.of(facts, rows, KEY)
                .valuesOfGroup("sorted", "effect")
                .totals()
                .withColumn(
                        "effects",
                        expr("array(%s, %s, %s)"
                                .formatted(
                                        Expressions.quantile("sorted", 0.25),
                                        Expressions.quantile("sorted", 0.5),
                                        Expressions.quantile("sorted", 0.75))))
                .drop("sorted");
    }

    /** One row a finest group, part and base, with what is known of each kind of group it is of. */
    private static Dataset<Row> mediansByFinest(Dataset<Row> middles, Facts facts) {
        var known = PeerGroups.KINDS.stream()
                .flatMap(kind -> Stream.of("median_ratio AS median_", "ties_left_out AS ties_left_out_")
                        .map(column -> column.split(" AS "))
                        .map(column -> expr("any_value(%s) FILTER (WHERE peer_group = '%s')".formatted(column[0], kind))
                                .alias(column[1] + kind)))
                .toArray(Column[]::new);
        var groups = PeerGroups.expand(facts.groups()).withColumnRenamed("group_no", "finest_no");
        return Widening.withGroup(middles, groups)
                .groupBy(col("finest_no").alias("group_no"), col("part"), col("base"))
                .agg(known[0], Arrays.copyOfRange(known, 1, known.length));
    }

    /** The median ratio; the ratios of those that did not change are all 1, so they are counted instead of kept. */
    private static Dataset<Row> middles(Dataset<Row> changed, Facts facts) {
        return GroupTotals.of(facts, changed, KEY)
                .count("positive_n")
                .countIf("tied_n", "tied")
                .values("ratios", "CASE WHEN NOT tied THEN ratio END")
                .totals()
                .withColumn("ties_left_out", expr("2 * tied_n >= positive_n AND tied_n < positive_n"))
                .withColumn("n", expr("CASE WHEN ties_left_out THEN positive_n - tied_n ELSE positive_n END"))
                .withColumn(
                        "ratios",
                        expr("CASE WHEN ties_left_out OR tied_n = 0 THEN ratios ELSE"
                                + " sort_array(concat(ratios, array_repeat(1.0D, CAST(tied_n AS INT)))) END"))
                .withColumn("ratio", expr(Expressions.quantile("ratios", 0.5)))
                .withColumn("median_ratio", expr(Expressions.six("ratio")))
                .drop("ratios", "ratio");
    }

    private static Dataset<Row> sizes(Dataset<Row> totals, Dataset<Row> middles) {
        return totals.selectExpr(
                        "peer_group",
                        "fiscal_year",
                        "level",
                        "sector",
                        "part",
                        "explode(array('BUDGET', 'FINAL')) AS base",
                        "0L AS n")
                .unionByName(middles.select(
                        GROUP[0], Stream.concat(Stream.of(REST), Stream.of("n")).toArray(String[]::new)))
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

    static Dataset<Row> publish(Dataset<Row> limits, Facts facts) {
        var rows = limits.selectExpr(
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
                        .formatted(PeerGroups.TO_DISPLAY));
        return facts.ordered(rows, "fiscal_year", "level", "sector", "part", "base");
    }

    private static String shown(String value, String name) {
        return Expressions.displayed("n", value) + " AS " + name;
    }

    private static String limit(String formula, int tier, String name) {
        return shown("CAST(%s AS DECIMAL(18, 6))".formatted(formula.formatted(tier)), name);
    }
}
