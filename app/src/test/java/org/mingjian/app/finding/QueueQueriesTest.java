package org.mingjian.app.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.app.format.AmountUnit;
import org.mingjian.app.frame.Filter;
import org.mingjian.data.model.FindingState;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Priorities;
import org.mingjian.data.store.Store;

class QueueQueriesTest {

    private static final Filter FILTER = new Filter(Origin.REAL, null, null, null, null, AmountUnit.TEN_THOUSAND_YUAN);
    private static final QueueSelection ALL = new QueueSelection(null, null, null, null, null, false, null, 2);

    private final Store store;
    private final QueueQueries queries;

    QueueQueriesTest(@TempDir Path home) {
        this.store = Store.open(home);
        this.queries = new QueueQueries(store);
    }

    /** Five reports whose stakes are 20, 9, 5, 4 and 2; a sixth with money only, a seventh without findings. */
    @BeforeEach
    void fill() throws SQLException {
        report("a", "SCORING", "20", "NULL", "'RED'");
        report("b", "SCORING", "9", "NULL", "'YELLOW'");
        report("c", "SCORING", "5", "NULL", "NULL");
        report("d", "SCORING", "4", "NULL", "'NONE'");
        report("e", "SCORING", "2", "NULL", "'RED'");
        report("f", "THRESHOLD", "NULL", "428400", "NULL");
        execute("INSERT INTO report (report_id, department_id, department, fiscal_year, kind, version, current,"
                + " reader_version, origin) VALUES ('g', 'g', '某局', 2021, 'SELF_EVALUATION', 1, true, 1, 'REAL')");
        refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void putsPointsBeforeMoneyAndLeavesReportsWithoutFindingsOut() {
        assertThat(queries.reports(FILTER, ALL, 0, 10))
                .extracting(QueuedReport::reportId)
                .containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(queries.countReports(FILTER, ALL)).isEqualTo(6);
    }

    @Test
    void findsTheFewestReportsThatExplainAShare() {
        // of 40: 20, 29, 34, 38, 40
        var plan = queries.plan(FILTER, ALL);
        assertThat(plan.reports()).isEqualTo(5);
        assertThat(plan.stake()).isEqualByComparingTo("40");
        assertThat(plan.ofFirst()).isEqualByComparingTo("29");
        assertThat(plan.for80()).isEqualTo(3);
        assertThat(plan.for90()).isEqualTo(4);
    }

    @Test
    void followsTheFilter() {
        var red = ALL.with(LightColour.RED);
        assertThat(queries.reports(FILTER, red, 0, 10))
                .extracting(QueuedReport::reportId)
                .containsExactly("a", "e");
        assertThat(queries.plan(FILTER, red).stake()).isEqualByComparingTo("22");
        assertThat(queries.plan(FILTER.withYear(1999), ALL).stake()).isNull();
    }

    @Test
    void givesThreeReasonsOfDifferentRules() throws SQLException {
        finding("a", "one", "second.rule", "SCORING", "7", "NULL");
        finding("a", "two", "second.rule", "SCORING", "6", "NULL");
        finding("a", "three", "third.rule", "THRESHOLD", "NULL", "5000");
        finding("a", "four", "fourth.rule", "THRESHOLD", "NULL", "4000");
        refresh();
        assertThat(queries.reasons(List.of("a", "f")))
                .extracting(QueuedReport.Reason::findingId)
                .containsExactly("a1", "one", "three", "f1");
    }

    @Test
    void showsUndecidedFindingsFirst() throws SQLException {
        execute("UPDATE finding SET state = 'REJECTED' WHERE finding_id = 'a1'");
        assertThat(queries.findings(FILTER, ALL, 0, 10))
                .extracting(QueuedFinding::findingId)
                .containsExactly("b1", "c1", "d1", "e1", "f1", "a1");
        assertThat(queries.countFindings(FILTER, ALL.with(FindingState.REJECTED)))
                .isEqualTo(1);
        assertThat(queries.countFindings(FILTER, ALL.with(FindingState.OPEN))).isEqualTo(5);
    }

    private void report(String id, String family, String points, String amount, String light) throws SQLException {
        execute("INSERT INTO report (report_id, department_id, department, fiscal_year, kind, version, current,"
                + " claimed_score, reader_version, origin, light) VALUES ('" + id + "', '" + id
                + "', '某局', 2021, 'SELF_EVALUATION', 1, true, 97, 1, 'REAL', " + light + ")");
        finding(id, id + "1", "first.rule", family, points, amount);
    }

    private void finding(String report, String id, String rule, String family, String points, String amount)
            throws SQLException {
        execute("INSERT INTO finding (finding_id, finding_no, report_id, rule, rule_version, family, severity,"
                + " certainty, title, points, amount, origin) VALUES ('" + id + "', 1, '" + report + "', '" + rule
                + "', 1, '" + family + "', 'HIGH', 'CERTAIN', '不符', " + points + ", " + amount + ", 'REAL')");
    }

    private void refresh() throws SQLException {
        store.write(connection -> {
            Priorities.refresh(connection, Origin.REAL);
            return true;
        });
    }

    private void execute(String sql) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
