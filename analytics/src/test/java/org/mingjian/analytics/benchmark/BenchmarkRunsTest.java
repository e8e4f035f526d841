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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.exchange.BenchmarkImport;
import org.mingjian.data.exchange.DatasetImport;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

/** From store to store with the job in a process of its own. */
class BenchmarkRunsTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void publishesResultsAndKeepsThemWhenTheNextRunFails() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            fill(store);
            var progress = new ArrayList<String>();
            var runId = BenchmarkRuns.run(store, Origin.SYNTHETIC, command(), progress::add);
            assertThat(progress).first().asString().contains("\"event\":\"started\"");
            assertThat(progress).last().asString().contains("\"event\":\"done\"");
            assertThat(text(store, "SELECT state || published FROM benchmark_run"))
                    .isEqualTo("DONEtrue");
            var rows = text(store, "SELECT count(*) || any_value(run_id) FROM benchmark_execution_distribution");
            assertThat(rows).endsWith(runId);

            var broken = List.of(JAVA, "-version");
            assertThatThrownBy(() -> BenchmarkRuns.run(store, Origin.SYNTHETIC, broken, progress::add))
                    .hasMessageContaining("结果");
            assertThat(text(store, "SELECT count(*) || any_value(run_id) FROM benchmark_execution_distribution"))
                    .isEqualTo(rows);
            assertThat(text(store, "SELECT message FROM benchmark_run WHERE state = 'FAILED'"))
                    .contains("上一次的结果保持不变");
            assertThat(text(store, "SELECT count(*) FROM benchmark_run WHERE published"))
                    .isEqualTo("1");
        }
    }

    @Test
    void failedProcessIsRecordedWithItsSentence() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            var command =
                    List.of(JAVA, "-cp", System.getProperty("java.class.path"), BenchmarkMain.class.getName(), "--no");
            assertThatThrownBy(() -> BenchmarkRuns.run(store, Origin.REAL, command, line -> {}))
                    .isInstanceOf(BenchmarkException.class)
                    .hasMessageContaining("缺少值");
            assertThat(text(store, "SELECT state FROM benchmark_run")).isEqualTo("FAILED");
        }
    }

    @Test
    void retypedResultLeavesTheLastGoodOnes() throws Exception {
        try (var store = Store.open(folder.resolve("home"))) {
            var runId = BenchmarkImport.begin(store, Origin.REAL);
            var results = folder.resolve("results");
            for (var table : BenchmarkImport.TABLES) {
                var target =
                        Files.createDirectories(results.resolve("benchmark").resolve(table));
                try (var connection = store.connection();
                        var statement = connection.createStatement()) {
                    statement.execute("COPY (SELECT 'REAL' AS origin, 'x' AS fiscal_year) TO '%s' (FORMAT parquet)"
                            .formatted(target.resolve("part-1.parquet")));
                }
            }
            assertThatThrownBy(() -> BenchmarkImport.into(store, runId, Origin.REAL, results))
                    .hasMessageContaining("列 fiscal_year 应为 INTEGER，实为 VARCHAR");
            assertThat(text(store, "SELECT state || published FROM benchmark_run"))
                    .isEqualTo("FAILEDfalse");
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

    /** This JVM's own flags hold what Spark needs. */
    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(JAVA);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--add-opens") || flag.startsWith("--sun-misc"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchmarkMain.class.getName()));
        command.addAll(List.of("--master", "local[2]"));
        return command;
    }

    private static String text(Store store, String sql) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
