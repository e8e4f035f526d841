package org.mingjian.data.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/**
 * The benchmark runs as the store records them, and their results on the way in (基准结果入库).
 * Results replace the origin's last good ones in one transaction that also marks the run DONE; when that fails they
 * stay, and the run is FAILED with its reason.
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

    static final String PREFIX = "benchmark_";

    private BenchmarkImport() {}

    /** Records a run that starts now and returns its id. */
    public static String begin(Store store, Origin origin) {
        var runId = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        update(
                store,
                "INSERT INTO benchmark_run (run_id, started_at, state, origin, published) VALUES (?, ?, 'RUNNING', ?,"
                        + " false)",
                runId,
                now(),
                origin.name());
        return runId;
    }

    /** Records why a run came to nothing; the last good results stay. */
    public static void fail(Store store, String runId, String message) {
        end(store, runId, "FAILED", message);
    }

    /** Records that a person stopped the run; the last good results stay. */
    public static void cancel(Store store, String runId) {
        end(store, runId, "CANCELLED", "已取消");
    }

    private static void end(Store store, String runId, String state, String message) {
        update(
                store,
                "UPDATE benchmark_run SET state = ?, message = ?, finished_at = ? WHERE run_id = ?",
                state,
                message,
                now(),
                runId);
    }

    /** Takes the results in; throws {@link ExchangeException} after the run was marked FAILED. */
    public static void into(Store store, String runId, Origin origin, Path results) {
        try {
            store.write(connection -> {
                for (var table : TABLES) {
                    replace(connection, table, runId, origin, folder(results, table));
                }
                publish(connection, runId, origin);
                return true;
            });
        } catch (SQLException | ExchangeException broken) {
            var message = "基准结果没有入库：%s 上一次的结果保持不变。".formatted(broken.getMessage());
            fail(store, runId, message);
            throw new ExchangeException(message, broken);
        }
    }

    private static Path folder(Path results, String table) {
        var folder = results.resolve("benchmark").resolve(table);
        if (!Files.isDirectory(folder) || !ParquetFiles.exist(folder)) {
            throw new ExchangeException("结果目录 %s 缺少表 %s。".formatted(results, table));
        }
        return folder;
    }

    private static void replace(Connection connection, String table, String runId, Origin origin, Path folder)
            throws SQLException {
        var columns = columns(connection, PREFIX + table);
        ParquetFiles.check(connection, folder, columns);
        execute(connection, "DELETE FROM " + PREFIX + table + " WHERE origin = ?", origin.name());
        var names = columns.stream().map(DatasetTable.Column::name).collect(Collectors.joining(", "));
        execute(
                connection,
                "INSERT INTO %s (run_id, %s) SELECT ?, %s FROM %s WHERE origin = ?"
                        .formatted(PREFIX + table, names, names, ParquetFiles.relation(folder)),
                runId,
                origin.name());
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

    private static void publish(Connection connection, String runId, Origin origin) throws SQLException {
        execute(connection, "UPDATE benchmark_run SET published = false WHERE origin = ?", origin.name());
        int runs = execute(
                connection,
                "UPDATE benchmark_run SET published = true, state = 'DONE', message = NULL, finished_at = ? WHERE"
                        + " run_id = ?",
                now(),
                runId);
        if (runs != 1) {
            throw new ExchangeException("没有编号为 %s 的运行记录。".formatted(runId));
        }
    }

    private static void update(Store store, String sql, @Nullable Object... values) {
        try {
            store.write(connection -> execute(connection, sql, values));
        } catch (SQLException broken) {
            throw new ExchangeException("基准运行记录没有写入：%s。".formatted(broken.getMessage()), broken);
        }
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
