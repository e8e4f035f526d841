package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ReportKind;

/** Looks up what may stand beside a report (对照材料查询): by department and year, and by the results of its form. */
final class NeighbourQueries {

    /**
     * A stored version in the order in which two alike are told apart: the later year, in one year the one that came
     * later, is the one that is asked.
     */
    record Found(
            String reportId,
            String departmentId,
            int year,
            String kind,
            @Nullable String project,
            String origin,
            boolean current,
            LocalDateTime received)
            implements Comparable<Found> {

        private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::year)
                .thenComparing(Found::received)
                .thenComparing(Found::reportId);

        @Override
        public int compareTo(Found other) {
            return ORDER.compare(this, other);
        }

        /** Whether it says of others what they are held against: a verification, or a table of the bureau's. */
        boolean isYardstick() {
            return ReportKind.valueOf(kind).isYardstick();
        }

        boolean isOfSameYear(Found other) {
            return year == other.year && departmentId.equals(other.departmentId);
        }

        boolean isSameReport(Found other) {
            return kind.equals(other.kind)
                    && Identifiers.comparable(project).equals(Identifiers.comparable(other.project));
        }
    }

    private static final String SELECT = """
            SELECT report_id, department_id, fiscal_year, kind, project, report.origin, current,
                   coalesce(min(received_at), TIMESTAMP '1970-01-01') AS received
            FROM report LEFT JOIN report_document USING (report_id) LEFT JOIN document USING (sha256)
            """;

    private static final String GROUPED = " GROUP BY ALL ORDER BY fiscal_year, received, report_id";

    private NeighbourQueries() {}

    static List<Found> byId(Connection connection, Collection<String> reportIds) throws SQLException {
        return reportIds.isEmpty()
                ? List.of()
                : found(connection, SELECT + "WHERE report_id IN (SELECT unnest(?))" + GROUPED, reportIds);
    }

    /** The current versions of these departments. */
    static List<Found> ofDepartments(Connection connection, Collection<String> departmentIds) throws SQLException {
        return departmentIds.isEmpty()
                ? List.of()
                : found(
                        connection,
                        SELECT + "WHERE current AND department_id IN (SELECT unnest(?))" + GROUPED,
                        departmentIds);
    }

    /** The current versions a document is part of. */
    static List<Found> ofDocument(Connection connection, String sha256) throws SQLException {
        return found(connection, SELECT + """
                WHERE current AND report_id IN (SELECT report_id FROM report_document WHERE sha256 IN (SELECT unnest(?)))
                """ + GROUPED, List.of(sha256));
    }

    /** The current versions of other departments with the same results, by the report that has them too. */
    static Map<String, List<Found>> twins(Connection connection, Collection<Found> reports) throws SQLException {
        return pairs(connection, """
                SELECT own.report_id, other.report_id
                FROM indicator_vector AS own
                JOIN indicator_vector AS other ON other.vector = own.vector AND other.origin = own.origin
                WHERE own.report_id IN (SELECT unnest(?)) AND other.report_id <> own.report_id
                """, reports);
    }

    /**
     * The verifications and the bureau's own tables of the same department and year, by the report they speak of; for a
     * verification the reports it speaks of.
     */
    static Map<String, List<Found>> sameYear(Connection connection, Collection<Found> reports) throws SQLException {
        return pairs(connection, """
                SELECT own.report_id, other.report_id
                FROM report AS own
                JOIN report AS other ON other.department_id = own.department_id
                    AND other.fiscal_year = own.fiscal_year AND other.origin = own.origin
                WHERE own.report_id IN (SELECT unnest(?)) AND other.current
                    AND CASE
                        WHEN own.kind = 'VERIFICATION'
                            THEN other.kind NOT IN ('VERIFICATION', 'THREE_PUBLIC', 'FINAL_ACCOUNTS')
                        WHEN own.kind IN ('THREE_PUBLIC', 'FINAL_ACCOUNTS') THEN false
                        WHEN other.kind IN ('THREE_PUBLIC', 'FINAL_ACCOUNTS')
                            THEN other.report_id IN (SELECT report_id FROM report_document WHERE role = 'DATA')
                        ELSE other.kind = 'VERIFICATION' END
                ORDER BY other.report_id
                """, reports);
    }

    /** Those of the reports in which a verified total may stand beside the claimed one. */
    static Set<String> verified(Connection connection, Collection<Found> reports) throws SQLException {
        return keys(connection, """
                SELECT DISTINCT report_id FROM score
                WHERE report_id IN (SELECT unnest(?)) AND role = 'VERIFIED'
                """, reports);
    }

    /** Those of the reports that are put together with a table of the bureau's own. */
    static Set<String> tabled(Connection connection, Collection<Found> reports) throws SQLException {
        return keys(connection, """
                SELECT report_id FROM report_document WHERE report_id IN (SELECT unnest(?))
                GROUP BY report_id HAVING bool_or(role = 'DATA') AND bool_or(role <> 'DATA')
                """, reports);
    }

    static Set<String> keys(Connection connection, String sql, Collection<Found> reports) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            bind(select, reports);
            try (var result = select.executeQuery()) {
                var keys = new HashSet<String>();
                while (result.next()) {
                    keys.add(result.getString(1));
                }
                return keys;
            }
        }
    }

    static Map<String, List<Found>> pairs(Connection connection, String sql, Collection<Found> reports)
            throws SQLException {
        var others = new HashMap<String, List<String>>();
        var all = new HashSet<String>();
        try (var select = connection.prepareStatement(sql)) {
            bind(select, reports);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    others.computeIfAbsent(result.getString(1), id -> new ArrayList<>())
                            .add(result.getString(2));
                    all.add(result.getString(2));
                }
            }
        }
        var byId = new HashMap<String, Found>();
        byId(connection, all).stream().filter(Found::current).forEach(found -> byId.put(found.reportId(), found));
        var pairs = new HashMap<String, List<Found>>();
        others.forEach((own, ids) -> pairs.put(
                own,
                ids.stream().distinct().filter(byId::containsKey).map(byId::get).toList()));
        return pairs;
    }

    /** The keys of the reports as the statement's only value. */
    static void bind(PreparedStatement select, Collection<Found> reports) throws SQLException {
        var keys = reports.stream().map(Found::reportId).toArray();
        select.setArray(1, select.getConnection().createArrayOf("VARCHAR", keys));
    }

    private static List<Found> found(Connection connection, String sql, Collection<String> keys) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(
                    1, connection.createArrayOf("VARCHAR", Set.copyOf(keys).toArray()));
            try (var result = select.executeQuery()) {
                var found = new ArrayList<Found>();
                while (result.next()) {
                    found.add(found(result));
                }
                return found;
            }
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getObject(8, LocalDateTime.class));
    }
}
