package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
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
                delete(
                        "DELETE FROM department_succession WHERE successor_id = ? AND department_id = ?",
                        entry.departmentId(),
                        Objects.requireNonNull(entry.otherId()));
                DepartmentStates.set(connection, entry.departmentId(), State.UNCONFIRMED, null, null);
            }
            case ALIAS ->
                delete(
                        "DELETE FROM department_alias WHERE department_id = ? AND ? LIKE '%又名“' || name || '”'",
                        entry.departmentId(), entry.sentence());
            case IMPORTED -> DepartmentRegister.check(false, "整表导入不能一步撤销；请改好表格后再导入，或逐条修改。");
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

    private void delete(String sql, String first, String second) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setString(1, first);
            delete.setString(2, second);
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
