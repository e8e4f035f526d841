package org.mingjian.analytics.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.Origin;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.Succession;

class AcrossYearsTest {

    private static final String HEADINGS = "部门,年度,执行数（万元）,上年执行数（万元）,年初结转结余（万元）,年末结转结余（万元）\n";

    private final Store store;
    private final Admission admission;

    AcrossYearsTest(@TempDir Path folder) {
        this.store = Store.open(folder);
        this.admission = new Admission(store, Steps.standard());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void holdsAReportAgainstLastYears() throws SQLException {
        admit("2020.txt", report(2020, "60.00", "105.09"));
        assertThat(findings()).isEmpty();
        admit("2021.txt", report(2021, "120.50", "88.00"));
        assertThat(findings()).containsExactly("2021 years.carry-over 2020年报告 年末结转结余105.09万元");
    }

    @Test
    void lastYearsReportMayComeLater() throws SQLException {
        admit("2021.txt", report(2021, "120.50", "88.00"));
        assertThat(findings()).isEmpty();
        admit("2020.txt", report(2020, "60.00", "105.09"));
        assertThat(findings()).containsExactly("2021 years.carry-over 2020年报告 年末结转结余105.09万元");
    }

    @Test
    void aCorrectionOfLastYearsReportTakesTheQuestionBack() throws SQLException {
        admit("2020.txt", report(2020, "60.00", "105.09"));
        admit("2021.txt", report(2021, "120.50", "88.00"));
        admit("2020 corrected.txt", report(2020, "60.00", "120.5"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void findingsOfEarlierYearsKeepTheirNumbers() throws SQLException {
        admit("2020.txt", report(2020, "60.00", "105.09"));
        admit("2021.txt", report(2021, "120.50", "88.00"));
        var before = strings("SELECT finding_no || ' ' || finding_id FROM finding ORDER BY 1");
        var outcome = new Reaudit(store, Steps.standard()).run((done, total, report) -> {});
        assertThat(outcome.message()).isEqualTo("重新审核 2 份报告：新增疑点 0 条，消失 0 条，数值有变 0 条，未能处理 0 份。");
        assertThat(strings("SELECT finding_no || ' ' || finding_id FROM finding ORDER BY 1"))
                .isEqualTo(before)
                .isNotEmpty();
    }

    /** 1200.00 was printed for 2020, 1190.00 said of it a year later; 30.00 left over is 30. */
    @Test
    void holdsTheYearsOfOneTableAgainstEachOther() throws SQLException {
        var outcome = admit("表.csv", HEADINGS + """
                江河市商务局,2020,1200.00,,10.00,30.00
                江河市商务局,2021,1300.00,1190.00,30,40.00
                江河市教育局,2021,1300.00,1190.00,30,40.00
                """);
        assertThat(findings()).containsExactly("2021 years.prior-figures 2020年报告 1200.00");
        assertThat(((FileOutcome.Stored) outcome).reports())
                .extracting(report -> report.fiscalYear() + " " + report.findings())
                .containsExactly("2020 0", "2021 1", "2021 0");
    }

    @Test
    void goesBackThroughARenamedDepartment() throws SQLException {
        admit("表.csv", HEADINGS + """
                江河市商务粮食局,2020,1200.00,,10.00,30.00
                江河市商务局,2021,1300.00,1200.00,35.00,40.00
                """);
        assertThat(findings()).isEmpty();
        succeeds("江河市商务局", "江河市商务粮食局", Succession.RENAMED);
        assertThat(findings()).containsExactly("2021 years.carry-over “江河市商务粮食局”2020年报告 30.00");
    }

    @Test
    void aMergedDepartmentHasWhatBothHad() throws SQLException {
        admit("表.csv", HEADINGS + """
                江河市文化局,2020,700.00,,1.00,10.00
                江河市旅游局,2020,500.00,,1.00,20.00
                江河市文化和旅游局,2021,1300.00,1200.00,35.00,40.00
                """);
        succeeds("江河市文化和旅游局", "江河市文化局", Succession.MERGED);
        succeeds("江河市文化和旅游局", "江河市旅游局", Succession.MERGED);
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "2021 years.carry-over “江河市文化局”2020年报告 10.00", "2021 years.carry-over “江河市旅游局”2020年报告 20.00");
    }

    @Test
    void doesNotCompareWhatWasParted() throws SQLException {
        admit("表.csv", HEADINGS + """
                江河市卫生局,2020,1200.00,,10.00,30.00
                江河市卫生局,2021,600.00,580.00,15.00,40.00
                江河市疾控局,2021,600.00,620.00,15.00,40.00
                """);
        assertThat(findings()).hasSize(2);
        succeeds("江河市疾控局", "江河市卫生局", Succession.SPLIT);
        assertThat(findings()).isEmpty();
    }

    private void succeeds(String name, String predecessor, Succession kind) throws SQLException {
        store.departmentRegister().succeeds(id(name), id(predecessor), kind, new FiscalYear(2021), "管理员");
        new Reaudit(store, Steps.standard()).run((done, total, report) -> {});
    }

    private String id(String name) throws SQLException {
        return strings("SELECT department_id FROM department WHERE name = '%s'".formatted(name))
                .getFirst();
    }

    private FileOutcome admit(String name, String text) {
        var outcome = admission.admit(name, text.getBytes(StandardCharsets.UTF_8), Origin.REAL);
        assertThat(outcome).as(outcome.message()).isInstanceOf(FileOutcome.Stored.class);
        return outcome;
    }

    private static String report(int year, String opening, String closing) {
        return """
                江河市商务局%d年度部门整体支出绩效自评报告
                一、部门概况
                江河市商务局贯彻执行商务工作的方针政策。
                二、预算执行情况
                %d年年初结转结余%s万元，年末结转结余%s万元。
                三、自评结论
                自评得分%s分。
                """.formatted(year, year, opening, closing, year == 2020 ? "97.5" : "96");
    }

    /** Year, rule, the other report and what it says, of the findings that hold against another report. */
    private List<String> findings() throws SQLException {
        return strings("""
                SELECT report.fiscal_year || ' ' || finding.rule || ' ' || other.told || ' ' || other.quote
                FROM finding JOIN report USING (report_id) JOIN finding_counterpart AS other USING (finding_id)
                WHERE report.current ORDER BY finding.finding_no, other.counterpart_no
                """);
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = store.connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        }
    }
}
