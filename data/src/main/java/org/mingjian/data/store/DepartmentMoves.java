package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moves the reports of a department that turned out to be another (报告归并): behind the versions that department has of
 * the same year, kind and project, the last of them current. Keys stay, so that links and findings stay.
 */
final class DepartmentMoves {

    private record Version(
            String reportId,
            String departmentId,
            int year,
            String kind,
            @Nullable String project,
            int number,
            boolean current) {

        boolean isSameReport(Version other) {
            return year == other.year
                    && kind.equals(other.kind)
                    && Identifiers.comparable(project).equals(Identifiers.comparable(other.project));
        }
    }

    private final Connection connection;
    private final long entry;

    DepartmentMoves(Connection connection, long entry) {
        this.connection = connection;
        this.entry = entry;
    }

    /** How many versions were moved. */
    int move(String from, String to) throws SQLException {
        var own = new ArrayList<>(versions(to));
        var moved = versions(from);
        for (var version : moved) {
            var same = own.stream().filter(version::isSameReport).toList();
            int number = same.stream().mapToInt(Version::number).max().orElse(0) + 1;
            if (version.current()) {
                for (var earlier : same) {
                    if (earlier.current()) {
                        change(earlier, to, earlier.number(), false);
                        own.set(own.indexOf(earlier), with(earlier, to, earlier.number(), false));
                    }
                }
            }
            change(version, to, number, version.current());
            own.add(with(version, to, number, version.current()));
        }
        return moved.size();
    }

    private static Version with(Version version, String department, int number, boolean current) {
        return new Version(
                version.reportId(), department, version.year(), version.kind(), version.project(), number, current);
    }

    private List<Version> versions(String departmentId) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT report_id, fiscal_year, kind, project, version, current FROM report
                WHERE department_id = ? ORDER BY fiscal_year, kind, project, version
                """)) {
            select.setString(1, departmentId);
            try (var result = select.executeQuery()) {
                var versions = new ArrayList<Version>();
                while (result.next()) {
                    versions.add(new Version(
                            result.getString("report_id"),
                            departmentId,
                            result.getInt("fiscal_year"),
                            result.getString("kind"),
                            result.getString("project"),
                            result.getInt("version"),
                            result.getBoolean("current")));
                }
                return versions;
            }
        }
    }

    private void change(Version version, String to, int number, boolean current) throws SQLException {
        place(version.reportId(), to, number, current);
        try (var insert = connection.prepareStatement("""
                INSERT INTO department_move
                SELECT ?, report_id, ?, ?, ?, ?, ?, ?, origin FROM report WHERE report_id = ?
                """)) {
            insert.setLong(1, entry);
            insert.setString(2, version.departmentId());
            insert.setInt(3, version.number());
            insert.setBoolean(4, version.current());
            insert.setString(5, to);
            insert.setInt(6, number);
            insert.setBoolean(7, current);
            insert.setString(8, version.reportId());
            insert.executeUpdate();
        }
    }

    private void place(String reportId, String departmentId, int number, boolean current) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE report SET department_id = d.department_id, department = d.name, province = d.province,
                       city = d.city, county = d.county, level = d.level, sector = d.sector, version = ?, current = ?
                FROM department AS d WHERE d.department_id = ? AND report.report_id = ?
                """)) {
            update.setInt(1, number);
            update.setBoolean(2, current);
            update.setString(3, departmentId);
            update.setString(4, reportId);
            update.executeUpdate();
        }
        try (var update =
                connection.prepareStatement("UPDATE three_public SET department_id = ? WHERE report_id = ?")) {
            update.setString(1, departmentId);
            update.setString(2, reportId);
            update.executeUpdate();
        }
    }

    /** Puts everything back; refuses where a version has changed since. */
    void undo() throws SQLException {
        if (changedSince()) {
            throw new StoreException(StoreException.Category.NOT_ALLOWED, "归并之后这些报告又有补充、更正或再次归并，不能直接撤销；请逐份核对后重新确认部门。");
        }
        try (var select = connection.prepareStatement("""
                SELECT report_id, old_department_id, old_version, old_current FROM department_move WHERE log_no = ?
                """)) {
            select.setLong(1, entry);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    place(
                            Objects.requireNonNull(result.getString(1)),
                            Objects.requireNonNull(result.getString(2)),
                            result.getInt(3),
                            result.getBoolean(4));
                }
            }
        }
    }

    private boolean changedSince() throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*) FROM department_move AS move
                LEFT JOIN report USING (report_id)
                WHERE move.log_no = ?
                  AND (report.department_id IS DISTINCT FROM move.new_department_id
                       OR report.version IS DISTINCT FROM move.new_version
                       OR report.current IS DISTINCT FROM move.new_current)
                """)) {
            select.setLong(1, entry);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getInt(1) > 0;
            }
        }
    }
}
