package org.mingjian.data.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.BenchmarkRun;
import org.mingjian.data.store.BenchmarkRuns;
import org.mingjian.data.store.Store;

/**
 * The results of a benchmark run on their way into the store (基准结果入库).
 * They come in as a version of their own, in one transaction that also publishes it; when that fails the last good one
 * stays the published one.
 */
public final class BenchmarkImport {

    /** The result tables, without the prefix; as folders under {@code benchmark/} of a results folder. */
    public static final List<String> TABLES = List.of(
            "execution_distribution",
            "execution_histogram",
            "execution_outlier",
            "execution_composition",
            "execution_band",
            "three_public_trend",
            "three_public_limit",
            "three_public_change",
            "three_public_structure",
            "over_scored_indicator",
            "suspicious_self_score",
            "self_score_model",
            "score_heap",
            "score_digit",
            "score_repeat",
            "ranking",
            "ranking_group",
            "peer",
            "peer_set",
            "annual_panel");

    /** So many published versions of the results of each origin are kept, the one that is shown among them. */
    public static final int KEPT = 5;

    static final String PREFIX = "benchmark_";

    private BenchmarkImport() {}

    /** Whether a refresh computed the rows of a year in a result table anew. */
    @FunctionalInterface
    public interface Refreshed {
        boolean covers(String table, int fiscalYear);
    }

    /** The results of a run on their way in: their folder, what they rest on, and of a refresh which years it covers. */
    public record Results(
            Path folder, BenchmarkRun.Basis basis, List<BenchmarkRun.YearSeen> years, Refreshed refreshed) {}

    /**
     * Takes the results in and publishes them; those of a refresh are completed from the run it rests on. Of the versions
     * before, the latest {@link #KEPT} less one stay. Throws {@link ExchangeException} when nothing has changed.
     */
    public static void into(Store store, String runId, Origin origin, Results results) {
        try {
            store.write(connection -> {
                for (var table : TABLES) {
                    insert(connection, table, runId, origin, folder(results.folder(), table));
                    takeOver(connection, table, runId, results);
                }
                BenchmarkRuns.publish(connection, runId, results.basis(), results.years());
                discardOld(connection, origin);
                return true;
            });
            store.benchmarkRuns().ended();
        } catch (SQLException | ExchangeException broken) {
            throw new ExchangeException("基准结果没有入库：%s 上一次的结果保持不变。".formatted(broken.getMessage()), broken);
        }
    }

    private static Path folder(Path results, String table) {
        var folder = results.resolve("benchmark").resolve(table);
        if (!Files.isDirectory(folder) || !ParquetFiles.exist(folder)) {
            throw new ExchangeException("结果目录 %s 缺少表 %s。".formatted(results, table));
        }
        return folder;
    }

    private static void insert(Connection connection, String table, String runId, Origin origin, Path folder)
            throws SQLException {
        var columns = columns(connection, PREFIX + table);
        ParquetFiles.check(connection, folder, columns);
        var names = names(columns);
        execute(
                connection,
                "INSERT INTO %s (run_id, %s) SELECT ?, %s FROM %s WHERE origin = ?"
                        .formatted(PREFIX + table, names, names, ParquetFiles.relation(folder)),
                runId,
                origin.name());
    }

    /** The rows of the years a refresh did not compute, from the run it rests on. */
    private static void takeOver(Connection connection, String table, String runId, Results results)
            throws SQLException {
        var base = results.basis().baseRunId();
        if (base == null) {
            return;
        }
        var names = names(columns(connection, PREFIX + table));
        for (int year : years(connection, table, base)) {
            if (!results.refreshed().covers(table, year)) {
                execute(
                        connection,
                        "INSERT INTO %1$s (run_id, %2$s) SELECT ?, %2$s FROM %1$s WHERE run_id = ? AND fiscal_year = ?"
                                .formatted(PREFIX + table, names),
                        runId,
                        base,
                        year);
            }
        }
    }

    private static List<Integer> years(Connection connection, String table, String runId) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT DISTINCT fiscal_year FROM %s WHERE run_id = ? ORDER BY 1".formatted(PREFIX + table))) {
            query.setString(1, runId);
            try (var result = query.executeQuery()) {
                var years = new ArrayList<Integer>();
                while (result.next()) {
                    years.add(result.getInt(1));
                }
                return years;
            }
        }
    }

    /** Deletes the results of all but the latest published runs; the book of runs keeps their entries. */
    private static void discardOld(Connection connection, Origin origin) throws SQLException {
        var old = new ArrayList<String>();
        try (var query = connection.prepareStatement(
                "SELECT run_id FROM benchmark_run WHERE kept AND origin = ? ORDER BY published_at DESC OFFSET ?")) {
            query.setString(1, origin.name());
            query.setInt(2, KEPT);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    old.add(result.getString(1));
                }
            }
        }
        for (var runId : old) {
            for (var table : TABLES) {
                execute(connection, "DELETE FROM " + PREFIX + table + " WHERE run_id = ?", runId);
            }
            BenchmarkRuns.discard(connection, runId);
        }
    }

    private static String names(List<DatasetTable.Column> columns) {
        return columns.stream().map(DatasetTable.Column::name).collect(Collectors.joining(", "));
    }

    private static List<DatasetTable.Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<DatasetTable.Column>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("DESCRIBE " + table)) {
            while (result.next()) {
                columns.add(new DatasetTable.Column(result.getString("column_name"), result.getString("column_type")));
            }
        }
        columns.removeIf(column -> column.name().equals("run_id"));
        return columns;
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }
}
