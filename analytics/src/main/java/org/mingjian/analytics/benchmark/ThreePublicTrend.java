package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The three public expenses over the years (三公经费趋势): total and parts, budget against final, the change for the same
 * departments (同口径) on both bases, the changes that stand apart, and the shift between the parts.
 */
final class ThreePublicTrend implements BenchmarkJob {

    private static final String MONEY = "DECIMAL(28, 2)";

    @Override
    public String name() {
        return "three_public_trend";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var pairs = facts.keep(ThreePublicPairs.of(facts));
        var parts = ThreePublicPairs.parts(pairs);
        var totals = facts.keep(summarise(parts, facts));
        var limits = facts.keep(ThreePublicLimits.of(parts, totals, facts));
        return List.of(
                new Table(name(), facts.ordered(publish(totals, facts), "fiscal_year", "level", "sector", "part")),
                new Table("three_public_limit", ThreePublicLimits.publish(limits, facts)),
                new Table("three_public_change", ThreePublicChanges.of(parts, limits, facts)),
                new Table("three_public_structure", ThreePublicStructure.of(pairs, facts)));
    }

    private static Dataset<Row> summarise(Dataset<Row> parts, Facts facts) {
        var both = "final IS NOT NULL AND final_prior IS NOT NULL";
        var bothBudgets = "budget IS NOT NULL AND budget_prior IS NOT NULL";
        var controlled = "final IS NOT NULL AND budget IS NOT NULL";
        var sums = GroupTotals.of(facts, parts, "part")
                .count("n")
                .count("budget_n", "budget")
                .sum("budget_sum", "budget", MONEY)
                .count("final_n", "final")
                .sum("final_sum", "final", MONEY)
                .countIf("control_n", controlled)
                .sum("control_budget", when(controlled, "budget"), MONEY)
                .sum("control_final", when(controlled, "final"), MONEY)
                .countIf("control_median_n", "final IS NOT NULL AND budget > 0")
                .values("controls", when("budget > 0", "CAST(final AS DOUBLE) / CAST(budget AS DOUBLE)"))
                .countIf("over_budget_n", "final > budget")
                .countIf("matched_n", both)
                .sum("matched_final", when(both, "final"), MONEY)
                .sum("matched_final_prior", when(both, "final_prior"), MONEY)
                .countIf("final_change_median_n", "final IS NOT NULL AND final_prior > 0")
                .values(
                        "changes",
                        when("final_prior > 0", "CAST(final - final_prior AS DOUBLE) / CAST(final_prior AS DOUBLE)"))
                .countIf("rose_n", "final > final_prior")
                .countIf("fell_n", "final < final_prior")
                .countIf("unchanged_n", "final = final_prior")
                .countIf("started_n", "final > 0 AND final_prior = 0")
                .countIf("stopped_n", "final = 0 AND final_prior > 0")
                .countIf("matched_budget_n", bothBudgets)
                .sum("matched_budget", when(bothBudgets, "budget"), MONEY)
                .sum("matched_budget_prior", when(bothBudgets, "budget_prior"), MONEY)
                .totals();
        return sums.withColumn("control_median", expr(Expressions.quantile("controls", 0.5)))
                .withColumn("final_change_median", expr(Expressions.quantile("changes", 0.5)))
                .drop("controls", "changes");
    }

    private static String when(String condition, String value) {
        return "CASE WHEN %s THEN %s END".formatted(condition, value);
    }

    private static Dataset<Row> publish(Dataset<Row> sums, Facts facts) {
        return sums.select(
                lit(facts.origin().name()).alias("origin"),
                col("fiscal_year"),
                col("level"),
                col("sector"),
                col("part"),
                col("n"),
                col("budget_n"),
                col("budget_sum"),
                col("final_n"),
                col("final_sum"),
                col("control_n"),
                col("control_budget"),
                col("control_final"),
                Rounding.share(col("control_final"), col("control_budget")).alias("control_rate"),
                col("control_median_n"),
                shown("control_median"),
                col("over_budget_n"),
                reason("control_n", "control_budget", "NO_VALUES")
                        .when(col("control_median_n").lt(PeerGroups.TO_DISPLAY), "SAMPLE_TOO_SMALL")
                        .alias("control_reason"),
                col("matched_n"),
                col("matched_final"),
                col("matched_final_prior"),
                change("matched_final", "matched_final_prior").alias("final_change"),
                col("final_change_median_n"),
                shown("final_change_median"),
                reason("matched_n", "matched_final_prior", "NO_PRIOR_YEAR")
                        .when(col("final_change_median_n").lt(PeerGroups.TO_DISPLAY), "SAMPLE_TOO_SMALL")
                        .alias("final_change_reason"),
                col("rose_n"),
                col("fell_n"),
                col("unchanged_n"),
                col("started_n"),
                col("stopped_n"),
                col("matched_budget_n"),
                col("matched_budget"),
                col("matched_budget_prior"),
                change("matched_budget", "matched_budget_prior").alias("budget_change"),
                reason("matched_budget_n", "matched_budget_prior", "NO_PRIOR_YEAR")
                        .alias("budget_change_reason"));
    }

    private static Column shown(String median) {
        return PeerGroups.displayed(col(median + "_n"), Rounding.sixDecimals(col(median)))
                .alias(median);
    }

    private static Column change(String now, String before) {
        return Rounding.share(col(now).minus(col(before)), col(before));
    }

    private static Column reason(String size, String base, String whenNone) {
        return functions.when(col(size).equalTo(0), whenNone).when(col(base).equalTo(0), "ZERO_BASE");
    }
}
