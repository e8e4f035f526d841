package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Plain SQL over the same Parquet, read by DuckDB: what every result table must equal in every printed digit. */
final class Oracle implements AutoCloseable {

    private final Connection connection;
    private double seconds;

    Oracle(Path dataset) throws SQLException {
        long start = System.nanoTime();
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads = " + Runtime.getRuntime().availableProcessors());
        execute("SET memory_limit = '6GB'");
        execute("SET temp_directory = '%s'".formatted(System.getProperty("java.io.tmpdir")));
        execute("""
                CREATE MACRO six(x) AS
                CASE WHEN abs(x) < 1e12 THEN CAST(CAST(sign(x) * floor(abs(x) * 1000000.0::DOUBLE + 0.500001::DOUBLE) AS DECIMAL(18, 0)) * 0.000001 AS DECIMAL(18, 6)) END
                """);
        for (var table : List.of("report", "figure", "three_public", "indicator", "department_succession", "finding")) {
            execute("CREATE VIEW %s AS FROM read_parquet('%s/%s/*.parquet')".formatted(table, dataset, table));
        }
        execute("""
                CREATE TABLE counted AS
                SELECT * FROM report WHERE kind = 'SELF_EVALUATION' AND current
                QUALIFY row_number() OVER (PARTITION BY department_id, fiscal_year ORDER BY report_id) = 1
                """);
        execute("""
                CREATE TABLE member AS
                SELECT report_id, department_id, fiscal_year, 'ALL' AS peer_group, NULL::VARCHAR AS level, NULL::VARCHAR AS sector FROM counted
                UNION ALL
                SELECT report_id, department_id, fiscal_year, 'LEVEL', level, NULL FROM counted WHERE level IS NOT NULL
                UNION ALL
                SELECT report_id, department_id, fiscal_year, 'LEVEL_SECTOR', level, sector FROM counted
                WHERE level IS NOT NULL AND sector IS NOT NULL
                """);
        execute(text("views"));
        seconds = since(start);
    }

    /** What the tables the results share took so far; without what is not SQL. */
    double seconds() {
        return seconds;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Adds what the jobs about scores need; slower, so only for them. */
    Oracle withScores() throws SQLException {
        long start = System.nanoTime();
        execute(text("views_scores"));
        seconds += since(start);
        return withModel();
    }

    /** Adds what no SQL computes: the weights of the curves and the regression of the self-scores. */
    private Oracle withModel() throws SQLException {
        StatisticsOracle.heapWeights(connection);
        StatisticsOracle.selfScoreModel(connection);
        return this;
    }

    /** Adds the tails of the deviations of the over-scored indicators. */
    Oracle withTails() throws SQLException {
        long start = System.nanoTime();
        execute(text("views_lines"));
        seconds += since(start);
        StatisticsOracle.normalTails(
                connection, "SELECT DISTINCT deviation FROM indicator_share WHERE deviation IS NOT NULL");
        return this;
    }

    /** The rows of a named query file, each as text. */
    List<String> rows(String name) throws SQLException {
        return query(text(name));
    }

    static String text(String name) {
        try (var stream = Objects.requireNonNull(Oracle.class.getResourceAsStream("oracle/" + name + ".sql"), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getMetaData().getColumnName(column) + "=" + result.getString(column));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
