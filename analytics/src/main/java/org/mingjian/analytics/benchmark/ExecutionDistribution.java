package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.DoubleMad;
import org.mingjian.analytics.statistics.TukeyFences;

/**
 * Distribution of the execution rate by year, peer group and kind of expenditure (执行率分布), the departments that stand
 * apart in it, and how far spending moved away from the budget's composition.
 * Quantiles are exact, type 7. A group below 8 takes the figures of its level, then of all, and says so; below 5 there
 * are none.
 */
final class ExecutionDistribution implements BenchmarkJob {

    private static final List<String> QUANTILES = List.of("minimum", "p10", "q1", "median", "q3", "p90", "maximum");
    private static final String PROBABILITIES = "array(0.0D, 0.1D, 0.25D, 0.5D, 0.75D, 0.9D, 1.0D)";
    private static final String EXPENDITURE = "expenditure";
    private static final String[] GROUP = {"fiscal_year", "level", "sector", EXPENDITURE};

    @Override
    public String name() {
        return "execution_distribution";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var rates = ExecutionRates.of(facts);
        var expanded = PeerGroups.expand(rates);
        var chosen = Widening.choose(sizes(facts, expanded), EXPENDITURE);
        var described = facts.keep(describe(Widening.join(chosen, statistics(expanded), EXPENDITURE), facts));
        var compositions = BudgetCompositions.of(facts, rates);
        return List.of(
                new Table(name(), described.drop("peer_group").orderBy("origin", GROUP)),
                new Table("execution_histogram", ExecutionHistogram.of(chosen, expanded, facts)),
                new Table("execution_outlier", ExecutionOutliers.of(rates, described)),
                new Table("execution_composition", compositions.departments()),
                new Table("execution_band", compositions.bands()));
    }

    /** Every group of the year's reports, also those where nobody has the rate. */
    private static Dataset<Row> sizes(Facts facts, Dataset<Row> expanded) {
        return PeerGroups.expand(facts.reports())
                .select("peer_group", "fiscal_year", "level", "sector")
                .distinct()
                .withColumn(EXPENDITURE, expr("explode(array('TOTAL', 'BASIC', 'PROJECT'))"))
                .withColumn("n", lit(0L))
                .unionByName(Widening.sizes(expanded, EXPENDITURE))
                .groupBy("peer_group", GROUP)
                .agg(expr("sum(n)").alias("n"));
    }

    private static Dataset<Row> statistics(Dataset<Row> expanded) {
        var found = expanded.groupBy("peer_group", GROUP)
                .agg(
                        expr("percentile(rate, " + PROBABILITIES + ")").alias("quantiles"),
                        expr(Expressions.countIf("rate = 1.0D")).alias("full_n"),
                        expr(Expressions.countIf("rate < 0.8D")).alias("below_80_n"),
                        expr(Expressions.countIf("rate > 1.0D")).alias("above_100_n"));
        var distances = Widening.withGroup(expanded, found.withColumn("middle", expr("quantiles[3]")), EXPENDITURE)
                .groupBy("peer_group", GROUP)
                .agg(
                        expr("percentile(CASE WHEN rate <= middle THEN middle - rate END, 0.5D)")
                                .alias("mad_below"),
                        expr("percentile(CASE WHEN rate >= middle THEN rate - middle END, 0.5D)")
                                .alias("mad_above"));
        return Widening.withGroup(found, distances, EXPENDITURE);
    }

    private static Dataset<Row> describe(Dataset<Row> groups, Facts facts) {
        var range = "(quantiles[4] - quantiles[2])";
        return groups.selectExpr(Stream.of(
                        Stream.of(
                                "'%s' AS origin".formatted(facts.origin()),
                                "peer_group",
                                "fiscal_year",
                                "level",
                                "sector",
                                EXPENDITURE,
                                "own_n",
                                "group_used",
                                "n",
                                "n >= %d AS comparable".formatted(PeerGroups.TO_COMPARE)),
                        IntStream.range(0, QUANTILES.size())
                                .mapToObj(at -> shown("quantiles[%d]".formatted(at), QUANTILES.get(at))),
                        Stream.of("full", "below_80", "above_100").flatMap(ExecutionDistribution::countAndShare),
                        Stream.of(
                                shown("mad_below * " + DoubleMad.TO_SIGMA + "D", "spread_below"),
                                shown("mad_above * " + DoubleMad.TO_SIGMA + "D", "spread_above"),
                                shown("quantiles[2] - %sD * %s".formatted(TukeyFences.REACH, range), "fence_low"),
                                shown("quantiles[4] + %sD * %s".formatted(TukeyFences.REACH, range), "fence_high"),
                                Expressions.tooSmall("n") + " AS reason"))
                .flatMap(columns -> columns)
                .toArray(String[]::new));
    }

    private static String shown(String value, String name) {
        return Expressions.displayed("n", Expressions.six(value)) + " AS " + name;
    }

    private static Stream<String> countAndShare(String name) {
        var counted = name + "_n";
        return Stream.of(
                Expressions.displayed("n", counted) + " AS " + counted,
                Expressions.displayed("n", Expressions.share(counted, "n")) + " AS " + name + "_share");
    }
}
