package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.exchange.DatasetTable;
import org.mingjian.data.exchange.DatasetWriter;
import org.mingjian.data.model.Origin;

/** The jobs about scores on a few reports: none, one, all alike, and figures worked out by hand. */
class ScoreEdgeTest {

    @TempDir
    private Path folder;

    private Path dataset;
    private DatasetWriter writer;
    private Facts facts;

    @BeforeEach
    void start() {
        dataset = folder.resolve("dataset");
        writer = DatasetWriter.create(dataset);
        facts = new Facts(Sessions.shared(), dataset.toString(), Origin.SYNTHETIC);
    }

    @AfterEach
    void release() {
        facts.close();
    }

    @Test
    void noReportsGiveNoRowsAndNoError() {
        writer.finish(1, null);
        for (var job : BenchmarkProcess.JOBS) {
            for (var table : job.execute(facts)) {
                assertThat(table.rows().collectAsList()).as(table.name()).isEmpty();
            }
        }
    }

    @Test
    void oneReportHasNoPlaceNoModelAndNoPeers() {
        report("a", 2023, "98.00", null);
        writer.finish(1, null);
        var ranking = rows(new Ranking(), "ranking").getFirst();
        assertThat(ranking.<String>getAs("reason")).isEqualTo("SAMPLE_TOO_SMALL");
        assertThat(ranking.<BigDecimal>getAs("midrank")).isNull();
        var suspicious =
                rows(new SuspiciousSelfScores(), "suspicious_self_score").getFirst();
        assertThat(suspicious.<String>getAs("residual_reason")).isEqualTo("NO_MODEL");
        assertThat(suspicious.<String>getAs("recompute_reason")).isEqualTo("NO_SUPPORTED_SCORE");
        assertThat(suspicious.<BigDecimal>getAs("points_at_stake")).isEqualByComparingTo("0");
        assertThat(rows(new Peers(), "peer")).isEmpty();
    }

    /** Ten departments with 98 in both years: the noise is zero, so nobody stands apart and all share place 5.5. */
    @Test
    void equalScoresShareTheirPlace() {
        for (int number = 0; number < 10; number++) {
            report("d" + number, 2022, "98.00", null);
            report("d" + number, 2023, "98.00", null);
        }
        writer.finish(1, null);
        var last = rows(new Ranking(), "ranking").getLast();
        assertThat(last.<BigDecimal>getAs("midrank")).isEqualTo("5.5");
        assertThat(last.<Long>getAs("tied_n")).isEqualTo(10);
        assertThat(last.<String>getAs("reason")).isEqualTo("NO_SPREAD");
        assertThat(last.<String>getAs("standing")).isNull();
    }

    /** 98 claimed against 90.5 supported and 96 reviewed: 7.5 points are at stake, not 9.5. */
    @Test
    void pointsAtStakeAreTheLargestGapNotTheSum() {
        report("a", 2023, "98.00", "90.50", "96.00");
        report("b", 2023, "95.00", "94.00", null);
        writer.finish(1, null);
        var rows = rows(new SuspiciousSelfScores(), "suspicious_self_score");
        assertThat(rows.getFirst().<BigDecimal>getAs("points_at_stake")).isEqualByComparingTo("7.5");
        assertThat(rows.getFirst().<String>getAs("leading_signal")).isEqualTo("RECOMPUTE");
        assertThat(rows.getFirst().<BigDecimal>getAs("explained_share")).isEqualTo("0.882353");
        assertThat(rows.getLast().<BigDecimal>getAs("explained_share")).isEqualTo("1.000000");
    }

    @Test
    void threeYearsWithTheSameScoreAreARepetition() {
        for (int year = 2020; year < 2023; year++) {
            report("a", year, "96.50", null);
            report("b", year, year == 2021 ? "96.49" : "96.50", null);
        }
        writer.finish(1, null);
        var repeats = rows(new ScoreHeaping(), "score_repeat");
        assertThat(repeats).hasSize(1);
        assertThat(repeats.getFirst().<Long>getAs("years_n")).isEqualTo(3);
        assertThat(rows(new ScoreHeaping(), "score_heap").getFirst().<String>getAs("reason"))
                .isEqualTo("SAMPLE_TOO_SMALL");
    }

    /** a is in both years, b only in the second: 98 − 96 = 2 for the one that is matched. */
    @Test
    void panelComparesTheSameDepartmentsOnly() {
        report("a", 2022, "96.00", null);
        report("a", 2023, "98.00", null);
        report("b", 2023, "100.00", null);
        writer.finish(1, null);
        var row = rows(new AnnualPanel(), "annual_panel").getLast();
        assertThat(row.<Long>getAs("reports_n")).isEqualTo(2);
        assertThat(row.<Long>getAs("matched_n")).isEqualTo(1);
        assertThat(row.<String>getAs("reason")).isEqualTo("SAMPLE_TOO_SMALL");
        assertThat(row.<String>getAs("change_reason")).isEqualTo("NO_PRIOR_YEAR");
    }

    @Test
    void retypedScoreIsNamedWithBothTypes() throws SQLException, java.io.IOException {
        writer.finish(1, null);
        try (var files = Files.list(dataset.resolve("report"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT 'a' AS report_id, 'a' AS department_id, 'CITY' AS level, 'x' AS sector, 2023 AS fiscal_year, 'SELF_EVALUATION' AS kind, true AS current, 98 AS claimed_score, 'REAL' AS origin) TO '%s' (FORMAT parquet)"
                            .formatted(dataset.resolve("report/part-1.parquet")));
        }
        assertThatThrownBy(() -> new Ranking().execute(facts))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("列 claimed_score 应为 decimal(9,4)，实为 int")
                .hasMessageContaining("缺少列 supported_score（应为 decimal(9,4)）");
    }

    private List<Row> rows(BenchmarkJob job, String name) {
        return job.execute(facts).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows()
                .collectAsList();
    }

    private void report(String name, int year, String claimed, @Nullable String supported) {
        report(name, year, claimed, supported, null);
    }

    private void report(String name, int year, String claimed, @Nullable String supported, @Nullable String verified) {
        writer.append(
                DatasetTable.REPORT,
                name + year,
                name,
                name,
                null,
                null,
                null,
                "CITY",
                "商务",
                year,
                "SELF_EVALUATION",
                null,
                null,
                1,
                true,
                points(claimed),
                points(verified),
                points(supported),
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                Origin.SYNTHETIC);
    }

    private static @Nullable BigDecimal points(@Nullable String points) {
        return points == null ? null : new BigDecimal(points).setScale(4);
    }
}
