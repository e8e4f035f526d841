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
import org.mingjian.data.exchange.ExchangeException;
import org.mingjian.data.exchange.Manifest;
import org.mingjian.data.store.Store;

class PopulationGeneratorTest {

    /** 60 + 2 · 40 departments, eight years. */
    private static final PopulationOptions OPTIONS = new PopulationOptions(1, 2, 2017, 2024);

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
    void makesEveryDepartmentOfEveryYear() {
        assertThat(manifest.rows())
                .containsEntry("department", 140L)
                .containsEntry("report", 1120L)
                .containsEntry("three_public", 1120L)
                .containsEntry("indicator", 1120L * 17);
    }

    @Test
    void looksLikeTheField() throws SQLException {
        assertThat(number("SELECT median(claimed_score) FROM report")).isBetween(95.0, 99.5);
        assertThat(number("SELECT avg((claimed_score >= 90)::INTEGER) FROM report"))
                .isBetween(0.88, 0.99);
        assertThat(number("SELECT avg((score = weight)::INTEGER) FROM indicator"))
                .isBetween(0.88, 0.96);
        assertThat(number("SELECT avg((claimed_score = 98)::INTEGER) FROM report"))
                .isBetween(0.05, 0.25);
        assertThat(number("SELECT avg((verified_score < claimed_score)::INTEGER) FROM report WHERE"
                        + " verified_score IS NOT NULL"))
                .isGreaterThan(0.8);
        assertThat(number("SELECT sum(abroad_final) FROM three_public WHERE fiscal_year IN (2021, 2022)"))
                .isZero();
    }

    @Test
    void plantsEveryCodeAtOneToEightInAHundred() throws SQLException {
        assertThat(texts("SELECT DISTINCT code FROM planted ORDER BY code"))
                .containsExactly("F01", "F02", "F03", "F05", "F06", "F08", "F10", "F11", "F12", "F14", "F15", "F16");
        assertThat(number("SELECT max(n) FROM (SELECT count(DISTINCT report_id) / 1120.0 AS n FROM planted GROUP"
                        + " BY code)"))
                .isLessThan(0.1);
        assertThat(number("SELECT min(n) FROM (SELECT count(DISTINCT report_id) / 1120.0 AS n FROM planted GROUP"
                        + " BY code)"))
                .isGreaterThan(0.005);
    }

    /** Codes whose rule stands already; the others are planted for the rules to come. */
    @ParameterizedTest
    @CsvSource({
        "F01, execution.score",
        "F03, score.grade",
        "F02, score.lines-sum",
        "F10, figure.same-measure",
        "F11, budget.project-exceeded",
        "F12, rate.share-as-execution",
        "F14, three-public.exceeded",
        "F15, figure.same-measure",
        "F16, change.rate"
    })
    void isFoundOutByTheAudit(String code, String rule) throws SQLException {
        var missed = texts("""
            SELECT detail FROM planted
            WHERE code = '%s' AND report_id NOT IN (SELECT report_id FROM finding WHERE rule = '%s')
            """.formatted(code, rule));
        assertThat(missed).isEmpty();
    }

    /** A verified score far below the own one, full marks and little spending are facts of many sound reports. */
    @Test
    void givesNoFindingWhereNothingIsBroken() throws SQLException {
        assertThat(texts("""
            SELECT rule || ' ' || explanation FROM finding
            WHERE report_id NOT IN (SELECT report_id FROM planted)
            AND rule NOT IN ('review.gap', 'score.heaped', 'execution.low-but-excellent')\
            """)).isEmpty();
    }

    @Test
    void makesTheSameRowsFromTheSameSeed() throws SQLException {
        var small = new PopulationOptions(7, 0, 2020, 2021);
        var one = folder.resolve("one");
        var two = folder.resolve("two");
        PopulationGenerator.generate(small, one);
        PopulationGenerator.generate(small, two);
        for (var table : List.of("report", "figure", "indicator", "finding", "planted", "document_block")) {
            var difference =
                    "SELECT count(*) FROM (FROM read_parquet('%1$s/%3$s/*.parquet') EXCEPT FROM read_parquet('%2$s/%3$s/*.parquet'))"
                            .formatted(one, two, table);
            assertThat(texts(difference)).as(table).containsExactly("0");
        }
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
            assertThat(first.reports()).isEqualTo(1120);
            DatasetImport.into(store, dataset);
            try (var connection = store.connection()) {
                assertThat(texts(connection, "SELECT count(*) FROM report")).containsExactly("1120");
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
            for (var table : List.of("report", "indicator", "three_public", "planted", "finding")) {
                statement.execute(
                        "CREATE VIEW %s AS FROM read_parquet('%s/%s/*.parquet')".formatted(table, dataset, table));
            }
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
