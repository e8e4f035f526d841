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

    Oracle(Path dataset) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("""
                CREATE MACRO six(x) AS
                CASE WHEN abs(x) < 1e12 THEN CAST(CAST(sign(x) * floor(abs(x) * 1000000.0::DOUBLE + 0.500001::DOUBLE) AS DECIMAL(18, 0)) * 0.000001 AS DECIMAL(18, 6)) END
                """);
        for (var table : List.of("report", "figure", "three_public", "indicator", "department_succession", "finding")) {
            execute("CREATE VIEW %s AS FROM read_parquet('%s/%s/*.parquet')".formatted(table, dataset, table));
        }
        execute("""
                CREATE VIEW counted AS
                SELECT * FROM report WHERE kind = 'SELF_EVALUATION' AND current
                QUALIFY row_number() OVER (PARTITION BY department_id, fiscal_year ORDER BY report_id) = 1
                """);
        execute("""
                CREATE VIEW member AS
                SELECT report_id, department_id, fiscal_year, 'ALL' AS peer_group, NULL::VARCHAR AS level, NULL::VARCHAR AS sector FROM counted
                UNION ALL
                SELECT report_id, department_id, fiscal_year, 'LEVEL', level, NULL FROM counted WHERE level IS NOT NULL
                UNION ALL
                SELECT report_id, department_id, fiscal_year, 'LEVEL_SECTOR', level, sector FROM counted
                WHERE level IS NOT NULL AND sector IS NOT NULL
                """);
        execute(text("views"));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Adds what the jobs about scores need; slower, so only for them. */
    Oracle withScores() throws SQLException {
        execute(text("views_scores"));
        StatisticsOracle.heapWeights(connection);
        StatisticsOracle.selfScoreModel(connection);
        return this;
    }

    /** Adds the tails of the deviations of the over-scored indicators. */
    Oracle withTails() throws SQLException {
        var query = text("over_scored_indicator");
        var first = query.substring(0, query.indexOf("), placed AS ("));
        StatisticsOracle.normalTails(
                connection, first + ") SELECT DISTINCT deviation FROM share WHERE deviation IS NOT NULL");
        return this;
    }

    /** The rows of a named query file, each as text. */
    List<String> rows(String name) throws SQLException {
        return query(text(name));
    }

    private static String text(String name) {
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
