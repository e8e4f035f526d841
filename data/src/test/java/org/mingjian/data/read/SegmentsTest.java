package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;

/** How a document is cut into its reports. */
class SegmentsTest {

    private static final String WHOLE = """
            武汉市东西湖区商务局2020年度部门整体支出绩效自评报告
            全年预算数2161.48万元，全年执行数2123.04万元，预算执行率98.22%。自评得分95.64分。
            """;

    private static final String FORMS = """
            项目支出绩效自评表（2020年度）
            项目名称|招商经费|主管部门|东西湖区商务局
            项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            年度资金总额|90|90|87.34|10|97.05%|9.7
            三级指标|年度指标值|实际完成值|分值|得分
            签约项目数|≥20个|24个|20|20
            项目支出绩效自评表（2020年度）
            项目名称|信息化建设费用|主管部门|东西湖区商务局
            项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            年度资金总额|25|25|25|10|100%|10
            """;

    @Test
    void givesEachProjectsFormItsOwnReport() {
        var reports = Pages.reports(WHOLE + FORMS);
        assertThat(reports)
                .extracting(report ->
                        report.identity().kind() + " " + report.identity().project())
                .containsExactly(
                        "SELF_EVALUATION null", "PROJECT_SELF_EVALUATION 招商经费", "PROJECT_SELF_EVALUATION 信息化建设费用");
        assertThat(Pages.figures(reports.getFirst()))
                .containsExactly("budget.final.total 2161.48万元", "executed.total 2123.04万元", "execution.total 98.22%");
        assertThat(Pages.lines(reports.get(1))).containsExactly("年度资金总额 - 97.05% 10 9.7", "签约项目数 ≥20个 24个 20 20");
        assertThat(Pages.lines(reports.get(2))).containsExactly("年度资金总额 - 100% 10 10");
    }

    @Test
    void lendsAFormTheDepartmentAndYearOfItsDocument() {
        assertThat(Pages.reports(WHOLE + FORMS))
                .extracting(report -> report.identity().fiscalYear().value())
                .containsOnly(2020);
        assertThat(Pages.reports(WHOLE + FORMS))
                .extracting(report -> report.identity().department())
                .doesNotContainNull();
    }

    @Test
    void cutsWhereAProjectsNameComesAgainWithoutATitle() {
        var forms = FORMS.replace("项目支出绩效自评表（2020年度）\n", "");
        assertThat(Pages.reports(WHOLE + forms))
                .extracting(SegmentsTest::project)
                .containsExactly(null, "招商经费", "信息化建设费用");
    }

    @Test
    void keepsTheDepartmentsFormAndAccountsInItsReport() {
        var reports = Pages.reports(WHOLE + """
                部门整体支出绩效自评表
                三级指标|年度指标值|实际完成值|分值|得分
                社会消费品零售总额|增长4.5%|4.6%|10|10
                2020年度“三公”经费支出决算表
                项目|决算数（万元）|
                公务接待费|3.1|
                """);
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.identity().kind()).isEqualTo(ReportKind.SELF_EVALUATION);
            assertThat(Pages.lines(report)).hasSize(1);
            assertThat(Pages.figures(report)).contains("three_public.reception.final 3.1万元");
        });
    }

    @Test
    void numbersTheSecondFormOfAProject() {
        var form = """
                2021年度项目支出绩效自评表
                项目名称|技能培训经费|主管部门|甲局
                三级指标|年度指标值|实际完成值|分值|得分
                培训场次|≥20|21|20|20
                """;
        assertThat(Pages.reports(form + form))
                .extracting(report -> report.identity().project())
                .containsExactly("技能培训经费", "技能培训经费（2）");
    }

    @Test
    void joinsAProjectsTextAndItsForm() {
        var reports = Pages.reports("""
                红河州数据发展中心2024年度项目支出绩效自评报告
                该项目全年预算数20万元，全年执行数18万元。
                项目支出绩效自评表
                项目名称|数据平台运维|主管部门|红河州数据发展中心
                三级指标|年度指标值|实际完成值|分值|得分
                平台可用率|≥99%|99.5%|10|10
                """);
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.identity().project()).isEqualTo("数据平台运维");
            assertThat(report.indicators()).hasSize(1);
            assertThat(report.figures()).hasSize(2);
        });
    }

    @Test
    void takesAListOfAnnexesForText() {
        var reports = Pages.reports(WHOLE + """
                附件：1.部门整体支出绩效自评表
                2.项目支出绩效自评表
                部门整体支出绩效自评表
                三级指标|年度指标值|实际完成值|分值|得分
                签约项目数|≥20个|24个|20|20
                """);
        assertThat(reports).singleElement().satisfies(report -> assertThat(report.indicators())
                .hasSize(1));
    }

    @Test
    void keepsEveryPlaceOnItsPageWhenASheetIsCut() {
        var oneSheet = FORMS.replace("（2020年度）\n", "（2020年度）||||||\n");
        var reports = Pages.reports(WHOLE + oneSheet);
        var source = reports.get(2).indicators().getFirst().source();
        assertThat(source.row()).isEqualTo(10);
        assertThat(source.quote()).isEqualTo("年度资金总额");
    }

    private static String project(Report report) {
        return report.identity().project();
    }
}
