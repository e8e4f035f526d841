package org.mingjian.data.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps that bring a store to this version's tables (数据库升级), each applied once, in order, all or nothing. */
final class Migrations {

    /** In order; a landed file is never edited, a change of the tables is a further file. */
    private static final List<String> FILES = List.of(
            "0001-facts-and-findings.sql",
            "0002-benchmark-results.sql",
            "0003-places-on-pages.sql",
            "0004-readings-of-documents.sql",
            "0005-department-register.sql",
            "0006-corrections.sql",
            "0008-lights-and-priority.sql",
            "0009-casework.sql",
            "0010-across-reports.sql",
            "0011-further-benchmark-results.sql",
            "0013-audit-runs.sql",
            "0014-versions-of-benchmark-results.sql",
            "0015-absent-figures.sql");

    private Migrations() {}

    static void apply(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                CREATE TABLE IF NOT EXISTS schema_version (
                    version    INTEGER   NOT NULL,
                    name       VARCHAR   NOT NULL,
                    applied_at TIMESTAMP NOT NULL
                )
                """);
        }
        int newest = version(FILES.getLast());
        int applied = version(connection);
        if (applied > newest) {
            throw new StoreException(
                    StoreException.Category.NEWER_SCHEMA,
                    "数据库是更新版本的明鉴写的（结构版本 %d，本程序只认到 %d），请改用新版本打开；文件未作任何改动。".formatted(applied, newest));
        }
        var known = names(connection);
        for (var file : FILES) {
            if (!known.contains(file)) {
                apply(connection, version(file), file);
            }
        }
    }

    /** The number a file's name begins with. Numbers are given out before the work is done, so some may be missing. */
    private static int version(String file) {
        return Integer.parseInt(file.substring(0, file.indexOf('-')));
    }

    private static Set<String> names(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT name FROM schema_version")) {
            var names = new HashSet<String>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_version")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static void apply(Connection connection, int version, String file) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text(file));
        }
        try (var insert = connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, file);
            insert.setObject(3, LocalDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static String text(String file) {
        try (var stream = Migrations.class.getResourceAsStream("migrations/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the migration is not in the jar: " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("the migration cannot be read: " + file, broken);
        }
    }
}
