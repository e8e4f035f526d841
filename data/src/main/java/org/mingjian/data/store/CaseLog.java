package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Decision;
import org.mingjian.data.model.Origin;

/**
 * The log of what people did about findings (核实记录): one hash chain per origin, appended to and never changed.
 * What the store derives of it, a finding's state and a report's priority, is written in the same transaction.
 *
 * @see "Decision 0104"
 */
public final class CaseLog {

    /** A decision about to be made (拟定结论): about the finding as the person saw it, after the last event shown. */
    public record Verdict(
            String findingId,
            Decision decision,
            String reason,
            String account,
            @Nullable String seenReported,
            @Nullable String seenExpected,
            long seenEvent) {}

    /** What a check of the chain found (核验结果). */
    public sealed interface Check {

        /** Every hash fits; the last one may be noted down, so that rows cut off the end are found as well. */
        record Intact(long events, String lastHash) implements Check {}

        /** From this row on the log is not what was written; the sentence says how it shows. */
        record Broken(long number, String sentence) implements Check {}
    }

    private static final String COLUMNS = """
            SELECT origin, event_no, kind, finding_id, report_id, rule, rule_version, reported, expected, decision,
                   reason, account, happened_at, previous_hash, hash
            FROM case_event
            """;

    private final Store store;

    CaseLog(Store store) {
        this.store = store;
    }

    /**
     * Appends a decision; the last one counts. Throws {@link StoreException} when the finding is gone, when its figures
     * are no longer those the person saw, or when somebody else decided in between.
     */
    public CaseEvent decide(Verdict verdict) {
        return store.change(connection -> {
            var found = found(connection, verdict.findingId());
            refuseIfChanged(connection, verdict, found);
            var event = append(connection, verdict, found);
            Priorities.decided(connection, event);
            return event;
        });
    }

    /** What was done about a finding, the latest first. */
    public List<CaseEvent> ofFinding(String findingId) {
        return store.ask(connection -> {
            try (var select = connection.prepareStatement(COLUMNS + "WHERE finding_id = ? ORDER BY event_no DESC")) {
                select.setString(1, findingId);
                return events(select.executeQuery());
            }
        });
    }

    /** Goes through the chain of an origin from its first row. */
    public Check verify(Origin origin) {
        return store.ask(connection -> {
            try (var select = connection.prepareStatement(COLUMNS + "WHERE origin = ? ORDER BY event_no, hash")) {
                select.setString(1, origin.name());
                return check(events(select.executeQuery()));
            }
        });
    }

    private static Check check(List<CaseEvent> events) {
        var before = CaseEvent.NOTHING_BEFORE;
        long expected = 1;
        for (var event : events) {
            if (event.number() != expected) {
                return new Check.Broken(expected, "第%d条记录不见了。".formatted(expected));
            }
            if (!event.previousHash().equals(before)) {
                return new Check.Broken(expected, "第%d条记录接不上它的前一条。".formatted(expected));
            }
            if (!event.hash().equals(event.computedHash())) {
                return new Check.Broken(expected, "第%d条记录的内容被改过。".formatted(expected));
            }
            before = event.hash();
            expected++;
        }
        return new Check.Intact(events.size(), before);
    }

    private record Found(Origin origin, CaseEvent.Subject subject) {}

    private static Found found(Connection connection, String findingId) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT origin, report_id, rule, rule_version, reported, expected FROM finding WHERE finding_id = ?
                """)) {
            select.setString(1, findingId);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw refused("这条疑点已经不在库里，结论没有保存。");
                }
                return new Found(
                        Origin.valueOf(text(row, 1)),
                        new CaseEvent.Subject(
                                findingId,
                                text(row, 2),
                                text(row, 3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6)));
            }
        }
    }

    private static void refuseIfChanged(Connection connection, Verdict verdict, Found found) throws SQLException {
        if (!Objects.equals(verdict.seenReported(), found.subject().reported())
                || !Objects.equals(verdict.seenExpected(), found.subject().expected())) {
            throw refused("这条疑点的数字刚刚变了，结论没有保存，请刷新后重新核实。");
        }
        var last = last(connection, "finding_id = ?", verdict.findingId());
        if (last.isPresent() && last.get().number() != verdict.seenEvent()) {
            throw refused(
                    "“%s”刚刚对这条疑点作了结论，您的结论没有保存，请刷新后再看。".formatted(last.get().account()));
        }
    }

    private static CaseEvent append(Connection connection, Verdict verdict, Found found) throws SQLException {
        var before = last(connection, "origin = ?", found.origin().name());
        var event = new CaseEvent(
                        found.origin(),
                        before.map(CaseEvent::number).orElse(0L) + 1,
                        CaseEvent.Kind.DECIDED,
                        found.subject(),
                        verdict.decision(),
                        verdict.reason(),
                        verdict.account(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        before.map(CaseEvent::hash).orElse(CaseEvent.NOTHING_BEFORE),
                        "")
                .sealed();
        Rows.append(connection, "case_event", List.of(event), (row, number, item) -> put(row, item));
        return event;
    }

    private static void put(Rows row, CaseEvent event) throws SQLException {
        var subject = event.subject();
        row.name(event.origin())
                .number(event.number())
                .name(event.kind())
                .text(subject.findingId())
                .text(subject.reportId())
                .text(subject.rule())
                .integer(subject.ruleVersion())
                .text(subject.reported())
                .text(subject.expected())
                .name(event.decision())
                .text(event.reason())
                .text(event.account())
                .time(event.happenedAt())
                .text(event.previousHash())
                .text(event.hash());
    }

    private static Optional<CaseEvent> last(Connection connection, String condition, String value) throws SQLException {
        try (var select =
                connection.prepareStatement(COLUMNS + "WHERE " + condition + " ORDER BY event_no DESC LIMIT 1")) {
            select.setString(1, value);
            return events(select.executeQuery()).stream().findFirst();
        }
    }

    private static List<CaseEvent> events(ResultSet rows) throws SQLException {
        try (rows) {
            var events = new ArrayList<CaseEvent>();
            while (rows.next()) {
                events.add(event(rows));
            }
            return events;
        }
    }

    private static CaseEvent event(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new CaseEvent(
                Origin.valueOf(row.getString("origin")),
                row.getLong("event_no"),
                CaseEvent.Kind.valueOf(row.getString("kind")),
                new CaseEvent.Subject(
                        row.getString("finding_id"),
                        row.getString("report_id"),
                        row.getString("rule"),
                        row.getInt("rule_version"),
                        row.getString("reported"),
                        row.getString("expected")),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("reason"),
                row.getString("account"),
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static StoreException refused(String sentence) {
        return new StoreException(StoreException.Category.NOT_ALLOWED, sentence);
    }
}
