package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
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
    private static final List<Double> PROBABILITIES = List.of(0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0);
    private static final String EXPENDITURE = "expenditure";
    private static final Column[] PLACE_AND_SIZE = Stream.of(
                    "peer_group", "fiscal_year", "level", "sector", EXPENDITURE, "n")
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    private static final String[] GROUP = {"fiscal_year", "level", "sector", EXPENDITURE};

    @Override
    public String name() {
        return "execution_distribution";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var rates = ExecutionRates.of(facts);
        var statistics = facts.keep(statistics(ExecutionRates.withAbsent(facts), facts));
        var chosen = Widening.choose(statistics.select(PLACE_AND_SIZE), EXPENDITURE);
        var described = facts.keep(describe(Widening.join(chosen, statistics.drop("n"), EXPENDITURE), facts));
        var compositions = BudgetCompositions.of(facts);
        return List.of(
                new Table(name(), facts.ordered(described.drop("peer_group"), GROUP)),
                new Table("execution_histogram", ExecutionHistogram.of(chosen, rates, facts)),
                new Table("execution_outlier", ExecutionOutliers.of(rates, described, facts)),
                new Table("execution_composition", compositions.departments()),
                new Table("execution_band", compositions.bands()));
    }

    /** Of every group of the year's reports, also those where nobody has the rate. */
    private static Dataset<Row> statistics(Dataset<Row> rates, Facts facts) {
        var sorted = GroupTotals.of(facts, rates, EXPENDITURE)
                .count("n", "rate")
                .countIf("full_n", "rate = 1.0D")
                .countIf("below_80_n", "rate < 0.8D")
                .countIf("above_100_n", "rate > 1.0D")
                .values("rates", "rate")
                .totals();
        var quantiles = PROBABILITIES.stream()
                .map(probability -> Expressions.quantile("rates", probability))
                .collect(Collectors.joining(", ", "array(", ")"));
        return sorted.withColumn("quantiles", expr(quantiles))
                .withColumn("mad_below", expr(Expressions.distanceBelow("rates", "quantiles[3]")))
                .withColumn("mad_above", expr(Expressions.distanceAbove("rates", "quantiles[3]")))
                .drop("rates");
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
