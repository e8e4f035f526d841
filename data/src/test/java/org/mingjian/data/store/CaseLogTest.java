package org.mingjian.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.model.Decision;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Origin;

class CaseLogTest {

    private static final String RULE = "score.parts-sum";

    private final Store store;
    private String findingId = "";

    CaseLogTest(@TempDir Path home) {
        this.store = Store.open(home);
    }

    @BeforeEach
    void save() throws SQLException {
        store.save(
                Reports.received("form.docx", Origin.REAL),
                List.of(Reports.form(Reports.identity("某市交通局", "某市", 2021))),
                (report, own, others) -> Reports.audited(report, Reports.finding(RULE, "97")));
        findingId = Cells.rows(store, "SELECT finding_id FROM finding").getFirst();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private CaseEvent decide(Decision decision, long seen) {
        return store.caseLog()
                .decide(new CaseLog.Verdict(findingId, decision, "查了原表，合计确为88", "supervisor", "97", "88", seen));
    }

    private String state() throws SQLException {
        return Cells.rows(store, "SELECT state FROM finding").getFirst();
    }

    /** The same report audited again, with these findings. */
    private void auditAgain(Finding... findings) {
        var stored = store.reportsWithDocuments().getFirst();
        store.replace(stored, Reports.audited(Reports.form(Reports.identity("某市交通局", "某市", 2021)), findings));
    }

    @Test
    void keepsEachDecisionAndTheLastOneCounts() throws SQLException {
        var first = decide(Decision.DEFERRED, 0);
        decide(Decision.UPHELD, first.number());
        assertThat(state()).isEqualTo("UPHELD");
        assertThat(store.caseLog().ofFinding(findingId))
                .extracting(CaseEvent::decision)
                .containsExactly(Decision.UPHELD, Decision.DEFERRED);
        assertThat(store.caseLog().verify(Origin.REAL))
                .isInstanceOfSatisfying(CaseLog.Check.Intact.class, intact -> assertThat(intact.events())
                        .isEqualTo(2));
    }

    @Test
    void chainsEachRowToTheOneBefore() {
        var first = decide(Decision.DEFERRED, 0);
        var second = decide(Decision.UPHELD, 1);
        assertThat(first.previousHash()).isEqualTo("0".repeat(64));
        assertThat(second.previousHash()).isEqualTo(first.hash());
    }

    @Test
    void findsAChangedRow() throws SQLException {
        decide(Decision.DEFERRED, 0);
        decide(Decision.UPHELD, 1);
        execute("UPDATE case_event SET reason = '另一个理由' WHERE event_no = 1");
        assertBroken(1, "第1条记录的内容被改过。");
    }

    @Test
    void findsAChangedRowWhoseHashWasMadeToFit() throws SQLException {
        var first = decide(Decision.DEFERRED, 0);
        decide(Decision.UPHELD, 1);
        var forged = new CaseEvent(
                        first.origin(),
                        1,
                        first.kind(),
                        first.subject(),
                        Decision.REJECTED,
                        first.reason(),
                        first.account(),
                        first.happenedAt(),
                        first.previousHash(),
                        "")
                .sealed();
        execute("UPDATE case_event SET decision = 'REJECTED', hash = '" + forged.hash() + "' WHERE event_no = 1");
        assertBroken(2, "第2条记录接不上它的前一条。");
    }

    @Test
    void findsARowTakenOut() throws SQLException {
        decide(Decision.DEFERRED, 0);
        decide(Decision.UPHELD, 1);
        decide(Decision.REJECTED, 2);
        execute("DELETE FROM case_event WHERE event_no = 2");
        assertBroken(2, "第2条记录不见了。");
    }

    @Test
    void countsEachOriginForItself() {
        decide(Decision.UPHELD, 0);
        assertThat(store.caseLog().verify(Origin.SYNTHETIC))
                .isEqualTo(new CaseLog.Check.Intact(0, CaseEvent.NOTHING_BEFORE));
    }

    @Test
    void keepsTheDecisionWhenTheFiguresStay() throws SQLException {
        decide(Decision.REJECTED, 0);
        auditAgain(Reports.finding(RULE, "97"));
        assertThat(state()).isEqualTo("REJECTED");
    }

    @Test
    void reopensWhenTheFiguresChangeAndShowsTheOldDecision() throws SQLException {
        decide(Decision.REJECTED, 0);
        auditAgain(Reports.finding(RULE, "96"));
        assertThat(state()).isEqualTo("REOPENED");
        assertThat(store.caseLog().ofFinding(findingId))
                .extracting(CaseEvent::decision)
                .containsExactly(Decision.REJECTED);
    }

    @Test
    void givesTheDecisionBackToAFindingThatReturns() throws SQLException {
        decide(Decision.UPHELD, 0);
        auditAgain();
        auditAgain(Reports.finding(RULE, "97"));
        assertThat(state()).isEqualTo("UPHELD");
    }

    @Test
    void refusesADecisionOnFiguresThePersonDidNotSee() {
        auditAgain(Reports.finding(RULE, "96"));
        assertThatThrownBy(() -> decide(Decision.UPHELD, 0))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("刚刚变了");
    }

    @Test
    void refusesADecisionWhenAnotherCameFirst() {
        decide(Decision.REJECTED, 0);
        assertThatThrownBy(() -> decide(Decision.UPHELD, 0))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("“supervisor”刚刚对这条疑点作了结论");
    }

    @Test
    void refusesADecisionOnAFindingThatIsGone() {
        auditAgain();
        assertThatThrownBy(() -> decide(Decision.UPHELD, 0)).hasMessageContaining("不在库里");
    }

    @Test
    void goesWithItsOrigin() throws SQLException {
        decide(Decision.UPHELD, 0);
        store.removeOrigin(Origin.REAL);
        assertThat(Cells.rows(store, "SELECT count(*) FROM case_event")).containsExactly("0");
    }

    private void assertBroken(long number, String sentence) {
        assertThat(store.caseLog().verify(Origin.REAL)).isEqualTo(new CaseLog.Check.Broken(number, sentence));
    }

    private void execute(String sql) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
