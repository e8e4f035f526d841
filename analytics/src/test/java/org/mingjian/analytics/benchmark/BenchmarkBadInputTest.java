package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.model.Origin;

class BenchmarkBadInputTest {

    @TempDir
    private Path folder;

    private Path dataset = Path.of("");

    @BeforeEach
    void generate() {
        dataset = folder.resolve("dataset");
        PopulationGenerator.generate(new PopulationOptions(3, 1, 2021, 2023), dataset);
    }

    @Test
    void missingTableIsNamed() throws IOException {
        remove("indicator");
        assertThatThrownBy(this::run)
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("表 indicator 读不出来")
                .hasMessageContaining("请重新导出数据集");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void brokenFileIsNamedByItsTable() throws IOException {
        remove("finding");
        Files.writeString(Files.createDirectories(dataset.resolve("finding")).resolve("part-1.parquet"), "not parquet");
        assertThatThrownBy(this::run).isInstanceOf(BenchmarkException.class).hasMessageContaining("表 finding 读不出来");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void missingColumnIsNamedWithItsType() throws IOException, SQLException {
        rewrite("indicator", "SELECT * EXCLUDE (entitled_score) FROM %s");
        assertThatThrownBy(this::run)
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("表 indicator 与约定不符")
                .hasMessageContaining("缺少列 entitled_score（应为 decimal(9,4)）");
    }

    @Test
    void retypedColumnIsNamedWithBothTypes() throws IOException, SQLException {
        rewrite("figure", "SELECT * REPLACE (amount::DOUBLE AS amount) FROM %s");
        assertThatThrownBy(this::run)
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("表 figure 与约定不符")
                .hasMessageContaining("列 amount 应为 decimal(18,2)，实为 double");
    }

    @Test
    void yearWithoutReportsHasNoRowsAndTheNextNoPriorYear() throws IOException, SQLException {
        rewrite("report", "SELECT * FROM %s WHERE fiscal_year <> 2022");
        try (var facts = new Facts(Sessions.shared(), dataset.toString(), Origin.SYNTHETIC)) {
            var rows = new AnnualPanel()
                    .execute(facts)
                    .getFirst()
                    .rows()
                    .where("level IS NULL")
                    .collectAsList();
            assertThat(rows)
                    .extracting(row -> row.<Integer>getAs("fiscal_year"))
                    .containsExactly(2021, 2023);
            assertThat(rows).allSatisfy(BenchmarkBadInputTest::hasNoChange);
        }
    }

    private static void hasNoChange(Row row) {
        assertThat(row.<Long>getAs("matched_n")).isZero();
        assertThat(row.<Object>getAs("executed_change")).isNull();
        assertThat(row.<String>getAs("change_reason")).isEqualTo("NO_PRIOR_YEAR");
    }

    /** Stands for a full disk: whatever cannot be written says where, and nothing half written stays. */
    @Test
    void resultsThatCannotBeWrittenSayWhichTableAndWhere() throws IOException {
        var file = Files.writeString(folder.resolve("in-its-place"), "");
        assertThatThrownBy(() -> process(file.resolve("results")))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageMatching("(?s)结果表 (execution_distribution|three_public_trend) 写不进.*")
                .hasMessageContaining("磁盘空间");
    }

    @Test
    void runThatLacksAJobLeavesNothing() {
        var output = folder.resolve("results");
        var broken = new BenchmarkJob() {
            @Override
            public String name() {
                return "没有算成的任务";
            }

            @Override
            public List<Table> execute(Facts facts) {
                throw new NoClassDefFoundError("org/apache/spark/Missing");
            }
        };
        var process =
                new BenchmarkProcess(Sessions.shared(), new Progress(System.err), List.of(new AnnualPanel(), broken));
        assertThatThrownBy(() -> process.run(options(output))).isInstanceOf(NoClassDefFoundError.class);
        assertThat(output).doesNotExist();
    }

    private void run() throws IOException {
        process(folder.resolve("results"));
    }

    private void process(Path output) throws IOException {
        new BenchmarkProcess(Sessions.shared(), new Progress(System.err)).run(options(output));
    }

    private BenchmarkOptions options(Path output) {
        return BenchmarkOptions.parse("--dataset", dataset.toString(), "--output", output.toString());
    }

    private void remove(String table) throws IOException {
        try (var files = Files.list(dataset.resolve(table))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(dataset.resolve(table));
    }

    private void rewrite(String table, String query) throws IOException, SQLException {
        var old = dataset.resolve(table);
        var changed = folder.resolve("changed");
        Files.createDirectories(changed);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            var rows = query.formatted("read_parquet('%s/*.parquet')".formatted(old));
            statement.execute("COPY (%s) TO '%s/part-00001.parquet' (FORMAT parquet)".formatted(rows, changed));
        }
        remove(Objects.requireNonNull(old.getFileName()).toString());
        Files.move(changed, old);
    }
}
