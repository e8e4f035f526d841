package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Origin;

/**
 * The book of benchmark runs (基准运行记录). One run at a time, whoever starts it: the store has one owner, and within it
 * the book refuses a second.
 */
public final class BenchmarkRuns {

    private static final String SELECT = "SELECT * FROM benchmark_run ";

    private final Store store;

    BenchmarkRuns(Store store) {
        this.store = store;
    }

    /**
     * Enters a run that starts now, or refuses with the sentence who runs since when. The starter is who asked for it, an
     * account or a command, as people know them.
     */
    public String begin(Origin origin, String startedBy) {
        var runId = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        store.change(connection -> {
            var running = list(connection, "WHERE state IN ('QUEUED', 'RUNNING')");
            if (!running.isEmpty()) {
                throw new StoreException(StoreException.Category.NOT_ALLOWED, RunSentences.busy(running.getFirst()));
            }
            return execute(connection, """
                INSERT INTO benchmark_run (run_id, started_at, state, origin, published, started_by, kept)
                VALUES (?, ?, 'RUNNING', ?, false, ?, false)
                """, runId, now(), origin.name(), startedBy);
        });
        store.doing(RunSentences.since(startedBy, Instant.now()));
        return runId;
    }

    /** Ends a run that published nothing as DONE, FAILED or CANCELLED; the message says why in one Chinese sentence. */
    public void finish(String runId, BenchmarkRun.State state, String message) {
        store.change(connection -> one(
                runId,
                execute(
                        connection,
                        "UPDATE benchmark_run SET state = ?, message = ?, finished_at = ? WHERE run_id = ?",
                        state.name(),
                        message,
                        now(),
                        runId)));
        ended();
    }

    /** No run is under way any more; to be called when one was published. */
    public void ended() {
        store.doing(null);
    }

    /**
     * Marks the run DONE and its results the published ones of its origin, with what they rest on. Meant to be called
     * inside the transaction that loads them, so that screens see both or neither.
     */
    public static void publish(
            Connection connection, String runId, BenchmarkRun.Basis basis, List<BenchmarkRun.YearSeen> years)
            throws SQLException {
        var changed = basis.changedYears().stream().map(String::valueOf).collect(Collectors.joining(","));
        one(
                runId,
                execute(
                        connection,
                        """
                        UPDATE benchmark_run SET state = 'DONE', message = NULL, finished_at = ?, kept = true, data_at = ?,
                            extent = ?, base_run_id = ?, years = ?, code_version = ?, rulebook_version = ?
                        WHERE run_id = ?
                        """,
                        now(),
                        LocalDateTime.ofInstant(basis.dataAt(), ZoneOffset.UTC),
                        basis.isIncremental() ? "INCREMENTAL" : "FULL",
                        basis.baseRunId(),
                        changed,
                        basis.codeVersion(),
                        basis.rulebookVersion(),
                        runId));
        for (var year : years) {
            execute(connection, """
                INSERT INTO benchmark_run_year (run_id, origin, fiscal_year, reports, fingerprint)
                SELECT run_id, origin, ?, ?, ? FROM benchmark_run WHERE run_id = ?
                """, year.fiscalYear(), year.reports(), year.fingerprint(), runId);
        }
        show(connection, runId);
    }

    /** Shows the results of an earlier run again; throws when they are no longer kept. */
    public void republish(String runId) {
        store.change(connection -> {
            if (list(connection, "WHERE kept AND run_id = ?", runId).isEmpty()) {
                throw new StoreException(StoreException.Category.NOT_ALLOWED, "这一版结果已不再保留，不能重新发布；请重新运行基准。");
            }
            show(connection, runId);
            return runId;
        });
    }

    private static void show(Connection connection, String runId) throws SQLException {
        execute(connection, """
            UPDATE benchmark_run SET published = (run_id = ?)
            WHERE origin = (SELECT origin FROM benchmark_run WHERE run_id = ?)
            """, runId, runId);
        execute(connection, "UPDATE benchmark_run SET published_at = ? WHERE run_id = ?", now(), runId);
    }

    /** Forgets that the results of a run are kept; meant for the transaction that deletes them. */
    public static void discard(Connection connection, String runId) throws SQLException {
        execute(connection, "UPDATE benchmark_run SET kept = false WHERE run_id = ?", runId);
        execute(connection, "DELETE FROM benchmark_run_year WHERE run_id = ?", runId);
    }

    /**
     * Ends runs that say they are under way although their process is gone. Only the owner of the store may ask, before
     * it starts one of its own; returns how many there were.
     */
    static int interrupted(Connection connection) throws SQLException {
        return execute(
                connection,
                "UPDATE benchmark_run SET state = 'FAILED', message = ?, finished_at = ? WHERE state IN ('QUEUED',"
                        + " 'RUNNING')",
                "运行中断：启动它的程序没有正常结束就停了；上一次的结果保持不变，可重新运行。",
                now());
    }

    /** All runs, the latest first. */
    public List<BenchmarkRun> list() {
        return store.ask(connection -> list(connection, ""));
    }

    /** The runs of an origin whose results are kept, the latest first. */
    public List<BenchmarkRun> kept(Origin origin) {
        return store.ask(connection -> list(connection, "WHERE kept AND origin = ?", origin.name()));
    }

    /** The run whose results the screens show. */
    public Optional<BenchmarkRun> published(Origin origin) {
        return store.ask(connection -> list(connection, "WHERE published AND origin = ?", origin.name())).stream()
                .findFirst();
    }

    /** What the run saw of each year, in their order. */
    public List<BenchmarkRun.YearSeen> yearsSeen(String runId) {
        return store.ask(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT fiscal_year, reports, fingerprint FROM benchmark_run_year WHERE run_id = ? ORDER BY 1")) {
                select.setString(1, runId);
                try (var result = select.executeQuery()) {
                    var years = new ArrayList<BenchmarkRun.YearSeen>();
                    while (result.next()) {
                        years.add(new BenchmarkRun.YearSeen(result.getInt(1), result.getLong(2), result.getString(3)));
                    }
                    return years;
                }
            }
        });
    }

    private static List<BenchmarkRun> list(Connection connection, String where, String... values) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + where + " ORDER BY started_at DESC, run_id")) {
            for (int index = 0; index < values.length; index++) {
                select.setString(index + 1, values[index]);
            }
            try (var result = select.executeQuery()) {
                var runs = new ArrayList<BenchmarkRun>();
                while (result.next()) {
                    runs.add(run(result));
                }
                return runs;
            }
        }
    }

    private static BenchmarkRun run(ResultSet result) throws SQLException {
        return new BenchmarkRun(
                result.getString("run_id"),
                Origin.valueOf(result.getString("origin")),
                BenchmarkRun.State.valueOf(result.getString("state")),
                result.getString("started_by"),
                result.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(result, "finished_at"),
                result.getString("message"),
                result.getBoolean("published"),
                result.getBoolean("kept"),
                instant(result, "published_at"),
                basis(result));
    }

    private static BenchmarkRun.@Nullable Basis basis(ResultSet result) throws SQLException {
        var dataAt = instant(result, "data_at");
        var years = result.getString("years");
        return dataAt == null
                ? null
                : new BenchmarkRun.Basis(
                        dataAt,
                        result.getString("code_version"),
                        result.getString("rulebook_version"),
                        result.getString("base_run_id"),
                        years == null || years.isEmpty()
                                ? List.of()
                                : Arrays.stream(years.split(",", -1))
                                        .map(Integer::valueOf)
                                        .toList());
    }

    private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        var time = result.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static int one(String runId, int updated) {
        if (updated != 1) {
            throw new StoreException(
                    StoreException.Category.NOT_ALLOWED, "没有编号为 %s 的基准运行，它的数据可能已被移除。".formatted(runId));
        }
        return updated;
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
