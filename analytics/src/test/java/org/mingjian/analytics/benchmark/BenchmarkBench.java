package org.mingjian.analytics.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.exchange.Manifest;

/**
 * Time and memory of the full rebuild of all benchmarks (基准全量重算), beside DuckDB computing the same tables from the
 * same files in the same run with as many threads, and whether both agree in every digit.
 * Usage: {@code BenchmarkBench [--large] [--no-sql] [dataset...]}; without a dataset it makes ten thousand and a hundred
 * thousand department-years, with {@code --large} a million too. The job process is started as the product starts it,
 * by {@code -Dmingjian.benchmark.command}: cold is one process from its start to its end, without the cache that the first
 * run of a bureau leaves; cached is one with it, as every later run; warm is the second rebuild within one process. Exit 1
 * when a table differs.
 */
public final class BenchmarkBench {

    /** The jobs in their order, with their tables and the views that stand for the work all of a kind share. */
    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "execution_distribution",
                List.of(
                        "execution_distribution",
                        "execution_histogram",
                        "execution_outlier",
                        "execution_composition",
                        "execution_band"));
        TABLES.put(
                "three_public_trend",
                List.of("three_public_trend", "three_public_limit", "three_public_change", "three_public_structure"));
        TABLES.put("over_scored_indicator", List.of("over_scored_indicator"));
        TABLES.put("suspicious_self_score", List.of("suspicious_self_score", "self_score_model"));
        TABLES.put("score_heap", List.of("score_heap", "score_digit", "score_repeat"));
        TABLES.put("ranking", List.of("ranking", "ranking_group"));
        TABLES.put("peer", List.of("peer", "peer_set"));
        TABLES.put("annual_panel", List.of("annual_panel"));
    }

    private static final List<Integer> DEPARTMENTS = List.of(1_470, 14_700);
    private static final int DEPARTMENTS_OF_A_MILLION = 147_000;
    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2024;
    private static final int LINES = 30;
    private static final long SEED = 20_260_101L;
    /** The first Java that keeps what the compiler learnt. */
    private static final int WITH_CACHE = 25;

    private BenchmarkBench() {}

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        var work = Files.createTempDirectory("benchmark-bench");
        var datasets = new ArrayList<>(options.stream()
                .filter(option -> !option.startsWith("--"))
                .map(Path::of)
                .toList());
        if (datasets.isEmpty()) {
            for (int departments : DEPARTMENTS) {
                datasets.add(made(work, departments));
            }
            if (options.contains("--large")) {
                datasets.add(made(work, DEPARTMENTS_OF_A_MILLION));
            }
        }
        boolean agrees = true;
        for (var dataset : datasets) {
            agrees &= measure(dataset.toAbsolutePath(), work, !options.contains("--no-sql"));
        }
        System.exit(agrees ? 0 : 1);
    }

    private static Path made(Path work, int departments) throws IOException {
        var folder = work.resolve("population-" + departments);
        var options = PopulationOptions.ofDepartments(SEED, departments, FIRST_YEAR, LAST_YEAR, LINES, false);
        int threads = Runtime.getRuntime().availableProcessors();
        PopulationGenerator.generate(options, folder, new PopulationGenerator.Run(threads, true, reports -> {}));
        return folder;
    }

    private static boolean measure(Path dataset, Path work, boolean withSql) throws Exception {
        var rows = Manifest.read(dataset).rows();
        System.out.printf(
                Locale.ROOT,
                "%n%s: %,d department-years, %,d indicator lines, %,d figures; %d cores, load %s%n",
                dataset.getFileName(),
                rows.get("report"),
                rows.get("indicator"),
                rows.get("figure"),
                Runtime.getRuntime().availableProcessors(),
                load());
        var results = work.resolve("results-" + dataset.getFileName());
        var rebuilds = new LinkedHashMap<String, Rebuild>();
        rebuilds.put("cold", Rebuild.cold(dataset, results));
        if (Runtime.version().feature() >= WITH_CACHE) {
            rebuilds.put("cached", cached(dataset, work));
        }
        rebuilds.put("warm", Rebuild.warm(dataset, work.resolve("again-" + dataset.getFileName())));
        rebuilds.forEach(BenchmarkBench::print);
        return !withSql || compare(dataset, results, rebuilds);
    }

    private static Rebuild cached(Path dataset, Path work) throws IOException, InterruptedException {
        var cache = work.resolve("benchmark.aot");
        if (!Files.exists(cache)) {
            print("leaving", Rebuild.leaving(cache, dataset, work.resolve("leaving-" + dataset.getFileName())));
        }
        return Rebuild.cached(cache, dataset, work.resolve("cached-" + dataset.getFileName()));
    }

    /** The CPU of the warm one is that of both its rebuilds. */
    private static void print(String kind, Rebuild rebuild) {
        System.out.printf(
                Locale.ROOT,
                "  %-7s first three %6.1f s, all eight %6.1f s, process %6.1f s, CPU %6.1f s, memory %d MB, heap %d MB%n          %s%n",
                kind,
                rebuild.firstThree(),
                rebuild.allJobs(),
                rebuild.seconds(),
                rebuild.processor(),
                rebuild.resident() >> 20,
                rebuild.heap() >> 20,
                rebuild.ends());
    }

    private static boolean compare(Path dataset, Path results, Map<String, Rebuild> rebuilds) throws SQLException {
        boolean agrees = true;
        double sql;
        double before = processor();
        try (var oracle = new Oracle(dataset)) {
            oracle.withTails();
            oracle.withScores();
            sql = oracle.seconds();
            for (var tables : TABLES.entrySet()) {
                for (var table : tables.getValue()) {
                    var compared = OracleComparison.of(oracle, table, results);
                    sql += compared.seconds();
                    agrees &= compared.agrees();
                    System.out.printf(
                            Locale.ROOT,
                            "  %-24s %s %s, SQL %.2f s%n",
                            table,
                            compared.agrees() ? "equal " : "UNLIKE",
                            compared.counts(),
                            compared.seconds());
                    if (!compared.agrees()) {
                        System.out.println(OracleComparison.unlike(oracle));
                    }
                }
            }
        }
        double processor = processor() - before;
        System.out.printf(
                Locale.ROOT,
                "  DuckDB, all tables: %.1f s, CPU with the comparison %.1f s (%s not in it: no SQL computes the regression, the curves and the normal tail); %s%n",
                sql,
                processor,
                "self_score_model",
                agrees ? "all tables equal" : "TABLES DIFFER");
        printRatios(rebuilds, sql, processor);
        return agrees;
    }

    private static void printRatios(Map<String, Rebuild> rebuilds, double sql, double processor) {
        rebuilds.forEach((kind, rebuild) -> {
            boolean warm = kind.equals("warm");
            System.out.printf(
                    Locale.ROOT,
                    "  ratio to DuckDB, %s: %.2f%s%n",
                    kind,
                    (warm ? rebuild.allJobs() : rebuild.seconds()) / sql,
                    warm ? "" : ", CPU %.2f".formatted(rebuild.processor() / processor));
        });
    }

    private static double processor() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.isReadable(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }
}
