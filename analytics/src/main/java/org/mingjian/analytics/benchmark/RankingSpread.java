package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
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

    static Dataset<Row> of(Dataset<Row> expanded) {
        var sums = Stream.concat(
                        Stream.of(
                                expr("count(*)").alias("departments"),
                                expr("sum(years_n)").alias("all_years"),
                                expr("sum(years_n * years_n)").alias("square_years"),
                                expr("sum(years_sum)").alias("all_sum"),
                                expr("sum(years_squares)").alias("squares")),
                        IntStream.rangeClosed(1, RankingHistories.YEARS)
                                .mapToObj(RankingSpread::ofYears)
                                .flatMap(columns -> columns))
                .toArray(Column[]::new);
        return expanded.groupBy("peer_group", GROUP)
                .agg(sums[0], java.util.Arrays.copyOfRange(sums, 1, sums.length))
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
                                                "all_years",
                                                "within_variance",
                                                "between_variance",
                                                "mean",
                                                "spread_reason"))
                                .toArray(String[]::new));
    }

    private static Stream<Column> ofYears(int years) {
        var these = "years_n = " + years;
        return Stream.of(
                expr(Expressions.countIf(these)).alias("departments_" + years),
                expr(Expressions.sumIf(these, "years_sum")).alias("sum_" + years),
                expr(Expressions.sumIf(these, "years_sum * years_sum")).alias("squares_" + years));
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
        return described
                .selectExpr(
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
                                .formatted(PeerGroups.TO_DISPLAY))
                .orderBy("origin", "fiscal_year", "level", "sector", "measure");
    }
}
