package org.mingjian.analytics.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.exchange.DatasetImport;
import org.mingjian.data.exchange.DatasetTable;
import org.mingjian.data.exchange.ExchangeException;
import org.mingjian.data.exchange.Manifest;
import org.mingjian.data.store.Store;

class PopulationGeneratorTest {

    /** Three provinces, their own departments and one city's; no counties. */
    private static final PopulationOptions OPTIONS = PopulationOptions.of(1, 3, 1, 0, 2017, 2024);

    @TempDir
    private static Path folder;

    private static Path dataset;
    private static Manifest manifest;

    @BeforeAll
    static void generate() {
        dataset = folder.resolve("dataset");
        manifest = PopulationGenerator.generate(OPTIONS, dataset);
    }

    @Test
    void makesEveryYearOfEveryDepartmentThatStood() throws SQLException {
        long reports = manifest.rows().get("report");
        assertThat(reports).isBetween(2700L, 3100L);
        assertThat(manifest.rows()).containsEntry("three_public", reports);
        assertThat(number("SELECT count(*) / count(DISTINCT report_id) FROM indicator"))
                .isBetween(15.0, 19.0);
        assertThat(texts("SELECT DISTINCT level FROM department ORDER BY level"))
                .containsExactly("CITY", "PROVINCE");
        assertThat(number("SELECT count(*) - count(DISTINCT name) FROM department"))
                .isZero();
    }

    @Test
    void reformsDepartments() throws SQLException {
        assertThat(texts("SELECT DISTINCT kind FROM department_succession ORDER BY kind"))
                .containsExactly("MERGED", "RENAMED", "SPLIT");
        var ended = """
                SELECT count(*) FROM department_succession AS s JOIN report AS r USING (department_id)
                WHERE s.kind <> 'SPLIT' AND r.fiscal_year >= s.year
                """;
        assertThat(texts(ended)).containsExactly("0");
        var begun = """
                SELECT count(*) FROM department_succession AS s JOIN report AS r ON r.department_id = s.successor_id
                WHERE s.kind = 'RENAMED' AND r.fiscal_year < s.year
                """;
        assertThat(texts(begun)).containsExactly("0");
    }

    @Test
    void changesFormsOverTheYears() throws SQLException {
        assertThat(texts("SELECT DISTINCT form FROM report ORDER BY form"))
                .containsExactly("henan-pingdingshan", "henan-zhengzhou", "hubei", "hunan", "jiangxi");
        assertThat(number("SELECT max(n) FROM (SELECT count(DISTINCT form) AS n FROM report GROUP BY department_id)"))
                .isEqualTo(2);
        var weights = """
                SELECT avg((n = 100)::INTEGER) FROM (SELECT sum(weight) AS n FROM indicator
                    WHERE report_id NOT IN (SELECT report_id FROM planted
                        WHERE code IN ('F13', 'F19') OR error IN ('total-above-visible-losses', 'form-in-part'))
                    GROUP BY report_id)
                """;
        assertThat(number(weights))
                .as("forms printed whole, with weights nobody moved")
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            median self-score             | 95.5 | 98.5 | SELECT median(claimed_score) FROM report
            self-scores of 90 and more    | 0.86 | 0.96 | SELECT avg((claimed_score >= 90)::INTEGER) FROM report
            spike at 98                   | 0.05 | 0.20 | SELECT avg((claimed_score = 98)::INTEGER) FROM report
            spike at 95                   | 0.04 | 0.16 | SELECT avg((claimed_score = 95)::INTEGER) FROM report
            exactly 100                   | 0.02 | 0.15 | SELECT avg((claimed_score = 100)::INTEGER) FROM report
            cliff, 90 to 91 over 89 to 90 | 3    | 999  | SELECT avg((claimed_score >= 90 AND claimed_score < 91)::INTEGER) / avg((claimed_score >= 89 AND claimed_score < 90)::INTEGER) FROM report
            full marks on a line          | 0.80 | 0.96 | SELECT avg((score = weight)::INTEGER) FROM indicator
            verified reports              | 0.12 | 0.20 | SELECT avg((verified_score IS NOT NULL)::INTEGER) FROM report
            verified below claimed        | 0.75 | 0.95 | SELECT avg((verified_score < claimed_score)::INTEGER) FROM report WHERE verified_score IS NOT NULL
            mean gap to verified          | 3    | 6    | SELECT avg(claimed_score - verified_score) FROM report
            execution exactly 100         | 0.10 | 0.25 | SELECT avg((rate = 1)::INTEGER) FROM execution
            execution 96 to 100           | 0.60 | 0.90 | SELECT avg((rate >= 0.96 AND rate <= 1)::INTEGER) FROM execution
            execution below 80            | 0.002 | 0.06 | SELECT avg((rate < 0.8)::INTEGER) FROM execution
            execution above 100           | 0.01 | 0.06 | SELECT avg((rate > 1)::INTEGER) FROM execution
            travel abroad 2021 and 2022   | 0    | 0    | SELECT sum(abroad_final) FROM three_public WHERE fiscal_year IN (2021, 2022)
            travel abroad 2023 to 2019    | 0.3  | 0.8  | SELECT sum(abroad_final) FILTER (fiscal_year = 2023) / sum(abroad_final) FILTER (fiscal_year = 2019) FROM three_public
            reception 2020 to 2019        | 0.7  | 0.95 | SELECT sum(reception_final) FILTER (fiscal_year = 2020) / sum(reception_final) FILTER (fiscal_year = 2019) FROM three_public
            vehicles among three public   | 0.58 | 0.86 | SELECT sum(vehicle_final) / sum(total_final) FROM three_public
            score and execution correlate | 0.05 | 0.5  | SELECT corr(claimed_score, rate) FROM report JOIN execution USING (report_id)
            """)
    void looksLikeTheField(String shape, double from, double to, String sql) throws SQLException {
        assertThat(number(sql)).as(shape).isBetween(from, to);
    }

    /** All but F26, missing evidence, which nobody can tell from a report. */
    @Test
    void plantsEveryTypeInOneToEightOfAHundred() throws SQLException {
        var shares = """
                SELECT code, count(DISTINCT p.report_id) / (SELECT count(*) FROM report) AS share
                FROM planted AS p WHERE NOT near_miss GROUP BY code
                """;
        assertThat(texts("SELECT DISTINCT code FROM planted WHERE NOT near_miss"))
                .containsExactlyInAnyOrder(
                        "F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12", "F13",
                        "F14", "F14b", "F15", "F16", "F17", "F18", "F19", "F20", "F21", "F22", "F23", "F24", "F25",
                        "F27");
        assertThat(texts("SELECT code || ' ' || share FROM (%s) WHERE share > 0.08".formatted(shares)))
                .isEmpty();
        assertThat(texts("SELECT code || ' ' || share FROM (%s) WHERE share < 0.01".formatted(shares)))
                .isEmpty();
    }

    @Test
    void makesTheSameRowsWithAnyNumberOfThreads() throws SQLException {
        var small = PopulationOptions.of(7, 1, 0, 0, 2020, 2021);
        var one = folder.resolve("one-thread");
        var three = folder.resolve("three-threads");
        PopulationGenerator.generate(small, one, new PopulationGenerator.Run(1, true, reports -> {}));
        PopulationGenerator.generate(small, three, new PopulationGenerator.Run(3, true, reports -> {}));
        assertSameRows(one, three);
    }

    @Test
    void makesTheSameRowsFromTheSameSeed() throws SQLException {
        var small = PopulationOptions.of(7, 1, 0, 0, 2020, 2021);
        var one = folder.resolve("one");
        var two = folder.resolve("two");
        PopulationGenerator.generate(small, one);
        PopulationGenerator.generate(small, two);
        assertSameRows(one, two);
    }

    private static void assertSameRows(Path one, Path two) throws SQLException {
        for (var table : DatasetTable.values()) {
            var difference =
                    "SELECT count(*) FROM (FROM read_parquet('%1$s/%3$s/*.parquet') EXCEPT ALL FROM read_parquet('%2$s/%3$s/*.parquet'))"
                            .formatted(one, two, table.tableName());
            assertThat(texts(difference)).as(table.tableName()).containsExactly("0");
        }
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertThatThrownBy(() -> PopulationOptions.of(1, 0, 1, 1, 2017, 2024))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 个省");
        assertThatThrownBy(() -> PopulationOptions.of(1, 1, 1, 1, 2024, 2017)).hasMessageContaining("2024—2017");
    }

    @Test
    void refusesFolderThatHoldsSomething() {
        assertThatThrownBy(() -> PopulationGenerator.generate(OPTIONS, dataset))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("不是空的");
    }

    @Test
    void entersTheStoreAndLeavesIt() throws SQLException {
        try (var store = Store.open(folder.resolve("home"))) {
            var first = DatasetImport.into(store, dataset);
            assertThat(first.reports()).isEqualTo(manifest.rows().get("report"));
            DatasetImport.into(store, dataset);
            try (var connection = store.connection()) {
                assertThat(texts(connection, "SELECT count(*) FROM report"))
                        .containsExactly(String.valueOf(manifest.rows().get("report")));
                assertThat(texts(
                                connection,
                                "SELECT count(*) FROM finding WHERE report_id NOT IN (SELECT report_id FROM report)"))
                        .containsExactly("0");
                assertThat(texts(connection, """
                        SELECT count(*) FROM evidence JOIN finding USING (finding_id)
                        LEFT JOIN report_block USING (report_id, block) WHERE kind IS NULL
                        """)).containsExactly("0");
            }
            DatasetImport.removeSynthetic(store);
            try (var connection = store.connection()) {
                for (var table : List.of("report", "finding", "evidence", "document", "document_block", "department")) {
                    assertThat(texts(connection, "SELECT count(*) FROM " + table))
                            .as(table)
                            .containsExactly("0");
                }
            }
        }
    }

    private static double number(String sql) throws SQLException {
        return Double.parseDouble(texts(sql).getFirst());
    }

    /** Table names in the query are read from the dataset. */
    private static List<String> texts(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            for (var table : List.of(
                    "department",
                    "department_succession",
                    "report",
                    "indicator",
                    "figure",
                    "three_public",
                    "planted")) {
                statement.execute(
                        "CREATE VIEW %s AS FROM read_parquet('%s/%s/*.parquet')".formatted(table, dataset, table));
            }
            statement.execute("""
                    CREATE VIEW execution AS SELECT report_id,
                        max(amount) FILTER (measure = 'executed.total' AND row_no IS NOT NULL)
                            / max(amount) FILTER (measure = 'budget.final.total' AND row_no IS NOT NULL) AS rate
                    FROM figure GROUP BY report_id
                    """);
            return texts(connection, sql);
        }
    }

    private static List<String> texts(java.sql.Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}
