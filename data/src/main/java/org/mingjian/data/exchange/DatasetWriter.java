package org.mingjian.data.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dataset (数据集): rows table by table into Parquet files, some hundred thousand rows in memory at a time.
 * A decimal must fit its column's scale exactly. {@link #finish} writes what is left and, last of all, the manifest;
 * a writer closed without it leaves a folder that {@link Manifest#read} refuses.
 */
public final class DatasetWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 200_000;

    private final Path folder;
    private final DuckDBConnection memory;
    private final Map<DatasetTable, DuckDBAppender> appenders = new EnumMap<>(DatasetTable.class);
    private final Map<DatasetTable, Integer> buffered = new EnumMap<>(DatasetTable.class);
    private final Map<DatasetTable, Integer> parts = new EnumMap<>(DatasetTable.class);
    private final Map<DatasetTable, Long> written = new EnumMap<>(DatasetTable.class);

    private DatasetWriter(Path folder, DuckDBConnection memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** Starts a dataset in a new or empty folder; a folder that holds something is refused. */
    public static DatasetWriter create(Path folder) {
        try {
            DataFolder.claim(folder);
            var settings = new Properties();
            settings.setProperty("autoinstall_known_extensions", "false");
            var memory = DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
            var writer = new DatasetWriter(folder, memory);
            for (var table : DatasetTable.values()) {
                writer.execute(table.createStatement());
                writer.appenders.put(table, memory.createAppender(table.tableName()));
            }
            return writer;
        } catch (IOException | SQLException broken) {
            throw failed(folder, broken);
        }
    }

    /** Appends a row, its values in the order of the table's columns; null is absent. */
    public void append(DatasetTable table, @Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    "%s has %d columns, got %d".formatted(table, table.columns().size(), values.length));
        }
        try {
            var appender = appender(table);
            var columns = table.columns();
            appender.beginRow();
            for (int index = 0; index < values.length; index++) {
                put(appender, columns.get(index), values[index]);
            }
            appender.endRow();
            if (buffered.merge(table, 1, Integer::sum) >= ROWS_IN_MEMORY) {
                flush(table);
            }
        } catch (SQLException broken) {
            throw failed(folder, broken);
        }
    }

    private DuckDBAppender appender(DatasetTable table) {
        var appender = appenders.get(table);
        if (appender == null) {
            throw new IllegalStateException("the dataset is finished: " + folder);
        }
        return appender;
    }

    private static void put(DuckDBAppender appender, DatasetTable.Column column, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Enum<?> constant -> appender.append(constant.name());
            case Integer number -> appender.append(number.intValue());
            case Long number -> appender.append(number.longValue());
            case Boolean flag -> appender.append(flag.booleanValue());
            case LocalDateTime time -> appender.append(time);
            case BigDecimal decimal -> appender.append(decimal.setScale(column.scale(), RoundingMode.UNNECESSARY));
            default ->
                throw new IllegalArgumentException("no column type for %s in %s".formatted(value.getClass(), column));
        }
    }

    /** Writes a part file; a table without rows gets one too, so that its columns are known. */
    private void flush(DatasetTable table) throws SQLException {
        var appender = appender(table);
        // Closing flushes too, but may fail in silence.
        appender.flush();
        int part = parts.merge(table, 1, Integer::sum);
        var target = folder.resolve(table.tableName());
        try {
            Files.createDirectories(target);
        } catch (IOException broken) {
            throw failed(folder, broken);
        }
        long count = count(table);
        if (count != buffered.getOrDefault(table, 0)) {
            throw new ExchangeException("数据集 %s 的表 %s 应写 %d 行，实有 %d 行，请重新生成。"
                    .formatted(folder, table.tableName(), buffered.getOrDefault(table, 0), count));
        }
        execute("COPY %s TO %s (FORMAT parquet, COMPRESSION zstd)"
                .formatted(
                        table.tableName(), ParquetFiles.quoted(target.resolve("part-%05d.parquet".formatted(part)))));
        execute("TRUNCATE " + table.tableName());
        written.merge(table, count, Long::sum);
        buffered.put(table, 0);
    }

    private long count(DatasetTable table) throws SQLException {
        try (var statement = memory.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + table.tableName())) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = memory.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes the rest and the manifest; the dataset is whole only after this. */
    public Manifest finish(int readerVersion, @Nullable String rulebookVersion) {
        try {
            for (var table : DatasetTable.values()) {
                if (buffered.getOrDefault(table, 0) > 0 || !parts.containsKey(table)) {
                    flush(table);
                }
            }
            var rows = new HashMap<String, Long>();
            written.forEach((table, count) -> rows.put(table.tableName(), count));
            var created = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            var manifest = new Manifest(Manifest.SCHEMA_VERSION, rows, readerVersion, rulebookVersion, created);
            manifest.write(folder);
            return manifest;
        } catch (IOException | SQLException broken) {
            throw failed(folder, broken);
        }
    }

    @Override
    public void close() {
        try (Connection closing = memory) {
            for (var appender : appenders.values()) {
                appender.close();
            }
            appenders.clear();
        } catch (SQLException broken) {
            throw failed(folder, broken);
        }
    }

    private static ExchangeException failed(Path folder, Exception broken) {
        return new ExchangeException("数据集 %s 写不下去：%s；请检查磁盘空间和权限。".formatted(folder, broken.getMessage()), broken);
    }
}
