package org.mingjian.analytics.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.mingjian.analytics.admission.Admission;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.mingjian.data.template.TableReader;
import org.mingjian.data.template.Template;

/**
 * Speed of bulk tables (数据表测速): reading and checking every row against DuckDB's own {@code read_csv} of the same
 * file into a table, in one run, one after the other in each round. Usage: {@code ./mingjian bench tables [rows]
 * [lines]}; 100 000 department-years and 1 000 000 indicator lines where nothing is said, no lines when that is 0.
 */
public final class TableBench {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final int LINES_OF_A_REPORT = 30;

    private TableBench() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        boolean stores = arguments.length < 3 || !arguments[2].equals("--no-store");
        var folder = Files.createTempDirectory("mingjian-tables-");
        try {
            measure(Template.DEPARTMENT_YEAR, departmentYears(folder, rows), rows, stores);
            if (lines > 0) {
                measure(Template.INDICATOR_LINES, indicatorLines(folder, lines), lines, stores);
            }
        } finally {
            remove(folder);
        }
    }

    private static void measure(Template template, Path file, int rows, boolean stores) throws Exception {
        System.out.printf(Locale.ROOT, "%s：%d 行，%.1f MB%n", template.title(), rows, Files.size(file) / 1e6);
        var duck = new ArrayList<Double>();
        var checked = new ArrayList<Double>();
        var reported = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double peer = milliseconds(() -> readWithDuckDb(file, rows));
            double own = milliseconds(() -> check(file, rows));
            double reports = milliseconds(() -> report(file));
            if (round >= WARM_UP) {
                duck.add(peer);
                checked.add(own);
                reported.add(reports);
                ratios.add(own / peer);
            }
        }
        print("DuckDB read_csv 建表", duck, "ms");
        print("读取并检查", checked, "ms");
        print("读取、检查并成报告", reported, "ms");
        print("比值（检查 ÷ DuckDB）", ratios, "");
        if (stores) {
            store(file);
        }
    }

    private static void print(String what, List<Double> values, String unit) {
        var sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "  %-20s 最小 %9.2f  中位 %9.2f %s%n",
                what,
                sorted.getFirst(),
                sorted.get(sorted.size() / 2),
                unit);
    }

    private static void readWithDuckDb(Path file, int rows) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE bench AS SELECT * FROM read_csv('%s')".formatted(file));
            try (var result = statement.executeQuery("SELECT count(*) FROM bench")) {
                result.next();
                expect(rows, result.getInt(1));
            }
        }
    }

    private static void check(Path file, int rows) throws Exception {
        var reading = TableReader.of(file.toString(), Files.readAllBytes(file)).orElseThrow();
        expect(rows, reading.goodRows());
    }

    private static void report(Path file) throws Exception {
        var reading = TableReader.of(file.toString(), Files.readAllBytes(file)).orElseThrow();
        long[] facts = {0};
        reading.forEachReport(
                one -> facts[0] += one.figures().size() + one.indicators().size());
        expect(true, facts[0] >= reading.goodRows());
    }

    /** Once, with the audit: it is no part of the target, and says what a person waits for. */
    private static void store(Path file) throws Exception {
        var home = Files.createTempDirectory("mingjian-tables-home-");
        try (var store = Store.open(home)) {
            var content = Files.readAllBytes(file);
            var outcome = new FileOutcome[1];
            double taken = milliseconds(
                    () -> outcome[0] = new Admission(store, Steps.standard()).admit("表.csv", content, Origin.REAL));
            System.out.printf(Locale.ROOT, "  %-20s %.1f s：%s%n", "连审核和入库", taken / 1000, outcome[0].message());
        } finally {
            remove(home);
        }
    }

    private static void expect(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("expected %s, found %s".formatted(expected, found));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double milliseconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Five years of each department, every column of the template filled. */
    private static Path departmentYears(Path folder, int rows) throws IOException {
        var random = new Random(20231231);
        var columns = Template.DEPARTMENT_YEAR.columns();
        var text = new StringBuilder("\ufeff")
                .append(columns.stream().map(column -> column.heading()).collect(Collectors.joining(",")))
                .append('\n');
        for (int row = 0; row < rows; row++) {
            text.append("江河市第%d局,%d,江南省,江河市,,市级,商务,汇总,财政拨款,".formatted(row / 5, 2019 + row % 5));
            for (var column : columns.subList(10, columns.size())) {
                text.append(',');
                text.append(
                        switch (column.type()) {
                            case MONEY -> BigDecimal.valueOf(random.nextInt(100_000_000), 2);
                            default -> BigDecimal.valueOf(random.nextInt(500));
                        });
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("department-year.csv"), text, StandardCharsets.UTF_8);
    }

    private static Path indicatorLines(Path folder, int lines) throws IOException {
        var random = new Random(20231231);
        var file = folder.resolve("indicator-lines.csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("\ufeff部门,年度,一级指标,二级指标,三级指标,年度指标值,度量单位,实际完成值,分值（分）,得分（分）,偏差原因\n");
            for (int line = 0; line < lines; line++) {
                int report = line / LINES_OF_A_REPORT;
                out.write("江河市第%d局,%d,产出指标,数量指标,第%d项工作完成数量,≥%d,项,%d,10,%s,\n"
                        .formatted(
                                report / 5,
                                2019 + report % 5,
                                line % LINES_OF_A_REPORT,
                                random.nextInt(100),
                                random.nextInt(120),
                                BigDecimal.valueOf(random.nextInt(1001), 2)));
            }
        }
        return file;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
