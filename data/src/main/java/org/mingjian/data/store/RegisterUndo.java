package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.store.DepartmentStates.State;

/** Takes one change of the register back (撤销). */
final class RegisterUndo {

    private record Entry(
            RegisterEntry.Action action,
            String departmentId,
            @Nullable String otherId,
            String sentence,
            boolean undone) {}

    private final Connection connection;

    RegisterUndo(Connection connection) {
        this.connection = connection;
    }

    boolean undo(long number) throws SQLException {
        var entry = entry(number);
        DepartmentRegister.check(!entry.undone(), "这一步已经撤销过。");
        switch (entry.action()) {
            case CONFIRMED -> DepartmentStates.set(connection, entry.departmentId(), State.UNCONFIRMED, null, null);
            case SAME_AS -> {
                new DepartmentMoves(connection, number).undo();
                DepartmentStates.set(connection, entry.departmentId(), State.UNCONFIRMED, null, null);
            }
            case SUCCEEDS -> {
                deleteSuccession(entry.departmentId(), entry.otherId());
                DepartmentStates.set(connection, entry.departmentId(), State.UNCONFIRMED, null, null);
            }
            case ALIAS -> deleteAlias(entry.departmentId(), entry.sentence());
            case IMPORTED -> undoImport(number);
            case CREATED, FILLED_IN -> throw new IllegalArgumentException("a step of an import: " + number);
        }
        markUndone(number);
        return true;
    }

    private Entry entry(long number) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT action, department_id, other_id, sentence, undone FROM department_log WHERE log_no = ?")) {
            select.setLong(1, number);
            try (var result = select.executeQuery()) {
                DepartmentRegister.check(result.next(), "没有这条名录记录，请刷新页面后再试。");
                return new Entry(
                        RegisterEntry.Action.valueOf(result.getString(1)),
                        Objects.requireNonNull(result.getString(2)),
                        result.getString(3),
                        Objects.requireNonNull(result.getString(4)),
                        result.getBoolean(5));
            }
        }
    }

    /** The last step first; what was built on a step since stays, as if a report had brought it. */
    private void undoImport(long number) throws SQLException {
        var steps = steps(number);
        DepartmentRegister.check(!steps.isEmpty(), "这次导入没有可撤销的改动：名录当时没有变化，或是旧版程序导入的。");
        for (long step : steps) {
            undoStep(entry(step));
            markUndone(step);
        }
    }

    private List<Long> steps(long number) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT step.log_no FROM department_log AS step JOIN department_log AS import USING (done_at, done_by)
                WHERE import.log_no = ? AND step.log_no <> import.log_no ORDER BY step.log_no DESC
                """)) {
            select.setLong(1, number);
            try (var result = select.executeQuery()) {
                var steps = new ArrayList<Long>();
                while (result.next()) {
                    steps.add(result.getLong(1));
                }
                return steps;
            }
        }
    }

    private void undoStep(Entry step) throws SQLException {
        switch (step.action()) {
            case CREATED -> removeUnused(step.departmentId());
            case FILLED_IN ->
                Departments.empty(
                        connection,
                        step.departmentId(),
                        List.of(Objects.requireNonNull(step.otherId()).split(",")));
            case CONFIRMED -> {
                if (DepartmentStates.of(connection, step.departmentId()) == State.CONFIRMED) {
                    DepartmentStates.set(connection, step.departmentId(), State.UNCONFIRMED, null, null);
                }
            }
            case ALIAS -> deleteAlias(step.departmentId(), step.sentence());
            case SUCCEEDS -> deleteSuccession(step.departmentId(), step.otherId());
            case SAME_AS, IMPORTED -> throw new IllegalStateException("no step of an import: " + step.action());
        }
    }

    /** A department that only the list brought goes; one that reports, names or others lead to waits to be confirmed. */
    private void removeUnused(String id) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT 1 WHERE EXISTS (FROM report WHERE department_id = $1)
                    OR EXISTS (FROM department_state WHERE alias_of = $1)
                    OR EXISTS (FROM department_state WHERE department_id = $1 AND alias_of IS NOT NULL)
                    OR EXISTS (FROM department_alias WHERE department_id = $1)
                    OR EXISTS (FROM department_succession WHERE department_id = $1 OR successor_id = $1)
                """)) {
            select.setString(1, id);
            try (var result = select.executeQuery()) {
                if (result.next()) {
                    return;
                }
            }
        }
        delete("DELETE FROM department_state WHERE department_id = ?", id);
        delete("DELETE FROM department WHERE department_id = ?", id);
    }

    private void deleteAlias(String departmentId, String sentence) throws SQLException {
        delete(
                "DELETE FROM department_alias WHERE department_id = ? AND ? LIKE '%又名“' || name || '”'",
                departmentId, sentence);
    }

    private void deleteSuccession(String successor, @Nullable String predecessor) throws SQLException {
        delete(
                "DELETE FROM department_succession WHERE successor_id = ? AND department_id = ?",
                successor,
                Objects.requireNonNull(predecessor));
    }

    private void delete(String sql, String... values) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                delete.setString(at + 1, values[at]);
            }
            delete.executeUpdate();
        }
    }

    private void markUndone(long number) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE department_log SET undone = true WHERE log_no = ?")) {
            update.setLong(1, number);
            update.executeUpdate();
        }
    }
}
