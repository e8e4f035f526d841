package org.mingjian.analytics.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.analytics.statistics.Quantile;
import org.mingjian.data.exchange.Manifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the notebook as its README says, over a small population, and checks what it printed. */
class NotebookTest {

    private static final Path NOTEBOOKS =
            Path.of("..", "notebooks").toAbsolutePath().normalize();
    private static final String NBCONVERT = "jupyter-nbconvert";
    private static final int SECONDS = 120;

    /** The kernel now and then misses the first question of its client, and is never asked again. */
    private static final String NO_RESPONSE = "Kernel didn't respond";

    private static final int ATTEMPTS = 4;

    @TempDir
    private static Path folder;

    private static Path dataset;
    private static Manifest manifest;
    private static JsonNode executed;

    @BeforeAll
    static void execute() throws IOException, InterruptedException {
        assumeTrue(onPath(), () -> {
            var reason = "没有运行笔记：PATH 中没有 %s 命令，请安装后重试。".formatted(NBCONVERT);
            System.out.println(reason);
            return reason;
        });
        dataset = folder.resolve("dataset");
        manifest = PopulationGenerator.generate(new PopulationOptions(3, 0, 2020, 2021), dataset);
        var log = folder.resolve("nbconvert.log");
        int exit = run(log);
        for (int again = 1; exit != 0 && again < ATTEMPTS && read(log).contains(NO_RESPONSE); again++) {
            exit = run(log);
        }
        assertThat(exit).as(() -> read(log)).isZero();
        executed = JsonMapper.shared().readTree(folder.resolve("executed.ipynb"));
    }

    private static int run(Path log) throws IOException, InterruptedException {
        var process = nbconvert(log).start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("ended within %d seconds", SECONDS)
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        return process.exitValue();
    }

    /** The kernel is started by name, so this JVM comes first on the path. */
    private static ProcessBuilder nbconvert(Path log) {
        var command = List.of(
                NBCONVERT,
                "--to",
                "notebook",
                "--execute",
                "--allow-errors",
                "--ExecutePreprocessor.startup_timeout=45",
                "--output-dir",
                folder.toString(),
                "--output",
                "executed",
                NOTEBOOKS.resolve("execution-rate.ipynb").toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.put("MINGJIAN_DATASET", dataset.toString());
        environment.put("JUPYTER_PATH", NOTEBOOKS.toString());
        environment.put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
        environment.merge(
                "PATH",
                Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, java) -> java + File.pathSeparator + path);
        return builder;
    }

    private static boolean onPath() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, NBCONVERT)));
    }

    @Test
    void runsEveryCellWithoutError() {
        var cells = code(executed);
        assertThat(cells).isNotEmpty().allSatisfy(cell -> assertThat(
                        cell.path("execution_count").asInt())
                .isPositive());
        for (var cell : cells) {
            for (var output : cell.path("outputs")) {
                assertThat(output.path("output_type").asString())
                        .as(output.toString())
                        .isEqualTo("stream");
                assertThat(output.path("name").asString()).as(output.toString()).isEqualTo("stdout");
            }
        }
    }

    @Test
    void countsTheReportsOfTheManifest() {
        var rows = printed("count");
        assertThat(rows.getFirst()).containsExactly("年度", "来源", "报告（份）");
        assertThat(rows.subList(1, rows.size())).extracting(List::getFirst).containsExactly("2020年", "2021年", "合计");
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.get(1)).containsExactly("模拟", "模拟", "全部");
        long reports = manifest.rows().get("report");
        assertThat(rows.getLast().getLast()).isEqualTo(Long.toString(reports));
        assertThat(rows.subList(1, rows.size() - 1).stream()
                        .mapToLong(row -> Long.parseLong(row.getLast()))
                        .sum())
                .isEqualTo(reports);
    }

    @Test
    void printsTheQuartilesOfEveryYear() throws SQLException {
        var rows = printed("rate");
        assertThat(rows.getFirst()).containsExactly("年度", "来源", "算得出（份）", "算不出（份）", "下四分位（%）", "中位数（%）", "上四分位（%）");
        assertThat(rows).hasSize(3);
        for (var row : rows.subList(1, 3)) {
            var rates = rates(Integer.parseInt(row.getFirst().substring(0, 4)));
            assertThat(row.get(2)).isEqualTo(Integer.toString(rates.length));
            assertThat(Integer.parseInt(row.get(2)) + Integer.parseInt(row.get(3)))
                    .isEqualTo(manifest.rows().get("report").intValue() / 2);
            for (int quarter = 1; quarter <= 3; quarter++) {
                assertThat(Double.parseDouble(row.get(3 + quarter)))
                        .isCloseTo(100 * Quantile.typeSeven(rates, quarter / 4.0), within(0.005 + 1e-9));
            }
        }
    }

    @Test
    void printsTheTenReportsMostInDoubt() throws SQLException {
        var rows = printed("doubt");
        var expected = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT claimed_score - supported_score AS doubt FROM read_parquet('%s/report/*.parquet') WHERE doubt > 0 ORDER BY doubt DESC LIMIT 10"
                                .formatted(dataset))) {
            while (result.next()) {
                expected.add("%.2f".formatted(result.getBigDecimal(1)));
            }
        }
        assertThat(expected).hasSize(10);
        assertThat(rows.getFirst()).startsWith("年度", "单位").endsWith("存疑分值（分）");
        assertThat(rows.subList(1, 11)).extracting(List::getLast).containsExactlyElementsOf(expected);
    }

    @Test
    void isKeptWithoutOutputs() throws IOException {
        var kept = JsonMapper.shared().readTree(Files.readString(NOTEBOOKS.resolve("execution-rate.ipynb")));
        assertThat(code(kept)).isNotEmpty().allSatisfy(cell -> assertThat(cell.path("outputs"))
                .isEmpty());
    }

    /** Executed ÷ budget of each report of a year, each the first print in a table, else in the text. */
    private static double[] rates(int year) throws SQLException {
        var rates = new ArrayList<Double>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            var budgets = firstPrints(connection, year, "budget.final.total");
            var executions = firstPrints(connection, year, "executed.total");
            budgets.forEach((report, budget) -> {
                var execution = executions.get(report);
                if (execution != null && budget > 0) {
                    rates.add(execution / budget);
                }
            });
        }
        return rates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<String, Double> firstPrints(Connection connection, int year, String measure)
            throws SQLException {
        var sql = """
                SELECT report_id, amount FROM read_parquet('%1$s/figure/*.parquet')
                JOIN (FROM read_parquet('%1$s/report/*.parquet')) AS report USING (report_id)
                WHERE fiscal_year = ? AND measure = ? AND amount IS NOT NULL
                    AND period IS DISTINCT FROM 'PRIOR' AND basis IS DISTINCT FROM 'INITIAL'
                ORDER BY row_no IS NULL, figure_no
                """.formatted(dataset);
        var prints = new TreeMap<String, Double>();
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, year);
            query.setString(2, measure);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    prints.putIfAbsent(result.getString(1), result.getDouble(2));
                }
            }
        }
        return prints;
    }

    private static List<JsonNode> code(JsonNode notebook) {
        return notebook.path("cells")
                .valueStream()
                .filter(cell -> cell.path("cell_type").asString().equals("code"))
                .toList();
    }

    /** The rows of the tables a cell printed, cell by cell. */
    private static List<List<String>> printed(String id) {
        var cell = code(executed).stream()
                .filter(candidate -> candidate.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        var text = new StringBuilder();
        for (var output : cell.path("outputs")) {
            var lines = output.path("text");
            if (lines.isArray()) {
                lines.forEach(line -> text.append(line.asString()));
            } else {
                text.append(lines.asString());
            }
        }
        return text.toString()
                .lines()
                .map(line -> List.of(line.strip().split("\\s*\\|\\s*")))
                .toList();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            return "no log: " + broken.getMessage();
        }
    }
}
