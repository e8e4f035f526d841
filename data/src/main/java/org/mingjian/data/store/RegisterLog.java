package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * Writes down who did what to the register and when (名录记录). What an import did step by step has the moment of the
 * import: that is how its steps are found again when it is undone.
 */
final class RegisterLog {

    /** One thing an import did; the other is a department or, of what was filled in, the columns. */
    record Step(
            RegisterEntry.Action action,
            String departmentId,
            @Nullable String other,
            String sentence) {}

    private final Connection connection;
    private final String by;
    private final LocalDateTime at = LocalDateTime.now(ZoneOffset.UTC);

    RegisterLog(Connection connection, String by) {
        this.connection = connection;
        this.by = by;
    }

    /** The number of the entry. */
    long add(RegisterEntry.Action action, Department department, @Nullable Department other, String sentence)
            throws SQLException {
        var step = new Step(action, department.id(), other == null ? null : other.id(), sentence);
        return insert(step, Departments.origin(connection, department.id()));
    }

    /** An import of a list of departments, and its steps in their order. */
    void addImport(int rows, List<Step> steps) throws SQLException {
        for (var step : steps) {
            insert(step, Origin.REAL);
        }
        insert(new Step(RegisterEntry.Action.IMPORTED, "", null, "导入部门名录 %d 行".formatted(rows)), Origin.REAL);
    }

    private long insert(Step step, Origin origin) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO department_log VALUES (nextval('department_log_number'), ?, ?, ?, ?, ?, ?, false, ?)
                RETURNING log_no
                """)) {
            insert.setObject(1, at);
            insert.setString(2, by);
            insert.setString(3, step.action().name());
            insert.setString(4, step.departmentId());
            insert.setString(5, step.other());
            insert.setString(6, step.sentence());
            insert.setString(7, origin.name());
            try (var result = insert.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
