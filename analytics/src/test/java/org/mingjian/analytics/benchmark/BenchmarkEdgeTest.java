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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.exchange.DatasetTable;
import org.mingjian.data.exchange.DatasetWriter;
import org.mingjian.data.model.Origin;

/** Frames of a few rows, worked out by hand. */
class BenchmarkEdgeTest {

    @TempDir
    private Path folder;

    private Path dataset;
    private DatasetWriter writer;

    @BeforeEach
    void start() {
        dataset = folder.resolve("dataset");
        writer = DatasetWriter.create(dataset);
    }

    @Test
    void groupOfOneIsTooSmallToShow() {
        department("a", 2023, "商务", "100.00", "98.00");
        var row = execution("TOTAL").getFirst();
        assertThat(row.<Long>getAs("n")).isEqualTo(1);
        assertThat(row.<String>getAs("reason")).isEqualTo("SAMPLE_TOO_SMALL");
        assertThat(row.<BigDecimal>getAs("median")).isNull();
        assertThat(row.<Long>getAs("full_n")).isNull();
    }

    @Test
    void equalValuesHaveEqualQuantiles() {
        for (var name : List.of("a", "b", "c", "d", "e")) {
            department(name, 2023, "商务", "200.00", "200.00");
        }
        var row = execution("TOTAL").getFirst();
        assertThat(row.<BigDecimal>getAs("p10")).isEqualTo("1.000000");
        assertThat(row.<BigDecimal>getAs("p90")).isEqualTo("1.000000");
        assertThat(row.<BigDecimal>getAs("full_share")).isEqualTo("1.000000");
        assertThat(row.<Boolean>getAs("comparable")).isFalse();
        assertThat(row.<String>getAs("reason")).isNull();
    }

    /** Rates 0.5, 0.9, 0.95, 1, 1.2: the median is 0.95, the first quartile 0.9, p10 0.5 + 0.4 · 0.4 = 0.66. */
    @Test
    void quantilesOfFiveAreThoseWorkedOutByHand() {
        department("a", 2023, "商务", "100.00", "50.00");
        department("b", 2023, "商务", "100.00", "90.00");
        department("c", 2023, "商务", "100.00", "95.00");
        department("d", 2023, "商务", "100.00", "100.00");
        department("e", 2023, "商务", "100.00", "120.00");
        var row = execution("TOTAL").getFirst();
        assertThat(row.<BigDecimal>getAs("median")).isEqualTo("0.950000");
        assertThat(row.<BigDecimal>getAs("q1")).isEqualTo("0.900000");
        assertThat(row.<BigDecimal>getAs("p10")).isEqualTo("0.660000");
        assertThat(row.<BigDecimal>getAs("above_100_share")).isEqualTo("0.200000");
        assertThat(row.<BigDecimal>getAs("below_80_share")).isEqualTo("0.200000");
    }

    @Test
    void smallGroupTakesItsLevelsFiguresAndSaysSo() {
        for (int number = 0; number < 8; number++) {
            department("a" + number, 2023, number < 2 ? "商务" : "教育", "100.00", "9" + number + ".00");
        }
        var row = execution("TOTAL").stream()
                .filter(candidate -> "商务".equals(candidate.getAs("sector")))
                .findFirst()
                .orElseThrow();
        assertThat(row.<Long>getAs("own_n")).isEqualTo(2);
        assertThat(row.<String>getAs("group_used")).isEqualTo("LEVEL");
        assertThat(row.<Long>getAs("n")).isEqualTo(8);
        assertThat(row.<Boolean>getAs("comparable")).isTrue();
    }

    @Test
    void expenditureNobodyPrintsHasNoValuesRatherThanZero() {
        department("a", 2023, "商务", "100.00", "98.00");
        var row = execution("BASIC").getFirst();
        assertThat(row.<Long>getAs("n")).isZero();
        assertThat(row.<BigDecimal>getAs("minimum")).isNull();
    }

    @Test
    void budgetOfZeroHasNoRate() {
        department("a", 2023, "商务", "0.00", "98.00");
        assertThat(execution("TOTAL").getFirst().<Long>getAs("n")).isZero();
    }

    /** a and b merged into c in 2023: 90 + 60 last year against 120 this year is −0.2. */
    @Test
    void changeGoesOnFromMergedDepartmentsToTheirSuccessor() {
        threePublic("a", 2022, "110.00", "90.00");
        threePublic("b", 2022, "70.00", "60.00");
        threePublic("c", 2023, "130.00", "120.00");
        succession("a", "c", "MERGED");
        succession("b", "c", "MERGED");
        var row = trendOf2023();
        assertThat(row.<Long>getAs("matched_n")).isEqualTo(1);
        assertThat(row.<BigDecimal>getAs("matched_final_prior")).isEqualTo("150.00");
        assertThat(row.<BigDecimal>getAs("final_change")).isEqualTo("-0.200000");
    }

    @Test
    void changeDoesNotCompareWithOnlyOneOfTheMerged() {
        threePublic("a", 2022, "110.00", "90.00");
        threePublic("c", 2023, "130.00", "120.00");
        succession("a", "c", "MERGED");
        succession("b", "c", "MERGED");
        assertThat(trendOf2023().<Long>getAs("matched_n")).isZero();
    }

    @Test
    void changeDoesNotGiveTheWholeToAPart() {
        threePublic("a", 2022, "110.00", "90.00");
        threePublic("a", 2023, "60.00", "50.00");
        threePublic("b", 2023, "50.00", "40.00");
        succession("a", "b", "SPLIT");
        assertThat(trendOf2023().<Long>getAs("matched_n")).isZero();
    }

    private void succession(String department, String successor, String kind) {
        writer.append(DatasetTable.DEPARTMENT_SUCCESSION, department, successor, kind, 2023, Origin.SYNTHETIC);
    }

    private Row trendOf2023() {
        writer.finish(1, null);
        return new ThreePublicTrend()
                .execute(facts()).getFirst().rows().collectAsList().stream()
                        .filter(candidate -> candidate.<Integer>getAs("fiscal_year") == 2023)
                        .filter(candidate -> candidate.getAs("level") == null
                                && candidate.getAs("part").equals("TOTAL"))
                        .findFirst()
                        .orElseThrow();
    }

    /** 2022 is missing for b, so only a is matched: 90 against 100 is −0.1. */
    @Test
    void changeComparesTheSameDepartmentsOnly() {
        threePublic("a", 2022, "110.00", "100.00");
        threePublic("a", 2023, "100.00", "90.00");
        threePublic("b", 2023, "500.00", "480.00");
        writer.finish(1, null);
        var rows = new ThreePublicTrend().execute(facts()).getFirst().rows().collectAsList();
        var row = rows.stream()
                .filter(candidate -> candidate.<Integer>getAs("fiscal_year") == 2023)
                .filter(candidate -> candidate.getAs("level") == null
                        && candidate.getAs("part").equals("TOTAL"))
                .findFirst()
                .orElseThrow();
        assertThat(row.<Long>getAs("matched_n")).isEqualTo(1);
        assertThat(row.<BigDecimal>getAs("final_change")).isEqualTo("-0.100000");
        assertThat(row.<BigDecimal>getAs("final_sum")).isEqualTo("570.00");
        assertThat(row.<BigDecimal>getAs("final_change_median")).isNull();
        assertThat(row.<String>getAs("final_change_reason")).isEqualTo("SAMPLE_TOO_SMALL");
        assertThat(rows.getFirst().<String>getAs("final_change_reason")).isEqualTo("NO_PRIOR_YEAR");
    }

    @Test
    void noReportsGiveNoRows() {
        writer.finish(1, null);
        assertThat(new ExecutionDistribution()
                        .execute(facts())
                        .getFirst()
                        .rows()
                        .collectAsList())
                .isEmpty();
        assertThat(new OverScoredIndicators().execute(facts()).getFirst().rows().collectAsList())
                .isEmpty();
    }

    @Test
    void originsAreNeverMixed() {
        department("a", 2023, "商务", "100.00", "98.00");
        writer.finish(1, null);
        var real = new Facts(Sessions.shared(), dataset.toString(), Origin.REAL);
        assertThat(new ExecutionDistribution().execute(real).getFirst().rows().collectAsList())
                .isEmpty();
    }

    @Test
    void retypedAndMissingColumnsAreNamedWithBothTypes() throws SQLException, java.io.IOException {
        writer.finish(1, null);
        try (var files = Files.list(dataset.resolve("three_public"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT 'a' AS report_id, 1.0::DOUBLE AS total_budget, 'REAL' AS origin) TO '%s' (FORMAT parquet)"
                            .formatted(dataset.resolve("three_public/part-1.parquet")));
        }
        assertThatThrownBy(() -> new ThreePublicTrend().execute(facts()))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("列 total_budget 应为 decimal(18,2)，实为 double")
                .hasMessageContaining("缺少列 total_final（应为 decimal(18,2)）");
    }

    private List<Row> execution(String expenditure) {
        writer.finish(1, null);
        return new ExecutionDistribution()
                .execute(facts()).getFirst().rows().collectAsList().stream()
                        .filter(row -> row.getAs("expenditure").equals(expenditure))
                        .toList();
    }

    private Facts facts() {
        return new Facts(Sessions.shared(), dataset.toString(), Origin.SYNTHETIC);
    }

    private void department(String name, int year, String sector, String budget, String executed) {
        report(name, year, sector);
        figure(name, year, 1, "budget.final.total", budget);
        figure(name, year, 2, "executed.total", executed);
    }

    private void threePublic(String name, int year, String budget, String spent) {
        report(name, year, "商务");
        writer.append(
                DatasetTable.THREE_PUBLIC,
                name + year,
                name,
                year,
                new BigDecimal(budget),
                new BigDecimal(spent),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Origin.SYNTHETIC);
    }

    private void report(String name, int year, String sector) {
        writer.append(
                DatasetTable.REPORT,
                name + year,
                name,
                name,
                null,
                null,
                null,
                "CITY",
                sector,
                year,
                "SELF_EVALUATION",
                null,
                null,
                1,
                true,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                Origin.SYNTHETIC);
    }

    private void figure(String name, int year, int number, String measure, String amount) {
        writer.append(
                DatasetTable.FIGURE,
                name + year,
                number,
                measure,
                null,
                amount,
                "元",
                new BigDecimal(amount),
                null,
                null,
                "CURRENT",
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                amount,
                Origin.SYNTHETIC);
    }
}
