package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Origin;

/** Removes everything of one origin (按来源清除): rows that name it, and rows that hang on those. */
final class Removal {

    /** Rows without an origin of their own, removed before the rows they hang on. */
    private static final List<String> HANGING = List.of(
            "DELETE FROM audit_change WHERE report_id IN (SELECT report_id FROM report WHERE origin = ?)",
            "DELETE FROM evidence WHERE finding_id IN (SELECT finding_id FROM finding WHERE origin = ?)",
            "DELETE FROM finding_counterpart"
                    + " WHERE finding_id IN (SELECT finding_id FROM finding WHERE origin = ?)",
            "DELETE FROM report_document WHERE report_id IN (SELECT report_id FROM report WHERE origin = ?)",
            "DELETE FROM document_line WHERE sha256 IN (SELECT sha256 FROM document WHERE origin = ?)",
            "DELETE FROM document_block WHERE sha256 IN (SELECT sha256 FROM document WHERE origin = ?)");

    private Removal() {}

    /** Removes the rows and returns the originals that no row names any more. */
    static List<String> remove(Connection connection, Origin origin) throws SQLException {
        var originals = originals(connection, origin);
        for (var statement : HANGING) {
            delete(connection, statement, origin);
        }
        for (var table : tablesWithOrigin(connection)) {
            delete(connection, "DELETE FROM \"" + table.replace("\"", "\"\"") + "\" WHERE origin = ?", origin);
        }
        return originals;
    }

    private static List<String> originals(Connection connection, Origin origin) throws SQLException {
        try (var select = connection.prepareStatement("""
                (SELECT sha256 FROM document WHERE origin = ? UNION SELECT sha256 FROM refusal WHERE origin = ?)
                EXCEPT
                (SELECT sha256 FROM document WHERE origin <> ? UNION SELECT sha256 FROM refusal WHERE origin <> ?)
                """)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                select.setString(parameter, origin.name());
            }
            return strings(select.executeQuery());
        }
    }

    /** The tables of benchmark results are among them, whatever their names. */
    private static List<String> tablesWithOrigin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return strings(statement.executeQuery("""
                    SELECT columns.table_name
                    FROM information_schema.columns AS columns
                    JOIN information_schema.tables AS tables USING (table_schema, table_name)
                    WHERE columns.column_name = 'origin'
                        AND tables.table_type = 'BASE TABLE' AND tables.table_schema = 'main'
                    ORDER BY columns.table_name
                    """));
        }
    }

    private static List<String> strings(ResultSet rows) throws SQLException {
        try (rows) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    private static void delete(Connection connection, String sql, Origin origin) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setString(1, origin.name());
            delete.executeUpdate();
        }
    }
}
