package org.mingjian.analytics.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mingjian.analytics.statistics.HuberRegression;
import org.mingjian.analytics.statistics.Normal;
import org.mingjian.analytics.statistics.PolynomialFit;

/** What plain SQL cannot compute, by the plain functions of {@code statistics}, as tables for the oracle's SQL. */
final class StatisticsOracle {

    private StatisticsOracle() {}

    /** The tail beyond every deviation that the query gives. */
    static void normalTails(Connection connection, String deviations) throws SQLException {
        execute(connection, "CREATE TABLE normal_tail (deviation DECIMAL(18, 6), p_value DECIMAL(18, 6))");
        var found = new ArrayList<BigDecimal>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(deviations)) {
            while (rows.next()) {
                found.add(rows.getBigDecimal(1));
            }
        }
        try (var insert = connection.prepareStatement("INSERT INTO normal_tail VALUES (?, ?)")) {
            for (var deviation : found) {
                insert.setBigDecimal(1, deviation);
                insert.setBigDecimal(2, six(Normal.upperTail(deviation.doubleValue())));
                insert.executeUpdate();
            }
        }
    }

    /** Half-point bins around each threshold, without the thresholds' own bins and those just below. */
    static void heapWeights(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE heap_weight (threshold INTEGER, bin INTEGER, weight DECIMAL(18, 9))");
        for (int threshold : List.of(90, 95, 98, 100)) {
            double first = threshold == 100 ? 92 : threshold - 10;
            var places = IntStream.rangeClosed(160, 199)
                    .filter(bin -> bin / 2.0 >= first)
                    .filter(bin -> !List.of(179, 180, 189, 190, 195, 196, 199).contains(bin))
                    .mapToDouble(bin -> bin / 2.0)
                    .toArray();
            var weights = PolynomialFit.weights(places, threshold, threshold == 100 ? 2 : 5);
            for (int at = 0; at < places.length; at++) {
                execute(
                        connection,
                        "INSERT INTO heap_weight VALUES (%d, %d, %s)"
                                .formatted(
                                        threshold,
                                        Math.round(places[at] * 2),
                                        new BigDecimal(weights[at])
                                                .setScale(9, RoundingMode.HALF_UP)
                                                .toPlainString()));
            }
        }
    }

    /** The regression of each year, through the first ten thousand reports that have the evidence, by the MD5 of their key. */
    static void selfScoreModel(Connection connection) throws SQLException {
        execute(connection, """
                CREATE TABLE self_score_model (fiscal_year INTEGER, term VARCHAR, coefficient DECIMAL(18, 6), n BIGINT,
                    scale DECIMAL(18, 6), reason VARCHAR)\
                """);
        var byYear = new TreeMap<Integer, List<double[]>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        WITH line AS (
                            SELECT report_id, six(count(*) FILTER (regexp_matches(target, '[0-9]'))::DOUBLE / count(*)) AS q,
                                six(sum(entitled_score)::DOUBLE / (sum(weight) FILTER (entitled_score IS NOT NULL))::DOUBLE) AS e
                            FROM indicator WHERE weight > 0 GROUP BY report_id)
                        SELECT fiscal_year, claimed_score, abs(six(rate) - 1) * 100, q * 100, e * 100
                        FROM scores JOIN rate USING (report_id) JOIN line USING (report_id)
                        WHERE expenditure = 'TOTAL' AND claimed_score IS NOT NULL AND e IS NOT NULL
                        QUALIFY row_number() OVER (PARTITION BY fiscal_year ORDER BY md5(report_id), report_id) <= 10000
                        ORDER BY fiscal_year, report_id\
                        """)) {
            while (rows.next()) {
                var values = new double[] {rows.getDouble(2), rows.getDouble(3), rows.getDouble(4), rows.getDouble(5)};
                byYear.computeIfAbsent(rows.getInt(1), year -> new ArrayList<>())
                        .add(values);
            }
        }
        for (var entry : byYear.entrySet()) {
            insert(connection, entry.getKey(), entry.getValue());
        }
    }

    private static void insert(Connection connection, int year, List<double[]> rows) throws SQLException {
        var varying = IntStream.rangeClosed(1, 3)
                .filter(at ->
                        rows.stream().mapToDouble(row -> row[at]).distinct().count() > 1)
                .boxed()
                .toList();
        var predictors = rows.stream()
                .map(row -> varying.stream().mapToDouble(at -> row[at]).toArray())
                .toArray(double[][]::new);
        var fit = HuberRegression.fit(
                predictors, rows.stream().mapToDouble(row -> row[0]).toArray());
        var terms = List.of("INTERCEPT", "EXECUTION_GAP", "QUANTITATIVE_SHARE", "ENTITLED_SHARE");
        for (int at = 0; at < terms.size(); at++) {
            boolean known = at == 0 || varying.contains(at);
            var coefficient =
                    known ? six(fit.coefficients()[at == 0 ? 0 : varying.indexOf(at) + 1]) : new BigDecimal("0.000000");
            execute(
                    connection,
                    "INSERT INTO self_score_model VALUES (%d, '%s', %s, %d, %s, %s)"
                            .formatted(
                                    year,
                                    terms.get(at),
                                    coefficient,
                                    rows.size(),
                                    six(fit.scale()),
                                    known ? "NULL" : "'NO_SPREAD'"));
        }
    }

    private static BigDecimal six(double value) {
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_UP);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
