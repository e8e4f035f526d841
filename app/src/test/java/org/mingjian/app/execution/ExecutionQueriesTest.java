package org.mingjian.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.app.execution.ExecutionSelection.Band;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.app.frame.Filter;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

class ExecutionQueriesTest {

    private static final Filter ALL = new Filter(Origin.REAL, 2021, null, null, null, AmountUnit.YUAN);

    private final Store store;
    private final ExecutionQueries queries;

    ExecutionQueriesTest(@TempDir Path home) {
        this.store = Store.open(home);
        this.queries = new ExecutionQueries(store);
    }

    /** Two real departments that stand apart in different counties, and a synthetic one in another run. */
    @BeforeEach
    void fill() throws SQLException {
        outlier("real", "REAL", "a", "甲县", -4);
        outlier("real", "REAL", "b", "乙县", 9);
        outlier("made", "SYNTHETIC", "c", "甲县", 20);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void neverMixesRunsOfDifferentData() {
        assertThat(queries.outliers("real", 2021, "TOTAL", ALL))
                .extracting(Outlier::reportId)
                .containsExactly("b", "a");
        assertThat(queries.countOutliers("made", 2021, "TOTAL", ALL)).isEqualTo(1);
        assertThat(queries.inBand("made", 2021, new Band("TOTAL", "D"), ALL))
                .extracting(Composition::reportId)
                .containsExactly("c");
    }

    @Test
    void listsFollowTheRegionAndTheExpenditure() {
        var inCounty = ALL.withRegion("甲县");
        assertThat(queries.outliers("real", 2021, "TOTAL", inCounty))
                .extracting(Outlier::reportId)
                .containsExactly("a");
        assertThat(queries.inBand("real", 2021, new Band("TOTAL", "D"), inCounty))
                .extracting(Composition::reportId)
                .containsExactly("a");
        assertThat(queries.countOutliers("real", 2021, "BASIC", ALL)).isZero();
        assertThat(queries.countOutliers("real", 2020, "TOTAL", ALL)).isZero();
    }

    @Test
    void keepsAnAbsentVarianceAbsent() {
        assertThat(queries.inBand("real", 2021, new Band("TOTAL", "D"), ALL)).allSatisfy(one -> {
            assertThat(one.variance()).isNull();
            assertThat(one.reason()).isEqualTo("NO_VALUES");
        });
    }

    private void outlier(String run, String origin, String id, String county, int deviation) throws SQLException {
        execute("INSERT INTO report (report_id, department_id, department, county, level, sector, fiscal_year, kind,"
                + " version, current, reader_version, origin) VALUES ('" + id + "', '" + id + "', '某局', '" + county
                + "', 'COUNTY', '教育', 2021, 'SELF_EVALUATION', 1, true, 1, '" + origin + "')");
        execute("INSERT INTO benchmark_execution_outlier VALUES ('" + run + "', '" + origin
                + "', 2021, 'COUNTY', '教育', 'TOTAL', '" + id + "', '" + id
                + "', 100, 50, 0.5, 'LEVEL_SECTOR', 9, 0.98, 0.02, " + deviation + ", true, 0.9, 1.1, true)");
        execute("INSERT INTO benchmark_execution_composition VALUES ('" + run + "', '" + origin
                + "', 2021, 'COUNTY', '教育', '" + id + "', '" + id + "', 0.5, 'D', NULL, NULL, 'NO_VALUES')");
    }

    private void execute(String sql) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
