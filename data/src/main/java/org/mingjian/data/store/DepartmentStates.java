package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.SourceRef;

/** Which departments are confirmed, and which are others under another name (部门状态). */
final class DepartmentStates {

    enum State {
        CONFIRMED,
        UNCONFIRMED,
        ALIAS
    }

    private DepartmentStates() {}

    /** New departments of people's reports wait to be confirmed; those of samples and made data are as they are. */
    static void unconfirmed(
            Connection connection,
            List<Department> created,
            @Nullable String sha256,
            @Nullable SourceRef source,
            Origin origin)
            throws SQLException {
        if (origin != Origin.REAL) {
            return;
        }
        Rows.append(connection, "department_state", created, (row, number, department) -> row.text(department.id())
                .name(State.UNCONFIRMED)
                .absent()
                .absent()
                .absent()
                .text(sha256)
                .integer(source == null ? null : source.page())
                .integer(source == null ? null : source.block())
                .integer(source == null ? null : source.row())
                .integer(source == null ? null : source.column())
                .text(source == null ? null : source.quote())
                .name(origin));
    }

    /** Sets the state; a department that had none gets a row. */
    static void set(Connection connection, String id, State state, @Nullable String aliasOf, @Nullable String by)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE department_state SET state = ?, alias_of = ?, decided_by = ?, decided_at = ?
                WHERE department_id = ?
                """)) {
            update.setString(1, state.name());
            update.setString(2, aliasOf);
            update.setString(3, by);
            update.setObject(4, by == null ? null : LocalDateTime.now(ZoneOffset.UTC));
            update.setString(5, id);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO department_state (department_id, state, alias_of, decided_by, decided_at, origin)
                SELECT department_id, ?, ?, ?, ?, origin FROM department WHERE department_id = ?
                """)) {
            insert.setString(1, state.name());
            insert.setString(2, aliasOf);
            insert.setString(3, by);
            insert.setObject(4, LocalDateTime.now(ZoneOffset.UTC));
            insert.setString(5, id);
            insert.executeUpdate();
        }
    }

    static State of(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT state FROM department_state WHERE department_id = ?")) {
            select.setString(1, id);
            try (var result = select.executeQuery()) {
                return result.next() ? State.valueOf(result.getString(1)) : State.CONFIRMED;
            }
        }
    }

    static Map<String, String> aliasOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT department_id, alias_of FROM department_state WHERE alias_of IS NOT NULL")) {
            var aliases = new HashMap<String, String>();
            while (result.next()) {
                aliases.put(result.getString(1), result.getString(2));
            }
            return aliases;
        }
    }

    /** The other names of each department that were added by hand. */
    static Map<String, List<String>> aliases(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT department_id, name FROM department_alias ORDER BY added_at, name")) {
            var aliases = new HashMap<String, List<String>>();
            while (result.next()) {
                aliases.computeIfAbsent(result.getString(1), id -> new ArrayList<>())
                        .add(result.getString(2));
            }
            return aliases;
        }
    }
}
