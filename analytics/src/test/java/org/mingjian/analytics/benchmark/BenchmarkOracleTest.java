package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.analytics.population.PopulationGenerator;
import org.mingjian.analytics.population.PopulationOptions;
import org.mingjian.data.model.Origin;

class BenchmarkOracleTest {

    @TempDir
    private static Path folder;

    private static Path dataset;
    private static Facts facts;

    @BeforeAll
    static void generate() {
        dataset = folder.resolve("dataset");
        PopulationGenerator.generate(new PopulationOptions(3, 1, 2019, 2022), dataset);
        facts = new Facts(Sessions.shared(), dataset.toString(), Origin.SYNTHETIC);
    }

    @AfterAll
    static void release() {
        facts.close();
    }

    @Test
    void executionDistributionEqualsPlainSql() throws SQLException {
        var tables = new ExecutionDistribution().execute(facts);
        agree(
                tables,
                "execution_distribution",
                "execution_histogram",
                "execution_outlier",
                "execution_composition",
                "execution_band");
    }

    @Test
    void threePublicTrendEqualsPlainSql() throws SQLException {
        agree(
                new ThreePublicTrend().execute(facts),
                "three_public_trend",
                "three_public_limit",
                "three_public_change",
                "three_public_structure");
    }

    @Test
    void overScoredIndicatorsEqualPlainSql() throws SQLException {
        try (var oracle = new Oracle(dataset).withTails()) {
            agree(oracle, new OverScoredIndicators().execute(facts), "over_scored_indicator");
        }
    }

    @Test
    void jobsAboutScoresEqualPlainSqlAndStatistics() throws SQLException {
        try (var oracle = new Oracle(dataset).withScores()) {
            agree(oracle, new Ranking().execute(facts), "ranking_group", "ranking");
            agree(oracle, new SuspiciousSelfScores().execute(facts), "self_score_model", "suspicious_self_score");
            agree(oracle, new ScoreHeaping().execute(facts), "score_heap", "score_digit", "score_repeat");
            agree(oracle, new Peers().execute(facts), "peer_set", "peer");
        }
    }

    @Test
    void annualPanelEqualsPlainSql() throws SQLException {
        try (var oracle = new Oracle(dataset).withScores()) {
            agree(oracle, new AnnualPanel().execute(facts), "annual_panel");
        }
    }

    private static void agree(List<BenchmarkJob.Table> tables, String... names) throws SQLException {
        try (var oracle = new Oracle(dataset)) {
            agree(oracle, tables, names);
        }
    }

    private static void agree(Oracle oracle, List<BenchmarkJob.Table> tables, String... names) throws SQLException {
        for (var name : names) {
            var expected = oracle.rows(name);
            var found = texts(table(tables, name));
            assertThat(expected).as(name).isNotEmpty();
            for (int row = 0; row < Math.min(found.size(), expected.size()); row++) {
                assertThat(found.get(row)).as("%s, row %d", name, row).isEqualTo(expected.get(row));
            }
            assertThat(found).as(name).hasSameSizeAs(expected);
        }
    }

    private static Dataset<Row> table(List<BenchmarkJob.Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static List<String> texts(Dataset<Row> frame) {
        var columns = frame.columns();
        return frame.collectAsList().stream().map(row -> text(columns, row)).toList();
    }

    private static String text(String[] columns, Row row) {
        var texts = new ArrayList<String>();
        for (int index = 0; index < columns.length; index++) {
            texts.add(columns[index] + "="
                    + (row.isNullAt(index) ? null : row.get(index).toString()));
        }
        return String.join(" ", texts);
    }
}
