package org.mingjian.analytics.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.statistics.HuberRegression;

/**
 * What self-score the evidence would let expect, year by year (自评得分的预期): Huber's regression of the claimed score on
 * the distance of the execution rate from 100 %, the share of lines with a number as target and the share of entitled
 * points, all in points of 100.
 * Fitted in the driver on at most 10⁴ reports of each year, the first by the MD5 of their key; at least 30. How many years
 * there are does not matter, so that a year's model rests on that year alone. The coefficients are published with six decimals, and residuals are taken from those.
 */
final class SelfScoreModel {

    static final int MOST_ROWS = 10_000;
    static final int FEWEST_ROWS = 30;
    static final List<String> TERMS = List.of("EXECUTION_GAP", "QUANTITATIVE_SHARE", "ENTITLED_SHARE");

    /** The predictors as SQL over the evidence, in the order of the terms. */
    static final List<String> PREDICTORS =
            List.of("abs(execution_rate - 1) * 100", "quantitative_share * 100", "entitled_share * 100");

    private static final String SCHEMA =
            "fiscal_year INT, term STRING, coefficient DECIMAL(18,6), n BIGINT, scale DECIMAL(18,6), reason STRING";

    private SelfScoreModel() {}

    static Dataset<Row> of(Dataset<Row> evidence, Facts facts) {
        var complete = evidence.selectExpr(
                        "fiscal_year",
                        "report_id",
                        "CAST(claimed_score AS DOUBLE) AS y",
                        "CAST(%s AS DOUBLE) AS x1".formatted(PREDICTORS.get(0)),
                        "CAST(%s AS DOUBLE) AS x2".formatted(PREDICTORS.get(1)),
                        "CAST(%s AS DOUBLE) AS x3".formatted(PREDICTORS.get(2)))
                .where("x1 IS NOT NULL AND x2 IS NOT NULL AND x3 IS NOT NULL");
        var sample = complete.withColumn(
                        "place",
                        expr("row_number() OVER (PARTITION BY fiscal_year ORDER BY md5(CAST(report_id AS BINARY)),"
                                + " report_id)"))
                .where("place <= " + MOST_ROWS)
                .orderBy("fiscal_year", "report_id")
                .collectAsList();
        var byYear = new TreeMap<Integer, List<Row>>();
        for (var row : sample) {
            byYear.computeIfAbsent(row.getInt(0), year -> new ArrayList<>()).add(row);
        }
        var rows = new ArrayList<Row>();
        byYear.forEach((year, ofYear) -> rows.addAll(fit(year, ofYear)));
        return facts.frame(rows, SCHEMA);
    }

    private static List<Row> fit(int year, List<Row> sample) {
        long n = sample.size();
        if (n < FEWEST_ROWS) {
            return List.of(row(year, "INTERCEPT", null, n, null, "SAMPLE_TOO_SMALL"));
        }
        var varying = IntStream.range(0, TERMS.size())
                .filter(term -> sample.stream()
                                .mapToDouble(row -> row.getDouble(3 + term))
                                .distinct()
                                .count()
                        > 1)
                .toArray();
        try {
            var predictors = sample.stream()
                    .map(row -> IntStream.of(varying)
                            .mapToDouble(term -> row.getDouble(3 + term))
                            .toArray())
                    .toArray(double[][]::new);
            return rows(
                    year,
                    n,
                    varying,
                    HuberRegression.fit(
                            predictors,
                            sample.stream().mapToDouble(row -> row.getDouble(2)).toArray()));
        } catch (IllegalArgumentException dependent) {
            return List.of(row(year, "INTERCEPT", null, n, null, "NO_FIT"));
        }
    }

    private static List<Row> rows(int year, long n, int[] varying, HuberRegression fit) {
        var scale = decimal(fit.scale());
        var rows = new ArrayList<Row>();
        rows.add(row(year, "INTERCEPT", decimal(fit.coefficients()[0]), n, scale, null));
        for (int term = 0; term < TERMS.size(); term++) {
            int wanted = term;
            int at = IntStream.range(0, varying.length)
                    .filter(index -> varying[index] == wanted)
                    .findFirst()
                    .orElse(-1);
            rows.add(
                    at < 0
                            ? row(year, TERMS.get(term), BigDecimal.ZERO.setScale(6), n, scale, "NO_SPREAD")
                            : row(year, TERMS.get(term), decimal(fit.coefficients()[at + 1]), n, scale, null));
        }
        return rows;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_UP);
    }

    private static Row row(
            int year,
            String term,
            @Nullable BigDecimal coefficient,
            long n,
            @Nullable BigDecimal scale,
            @Nullable String reason) {
        return RowFactory.create(year, term, coefficient, n, scale, reason);
    }
}
