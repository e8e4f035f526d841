package org.mingjian.data.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Priorities;
import org.mingjian.data.store.Store;

/** Takes a made dataset into the store (导入模拟数据), replacing the made rows it held, in one transaction. */
public final class DatasetImport {

    private static final List<DatasetTable> TABLES = List.of(
            DatasetTable.DEPARTMENT,
            DatasetTable.DEPARTMENT_SUCCESSION,
            DatasetTable.REPORT,
            DatasetTable.SCORE,
            DatasetTable.COMPONENT,
            DatasetTable.FIGURE,
            DatasetTable.TASK,
            DatasetTable.INDICATOR,
            DatasetTable.THREE_PUBLIC,
            DatasetTable.FINDING,
            DatasetTable.EVIDENCE,
            DatasetTable.DOCUMENT,
            DatasetTable.DOCUMENT_BLOCK,
            DatasetTable.REPORT_DOCUMENT);

    private static final List<String> RESULTS = BenchmarkImport.TABLES;

    /** How much was taken in. */
    public record Imported(long departments, long reports, long indicators, long findings) {}

    private DatasetImport() {}

    /**
     * Reads the whole dataset into the store. Every row must be of origin SYNTHETIC: reports of people come in as
     * documents. Throws {@link ExchangeException} with a sentence; then nothing has changed.
     */
    public static Imported into(Store store, Path dataset) {
        var manifest = Manifest.read(dataset);
        try {
            return store.write(connection -> {
                checkTables(connection, dataset);
                removeSynthetic(connection);
                for (var table : TABLES) {
                    insert(connection, table, dataset.resolve(table.tableName()), rows(manifest, table));
                }
                Priorities.refresh(connection, Origin.SYNTHETIC);
                return new Imported(
                        rows(manifest, DatasetTable.DEPARTMENT),
                        rows(manifest, DatasetTable.REPORT),
                        rows(manifest, DatasetTable.INDICATOR),
                        rows(manifest, DatasetTable.FINDING));
            });
        } catch (SQLException broken) {
            throw new ExchangeException("数据集 %s 没有导入：%s；数据库未作任何改动。".formatted(dataset, broken.getMessage()), broken);
        }
    }

    private static long rows(Manifest manifest, DatasetTable table) {
        var rows = manifest.rows().get(table.tableName());
        if (rows == null) {
            throw new ExchangeException("数据集说明里没有表 %s 的行数，请重新生成数据集。".formatted(table.tableName()));
        }
        return rows;
    }

    private static void checkTables(Connection connection, Path dataset) throws SQLException {
        for (var table : TABLES) {
            var folder = dataset.resolve(table.tableName());
            if (!ParquetFiles.exist(folder)) {
                throw new ExchangeException("数据集 %s 缺少表 %s，请重新生成。".formatted(dataset, table.tableName()));
            }
            ParquetFiles.check(connection, folder, table.columns());
            if (table.has("origin")) {
                checkOrigin(connection, table, folder);
            }
        }
    }

    private static void checkOrigin(Connection connection, DatasetTable table, Path folder) throws SQLException {
        var sql = "SELECT count(*) FROM " + ParquetFiles.relation(folder) + " WHERE origin IS DISTINCT FROM ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, Origin.SYNTHETIC.name());
            try (var result = query.executeQuery()) {
                result.next();
                if (result.getLong(1) > 0) {
                    throw new ExchangeException(
                            "数据集的表 %s 有 %d 行不是模拟数据，只有模拟数据可以整体导入。".formatted(table.tableName(), result.getLong(1)));
                }
            }
        }
    }

    private static void insert(Connection connection, DatasetTable table, Path folder, long expected)
            throws SQLException {
        var sql = "INSERT INTO %s (%s) SELECT %s FROM %s"
                .formatted(
                        table.tableName(),
                        table.columnNames()
                                + (table == DatasetTable.DEPARTMENT_SUCCESSION ? ", added_by, added_at" : ""),
                        selection(table),
                        ParquetFiles.relation(folder));
        try (var statement = connection.createStatement()) {
            long inserted = statement.executeLargeUpdate(sql);
            if (inserted != expected) {
                throw new ExchangeException(
                        "表 %s 应有 %d 行，读到 %d 行，数据集不完整，请重新生成。".formatted(table.tableName(), expected, inserted));
            }
        }
    }

    /** The running number of a finding is the store's, not the dataset's; so is who noted a reorganisation, and when. */
    private static String selection(DatasetTable table) {
        var columns = table.columns().stream()
                .map(column -> column.name().equals("finding_no") ? "nextval('finding_number')" : column.name())
                .collect(Collectors.joining(", "));
        return table == DatasetTable.DEPARTMENT_SUCCESSION
                ? columns + ", '模拟数据', current_timestamp AT TIME ZONE 'UTC'"
                : columns;
    }

    /** Removes everything of origin SYNTHETIC from the store, its benchmarks included (清除模拟数据). */
    public static void removeSynthetic(Store store) {
        try {
            store.write(connection -> {
                removeSynthetic(connection);
                delete(connection, "case_event", "origin = ?");
                return true;
            });
        } catch (SQLException broken) {
            throw new ExchangeException("模拟数据没有清除：%s；数据库未作任何改动。".formatted(broken.getMessage()), broken);
        }
    }

    private static void removeSynthetic(Connection connection) throws SQLException {
        delete(connection, "evidence", "finding_id IN (SELECT finding_id FROM finding WHERE origin = ?)");
        delete(connection, "report_document", "report_id IN (SELECT report_id FROM report WHERE origin = ?)");
        delete(connection, "document_block", "sha256 IN (SELECT sha256 FROM document WHERE origin = ?)");
        for (var table : TABLES) {
            if (table.has("origin")) {
                delete(connection, table.tableName(), "origin = ?");
            }
        }
        for (var table : RESULTS) {
            delete(connection, BenchmarkImport.PREFIX + table, "origin = ?");
        }
        delete(connection, "benchmark_run_year", "origin = ?");
        delete(connection, "benchmark_run", "origin = ?");
    }

    private static void delete(Connection connection, String table, String condition) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE " + condition)) {
            delete.setString(1, Origin.SYNTHETIC.name());
            delete.executeUpdate();
        }
    }
}
