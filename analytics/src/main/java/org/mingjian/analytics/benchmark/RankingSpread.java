package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of the differences in a group lasts (组内差异): between departments, and within one over its years.
 * s² = within-department variance, pooled; a department's mean over k years has variance s² ÷ k; τ² between departments
 * and the group's mean by DerSimonian and Laird. All sums are exact decimals, so no order of summing matters.
 */
final class RankingSpread {

    private static final String[] GROUP = {"fiscal_year", "level", "sector", "measure"};

    private RankingSpread() {}

    static Dataset<Row> of(Dataset<Row> ranked, Facts facts) {
        var totals = GroupTotals.of(facts, ranked, "measure")
                .count("departments")
                .sum("all_years", "years_n", "BIGINT")
                .sum("square_years", "years_n * years_n", "BIGINT")
                .sum("all_sum", "years_sum", "DECIMAL(38, 6)")
                .sum("squares", "years_squares", "DECIMAL(38, 12)");
        for (int years = 1; years <= RankingHistories.YEARS; years++) {
            var these = "CASE WHEN years_n = %d THEN %%s END".formatted(years);
            totals.countIf("departments_" + years, "years_n = " + years)
                    .sum("sum_" + years, these.formatted("years_sum"), "DECIMAL(38, 6)")
                    .sum("squares_" + years, these.formatted("years_sum * years_sum"), "DECIMAL(38, 12)");
        }
        return totals.totals()
                .withColumn("of_means", expr(eachYears("CAST(coalesce(squares_%1$d, 0BD) AS DOUBLE) / %1$d.0D")))
                .withColumn(
                        "within",
                        expr("CASE WHEN all_years > departments THEN greatest(CAST(squares AS DOUBLE) - of_means,"
                                + " 0.0D) / nullif(CAST(all_years - departments AS DOUBLE), 0.0D) END"))
                .withColumn("within_variance", expr(Expressions.six("within")))
                .withColumn(
                        "between_variance",
                        expr(Expressions.six(
                                "CASE WHEN within IS NOT NULL THEN greatest(0.0D, (%s) / nullif(%s, 0.0D)) END"
                                        .formatted(
                                                "of_means - CAST(all_sum AS DOUBLE) * CAST(all_sum AS DOUBLE) /"
                                                        + " all_years - (departments - 1) * within",
                                                "(all_years - CAST(square_years AS DOUBLE) / all_years)"))))
                .withColumn(
                        "spread_reason",
                        expr("CASE WHEN within_variance IS NULL THEN 'SINGLE_YEAR' WHEN within_variance = 0 THEN"
                                + " 'NO_SPREAD' END"))
                .withColumn(
                        "mean", expr("CASE WHEN spread_reason IS NULL THEN %s END".formatted(Expressions.six(mean()))))
                .select(
                        "peer_group",
                        Stream.concat(
                                        Stream.of(GROUP),
                                        Stream.of(
                                                "departments",
                                                "all_years",
                                                "within_variance",
                                                "between_variance",
                                                "mean",
                                                "spread_reason"))
                                .toArray(String[]::new));
    }

    private static String eachYears(String term) {
        return IntStream.rangeClosed(1, RankingHistories.YEARS)
                .mapToObj(term::formatted)
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    private static String mean() {
        var weight = "nullif(CAST(between_variance AS DOUBLE) + CAST(within_variance AS DOUBLE) / %1$d.0D, 0.0D)";
        return "%s / nullif(%s, 0.0D)"
                .formatted(
                        eachYears("CAST(coalesce(sum_%1$d, 0BD) AS DOUBLE) / %1$d.0D / " + weight),
                        eachYears("departments_%1$d / " + weight));
    }

    static Dataset<Row> publish(Dataset<Row> described, Facts facts) {
        var rows = described.selectExpr(
                "'%s' AS origin".formatted(facts.origin()),
                "fiscal_year",
                "level",
                "sector",
                "measure",
                "own_n",
                "group_used",
                "n",
                "n >= %d AS comparable".formatted(PeerGroups.TO_COMPARE),
                "all_years AS years_n",
                Expressions.displayed("n", "mean") + " AS mean_deviation",
                Expressions.displayed("n", "within_variance") + " AS within_variance",
                Expressions.displayed("n", "between_variance") + " AS between_variance",
                "CASE WHEN n < %d THEN 'SAMPLE_TOO_SMALL' ELSE spread_reason END AS reason"
                        .formatted(PeerGroups.TO_DISPLAY));
        return facts.ordered(rows, "fiscal_year", "level", "sector", "measure");
    }
}
