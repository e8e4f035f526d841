package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.DatasetImport;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.BenchmarkRun;
import org.mingjian.data.store.Store;

/**
 * What a refresh of the changed years gives is what computing everything gives, in every row of every table. The data is
 * changed at random, over and over, in all the ways reports change.
 */
class IncrementalRunTest {

    private static final RunRequest REFRESH = RunRequest.local(Origin.SYNTHETIC, "测试", false);
    private static final RunRequest FULL = RunRequest.local(Origin.SYNTHETIC, "测试", true);

    @TempDir
    private Path folder;

    /** Each changes the data in one way; %d is a year, %s a number below one that chooses. */
    private static final List<String> CHANGES = List.of(
            // A corrected score, also one that ends or begins a repetition.
            "UPDATE report SET claimed_score = 88.5 WHERE fiscal_year = %1$d AND hash(report_id) %% 7 = %2$d",
            "UPDATE report SET claimed_score = 97 WHERE hash(department_id) %% 7 = %2$d AND fiscal_year BETWEEN %1$d -"
                    + " 2 AND %1$d",
            // Another execution; another line's score.
            "UPDATE figure SET amount = amount * 0.9 WHERE measure = 'executed.total' AND report_id IN"
                    + " (SELECT report_id FROM report WHERE fiscal_year = %1$d AND hash(report_id) %% 7 = %2$d)",
            "UPDATE indicator SET score = weight WHERE report_id IN"
                    + " (SELECT report_id FROM report WHERE fiscal_year = %1$d AND hash(report_id) %% 7 = %2$d)",
            // A department no longer reports, or moves to another group.
            "UPDATE report SET current = false WHERE fiscal_year = %1$d AND hash(department_id) %% 7 = %2$d",
            "UPDATE report SET sector = '教育' WHERE fiscal_year >= %1$d AND hash(department_id) %% 7 = %2$d",
            // A new department with all its reports, under another key.
            """
            CREATE TEMP TABLE fresh AS SELECT * REPLACE (report_id || 'n%1$d%2$d' AS report_id, department_id || 'n%1$d%2$d' AS department_id)
                FROM report WHERE fiscal_year = %1$d AND hash(report_id) %% 7 = %2$d;
            INSERT INTO report SELECT * FROM fresh;
            INSERT INTO figure SELECT * REPLACE (report_id || 'n%1$d%2$d' AS report_id) FROM figure
                WHERE report_id || 'n%1$d%2$d' IN (SELECT report_id FROM fresh);
            INSERT INTO three_public SELECT * REPLACE (report_id || 'n%1$d%2$d' AS report_id, department_id || 'n%1$d%2$d' AS department_id)
                FROM three_public WHERE report_id || 'n%1$d%2$d' IN (SELECT report_id FROM fresh);
            DROP TABLE fresh\
            """,
            // A department was renamed or merged into another that year.
            """
            INSERT INTO department_succession (department_id, successor_id, kind, year, origin, added_by, added_at)
            SELECT min(department_id), max(department_id), CASE WHEN %2$d %% 2 = 0 THEN 'RENAMED' ELSE 'MERGED' END, %1$d,
                   'SYNTHETIC', 'test', now()::TIMESTAMP FROM report WHERE hash(department_id) %% 7 = %2$d\
            """,
            // Two departments have been one for some years.
            "UPDATE report SET department_id = (SELECT max(department_id) FROM report) WHERE fiscal_year >= %1$d AND"
                    + " department_id = (SELECT min(department_id) FROM report WHERE hash(department_id) %% 7 = %2$d)",
            // Amounts of the three public expenses; findings decided away.
            "UPDATE three_public SET total_final = total_final + 1, reception_final = NULL WHERE fiscal_year = %1$d"
                    + " AND hash(report_id) %% 7 = %2$d",
            "DELETE FROM finding WHERE report_id IN"
                    + " (SELECT report_id FROM report WHERE fiscal_year = %1$d AND hash(report_id) %% 7 = %2$d)",
            // A year of which nothing is left.
            "UPDATE report SET current = false WHERE fiscal_year = %1$d AND %2$d >= 0");

    @Test
    void refreshOfTheChangedYearsEqualsComputingEverything() throws Exception {
        var random = new Random(20260301);
        try (var store = Store.open(folder.resolve("home"))) {
            var dataset = folder.resolve("dataset");
            PopulationGenerator.generate(new PopulationOptions(2, 0, 2014, 2022), dataset);
            DatasetImport.into(store, dataset);
            run(store, FULL);
            var extents = new ArrayList<Boolean>();
            for (int round = 0; round < ROUNDS; round++) {
                var changes = changes(random, round);
                change(store, changes);
                var refreshed = run(store, REFRESH);
                extents.add(refreshed.sentence().contains("补算"));
                var whole = run(store, FULL);
                for (var table : BenchmarkImport.TABLES) {
                    assertThat(differences(store, table, refreshed.runId(), whole.runId()))
                            .as("%s after %s", table, changes)
                            .isEmpty();
                }
            }
            // Otherwise nothing would have been tried.
            assertThat(extents).doesNotContain(false);
        }
    }

    /** Each round makes one of {@link #SHARES} shares of the kinds of change; the last empties a year. */
    private static final int SHARES = 2;

    private static final int ROUNDS = Integer.getInteger("mingjian.incremental.rounds", SHARES);

    private static List<String> changes(Random random, int round) {
        var changes = new ArrayList<String>();
        for (int at = round % SHARES; at < CHANGES.size(); at += SHARES) {
            changes.add(CHANGES.get(at).formatted(2017 + random.nextInt(6), random.nextInt(7)));
        }
        return changes;
    }

    private static void change(Store store, List<String> changes) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                for (var change : changes) {
                    statement.execute(change);
                }
            }
            return changes;
        });
    }

    private static List<String> differences(Store store, String table, String one, String other) throws SQLException {
        var sql = """
            SELECT * FROM ((SELECT '补算' AS of, * EXCLUDE (run_id) FROM benchmark_%1$s WHERE run_id = '%2$s'
                            EXCEPT ALL SELECT '补算', * EXCLUDE (run_id) FROM benchmark_%1$s WHERE run_id = '%3$s')
                           UNION ALL
                           (SELECT '全部' AS of, * EXCLUDE (run_id) FROM benchmark_%1$s WHERE run_id = '%3$s'
                            EXCEPT ALL SELECT '全部', * EXCLUDE (run_id) FROM benchmark_%1$s WHERE run_id = '%2$s'))
            LIMIT 5\
            """.formatted(table, one, other);
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getMetaData().getColumnName(column) + "=" + result.getString(column));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    @Test
    void unchangedDataIsNotComputedAgainAndOtherCodeWholly() throws Exception {
        try (var store = filled()) {
            var first = runOf(store, REFRESH, "one");
            var second = runOf(store, REFRESH, "one");
            assertThat(first.published()).isTrue();
            assertThat(second.published()).isFalse();
            assertThat(second.sentence()).contains("没有变化");
            assertThat(store.benchmarkRuns()
                            .published(Origin.SYNTHETIC)
                            .orElseThrow()
                            .runId())
                    .isEqualTo(first.runId());
            assertThat(runOf(store, FULL, "one").published()).isTrue();

            change(store, List.of("UPDATE report SET claimed_score = 80 WHERE fiscal_year = 2021"));
            assertThat(runOf(store, REFRESH, "one").sentence()).startsWith("2021年数据有变化，只补算受影响的年度");
            change(store, List.of("UPDATE report SET claimed_score = 81 WHERE fiscal_year = 2021"));
            assertThat(runOf(store, REFRESH, "other").sentence()).startsWith("全部重算");
            change(store, List.of("UPDATE report SET rulebook_version = 'zz' WHERE fiscal_year = 2021"));
            assertThat(runOf(store, REFRESH, "other").sentence()).startsWith("全部重算");
        }
    }

    @Test
    void everyResultTableSaysHowFarAChangeReaches() {
        assertThat(Reach.tables()).containsExactlyInAnyOrderElementsOf(BenchmarkImport.TABLES);
    }

    @Test
    void keepsTheLatestVersionsAndDeletesOlderOnes() throws Exception {
        try (var store = filled()) {
            var runs = new ArrayList<String>();
            for (int round = 0; round < BenchmarkImport.KEPT + 2; round++) {
                runs.addFirst(runOf(store, FULL, "one").runId());
                if (round == BenchmarkImport.KEPT - 1) {
                    // An old version that is shown again counts as new.
                    store.benchmarkRuns().republish(runs.getLast());
                }
            }
            var kept = new ArrayList<>(runs.subList(0, BenchmarkImport.KEPT - 1));
            kept.add(runs.getLast());
            assertThat(store.benchmarkRuns().kept(Origin.SYNTHETIC))
                    .extracting(BenchmarkRun::runId)
                    .containsExactlyElementsOf(kept);
            assertThat(strings(store, "SELECT DISTINCT run_id FROM benchmark_peer_set"))
                    .containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    private Store filled() {
        var store = Store.open(folder.resolve("home"));
        var dataset = folder.resolve("dataset");
        PopulationGenerator.generate(new PopulationOptions(1, 0, 2020, 2022), dataset);
        DatasetImport.into(store, dataset);
        return store;
    }

    /** A run whose tables hold a row of one year at most, by some version of the code. */
    private static RunOutcome runOf(Store store, RunRequest request, String code) throws InterruptedException {
        JobRunner runner = (job, lines) -> {
            var base = job.plan().base();
            if (base != null && !base.basis().codeVersion().equals(code)) {
                throw new OutdatedResultsException();
            }
            lines.accept("{\"event\":\"started\",\"code\":\"%s\"}".formatted(code));
            for (var table : BenchmarkImport.TABLES) {
                var target = Files.createDirectories(
                        job.folder().results().resolve("benchmark").resolve(table));
                copyEmpty(store, table, target.resolve("part-1.parquet"));
            }
        };
        return BenchmarkRuns.run(store, request, runner, now -> {});
    }

    private static void copyEmpty(Store store, String table, Path file) {
        var rows = table.equals("peer_set")
                ? "SELECT empty.* REPLACE ('SYNTHETIC' AS origin, 2022 AS fiscal_year, 'd' AS department_id) FROM"
                        + " (SELECT 1) AS one LEFT JOIN (SELECT * EXCLUDE (run_id) FROM benchmark_peer_set LIMIT 0) AS"
                        + " empty ON true"
                : "SELECT * EXCLUDE (run_id) FROM benchmark_%s LIMIT 0".formatted(table);
        try (var connection = store.connection();
                var statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(rows, file));
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> strings(Store store, String sql) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }

    private static RunOutcome run(Store store, RunRequest request) throws InterruptedException {
        return BenchmarkRuns.run(store, request, IncrementalRunTest::compute, now -> {});
    }

    /** The job process's work, within this one. */
    private static void compute(JobRunner.JobRequest request, Consumer<String> lines) throws IOException {
        var folder = request.folder();
        var base = request.plan().base();
        var code = CodeVersion.of();
        if (base != null && !base.basis().codeVersion().equals(code)) {
            throw new OutdatedResultsException();
        }
        lines.accept("{\"event\":\"started\",\"code\":\"%s\"}".formatted(code));
        var progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));
        new BenchmarkProcess(Sessions.shared(), progress)
                .run(new BenchmarkOptions(
                        folder.snapshot(),
                        folder.results(),
                        null,
                        request.origin(),
                        request.plan().changedYears(),
                        code,
                        null,
                        null,
                        false));
    }
}
