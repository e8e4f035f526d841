package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The three public expenses over the years (三公经费趋势): total and parts, budget against final, the change for the same
 * departments (同口径) on both bases, the changes that stand apart, and the shift between the parts.
 */
final class ThreePublicTrend implements BenchmarkJob {

    @Override
    public String name() {
        return "three_public_trend";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var pairs = facts.keep(ThreePublicPairs.of(facts));
        var limits = facts.keep(ThreePublicLimits.of(pairs, facts));
        return List.of(
                new Table(name(), publish(summarise(PeerGroups.expand(pairs)), facts)),
                new Table("three_public_limit", ThreePublicLimits.publish(limits)),
                new Table("three_public_change", ThreePublicChanges.of(pairs, limits)),
                new Table("three_public_structure", ThreePublicStructure.of(pairs, facts)));
    }

    private static Dataset<Row> summarise(Dataset<Row> rows) {
        return rows.groupBy("fiscal_year", "level", "sector", "part")
                .agg(
                        count(lit(1)).alias("n"),
                        count(col("budget")).alias("budget_n"),
                        sum("budget").alias("budget_sum"),
                        count(col("final")).alias("final_n"),
                        sum("final").alias("final_sum"),
                        where("final IS NOT NULL AND budget IS NOT NULL").alias("control_n"),
                        sum(when(col("final").isNotNull(), col("budget"))).alias("control_budget"),
                        sum(when(col("budget").isNotNull(), col("final"))).alias("control_final"),
                        where("final IS NOT NULL AND budget > 0").alias("control_median_n"),
                        median("budget > 0", "CAST(final AS DOUBLE) / CAST(budget AS DOUBLE)")
                                .alias("control_median"),
                        where("final > budget").alias("over_budget_n"),
                        where("final IS NOT NULL AND final_prior IS NOT NULL").alias("matched_n"),
                        sum(when(col("final_prior").isNotNull(), col("final"))).alias("matched_final"),
                        sum(when(col("final").isNotNull(), col("final_prior"))).alias("matched_final_prior"),
                        where("final IS NOT NULL AND final_prior > 0").alias("final_change_median_n"),
                        median("final_prior > 0", "CAST(final - final_prior AS DOUBLE) / CAST(final_prior AS DOUBLE)")
                                .alias("final_change_median"),
                        where("final > final_prior").alias("rose_n"),
                        where("final < final_prior").alias("fell_n"),
                        where("final = final_prior").alias("unchanged_n"),
                        where("final > 0 AND final_prior = 0").alias("started_n"),
                        where("final = 0 AND final_prior > 0").alias("stopped_n"),
                        where("budget IS NOT NULL AND budget_prior IS NOT NULL").alias("matched_budget_n"),
                        sum(when(col("budget_prior").isNotNull(), col("budget")))
                                .alias("matched_budget"),
                        sum(when(col("budget").isNotNull(), col("budget_prior")))
                                .alias("matched_budget_prior"));
    }

    private static Column where(String condition) {
        return sum(when(expr(condition), 1L).otherwise(0L));
    }

    private static Column median(String condition, String ratio) {
        return expr("percentile(CASE WHEN %s THEN %s END, 0.5D)".formatted(condition, ratio));
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
                        Rounding.share(col("control_final"), col("control_budget"))
                                .alias("control_rate"),
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
                                .alias("budget_change_reason"))
                .orderBy("origin", "fiscal_year", "level", "sector", "part");
    }

    private static Column shown(String median) {
        return PeerGroups.displayed(col(median + "_n"), Rounding.sixDecimals(col(median)))
                .alias(median);
    }

    private static Column change(String now, String before) {
        return Rounding.share(col(now).minus(col(before)), col(before));
    }

    private static Column reason(String size, String base, String whenNone) {
        return when(col(size).equalTo(0), whenNone).when(col(base).equalTo(0), "ZERO_BASE");
    }
}
