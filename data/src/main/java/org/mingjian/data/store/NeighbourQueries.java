package org.mingjian.data.store;

import java.sql.Connection;
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
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.SourceRef;

/** Looks up what may stand beside a report (对照材料查询): by department and year, by the results of its form, by its text. */
final class NeighbourQueries {

    /** A text shares bands with few others unless it is a form letter; the most alike of them are enough. */
    private static final int MOST_ALIKE = 20;

    private static final Set<String> YARDSTICKS = Set.of("VERIFICATION", "THREE_PUBLIC", "FINAL_ACCOUNTS");

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
            return YARDSTICKS.contains(kind);
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

    /** The verifications and the bureau's own tables of the same department and year, by the report they speak of. */
    static Map<String, List<Found>> sameYear(Connection connection, Collection<Found> reports) throws SQLException {
        return pairs(connection, """
                SELECT own.report_id, other.report_id
                FROM report AS own
                JOIN report AS other ON other.department_id = own.department_id
                    AND other.fiscal_year = own.fiscal_year AND other.origin = own.origin
                WHERE own.report_id IN (SELECT unnest(?)) AND other.current
                    AND own.kind NOT IN ('VERIFICATION', 'THREE_PUBLIC', 'FINAL_ACCOUNTS')
                    AND (other.kind = 'VERIFICATION'
                        OR (other.kind IN ('THREE_PUBLIC', 'FINAL_ACCOUNTS') AND other.report_id IN (
                            SELECT report_id FROM report_document WHERE role = 'DATA')))
                ORDER BY other.report_id
                """, reports);
    }

    /** Those of the reports in which a verified total stands beside the claimed one. */
    static Set<String> verified(Connection connection, Collection<Found> reports) throws SQLException {
        return keys(connection, """
                SELECT DISTINCT report_id FROM score JOIN report USING (report_id)
                WHERE report_id IN (SELECT unnest(?)) AND role = 'VERIFIED' AND kind <> 'VERIFICATION'
                """, reports);
    }

    /** Those of the reports that are put together with a table of the bureau's own. */
    static Set<String> tabled(Connection connection, Collection<Found> reports) throws SQLException {
        return keys(connection, """
                SELECT report_id FROM report_document WHERE report_id IN (SELECT unnest(?))
                GROUP BY report_id HAVING bool_or(role = 'DATA') AND bool_or(role <> 'DATA')
                """, reports);
    }

    /** Those of the reports with a document whose text can be looked up. */
    static Set<String> signed(Connection connection, Collection<Found> reports) throws SQLException {
        return keys(connection, """
                SELECT DISTINCT report_id FROM report_document JOIN text_signature USING (sha256)
                WHERE report_id IN (SELECT unnest(?))
                """, reports);
    }

    private static Set<String> keys(Connection connection, String sql, Collection<Found> reports) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "VARCHAR", reports.stream().map(Found::reportId).toArray()));
            try (var result = select.executeQuery()) {
                var keys = new HashSet<String>();
                while (result.next()) {
                    keys.add(result.getString(1));
                }
                return keys;
            }
        }
    }

    /** The current versions with a text that shares bands with the report's, the most alike first. */
    static Map<String, List<Found>> alike(Connection connection, Found report) throws SQLException {
        return pairs(connection, """
                WITH own AS (
                    SELECT DISTINCT part.report_id, own.signature_no
                    FROM report_document AS part JOIN text_signature AS own USING (sha256)
                    WHERE part.report_id IN (SELECT unnest(?))
                ), near AS (
                    SELECT own.report_id, other.signature_no, count(*) AS shared
                    FROM own JOIN text_band AS band USING (signature_no)
                    JOIN text_band AS other ON other.band = band.band AND other.origin = band.origin
                    WHERE other.signature_no NOT IN (SELECT signature_no FROM own)
                    GROUP BY ALL ORDER BY shared DESC, other.signature_no LIMIT %d
                )
                SELECT near.report_id, part.report_id
                FROM near JOIN text_signature AS signature USING (signature_no)
                JOIN report_document AS part ON part.sha256 = signature.sha256
                ORDER BY near.shared DESC, near.signature_no
                """.formatted(MOST_ALIKE), List.of(report));
    }

    private static Map<String, List<Found>> pairs(Connection connection, String sql, Collection<Found> reports)
            throws SQLException {
        var others = new HashMap<String, List<String>>();
        var all = new HashSet<String>();
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "VARCHAR", reports.stream().map(Found::reportId).toArray()));
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

    /** The paragraphs of a report, numbered as its blocks are. */
    static List<NarrativeStatement> text(Connection connection, String reportId) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT page, block, text FROM report_block
                WHERE report_id = ? AND kind = 'PARAGRAPH' AND text IS NOT NULL ORDER BY block
                """)) {
            select.setString(1, reportId);
            try (var result = select.executeQuery()) {
                var text = new ArrayList<NarrativeStatement>();
                while (result.next()) {
                    var paragraph = result.getString(3);
                    text.add(new NarrativeStatement(
                            paragraph,
                            SourceRef.paragraph((Integer) result.getObject(1), result.getInt(2), paragraph)));
                }
                return text;
            }
        }
    }

    /** Whether each of its documents holds this report alone: else nobody knows which words are its own. */
    static boolean isAloneInItsDocuments(Connection connection, String reportId) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*) FROM report_document AS own
                JOIN report_document AS other ON other.sha256 = own.sha256 AND other.report_id <> own.report_id
                JOIN report AS neighbour ON neighbour.report_id = other.report_id AND neighbour.current
                WHERE own.report_id = ?
                """)) {
            select.setString(1, reportId);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getLong(1) == 0;
            }
        }
    }

    /** In how many documents of the same origin each sentence of the report stands. */
    static Map<Long, Integer> documentsWith(Connection connection, Found report) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT passage, count(DISTINCT signature_no) AS documents FROM text_passage
                WHERE origin = ? AND passage IN (
                    SELECT passage FROM text_passage WHERE signature_no IN (
                        SELECT signature_no FROM text_signature JOIN report_document USING (sha256)
                        WHERE report_id = ?))
                GROUP BY passage HAVING documents > 1
                """)) {
            select.setString(1, report.origin());
            select.setString(2, report.reportId());
            try (var result = select.executeQuery()) {
                var documents = new HashMap<Long, Integer>();
                while (result.next()) {
                    documents.put(result.getLong(1), result.getInt(2));
                }
                return documents;
            }
        }
    }

    /** How many documents of the same origin have words of their own. */
    static int documents(Connection connection, Found report) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM text_signature WHERE origin = ?")) {
            select.setString(1, report.origin());
            try (var result = select.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
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
