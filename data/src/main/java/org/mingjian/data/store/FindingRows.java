package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.SourceRef;

/** The findings of a report and their evidence (疑点与证据). A finding that stays keeps its number. */
final class FindingRows {

    private record Known(String id, String reportId, long number, String rule, String title, FindingChange.Said said) {

        FindingChange change(FindingChange.Kind kind) {
            boolean gone = kind == FindingChange.Kind.VANISHED;
            return new FindingChange(kind, id, number, reportId, rule, title, gone ? said : null, gone ? null : said);
        }
    }

    private record Numbered(String reportId, String id, long number, Finding finding) {}

    private record Place(String findingId, int number, SourceRef place) {}

    private record Other(String findingId, int number, Counterpart counterpart) {}

    /** Rows that hang on a finding, removed before it. */
    private static final List<String> HANGING = List.of("evidence", "finding_counterpart");

    private FindingRows() {}

    /** Which findings of a report are replaced: those of these rules, or those of all others. */
    record Which(Set<String> rules, boolean within) {

        static final Which ALL = new Which(Set.of(), false);

        private String condition() {
            return " report_id IN (SELECT unnest(?)) AND (rule IN (SELECT unnest(?))) = ?";
        }

        private void bind(PreparedStatement statement, List<String> reportIds) throws SQLException {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("VARCHAR", reportIds.toArray()));
            statement.setArray(2, connection.createArrayOf("VARCHAR", rules.toArray()));
            statement.setBoolean(3, within);
        }
    }

    /** Replaces findings of a report, and says what appeared, vanished and changed. */
    static FindingChanges replace(
            Connection connection, String reportId, Which which, List<Finding> findings, Origin origin)
            throws SQLException {
        return replace(connection, List.of(new Fresh(reportId, findings)), which, origin);
    }

    /** The same for many reports at once. */
    static FindingChanges replace(Connection connection, List<Fresh> reports, Which which, Origin origin)
            throws SQLException {
        var known = known(connection, reports, which);
        if (!known.isEmpty()) {
            remove(connection, reports, which);
        }
        var numbered = number(connection, reports, known);
        if (which.within() && known.isEmpty() && numbered.isEmpty()) {
            return FindingChanges.NONE;
        }
        write(connection, numbered, origin);
        return changes(known, numbered);
    }

    /** The findings of a report that was not there before. */
    static FindingChanges fresh(Connection connection, String reportId) throws SQLException {
        return new FindingChanges(
                known(connection, List.of(new Fresh(reportId, List.of())), Which.ALL).values().stream()
                        .map(known -> known.change(FindingChange.Kind.APPEARED))
                        .toList());
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

    private static void remove(Connection connection, List<Fresh> reports, Which which) throws SQLException {
        for (var table : HANGING) {
            execute(
                    connection,
                    "DELETE FROM " + table + " WHERE finding_id IN (SELECT finding_id FROM finding WHERE"
                            + which.condition() + ")",
                    reports,
                    which);
        }
        execute(connection, "DELETE FROM finding WHERE" + which.condition(), reports, which);
    }

    private static void execute(Connection connection, String sql, List<Fresh> reports, Which which)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            which.bind(statement, ids(reports));
            statement.executeUpdate();
        }
    }

    private static List<String> ids(List<Fresh> reports) {
        return reports.stream().map(Fresh::reportId).toList();
    }

    private static Map<String, Known> known(Connection connection, List<Fresh> reports, Which which)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT finding_id, report_id, finding_no, rule, title, reported, expected FROM finding WHERE"
                        + which.condition() + " ORDER BY finding_no")) {
            which.bind(select, ids(reports));
            try (var result = select.executeQuery()) {
                var known = new LinkedHashMap<String, Known>();
                while (result.next()) {
                    known.put(
                            result.getString(1),
                            new Known(
                                    result.getString(1),
                                    result.getString(2),
                                    result.getLong(3),
                                    result.getString(4),
                                    result.getString(5),
                                    new FindingChange.Said(result.getString(6), result.getString(7))));
                }
                return known;
            }
        }
    }

    private static List<Numbered> number(Connection connection, List<Fresh> reports, Map<String, Known> known)
            throws SQLException {
        var unnumbered = new ArrayList<Numbered>();
        for (var report : reports) {
            var taken = new HashSet<String>();
            for (var finding : report.findings()) {
                var id = identify(report.reportId(), finding, taken);
                var before = known.get(id);
                unnumbered.add(new Numbered(report.reportId(), id, before == null ? 0 : before.number(), finding));
            }
        }
        int unknown =
                (int) unnumbered.stream().filter(item -> item.number() == 0).count();
        var fresh = (unknown == 0 ? List.<Long>of() : nextNumbers(connection, unknown)).iterator();
        return unnumbered.stream()
                .map(item -> item.number() == 0
                        ? new Numbered(item.reportId(), item.id(), fresh.next(), item.finding())
                        : item)
                .toList();
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
        Rows.append(connection, "finding_counterpart", counterparts(numbered), (row, number, item) -> row.text(
                        item.findingId())
                .integer(item.number())
                .text(item.counterpart().reportId())
                .text(item.counterpart().told())
                .place(item.counterpart().place()));
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

    private static List<Other> counterparts(List<Numbered> numbered) {
        var others = new ArrayList<Other>();
        for (var item : numbered) {
            var told = item.finding().counterparts();
            for (int index = 0; index < told.size(); index++) {
                others.add(new Other(item.id(), index + 1, told.get(index)));
            }
        }
        return others;
    }

    private static FindingChanges changes(Map<String, Known> known, List<Numbered> numbered) {
        var changes = new ArrayList<FindingChange>();
        var gone = new LinkedHashMap<>(known);
        for (var item : numbered) {
            var before = gone.remove(item.id());
            var now = new FindingChange.Said(
                    item.finding().reported(), item.finding().expected());
            if (before == null) {
                changes.add(change(FindingChange.Kind.APPEARED, item, null, now));
            } else if (!before.said().equals(now)) {
                changes.add(change(FindingChange.Kind.CHANGED, item, before.said(), now));
            }
        }
        gone.values().forEach(vanished -> changes.add(vanished.change(FindingChange.Kind.VANISHED)));
        return new FindingChanges(changes);
    }

    private static FindingChange change(
            FindingChange.Kind kind, Numbered item, FindingChange.@Nullable Said before, FindingChange.Said now) {
        return new FindingChange(
                kind,
                item.id(),
                item.number(),
                item.reportId(),
                item.finding().rule(),
                item.finding().title(),
                before,
                now);
    }
}
