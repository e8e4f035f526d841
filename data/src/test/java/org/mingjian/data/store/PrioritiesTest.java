package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.Origin;

class PrioritiesTest {

    private final Store store;

    PrioritiesTest(@TempDir Path home) {
        this.store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void report(String id, String claimed, String origin) throws SQLException {
        execute("""
                INSERT INTO report (report_id, department_id, department, fiscal_year, kind, version, current,
                                    claimed_score, reader_version, origin)
                VALUES ('%s', 'd', '某局', 2021, 'SELF_EVALUATION', 1, true, %s, 1, '%s')
                """.formatted(id, claimed, origin));
    }

    private void finding(String id, String report, String rule, String family, String points, String amount)
            throws SQLException {
        finding(id, report, rule, family, points, amount, "NULL", "REAL");
    }

    private void finding(
            String id,
            String report,
            String rule,
            String family,
            String points,
            String amount,
            String state,
            String origin)
            throws SQLException {
        execute("""
                INSERT INTO finding (finding_id, finding_no, report_id, rule, rule_version, family, severity, certainty,
                                     title, reported, expected, points, amount, state, origin)
                VALUES ('%s', 1, '%s', '%s', 1, '%s', 'HIGH', 'CERTAIN', '不符', '97', '88', %s, %s, %s, '%s')
                """.formatted(id, report, rule, family, points, amount, state, origin));
    }

    /** A rule's decisions: findings of other reports, some upheld, some rejected. */
    private void decided(String rule, int upheld, int rejected, String origin) throws SQLException {
        for (int number = 0; number < upheld + rejected; number++) {
            var state = number < upheld ? "'UPHELD'" : "'REJECTED'";
            finding(rule + number, "other", rule, "SCORING", "1", "NULL", state, origin);
        }
    }

    private String priority(String report) throws SQLException {
        store.write(connection -> {
            Priorities.refresh(connection, Origin.REAL);
            return true;
        });
        return Cells.rows(
                        store,
                        "SELECT stake, priority, priority_amount, open_findings FROM report WHERE report_id = '%s'"
                                .formatted(report))
                .getFirst();
    }

    @Test
    void weighsPointsByPrecisionAndCapsEachFamily() throws SQLException {
        report("r", "97", "REAL");
        finding("a", "r", "score.parts-sum", "ARITHMETIC", "9", "NULL");
        finding("b", "r", "score.lines-sum", "ARITHMETIC", "15", "NULL");
        finding("c", "r", "indicator.score", "SCORING", "4", "NULL");
        decided("indicator.score", 7, 1, "REAL");
        // min(20, 9+15) + 4 = 24; min(20, 24×½) + 4×(7+1)÷(8+2) = 12 + 3.2 = 15.2
        assertThat(priority("r")).isEqualTo("24.0000|15.2000|null|3");
    }

    @Test
    void neverExceedsTheClaim() throws SQLException {
        report("r", "3", "REAL");
        finding("a", "r", "indicator.score", "SCORING", "8", "NULL");
        // 8×½ = 4 points expected of a claim of 3
        assertThat(priority("r")).isEqualTo("3.0000|3.0000|null|1");
    }

    @Test
    void countsMoneyOnlyWhereThereAreNoPoints() throws SQLException {
        report("r", "97", "REAL");
        finding("a", "r", "three-public.exceeded", "THRESHOLD", "NULL", "428400");
        finding("b", "r", "amount.executed-sum", "ARITHMETIC", "NULL", "900000");
        finding("c", "r", "execution.score", "SCORING", "2", "5000000");
        // the larger of 428400×½ and 900000×½
        assertThat(priority("r")).isEqualTo("2.0000|1.0000|450000.00|3");
    }

    @Test
    void leavesDecidedFindingsOutAndTakesReopenedOnesIn() throws SQLException {
        report("r", "97", "REAL");
        finding("a", "r", "score.parts-sum", "ARITHMETIC", "9", "NULL", "'DEFERRED'", "REAL");
        finding("b", "r", "score.lines-sum", "SCORING", "4", "NULL", "'REOPENED'", "REAL");
        assertThat(priority("r")).isEqualTo("4.0000|2.0000|null|1");
    }

    @Test
    void isAbsentWhereNothingIsOpen() throws SQLException {
        report("r", "97", "REAL");
        finding("a", "r", "score.parts-sum", "ARITHMETIC", "9", "NULL");
        assertThat(priority("r")).isEqualTo("9.0000|4.5000|null|1");
        execute("UPDATE finding SET state = 'UPHELD'");
        assertThat(priority("r")).isEqualTo("null|null|null|null");
    }

    @Test
    void learnsFromDecisionsOfTheSameOriginOnly() throws SQLException {
        report("r", "97", "REAL");
        finding("a", "r", "indicator.score", "SCORING", "4", "NULL");
        decided("indicator.score", 8, 0, "SYNTHETIC");
        assertThat(priority("r")).isEqualTo("4.0000|2.0000|null|1");
    }

    private void execute(String sql) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
