package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.SourceRef;

/** The findings of a report and their evidence (疑点与证据). A finding that stays keeps its number. */
final class FindingRows {

    private record Known(long number, String reported, String expected) {}

    private record Numbered(String reportId, String id, long number, Finding finding) {}

    private record Place(String findingId, int number, SourceRef place) {}

    private FindingRows() {}

    /** Replaces the report's findings, and says what appeared, vanished and changed. */
    static FindingChanges replace(Connection connection, String reportId, List<Finding> findings, Origin origin)
            throws SQLException {
        var known = known(connection, reportId);
        remove(connection, reportId);
        var numbered = number(connection, reportId, findings, known);
        write(connection, numbered, origin);
        Priorities.refresh(connection, reportId);
        return changes(known, numbered);
    }

    /** The findings of a report that had none before. */
    record Fresh(String reportId, List<Finding> findings) {}

    /** Appends the findings of many new reports; their numbers are drawn at once. */
    static void append(Connection connection, List<Fresh> reports, Origin origin) throws SQLException {
        int count =
                reports.stream().mapToInt(report -> report.findings().size()).sum();
        var numbers = nextNumbers(connection, count).iterator();
        var rows = new ArrayList<Numbered>();
        for (var report : reports) {
            var taken = new HashSet<String>();
            for (var finding : report.findings()) {
                rows.add(new Numbered(
                        report.reportId(), identify(report.reportId(), finding, taken), numbers.next(), finding));
            }
        }
        write(connection, rows, origin);
    }

    private static List<Long> nextNumbers(Connection connection, int count) throws SQLException {
        var numbers = new ArrayList<Long>(count);
        try (var select = connection.prepareStatement("SELECT nextval('finding_number') FROM range(?)")) {
            select.setLong(1, count);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    numbers.add(result.getLong(1));
                }
            }
        }
        return numbers;
    }

    /** Two findings of a rule at the same place are told apart by their order. */
    private static String identify(String reportId, Finding finding, Set<String> taken) {
        int repeat = 1;
        var id = Identifiers.finding(reportId, finding, repeat);
        while (!taken.add(id)) {
            id = Identifiers.finding(reportId, finding, ++repeat);
        }
        return id;
    }

    static void remove(Connection connection, String reportId) throws SQLException {
        execute(
                connection,
                "DELETE FROM evidence WHERE finding_id IN (SELECT finding_id FROM finding WHERE report_id = ?)",
                reportId);
        execute(connection, "DELETE FROM finding WHERE report_id = ?", reportId);
    }

    private static void execute(Connection connection, String sql, String reportId) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, reportId);
            statement.executeUpdate();
        }
    }

    private static Map<String, Known> known(Connection connection, String reportId) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT finding_id, finding_no, reported, expected FROM finding WHERE report_id = ?")) {
            select.setString(1, reportId);
            try (var result = select.executeQuery()) {
                var known = new HashMap<String, Known>();
                while (result.next()) {
                    known.put(
                            result.getString(1),
                            new Known(result.getLong(2), result.getString(3), result.getString(4)));
                }
                return known;
            }
        }
    }

    private static List<Numbered> number(
            Connection connection, String reportId, List<Finding> findings, Map<String, Known> known)
            throws SQLException {
        var taken = new HashSet<String>();
        var ids = findings.stream()
                .map(finding -> identify(reportId, finding, taken))
                .toList();
        int unknown = (int) ids.stream().filter(id -> !known.containsKey(id)).count();
        var fresh = (unknown == 0 ? List.<Long>of() : nextNumbers(connection, unknown)).iterator();
        var numbered = new ArrayList<Numbered>();
        for (int at = 0; at < ids.size(); at++) {
            var before = known.get(ids.get(at));
            long number = before == null ? fresh.next() : before.number();
            numbered.add(new Numbered(reportId, ids.get(at), number, findings.get(at)));
        }
        return numbered;
    }

    private static void write(Connection connection, List<Numbered> numbered, Origin origin) throws SQLException {
        Rows.append(connection, "finding", numbered, (row, number, item) -> putFinding(row, item)
                .points(item.finding().points())
                .name(origin)
                .money(item.finding().amount())
                .absent());
        Rows.append(connection, "evidence", places(numbered), (row, number, item) -> row.text(item.findingId())
                .integer(item.number())
                .place(item.place()));
    }

    private static Rows putFinding(Rows row, Numbered item) throws SQLException {
        var finding = item.finding();
        return row.text(item.id())
                .number(item.number())
                .text(item.reportId())
                .text(finding.rule())
                .integer(finding.ruleVersion())
                .name(finding.family())
                .name(finding.severity())
                .name(finding.certainty())
                .text(finding.title())
                .text(finding.reported())
                .text(finding.expected())
                .text(finding.explanation());
    }

    private static List<Place> places(List<Numbered> numbered) {
        var places = new ArrayList<Place>();
        for (var item : numbered) {
            var evidence = item.finding().evidence();
            for (int index = 0; index < evidence.size(); index++) {
                places.add(new Place(item.id(), index + 1, evidence.get(index)));
            }
        }
        return places;
    }

    private static FindingChanges changes(Map<String, Known> known, List<Numbered> numbered) {
        int stayed = 0;
        int changed = 0;
        for (var item : numbered) {
            var before = known.get(item.id());
            if (before != null) {
                stayed++;
                changed += saysTheSame(before, item.finding()) ? 0 : 1;
            }
        }
        return new FindingChanges(numbered.size() - stayed, known.size() - stayed, changed);
    }

    private static boolean saysTheSame(Known before, Finding now) {
        return Objects.equals(before.reported(), now.reported()) && Objects.equals(before.expected(), now.expected());
    }
}
