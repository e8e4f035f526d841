package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.Origin;

class RunBookTest {

    private static final Instant MOMENT = Instant.parse("2026-03-01T02:00:00Z");

    @TempDir
    private Path home;

    @Test
    void failedRunLeavesTheLastPublishedInPlace() throws SQLException {
        try (var store = Store.open(home)) {
            var runs = store.benchmarkRuns();
            var good = publish(store, Origin.SYNTHETIC);
            runs.finish(runs.begin(Origin.SYNTHETIC, "admin"), BenchmarkRun.State.FAILED, "内存不足。");

            assertThat(runs.published(Origin.SYNTHETIC)).hasValueSatisfying(run -> {
                assertThat(run.runId()).isEqualTo(good);
                assertThat(run.state()).isEqualTo(BenchmarkRun.State.DONE);
            });
            assertThat(runs.published(Origin.REAL)).isEmpty();
            assertThat(runs.list()).first().satisfies(run -> {
                assertThat(run.message()).isEqualTo("内存不足。");
                assertThat(run.finishedAt()).isNotNull();
                assertThat(run.kept()).isFalse();
            });
        }
    }

    @Test
    void publishingReplacesThePublishedRunOfTheSameOriginOnly() throws SQLException {
        try (var store = Store.open(home)) {
            var real = publish(store, Origin.REAL);
            var earlier = publish(store, Origin.SYNTHETIC);
            var latest = publish(store, Origin.SYNTHETIC);
            assertThat(published(store)).containsExactlyInAnyOrder(real, latest);
            assertThat(store.benchmarkRuns().kept(Origin.SYNTHETIC))
                    .extracting(BenchmarkRun::runId)
                    .containsExactly(latest, earlier);
        }
    }

    @Test
    void keepsWhatTheResultsRestOn() throws SQLException {
        try (var store = Store.open(home)) {
            var run = publish(store, Origin.REAL);
            var seen = store.benchmarkRuns().published(Origin.REAL).orElseThrow();
            assertThat(seen.basis())
                    .isEqualTo(new BenchmarkRun.Basis(MOMENT, "code", "book", "base", List.of(2021, 2023)));
            assertThat(store.benchmarkRuns().yearsSeen(run))
                    .containsExactly(new BenchmarkRun.YearSeen(2021, 3, "a"), new BenchmarkRun.YearSeen(2023, 5, "b"));
        }
    }

    @Test
    void showsAnEarlierRunAgainWhileItIsKept() throws SQLException {
        try (var store = Store.open(home)) {
            var earlier = publish(store, Origin.REAL);
            publish(store, Origin.REAL);
            store.benchmarkRuns().republish(earlier);
            assertThat(published(store)).containsExactly(earlier);

            var latest = publish(store, Origin.REAL);
            store.write(connection -> {
                BenchmarkRuns.discard(connection, earlier);
                return earlier;
            });
            assertThatThrownBy(() -> store.benchmarkRuns().republish(earlier)).hasMessageContaining("不再保留");
            assertThat(published(store)).containsExactly(latest);
            assertThat(store.benchmarkRuns().yearsSeen(earlier)).isEmpty();
        }
    }

    @Test
    void refusesASecondRunAndSaysWhoRunsSinceWhen() {
        try (var store = Store.open(home)) {
            var runs = store.benchmarkRuns();
            var first = runs.begin(Origin.REAL, "看板用户 admin");
            assertThatThrownBy(() -> runs.begin(Origin.SYNTHETIC, "命令行"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageMatching("看板用户 admin 自 20..-..-.. ..:.. 起正在运行基准；同一时间只运行一次，.*");
            assertThat(runs.list()).hasSize(1);
            runs.finish(first, BenchmarkRun.State.CANCELLED, "已取消。");
            runs.begin(Origin.SYNTHETIC, "命令行");
        }
    }

    @Test
    void otherProcessesReadWhoRunsInTheLock() throws Exception {
        var lock = home.resolve("store.lock");
        try (var store = Store.open(home, "看板")) {
            var run = store.benchmarkRuns().begin(Origin.REAL, "看板用户 admin");
            assertThat(Files.readString(lock).lines().toList().get(2)).startsWith("看板用户 admin 自 20");
            store.benchmarkRuns().finish(run, BenchmarkRun.State.CANCELLED, "已取消。");
            assertThat(Files.readString(lock)).isEqualTo(ProcessHandle.current().pid() + "\n看板\n");
        }
    }

    @Test
    void runOfAProcessThatDiedIsInterruptedWhenTheStoreIsOpenedAgain() throws SQLException {
        String last;
        try (var store = Store.open(home)) {
            last = publish(store, Origin.REAL);
            store.benchmarkRuns().begin(Origin.REAL, "看板用户 admin");
        }
        try (var store = Store.open(home)) {
            assertThat(store.benchmarkRuns().list()).first().satisfies(run -> {
                assertThat(run.state()).isEqualTo(BenchmarkRun.State.FAILED);
                assertThat(run.message()).startsWith("运行中断");
                assertThat(run.finishedAt()).isNotNull();
            });
            assertThat(published(store)).containsExactly(last);
            store.benchmarkRuns().begin(Origin.REAL, "命令行");
        }
    }

    private static List<String> published(Store store) {
        return store.benchmarkRuns().list().stream()
                .filter(BenchmarkRun::published)
                .map(BenchmarkRun::runId)
                .toList();
    }

    private static String publish(Store store, Origin origin) throws SQLException {
        var run = store.benchmarkRuns().begin(origin, "命令行");
        store.write(connection -> {
            BenchmarkRuns.publish(
                    connection,
                    run,
                    new BenchmarkRun.Basis(MOMENT, "code", "book", "base", List.of(2021, 2023)),
                    List.of(new BenchmarkRun.YearSeen(2021, 3, "a"), new BenchmarkRun.YearSeen(2023, 5, "b")));
            return run;
        });
        store.benchmarkRuns().ended();
        return run;
    }
}
