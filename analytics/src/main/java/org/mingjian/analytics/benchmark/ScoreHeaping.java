package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mingjian.analytics.statistics.PolynomialFit;

/**
 * Self-scores that bunch where a grade begins (自评得分扎堆), for groups only and never against one department.
 * Bins of half a point; the expected count of the bin that begins at the threshold is read from a polynomial through the
 * bins around it, without the four thresholds and the bins just below them: degree 5 through ± 10 points at 90, 95 and
 * 98, degree 2 through 92–100 at 100, where there is nothing above. Groups with 200 scores in that window.
 */
final class ScoreHeaping implements BenchmarkJob {

    /** Fewest scores in the window to fit a curve through. */
    static final int FEWEST = 200;

    static final List<Integer> THRESHOLDS = List.of(90, 95, 98, 100);
    private static final Set<Integer> HEAPED = Set.of(179, 180, 189, 190, 195, 196, 199, 200);
    private static final int LAST_BIN = 199;

    @Override
    public String name() {
        return "score_heap";
    }

    @Override
    public List<Table> execute(Facts facts) {
        var scores = facts.reports().where("claimed_score IS NOT NULL");
        return List.of(
                new Table(name(), heaps(scores, facts)),
                new Table("score_digit", ScoreDigits.of(scores, facts)),
                new Table("score_repeat", ScoreDigits.repeats(scores, facts)));
    }

    /** The bins of the window of a threshold, the target's own bin last. */
    static int[] window(int threshold) {
        int first = threshold == 100 ? 184 : 2 * threshold - 20;
        return IntStream.concat(
                        IntStream.rangeClosed(first, Math.min(LAST_BIN, 2 * threshold + 19))
                                .filter(bin -> bin != 2 * threshold),
                        IntStream.of(2 * threshold))
                .toArray();
    }

    /** The places the curve goes through. */
    static int[] fitted(int threshold) {
        return IntStream.of(window(threshold))
                .filter(bin -> !HEAPED.contains(bin))
                .toArray();
    }

    private static String expected(int threshold) {
        var bins = fitted(threshold);
        var places = IntStream.of(bins).mapToDouble(bin -> bin / 2.0).toArray();
        var weights = PolynomialFit.weights(places, threshold, threshold == 100 ? 2 : 5);
        return IntStream.range(0, bins.length)
                .mapToObj(at -> "WHEN %d THEN %sBD"
                        .formatted(
                                bins[at],
                                new BigDecimal(weights[at])
                                        .setScale(9, RoundingMode.HALF_UP)
                                        .toPlainString()))
                .collect(Collectors.joining(" ", "sum(bin_n * CASE bin ", " ELSE 0BD END)"));
    }

    private static Dataset<Row> heaps(Dataset<Row> scores, Facts facts) {
        var bins = GroupTotals.of(facts, scores.withColumn("bin", expr("CAST(floor(claimed_score * 2) AS INT)")), "bin")
                .count("bin_n")
                .totals();
        var sums = new ArrayList<Column>();
        for (int threshold : THRESHOLDS) {
            var window =
                    IntStream.of(window(threshold)).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            sums.add(expr(Expressions.sumIf("bin IN (%s)".formatted(window), "bin_n"))
                    .alias("window_" + threshold));
            sums.add(expr(Expressions.sumIf("bin = " + 2 * threshold, "bin_n")).alias("at_" + threshold));
            sums.add(expr(Expressions.sumIf("bin = " + (2 * threshold - 1), "bin_n"))
                    .alias("below_" + threshold));
            sums.add(expr(expected(threshold)).alias("expected_" + threshold));
        }
        var stacked = THRESHOLDS.stream()
                .map(threshold ->
                        "%1$d, coalesce(window_%1$d, 0L), coalesce(at_%1$d, 0L), coalesce(below_%1$d, 0L), CAST(expected_%1$d AS DECIMAL(28, 9))"
                                .formatted(threshold))
                .collect(Collectors.joining(", "));
        var rows = bins.groupBy("fiscal_year", "level", "sector")
                .agg(expr("sum(bin_n)").alias("n"), sums.toArray(Column[]::new))
                .selectExpr(
                        "fiscal_year",
                        "level",
                        "sector",
                        "n",
                        "stack(4, %s) AS (threshold, window_n, at_n, below_n, expected)".formatted(stacked))
                .withColumn("shows", expr("window_n >= " + FEWEST))
                .withColumn(
                        "jump",
                        expr("CASE WHEN at_n > 0 AND below_n > 0 THEN ln(CAST(at_n AS DOUBLE) / nullif(CAST(below_n"
                                + " AS DOUBLE), 0.0D)) END"))
                .withColumn(
                        "jump_reach",
                        expr("CASE WHEN at_n > 0 AND below_n > 0 THEN 1.959963984540054D * sqrt(1.0D /"
                                + " nullif(CAST(at_n AS DOUBLE), 0.0D) + 1.0D / nullif(CAST(below_n AS DOUBLE),"
                                + " 0.0D)) END"))
                .selectExpr(columns(facts).toArray(String[]::new));
        return facts.ordered(rows, "fiscal_year", "level", "sector", "threshold");
    }

    private static Stream<String> columns(Facts facts) {
        return Stream.of(
                "'%s' AS origin".formatted(facts.origin()),
                "fiscal_year",
                "level",
                "sector",
                "threshold",
                "n",
                "window_n",
                "at_n",
                "below_n",
                shown("CAST(expected AS DOUBLE)", "expected_n"),
                shown("CAST(at_n - expected AS DOUBLE)", "excess_n"),
                shown(
                        "CASE WHEN expected > 0 THEN %s END"
                                .formatted(Expressions.quotient("at_n - expected", "expected")),
                        "excess_ratio"),
                shown("jump", "jump"),
                shown("jump - jump_reach", "jump_low"),
                shown("jump + jump_reach", "jump_high"),
                "CASE WHEN NOT shows THEN 'SAMPLE_TOO_SMALL' WHEN expected <= 0 THEN 'NO_BASELINE' END AS reason");
    }

    private static String shown(String value, String name) {
        return "CASE WHEN shows THEN %s END AS %s".formatted(Expressions.six(value), name);
    }
}
