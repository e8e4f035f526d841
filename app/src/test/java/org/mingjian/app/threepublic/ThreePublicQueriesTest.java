package org.mingjian.app.threepublic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.app.frame.Filter;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;

class ThreePublicQueriesTest {

    private static final Filter ALL = new Filter(Origin.REAL, 2021, null, null, null, AmountUnit.YUAN);
    private static final Offset<BigDecimal> CLOSE = Offset.offset(new BigDecimal("0.0001"));

    private final Store store;
    private final ThreePublicQueries queries;

    ThreePublicQueriesTest(@TempDir Path home) {
        this.store = Store.open(home);
        this.queries = new ThreePublicQueries(store);
    }

    @BeforeEach
    void fill() throws SQLException {
        limit("NULL", "0.9, 0, 20, 20, -80, 80, -400, 400, NULL");
        limit("'COUNTY'", "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'SAMPLE_TOO_SMALL'");
        change("a", "RATIO", "'ASK'", "4000000, 1000000, 4");
        change("b", "STARTED", "NULL", "50000, 0, NULL");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysLimitsAsChangesOfAnAmount() {
        var limit = queries.limits("run", 2021, ALL).getFirst();
        // 100 000 yuan: s = 80 ÷ 316.2278 = 0.252982; 0.9 ÷ 1.252982 − 1 = −0.281713; 0.9 × 1.252982 − 1 = 0.127684
        assertThat(limit.smallWatch().low()).isCloseTo(new BigDecimal("-0.281713"), CLOSE);
        assertThat(limit.smallWatch().high()).isCloseTo(new BigDecimal("0.127684"), CLOSE);
        // 1 000 000 yuan, to ask: s = 400 ÷ 1000 = 0.4; 0.9 ÷ 1.4 − 1 = −0.357143; 0.9 × 1.4 − 1 = 0.26
        assertThat(limit.largeAsk().low()).isCloseTo(new BigDecimal("-0.357143"), CLOSE);
        assertThat(limit.largeAsk().high()).isCloseTo(new BigDecimal("0.26"), CLOSE);
        assertThat(limit.medianChange()).isEqualByComparingTo("-0.1");
    }

    @Test
    void saysWhyAGroupHasNoLimits() {
        var limit = queries.limits("run", 2021, ALL.withLevel("COUNTY")).getFirst();
        assertThat(limit.reason()).isEqualTo("SAMPLE_TOO_SMALL");
        assertThat(limit.smallWatch().low()).isNull();
        assertThat(limit.medianChange()).isNull();
    }

    @Test
    void givesEachDepartmentTheLimitsOfItsSize() {
        var selection = new ThreePublicSelection("TOTAL", "FINAL");
        var rows = queries.standingOut("run", 2021, selection, ALL);
        assertThat(rows).extracting(StandingOut::reportId).containsExactly("a", "b");
        // The larger amount counts: s = 80 ÷ 2000 = 0.04; 0.9 ÷ 1.04 = 0.865385; 0.9 × 1.04 = 0.936
        assertThat(rows.getFirst().lowRatio()).isCloseTo(new BigDecimal("0.865385"), CLOSE);
        assertThat(rows.getFirst().highRatio()).isCloseTo(new BigDecimal("0.936"), CLOSE);
        assertThat(rows.getLast().ratio()).isNull();
        assertThat(queries.countStandingOut("run", 2021, selection.withBase("BUDGET"), ALL))
                .isZero();
    }

    private void limit(String level, String figures) throws SQLException {
        execute("INSERT INTO benchmark_three_public_limit VALUES ('run', 'REAL', 2021, " + level
                + ", NULL, 'TOTAL', 'FINAL', 9, 'ALL', 9, true, 9, 0, false, " + figures + ")");
    }

    private void change(String id, String kind, String tier, String figures) throws SQLException {
        execute("INSERT INTO report (report_id, department_id, department, fiscal_year, kind, version, current,"
                + " reader_version, origin) VALUES ('" + id + "', '" + id
                + "', '某局', 2021, 'SELF_EVALUATION', 1, true, 1, 'REAL')");
        execute("INSERT INTO benchmark_three_public_change VALUES ('run', 'REAL', 2021, NULL, NULL, 'TOTAL', 'FINAL', '"
                + id + "', '" + id + "', '" + kind + "', " + tier + ", " + figures
                + ", 5000, 250, 'ALL', 9, 0.9, NULL)");
    }

    private void execute(String sql) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
