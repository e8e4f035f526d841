package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;

/** Finds versions of reports and what they were put together from (报告版本查询). */
final class ReportQueries {

    private static final String SELECT = """
            SELECT report_id, department_id, department, fiscal_year, kind, project, version, current, origin
            FROM report
            """;

    private ReportQueries() {}

    /** Every version that was put together from documents, in a steady order. */
    static List<StoredReport> withDocuments(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + """
                        WHERE report_id IN (SELECT report_id FROM report_document)
                        ORDER BY department_id, fiscal_year, kind, project, version
                        """)) {
            return reports(connection, select);
        }
    }

    static Optional<StoredReport> find(Connection connection, String reportId) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE report_id = ?")) {
            select.setString(1, reportId);
            return reports(connection, select).stream().findFirst();
        }
    }

    static List<StoredReport> ofYear(Connection connection, String departmentId, int fiscalYear) throws SQLException {
        try (var select = connection.prepareStatement(
                SELECT + "WHERE department_id = ? AND fiscal_year = ? ORDER BY kind, project, version")) {
            select.setString(1, departmentId);
            select.setInt(2, fiscalYear);
            return reports(connection, select);
        }
    }

    static List<StoredReport> ofDocument(Connection connection, String sha256) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + """
                        WHERE report_id IN (SELECT report_id FROM report_document WHERE sha256 = ?)
                        ORDER BY department_id, fiscal_year, kind, project, version
                        """)) {
            select.setString(1, sha256);
            return reports(connection, select);
        }
    }

    /** The current version of the same department, year, kind and project. */
    static Optional<StoredReport> current(Connection connection, String departmentId, ReportIdentity identity)
            throws SQLException {
        var year = identity.fiscalYear();
        if (year == null) {
            return Optional.empty();
        }
        var project = Identifiers.comparable(identity.project());
        return ofYear(connection, departmentId, year.value()).stream()
                .filter(StoredReport::current)
                .filter(report -> report.kind() == identity.kind())
                .filter(report -> Identifiers.comparable(report.project()).equals(project))
                .findFirst();
    }

    /** The current version of every report of an origin, in two questions however many there are. */
    static List<StoredReport> current(Connection connection, Origin origin) throws SQLException {
        var parts = partsOfCurrent(connection, origin);
        try (var select = connection.prepareStatement(SELECT + "WHERE current AND origin = ?")) {
            select.setString(1, origin.name());
            try (var result = select.executeQuery()) {
                var reports = new ArrayList<StoredReport>();
                while (result.next()) {
                    reports.add(report(result, parts.getOrDefault(result.getString("report_id"), List.of())));
                }
                return reports;
            }
        }
    }

    private static Map<String, List<Part>> partsOfCurrent(Connection connection, Origin origin) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT report_id, sha256, role, block_offset FROM report_document
                WHERE report_id IN (SELECT report_id FROM report WHERE current AND origin = ?)
                ORDER BY block_offset, role
                """)) {
            select.setString(1, origin.name());
            try (var result = select.executeQuery()) {
                var parts = new HashMap<String, List<Part>>();
                while (result.next()) {
                    parts.computeIfAbsent(result.getString(1), id -> new ArrayList<>(1))
                            .add(new Part(
                                    result.getString(2), DocumentRole.valueOf(result.getString(3)), result.getInt(4)));
                }
                return parts;
            }
        }
    }

    /** These versions are no longer the current ones. */
    static void retire(Connection connection, List<String> reportIds) throws SQLException {
        if (reportIds.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(
                "UPDATE report SET current = false WHERE report_id IN (SELECT unnest(?))")) {
            update.setArray(1, connection.createArrayOf("VARCHAR", reportIds.toArray()));
            update.executeUpdate();
        }
    }

    /** The number of the document's last block. */
    static int blocks(Connection connection, String sha256) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT coalesce(max(block), 0) FROM document_block WHERE sha256 = ?")) {
            select.setString(1, sha256);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static List<StoredReport> reports(Connection connection, PreparedStatement select) throws SQLException {
        try (var result = select.executeQuery()) {
            var reports = new ArrayList<StoredReport>();
            while (result.next()) {
                reports.add(report(result, parts(connection, result.getString("report_id"))));
            }
            return reports;
        }
    }

    private static StoredReport report(ResultSet result, List<Part> parts) throws SQLException {
        return new StoredReport(
                result.getString("report_id"),
                result.getString("department_id"),
                result.getString("department"),
                new FiscalYear(result.getInt("fiscal_year")),
                ReportKind.valueOf(result.getString("kind")),
                result.getString("project"),
                result.getInt("version"),
                result.getBoolean("current"),
                Origin.valueOf(result.getString("origin")),
                parts);
    }

    private static List<Part> parts(Connection connection, String reportId) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT sha256, role, block_offset FROM report_document
                WHERE report_id = ? ORDER BY block_offset, role
                """)) {
            select.setString(1, reportId);
            try (var result = select.executeQuery()) {
                var parts = new ArrayList<Part>();
                while (result.next()) {
                    parts.add(
                            new Part(result.getString(1), DocumentRole.valueOf(result.getString(2)), result.getInt(3)));
                }
                return parts;
            }
        }
    }
}
