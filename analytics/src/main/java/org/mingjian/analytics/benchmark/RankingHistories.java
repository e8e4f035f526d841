package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What departments are ranked by, with their last five years (排名依据).
 * Measures: EXECUTION_RATE in percent, CLAIMED_SCORE and SUPPORTED_SCORE in points. A rate above 100 % is no better than
 * one below and has no place. Deviations are from the year's mean over all departments, rounded to six decimals.
 * The measures stand side by side until the years are added up, so that the departments are put in order once.
 */
final class RankingHistories {

    /** This year and the four before. */
    static final int YEARS = 5;

    private static final String RATE = "execution_rate";
    private static final List<String> MEASURES = List.of(RATE, "claimed_score", "supported_score");
    private static final String OF_YEARS =
            " OVER (PARTITION BY department_no ORDER BY fiscal_year RANGE BETWEEN %d PRECEDING AND CURRENT ROW)"
                    .formatted(YEARS - 1);

    private RankingHistories() {}

    static Dataset<Row> of(Facts facts) {
        return each(overYears(withDeviations(values(facts)))).where("value IS NOT NULL");
    }

    /** One row a report; what a department is ranked by is absent where the rate is above 100 %. */
    private static Dataset<Row> values(Facts facts) {
        return facts.reports()
                .withColumn("percent", expr("(%s) * 100.0D".formatted(ExecutionRates.TOTAL)))
                .withColumn(RATE, expr(Expressions.six("percent")))
                .selectExpr(
                        "department_no",
                        "group_no",
                        "fiscal_year",
                        RATE,
                        "CAST(claimed_score AS DECIMAL(18, 6)) AS claimed_score",
                        "CAST(supported_score AS DECIMAL(18, 6)) AS supported_score",
                        "coalesce(%s > 100, false) AS above_budget".formatted(RATE))
                .withColumns(columns(
                        "ranked",
                        measure -> measure.equals(RATE)
                                ? "CASE WHEN NOT above_budget THEN %s END".formatted(RATE)
                                : measure));
    }

    private static Dataset<Row> withDeviations(Dataset<Row> values) {
        var means = MEASURES.stream()
                .map(measure -> "ranked_" + measure)
                .map(ranked -> expr(Expressions.share("sum(%s)".formatted(ranked), "count(%s)".formatted(ranked)))
                        .alias("mean_" + ranked.substring("ranked_".length())))
                .toArray(Column[]::new);
        var byYear = values.groupBy(col("fiscal_year").alias("mean_year")).agg(means[0], means[1], means[2]);
        return values.join(broadcast(byYear), col("fiscal_year").equalTo(col("mean_year")))
                .drop("mean_year")
                .withColumns(columns(
                        "deviation", measure -> "CAST(ranked_%1$s - mean_%1$s AS DECIMAL(16, 6))".formatted(measure)))
                .withColumns(columns("square", measure -> "deviation_%1$s * deviation_%1$s".formatted(measure)));
    }

    private static Dataset<Row> overYears(Dataset<Row> rows) {
        return rows.withColumn("years_above", expr("count(CASE WHEN above_budget THEN 1 END)" + OF_YEARS))
                .withColumns(columns("years", measure -> "count(deviation_%s)".formatted(measure) + OF_YEARS))
                .withColumns(columns(
                        "sum",
                        measure -> "sum(%s(deviation_%s))".formatted(WholeNumbers.OF_DECIMAL, measure) + OF_YEARS))
                .withColumns(columns("squares", measure -> "sum(square_%s)".formatted(measure) + OF_YEARS));
    }

    private static Map<String, Column> columns(String prefix, UnaryOperator<String> formula) {
        return MEASURES.stream()
                .collect(Collectors.toMap(measure -> prefix + "_" + measure, measure -> expr(formula.apply(measure))));
    }

    /** One row a report and measure, without the words that are the same for all three. */
    private static Dataset<Row> each(Dataset<Row> rows) {
        var measures = MEASURES.stream()
                .map(measure -> ("'%2$s', %1$s, %3$s, CASE WHEN NOT %3$s THEN mean_%1$s END,"
                                + " CASE WHEN %3$s THEN years_above ELSE years_%1$s END,"
                                + " CASE WHEN NOT %3$s THEN CAST(%4$s(sum_%1$s) AS DECIMAL(16, 6)) END,"
                                + " CASE WHEN NOT %3$s THEN squares_%1$s END")
                        .formatted(
                                measure,
                                measure.toUpperCase(Locale.ROOT),
                                measure.equals(RATE) ? "above_budget" : "false",
                                WholeNumbers.TO_SIX_DECIMALS))
                .collect(Collectors.joining(", "));
        var named = "stack(3, %s) AS (measure, value, above_budget, year_mean, years_n, years_sum, years_squares)";
        return rows.selectExpr(Stream.of("department_no", "group_no", "fiscal_year", named.formatted(measures))
                .toArray(String[]::new));
    }
}
