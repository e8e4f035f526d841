package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.DatasetImport;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.BenchmarkRun;
import org.mingjian.data.store.Store;

/** From store to store with the job in a process of its own. */
class BenchmarkRunsTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final RunRequest FULL = RunRequest.local(Origin.SYNTHETIC, "测试", true);

    @TempDir
    private Path folder;

    @Test
    void publishesResultsAndKeepsThemWhenTheNextRunsComeToNothing() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            fill(store);
            var progress = new ArrayList<RunProgress>();
            var outcome = BenchmarkRuns.run(store, FULL, command(), progress::add);
            assertThat(outcome.published()).isTrue();
            assertThat(progress)
                    .extracting(RunProgress::sentence)
                    .contains("正在导出快照", "已开始第1项，共8项：执行率分布", "已开始第8项，共8项：年度数据", "正在载入结果");
            assertThat(progress).extracting(RunProgress::percent).isSorted().contains(0, 90);
            assertThat(progress)
                    .anySatisfy(now -> assertThat(now.detail()).matches("已写出结果表 \\d+/20，Spark 已完成 \\d+ 个阶段，.*"));
            assertThat(text(store, "SELECT state || published FROM benchmark_run"))
                    .isEqualTo("DONEtrue");
            assertThat(BenchmarkRuns.log(store, outcome.runId())).contains("全部重算。", "共8项：排名", "已发布。");
            assertThat(leftOf(outcome.runId())).containsExactly("log");
            var rows = text(store, "SELECT count(*) || any_value(run_id) FROM benchmark_execution_distribution");
            assertThat(rows).endsWith(outcome.runId());

            var broken = List.of(JAVA, "-version");
            assertThatThrownBy(() -> BenchmarkRuns.run(store, FULL, broken, now -> {}))
                    .hasMessageContaining("结果");
            killedProcessIsSaid(store);
            cancelledRunLeavesNothing(store);
            assertThat(text(store, "SELECT count(*) || any_value(run_id) FROM benchmark_execution_distribution"))
                    .isEqualTo(rows);
            assertThat(text(store, "SELECT message FROM benchmark_run WHERE state = 'FAILED' ORDER BY started_at"))
                    .contains("上一次的结果保持不变");
            assertThat(text(store, "SELECT string_agg(run_id) FROM benchmark_run WHERE published"))
                    .isEqualTo(outcome.runId());
        }
    }

    /** Kill -9 of the job process while it computes. */
    private void killedProcessIsSaid(Store store) {
        assertThatThrownBy(() -> BenchmarkRuns.run(store, FULL, command(), now -> {
                    if (now.sentence().contains("第1项")) {
                        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
                    }
                }))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("强行结束（信号9）");
        var last = store.benchmarkRuns().list().getFirst();
        assertThat(last.state()).isEqualTo(BenchmarkRun.State.FAILED);
        assertThat(leftOf(last.runId())).containsExactly("log");
    }

    /** Cancelled while Spark computes; the process is gone with its files. */
    private void cancelledRunLeavesNothing(Store store) throws InterruptedException {
        var running = Thread.currentThread();
        assertThatThrownBy(() -> BenchmarkRuns.run(store, FULL, command(), now -> {
                    if (now.sentence().contains("第1项")) {
                        running.interrupt();
                    }
                }))
                .isInstanceOf(InterruptedException.class);
        var last = store.benchmarkRuns().list().getFirst();
        assertThat(last.state()).isEqualTo(BenchmarkRun.State.CANCELLED);
        assertThat(last.message()).startsWith("已取消");
        assertThat(BenchmarkRuns.log(store, last.runId())).contains("第1项", "已取消。");
        assertThat(leftOf(last.runId())).containsExactly("log");
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void programThatIsKilledTakesItsJobProcessWithIt() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            fill(store);
        }
        var command = new ArrayList<>(command().subList(0, command().indexOf(BenchmarkMain.class.getName())));
        command.addAll(List.of(RunOwner.class.getName(), folder.resolve("home").toString()));
        command.addAll(command());
        var owner = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said =
                owner.inputReader().lines().filter(line -> line.contains("第1项")).findFirst();
        assertThat(said).isPresent();
        var job = owner.children().toList();
        assertThat(job).isNotEmpty();
        assertThatThrownBy(() -> Store.open(folder.resolve("home")).close())
                .hasMessageContaining("测试进程，测试 自 20")
                .hasMessageContaining("正在运行基准");

        owner.destroyForcibly().waitFor();
        for (var process : job) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        try (var store = Store.open(folder.resolve("home"))) {
            var left = store.benchmarkRuns().list().getFirst();
            assertThat(left.state()).isEqualTo(BenchmarkRun.State.FAILED);
            assertThat(left.message()).startsWith("运行中断");
            assertThat(leftOf(left.runId())).contains("snapshot");
            assertThatThrownBy(() -> BenchmarkRuns.run(store, FULL, List.of(), now -> {}))
                    .hasMessageContaining("没有设置基准作业的命令");
            assertThat(leftOf(left.runId())).containsExactly("log");
        }
    }

    @Test
    void refusesASecondRunBesideTheFirst() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            store.benchmarkRuns().begin(Origin.REAL, "看板用户 admin");
            assertThatThrownBy(() -> BenchmarkRuns.run(store, FULL, command(), now -> {}))
                    .hasMessageContaining("看板用户 admin 自 20")
                    .hasMessageContaining("同一时间只运行一次");
            assertThat(text(store, "SELECT count(*) FROM benchmark_run")).isEqualTo("1");
        }
    }

    @Test
    void failedProcessIsRecordedWithItsSentence() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            var command =
                    List.of(JAVA, "-cp", System.getProperty("java.class.path"), BenchmarkMain.class.getName(), "--no");
            assertThatThrownBy(() -> BenchmarkRuns.run(store, FULL, command, now -> {}))
                    .isInstanceOf(BenchmarkException.class)
                    .hasMessageContaining("缺少值");
            assertThat(text(store, "SELECT state FROM benchmark_run")).isEqualTo("FAILED");
        }
    }

    @Test
    void retypedResultLeavesTheLastGoodOnes() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            JobRunner strange = (request, lines) -> {
                for (var table : BenchmarkImport.TABLES) {
                    var target = Files.createDirectories(
                            request.folder().results().resolve("benchmark").resolve(table));
                    write(store, target.resolve("part-1.parquet"));
                }
            };
            assertThatThrownBy(() -> BenchmarkRuns.run(store, FULL, strange, now -> {}))
                    .hasMessageContaining("列 fiscal_year 应为 INTEGER，实为 VARCHAR");
            assertThat(text(store, "SELECT state || published FROM benchmark_run"))
                    .isEqualTo("FAILEDfalse");
        }
    }

    private static void write(Store store, Path file) {
        try (var connection = store.connection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT 'REAL' AS origin, 'x' AS fiscal_year) TO '%s' (FORMAT parquet)".formatted(file));
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private List<String> leftOf(String runId) {
        try (var files = Files.list(folder.resolve("home").resolve("runs").resolve(runId))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void refusesOutputFolderThatExists() throws IOException {
        var dataset = folder.resolve("small");
        PopulationGenerator.generate(new PopulationOptions(1, 0, 2020, 2020), dataset);
        var err = new java.io.ByteArrayOutputStream();
        int code = BenchmarkMain.run(
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                new java.io.PrintStream(err),
                "--dataset",
                dataset.toString(),
                "--output",
                folder.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("已经存在");
    }

    private void fill(Store store) {
        var dataset = folder.resolve("dataset");
        PopulationGenerator.generate(new PopulationOptions(5, 0, 2022, 2023), dataset);
        DatasetImport.into(store, dataset);
    }

    private static List<String> command() {
        var command = java();
        command.addAll(List.of("--master", "local[2]"));
        return command;
    }

    /** The job process without its arguments. */
    static List<String> java() {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(sparkFlags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchmarkMain.class.getName()));
        return command;
    }

    /** This JVM's own flags hold what Spark needs. */
    static List<String> sparkFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--add-opens") || flag.startsWith("--sun-misc"))
                .toList();
    }

    private static String text(Store store, String sql) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
