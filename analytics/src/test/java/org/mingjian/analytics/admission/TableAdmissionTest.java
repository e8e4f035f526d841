package org.mingjian.analytics.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.store.Saved.Placement;
import org.mingjian.data.store.Store;
import org.mingjian.data.template.RowPolicy;

class TableAdmissionTest {

    private static final String FIGURES = """
            部门,年度,调整后预算（万元）,执行数（万元）
            江河市商务局,2022,1300,1250
            江河市商务局,2023,1350.50,1280.36
            江河市教育局,2023,9900,9801.2
            """;

    private static final String LINES = """
            部门,年度,三级指标,年度指标值,实际完成值,分值,得分
            江河市商务局,2023,促消费活动场次,≥12,14,10,10
            江河市商务局,2023,验收合格率,≥95%,96%,10,12
            """;

    @TempDir
    private Path home = Path.of("");

    private Store store;
    private Admission admission;

    @BeforeEach
    void open() {
        store = Store.open(home);
        admission = new Admission(store, Steps.standard());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void storesEveryRowAsAReportOfItsDepartmentAndYear() throws SQLException {
        var stored = stored(FIGURES);
        assertThat(stored.reports()).hasSize(3).allMatch(report -> report.placement() == Placement.FIRST);
        assertThat(rows("SELECT DISTINCT role FROM document")).containsExactly("DATA");
        assertThat(rows("SELECT count(*) FROM department")).containsExactly("2");
        assertThat(rows("""
                SELECT amount || ' ' || block || ' ' || row_no || ' ' || column_no || ' ' || quote FROM figure
                JOIN report USING (report_id)
                WHERE fiscal_year = 2023 AND department = '江河市商务局' AND measure = 'executed.total'
                """)).containsExactly("12803600.00 1 3 4 1280.36");
        assertThat(rows("SELECT cells->>'$[2][3][4]' FROM report_block LIMIT 1"))
                .containsExactly("1280.36");
    }

    @Test
    void knowsATableThatWasStoredBefore() {
        stored(FIGURES);
        assertThat(admit(FIGURES)).isInstanceOf(FileOutcome.Unchanged.class);
    }

    @Test
    void linesCompleteTheFiguresOfTheirYear() throws SQLException {
        stored(FIGURES);
        var lines = stored(LINES);
        assertThat(lines.reports()).singleElement().satisfies(report -> {
            assertThat(report.placement()).isEqualTo(Placement.COMPLETED);
            assertThat(report.version()).isEqualTo(1);
            assertThat(report.findings())
                    .as("a score of 12 of 10 is for the audit")
                    .isPositive();
        });
        assertThat(rows("""
                SELECT (SELECT count(*) FROM figure WHERE figure.report_id = report.report_id) || ' '
                    || (SELECT count(*) FROM indicator WHERE indicator.report_id = report.report_id)
                FROM report WHERE fiscal_year = 2023 AND department = '江河市商务局'
                """)).containsExactly("2 2");
    }

    @Test
    void aCorrectedTableMakesTheNextVersionAndKeepsTheLines() throws SQLException {
        stored(FIGURES);
        stored(LINES);
        var corrected = stored(FIGURES.replace("1280.36", "1281"));
        assertThat(corrected.reports())
                .hasSize(3)
                .allMatch(report -> report.placement() == Placement.CORRECTED && report.version() == 2);
        assertThat(rows("SELECT version || ' ' || count(*) FROM report WHERE current GROUP BY version"))
                .containsExactly("2 3");
        assertThat(rows("""
                SELECT raw FROM figure JOIN report USING (report_id)
                WHERE current AND measure = 'executed.total' AND department = '江河市商务局' AND fiscal_year = 2023
                """)).containsExactly("1281");
        assertThat(rows("SELECT count(*) FROM indicator JOIN report USING (report_id) WHERE current"))
                .containsExactly("2");
    }

    @Test
    void auditsAgainFromTheStoredTable() {
        stored(FIGURES);
        stored(LINES);
        var outcome = new Reaudit(store, Steps.standard()).run((done, total, report) -> {});
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.reports()).isEqualTo(3);
    }

    @Test
    void keepsTheGoodRowsOrRefusesTheFileAsChosen() throws SQLException {
        var broken = FIGURES + "江河市公安局,20233,1,1\n";
        assertThat(admission.with(RowPolicy.REFUSE_FILE).admit("表.csv", bytes(broken), Origin.REAL))
                .isInstanceOfSatisfying(FileOutcome.Refused.class, refused -> {
                    assertThat(refused.message()).isEqualTo("按要求整表退回：“部门年度数据”表共 4 行，正确 3 行，有错 1 行（1 处）。请改正后重新导入。");
                    assertThat(refused.problems().toString()).contains("第 5 行第 2 列“年度”的“20233”");
                });
        assertThat(rows("SELECT count(*) FROM report")).containsExactly("0");
        var kept = stored(broken);
        assertThat(kept.reports()).hasSize(3);
        assertThat(kept.problems()).extracting(problem -> problem.code()).containsOnly(ProblemCode.ROWS_BROKEN);
    }

    @Test
    void refusesATableThatLacksAColumn() {
        assertThat(admit("部门,年度,年初预算（万元）,编制数（人）\n江河市商务局,2023,1,1\n"))
                .isInstanceOfSatisfying(FileOutcome.Refused.class, refused -> assertThat(refused.message())
                        .contains("缺少必需的列“执行数（万元）”"));
    }

    @Test
    void verifiedScoresStandBesideTheSelfEvaluation() throws SQLException {
        stored(FIGURES);
        stored("部门,年度,自评得分,核查得分,等级\n江河市商务局,2023,97,91.5,优\n");
        assertThat(rows("""
                SELECT kind || ' ' || coalesce(verified_score::VARCHAR, '-') || ' ' || coalesce(claimed_score::VARCHAR, '-')
                FROM report WHERE fiscal_year = 2023 AND department = '江河市商务局' ORDER BY kind
                """)).containsExactly("SELF_EVALUATION - -", "VERIFICATION 91.5000 -");
    }

    private FileOutcome.Stored stored(String text) {
        var outcome = admit(text);
        assertThat(outcome).as(outcome.message()).isInstanceOf(FileOutcome.Stored.class);
        return (FileOutcome.Stored) outcome;
    }

    private FileOutcome admit(String text) {
        return admission.admit("表.csv", bytes(text), Origin.REAL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
