package org.mingjian.data.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/**
 * The store's current reports of one origin as a Parquet snapshot (快照), under {@code snapshots/} of the store's home.
 * It is written beside its place and moved there whole; it sees one state of the store.
 */
public final class StoreExport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private StoreExport() {}

    /** What was written, of which state of the store. */
    public record Snapshot(DatasetContent content, Instant takenAt) {}

    /** Writes a snapshot and returns its folder. */
    public static Path snapshot(Store store, Origin origin) {
        var name =
                STAMP.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        var folder = store.home().resolve("snapshots").resolve(name).toAbsolutePath();
        into(store, origin, folder, content -> DatasetPart.WHOLE);
        return folder;
    }

    /**
     * Writes the part that is chosen by the store's content into a folder that does not exist yet; the content and the
     * rows are of the same moment. Nothing is written of {@link DatasetPart#NOTHING}.
     */
    public static Snapshot into(Store store, Origin origin, Path folder, Function<DatasetContent, DatasetPart> choose) {
        var partial = folder.resolveSibling(folder.getFileName() + ".partial");
        try {
            DataFolder.claim(partial);
            try {
                var snapshot = write(store, origin, partial, choose);
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
                return snapshot;
            } finally {
                DataFolder.delete(partial);
            }
        } catch (IOException | SQLException broken) {
            throw new ExchangeException("快照 %s 没有写成：%s；请检查磁盘空间和权限。".formatted(folder, broken.getMessage()), broken);
        }
    }

    private static Snapshot write(Store store, Origin origin, Path folder, Function<DatasetContent, DatasetPart> choose)
            throws SQLException, IOException {
        try (var connection = store.connection()) {
            connection.setAutoCommit(false);
            var content = content(connection, origin);
            var takenAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            var part = choose.apply(content);
            var rows = new HashMap<String, Long>();
            for (var table : part.tables()) {
                var target = folder.resolve(table.tableName());
                rows.put(table.tableName(), copy(connection, table, condition(table, origin, part), target));
            }
            new Manifest(
                            Manifest.SCHEMA_VERSION,
                            rows,
                            content.readerVersion(),
                            content.rulebookVersion(),
                            takenAt.toString())
                    .write(folder);
            connection.rollback();
            return new Snapshot(content, takenAt);
        }
    }

    /** With the newest reader and rule book among the rows. */
    private static DatasetContent content(Connection connection, Origin origin) throws SQLException {
        var sql =
                "SELECT coalesce(max(reader_version), 0), max(rulebook_version) FROM report WHERE current AND origin ="
                        + " ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, origin.name());
            try (var result = query.executeQuery()) {
                result.next();
                return new DatasetContent(
                        YearFingerprints.of(connection, origin), result.getInt(1), result.getString(2));
            }
        }
    }

    /** COPY takes no bound values; the origin is an enum's name and nothing a person typed. */
    private static long copy(Connection connection, DatasetTable table, String condition, Path target)
            throws SQLException, IOException {
        Files.createDirectories(target);
        try (var statement = connection.createStatement()) {
            return statement.executeLargeUpdate(
                    "COPY (SELECT %s FROM %s AS t WHERE %s ORDER BY ALL) TO %s (FORMAT parquet, COMPRESSION zstd)"
                            .formatted(
                                    table.columnNames(),
                                    table.tableName(),
                                    condition,
                                    ParquetFiles.quoted(target.resolve("part-00001.parquet"))));
        }
    }

    private static String condition(DatasetTable table, Origin origin, DatasetPart part) {
        var reports =
                "SELECT report_id FROM report WHERE current AND origin = '" + origin.name() + "'" + part.ofYears(table);
        if (table.has("report_id")) {
            return "t.report_id IN (" + reports + ")";
        }
        return table.has("finding_id")
                ? "t.finding_id IN (SELECT finding_id FROM finding WHERE report_id IN (" + reports + "))"
                : "t.origin = '" + origin.name() + "'";
    }
}
