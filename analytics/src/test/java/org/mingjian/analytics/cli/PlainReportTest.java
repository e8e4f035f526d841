package org.mingjian.analytics.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingjian.analytics.admission.Steps;

class PlainReportTest {

    private static final String REPORT = """
        某市水务局2023年度部门整体支出绩效自评报告
        填表人：张小三　联系电话：0755-1234567
        2023年全年预算数100.00万元，全年执行数90.00万元，预算执行率95.00%。
        部门整体绩效自评得分为97分，其中：产出指标全部完成，得分50分（共60分）；效益指标基本完成，得分38分（共40分）。
        """;

    @Test
    void beginsWithASummary() {
        // 97−(50+38) = 9 points
        assertThat(text(REPORT, Paint.OFF).lines().skip(1).findFirst().orElseThrow())
                .startsWith("读到某市水务局 2023年度 部门整体支出绩效自评；疑点 ")
                .endsWith("存疑 9 分。");
    }

    @Test
    void saysWhatWasReadAndWhere() {
        assertThat(text(REPORT, Paint.OFF)).contains("全年预算数　100.00万元　第3段").contains("预算执行率　95.00%　第3段");
    }

    @Test
    void saysWhatHasAPlaceAndNoNumber() {
        var report = REPORT + "公务接待费本年未发生，不涉及政府采购。\n";
        assertThat(text(report, Paint.OFF)).contains("未列数　公务接待费：写明没有，未列数字　第5段").contains("未列数　政府采购执行数：写明不涉及　第5段");
    }

    @Test
    void printsTheUnitOnceWhereTheCellPrintsIt() {
        var form = """
            部门整体支出绩效自评表
            （2023年度）
            部门名称|某市水务局||||
            预算执行情况|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            年度资金总额|90.00|100.00|90.00|10|90.00%|9
            """;
        assertThat(text(form, Paint.OFF)).contains("预算执行率　90.00%　").doesNotContain("%%");
    }

    @Test
    void quotesThePlaceUnderTheArithmetic() {
        assertThat(text(REPORT, Paint.OFF))
                .contains("90÷100=90%")
                .contains("出处：第3段“")
                .doesNotContain("违规")
                .doesNotContain("违法");
    }

    @Test
    void quotesNoSentenceWhoseWordsItQuotes() {
        var growth = """
            某市商务局2023年度部门整体支出绩效自评报告
            2023年全年预算数100.00万元，全年执行数90.00万元，预算执行率90.00%。
            1-12月，全区实际利用外资完成12.13亿美元，增幅同比增长4.4%，完成全年任务11.5亿美元的105.4%。
            """;
        assertThat(text(growth, Paint.OFF).lines().filter(line -> line.contains("出处：第3段")))
                .singleElement(as(STRING))
                .contains("“12.13亿美元")
                .doesNotContain("“1-12月");
    }

    @Test
    void saysThatEverythingAgrees() {
        var agreeing = """
            某市水务局2023年度部门整体支出绩效自评报告
            2023年全年预算数100.00万元，全年执行数90.00万元，预算执行率90.00%。
            """;
        assertThat(text(agreeing, Paint.OFF)).contains("没有发现疑点。").contains("彼此都对得上");
    }

    @Test
    void isColouredOnATerminalOnly() {
        assertThat(text(REPORT, Paint.ON)).contains("\u001b[1;31m▲高\u001b[0m");
        assertThat(text(REPORT, Paint.OFF)).doesNotContain("\u001b");
        assertThat(text(REPORT, Paint.ON).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(REPORT, Paint.OFF));
    }

    @Test
    void letsNoFileMoveTheCursorOrNameAPerson() {
        var hostile = REPORT.replace("得分50分", "\u001b[2J得分50分").replace("其中：", "联系人：李小四，其中：");
        assertThat(text(hostile, Paint.OFF))
                .doesNotContain("\u001b")
                .doesNotContain("张小三")
                .doesNotContain("李小四");
    }

    private static String text(String report, Paint paint) {
        return new PlainReport(
                        Inspection.of("报告.txt", report.getBytes(StandardCharsets.UTF_8), Steps.standard()), paint)
                .text();
    }
}
