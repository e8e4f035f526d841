package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The book of audits of the whole store (全库审核簿): the latest runs with each change they made. */
public final class AuditRuns {

    /** Older runs are forgotten with their changes. */
    static final int KEPT = 10;

    /** Of more changes only the counts are kept. */
    public static final int MOST_CHANGES = 10_000;

    private final Store store;

    AuditRuns(Store store) {
        this.store = store;
    }

    /** Enters a run that has ended. */
    public void enter(AuditRun run) {
        store.change(connection -> {
            Rows.append(connection, "audit_run", List.of(run), (row, number, item) -> put(row, item));
            var changes = run.changes().each();
            Rows.append(
                    connection,
                    "audit_change",
                    changes.subList(0, Math.min(changes.size(), MOST_CHANGES)),
                    (row, number, change) -> put(row.text(run.runId()).integer(number), change));
            forgetOld(connection);
            return run;
        });
    }

    private static void put(Rows row, AuditRun run) throws SQLException {
        row.text(run.runId())
                .time(run.startedAt())
                .time(run.finishedAt())
                .text(run.rulebookVersion())
                .integer(run.reports())
                .integer(run.failures())
                .integer(run.changes().appeared())
                .integer(run.changes().vanished())
                .integer(run.changes().changed())
                .text(run.message());
    }

    private static void put(Rows row, FindingChange change) throws SQLException {
        var before = change.before();
        var now = change.now();
        row.name(change.kind())
                .text(change.findingId())
                .number(change.number())
                .text(change.reportId())
                .text(change.rule())
                .text(change.title())
                .text(before == null ? null : before.reported())
                .text(before == null ? null : before.expected())
                .text(now == null ? null : now.reported())
                .text(now == null ? null : now.expected());
    }

    private static void forgetOld(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    DELETE FROM audit_run WHERE run_id NOT IN (
                        SELECT run_id FROM audit_run ORDER BY started_at DESC LIMIT %d)
                    """.formatted(KEPT));
            statement.executeUpdate("DELETE FROM audit_change WHERE run_id NOT IN (SELECT run_id FROM audit_run)");
        }
    }
}
