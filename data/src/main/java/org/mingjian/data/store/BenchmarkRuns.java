package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/** The book of benchmark runs (基准运行记录). */
public final class BenchmarkRuns {

    private static final String SELECT =
            "SELECT run_id, started_at, finished_at, state, message, origin, published FROM benchmark_run ";

    private final Store store;

    BenchmarkRuns(Store store) {
        this.store = store;
    }

    /** Enters a new run, queued. */
    public BenchmarkRun queue(Origin origin) {
        var run = new BenchmarkRun(
                UUID.randomUUID().toString(), Instant.now(), null, BenchmarkRun.State.QUEUED, null, origin, false);
        return store.change(connection -> {
            Rows.append(connection, "benchmark_run", List.of(run), (row, number, item) -> row.text(item.runId())
                    .time(item.startedAt())
                    .absent()
                    .name(item.state())
                    .absent()
                    .name(item.origin())
                    .flag(item.published()));
            return run;
        });
    }

    public void running(String runId) {
        update(runId, BenchmarkRun.State.RUNNING, null, null);
    }

    /** Ends a run as DONE, FAILED or CANCELLED; the message says why in one Chinese sentence. */
    public void finish(String runId, BenchmarkRun.State state, @Nullable String message) {
        update(runId, state, message, LocalDateTime.now(ZoneOffset.UTC));
    }

    /**
     * Marks the run as the published one of its origin. Meant to be called inside the transaction that loads its
     * results, so that screens see both or neither.
     */
    public static void publish(Connection connection, String runId) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE benchmark_run SET published = (run_id = ?)
                WHERE origin = (SELECT origin FROM benchmark_run WHERE run_id = ?)
                """)) {
            update.setString(1, runId);
            update.setString(2, runId);
            update.executeUpdate();
        }
    }

    /** All runs, the latest first. */
    public List<BenchmarkRun> list() {
        return store.ask(connection -> {
            try (var select = connection.prepareStatement(SELECT + "ORDER BY started_at DESC, run_id");
                    var result = select.executeQuery()) {
                var runs = new ArrayList<BenchmarkRun>();
                while (result.next()) {
                    runs.add(run(result));
                }
                return runs;
            }
        });
    }

    /** The run whose results the screens show. */
    public Optional<BenchmarkRun> published(Origin origin) {
        return list().stream()
                .filter(run -> run.published() && run.origin() == origin)
                .findFirst();
    }

    private void update(
            String runId, BenchmarkRun.State state, @Nullable String message, @Nullable LocalDateTime finishedAt) {
        int updated = store.change(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE benchmark_run SET state = ?, message = ?, finished_at = ? WHERE run_id = ?")) {
                update.setString(1, state.name());
                update.setString(2, message);
                update.setObject(3, finishedAt);
                update.setString(4, runId);
                return update.executeUpdate();
            }
        });
        if (updated != 1) {
            throw new StoreException(StoreException.Category.NOT_ALLOWED, "没有编号为 %s 的基准运行。".formatted(runId));
        }
    }

    private static BenchmarkRun run(ResultSet result) throws SQLException {
        var finishedAt = result.getObject("finished_at", LocalDateTime.class);
        return new BenchmarkRun(
                result.getString("run_id"),
                result.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                finishedAt == null ? null : finishedAt.toInstant(ZoneOffset.UTC),
                BenchmarkRun.State.valueOf(result.getString("state")),
                result.getString("message"),
                Origin.valueOf(result.getString("origin")),
                result.getBoolean("published"));
    }
}
