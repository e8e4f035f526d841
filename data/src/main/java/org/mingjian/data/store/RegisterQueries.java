package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.DepartmentStates.State;

/** What the register holds (名录查询). */
final class RegisterQueries {

    private RegisterQueries() {}

    /** Every department that is not another's name, by place and name. */
    static List<RegisteredDepartment> all(Connection connection, Origin origin) throws SQLException {
        var aliases = names(connection);
        var steps = steps(connection);
        try (var select = connection.prepareStatement("""
                SELECT d.department_id, d.name, d.province, d.city, d.county, d.level, d.sector, d.origin,
                       coalesce(s.state, 'CONFIRMED') AS state
                FROM department AS d LEFT JOIN department_state AS s USING (department_id)
                WHERE d.origin = ? AND coalesce(s.state, 'CONFIRMED') <> 'ALIAS'
                ORDER BY d.province, d.city, d.county, d.name, d.department_id
                """)) {
            select.setString(1, origin.name());
            try (var result = select.executeQuery()) {
                var departments = new ArrayList<RegisteredDepartment>();
                while (result.next()) {
                    departments.add(department(result, aliases, steps));
                }
                return departments;
            }
        }
    }

    private static RegisteredDepartment department(
            ResultSet result, Map<String, List<String>> aliases, Map<String, List<RegisteredDepartment.Step>> steps)
            throws SQLException {
        var id = Objects.requireNonNull(result.getString("department_id"));
        var level = result.getString("level");
        return new RegisteredDepartment(
                id,
                Objects.requireNonNull(result.getString("name")),
                result.getString("province"),
                result.getString("city"),
                result.getString("county"),
                level == null ? null : GovernmentLevel.valueOf(level),
                result.getString("sector"),
                State.valueOf(result.getString("state")) == State.CONFIRMED,
                Origin.valueOf(result.getString("origin")),
                aliases.getOrDefault(id, List.of()),
                steps.getOrDefault(id, List.of()));
    }

    /** Names added by hand, then the names of departments that were found to be this one. */
    private static Map<String, List<String>> names(Connection connection) throws SQLException {
        var names = new HashMap<>(DepartmentStates.aliases(connection));
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        SELECT s.alias_of, d.name FROM department_state AS s JOIN department AS d USING (department_id)
                        WHERE s.alias_of IS NOT NULL ORDER BY d.name
                        """)) {
            while (result.next()) {
                names.computeIfAbsent(result.getString(1), id -> new ArrayList<>())
                        .add(result.getString(2));
            }
        }
        return names;
    }

    private static Map<String, List<RegisteredDepartment.Step>> steps(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        SELECT s.department_id, s.successor_id, d.name, s.kind, s.year
                        FROM department_succession AS s JOIN department AS d ON d.department_id = s.successor_id
                        ORDER BY s.year, d.name
                        """)) {
            var steps = new HashMap<String, List<RegisteredDepartment.Step>>();
            while (result.next()) {
                steps.computeIfAbsent(result.getString(1), id -> new ArrayList<>())
                        .add(new RegisteredDepartment.Step(
                                result.getString(2),
                                result.getString(3),
                                Succession.valueOf(result.getString(4)),
                                result.getInt(5)));
            }
            return steps;
        }
    }

    static List<UnconfirmedDepartment.ReportOf> reports(Connection connection, String departmentId)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT report_id, fiscal_year, kind, project FROM report WHERE department_id = ? AND current
                ORDER BY fiscal_year DESC, kind, project
                """)) {
            select.setString(1, departmentId);
            try (var result = select.executeQuery()) {
                var reports = new ArrayList<UnconfirmedDepartment.ReportOf>();
                while (result.next()) {
                    reports.add(new UnconfirmedDepartment.ReportOf(
                            result.getString(1), result.getInt(2), result.getString(3), result.getString(4)));
                }
                return reports;
            }
        }
    }

    static UnconfirmedDepartment.@Nullable PlaceOfName source(Connection connection, String departmentId)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT document.file_name, s.page, s.block, s.quote
                FROM department_state AS s JOIN document USING (sha256) WHERE s.department_id = ?
                """)) {
            select.setString(1, departmentId);
            try (var result = select.executeQuery()) {
                return result.next()
                        ? new UnconfirmedDepartment.PlaceOfName(
                                Objects.requireNonNull(result.getString(1)),
                                (Integer) result.getObject(2),
                                (Integer) result.getObject(3),
                                result.getString(4))
                        : null;
            }
        }
    }

    /** What people did, newest first; the steps of an import are not told one by one. */
    static List<RegisterEntry> log(Connection connection, int most) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT log_no, done_at, done_by, action, sentence, undone FROM department_log
                WHERE action = 'IMPORTED'
                    OR done_at NOT IN (SELECT done_at FROM department_log WHERE action = 'IMPORTED')
                ORDER BY log_no DESC LIMIT ?
                """)) {
            select.setInt(1, most);
            try (var result = select.executeQuery()) {
                var entries = new ArrayList<RegisterEntry>();
                while (result.next()) {
                    entries.add(new RegisterEntry(
                            result.getLong(1),
                            result.getObject(2, LocalDateTime.class),
                            result.getString(3),
                            RegisterEntry.Action.valueOf(result.getString(4)),
                            result.getString(5),
                            result.getBoolean(6)));
                }
                return entries;
            }
        }
    }
}
