package org.mingjian.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.BenchmarkRun;
import org.mingjian.data.store.Store;

/** With a shell in the place of the job process. */
class BenchmarkRunnerTest {

    private static final String SAYS_WHERE_IT_IS =
            "echo '{\"event\":\"job-started\",\"job\":\"ranking\",\"number\":6,\"jobs\":8}';"
                    + " echo '{\"event\":\"table-done\",\"number\":15,\"tables\":20}'; ";

    private final Path home;
    private final Store store;

    BenchmarkRunnerTest(@TempDir Path home) {
        this.home = home;
        this.store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysWhereARunStandsAndRefusesASecond() throws Exception {
        try (var runner = new BenchmarkRunner(store, "sh|-c|" + SAYS_WHERE_IT_IS + "sleep 60")) {
            var moved = new CountDownLatch(1);
            try (var listening = closing(runner, () -> {
                if (runner.running().stream().anyMatch(state -> state.progress().percent() == 68)) {
                    moved.countDown();
                }
            })) {
                assertThat(runner.start(Origin.REAL, true, "admin")).isEmpty();
                assertThat(moved.await(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(runner.running()).hasValueSatisfying(state -> {
                assertThat(state.progress().sentence()).isEqualTo("已开始第6项，共8项：排名");
                assertThat(state.startedBy()).isEqualTo("看板用户 admin");
            });
            assertThat(runner.start(Origin.SAMPLE, false, "other")).hasValueSatisfying(refused -> assertThat(refused)
                    .matches("看板用户 admin 自 20..-..-.. ..:.. 起正在运行基准；请等它结束，或先取消它。"));
            assertThat(runner.latest(10)).hasSize(1);
        }
        // Closing the dashboard cancels the run and leaves nothing running.
        assertThat(store.benchmarkRuns().list().getFirst().state()).isEqualTo(BenchmarkRun.State.CANCELLED);
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void cancelsARunAndTakesItsProcessWithItsChildren() throws Exception {
        try (var runner = new BenchmarkRunner(store, "sh|-c|" + SAYS_WHERE_IT_IS + "sleep 60 & wait")) {
            runner.start(Origin.REAL, true, "admin");
            await(() ->
                    runner.running().stream().anyMatch(state -> state.progress().percent() == 68));
            runner.cancel();
            await(() -> runner.running().isEmpty());
            var run = runner.latest(1).getFirst();
            assertThat(run.state()).isEqualTo(BenchmarkRun.State.CANCELLED);
            assertThat(runner.log(run.runId())).contains("第6项", "已取消。");
            assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                    .isEmpty();
            try (var left = Files.list(home.resolve("runs").resolve(run.runId()))) {
                assertThat(left)
                        .extracting(Path::getFileName)
                        .extracting(Path::toString)
                        .containsExactly("log");
            }
            assertThat(runner.start(Origin.REAL, true, "admin")).isEmpty();
        }
    }

    @Test
    void failedRunSaysWhyAndKeepsItsLog() throws Exception {
        try (var runner = new BenchmarkRunner(store, "sh|-c|echo '内存不足，请加大内存。' >&2; exit 2")) {
            runner.start(Origin.REAL, false, "admin");
            await(() -> runner.running().isEmpty());
            var run = runner.latest(1).getFirst();
            assertThat(run.state()).isEqualTo(BenchmarkRun.State.FAILED);
            assertThat(run.message()).isEqualTo("内存不足，请加大内存。");
            assertThat(runner.log(run.runId())).contains("正在启动作业", "内存不足");
        }
    }

    private static AutoCloseable closing(BenchmarkRunner runner, Runnable listener) {
        var registration = runner.listen(listener);
        return registration::remove;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; tries < 1_200 && !condition.getAsBoolean(); tries++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
