package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Measure;

/** Tables of subjects by stages: headings on each other, labels beside the numbers. */
class SubjectTableTest {

    @Test
    void readsTheThreePublicTableOfTwoBlocks() {
        var report = Pages.report("""
                龙泉市商务局2018年度“三公”经费支出决算表
                单位：万元
                预算数||||||决算数|||||
                合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
                ||小计|公务用车购置费|公务用车运行费||||小计|公务用车购置费|公务用车运行费|
                1|2|3|4|5|6|7|8|9|10|11|12
                63.9|0|23.9|0|23.9|40|57.08|0|20|0|20|37.08
                """);
        assertThat(Pages.figures(report))
                .containsExactly(
                        "three_public.budget 63.9万元",
                        "three_public.abroad.budget 0万元",
                        "three_public.vehicles.budget 23.9万元",
                        "three_public.vehicles.purchase.budget 0万元",
                        "three_public.vehicles.operation.budget 23.9万元",
                        "three_public.reception.budget 40万元",
                        "three_public.final 57.08万元",
                        "three_public.abroad.final 0万元",
                        "three_public.vehicles.final 20万元",
                        "three_public.vehicles.purchase.final 0万元",
                        "three_public.vehicles.operation.final 20万元",
                        "three_public.reception.final 37.08万元");
    }

    @Test
    void readsASimpleListOfTheThreePublicExpenses() {
        var report = Pages.report("""
                2018年“三公”经费支出预算表
                项目|预算数（万元）|
                合计|3.1|
                1.因公出国（境）费|0|
                2.公务接待费|3.1|
                3.公务用车购置及运行费|0|
                """);
        assertThat(Pages.figures(report))
                .containsExactly(
                        "three_public.budget 3.1万元",
                        "three_public.abroad.budget 0万元",
                        "three_public.reception.budget 3.1万元",
                        "three_public.vehicles.budget 0万元");
    }

    @Test
    void readsTheFinalAccountsByTheirLabels() {
        var report = Pages.report("""
                2021年度收入支出决算总表 公开01表 金额单位：万元
                收入|||支出||
                项目|行次|决算数|项目|行次|决算数
                一、一般公共预算财政拨款收入|1|4582.85|一、一般公共服务支出|32|3911.2
                本年收入合计|27|4582.85|本年支出合计|57|5042.04
                年初结转和结余|28|469.93|年末结转和结余|58|10.74
                总计|31|5052.78|总计|62|5052.78
                """);
        assertThat(Pages.figures(report))
                .containsExactly(
                        "revenue.total 4582.85万元",
                        "executed.total 5042.04万元",
                        "carryover.opening 469.93万元",
                        "carryover.closing 10.74万元");
    }

    @Test
    void readsTheSumsOfAnAccountsTableWithSubjectsAbove() {
        var report = Pages.report("""
                支出决算表 单位：万元
                科目名称|本年支出合计|基本支出|项目支出
                合计|5042.04|4124.69|917.35
                商业服务业等支出|3911.2|3000|911.2
                """);
        assertThat(Pages.figures(report))
                .containsExactly("executed.total 5042.04万元", "executed.basic 4124.69万元", "executed.project 917.35万元");
    }

    @Test
    void keepsTheFundingSourceOfAnAccountsTable() {
        var report = Pages.report("""
                一般公共预算财政拨款支出决算表 单位：万元
                项目|本年支出合计|基本支出|项目支出
                合计|3796.06|2965.86|830.2
                """);
        assertThat(report.figuresOf(Measure.EXECUTED_AMOUNT))
                .singleElement()
                .satisfies(figure -> assertThat(figure.funding()).isEqualTo("一般公共预算"));
    }

    @Test
    void takesNoCodeForAnAmount() {
        var report = Pages.report("""
                基本支出决算表 单位：万元
                人员经费|||公用经费||
                科目编码|科目名称|决算数|科目编码|科目名称|决算数
                301|工资福利支出|3000|302|商品和服务支出|748.20
                人员经费合计||3376.49|公用经费合计||748.20
                """);
        assertThat(Pages.figures(report))
                .containsExactly("personnel.executed 3376.49万元", "public_funds.executed 748.20万元");
    }

    @Test
    void readsYearsInTheHeadings() {
        var report = Pages.report("""
                2021年度部门整体支出绩效评价基础数据表
                经费控制情况（万元）|2020年决算数|2021年预算数（年初）|2021年决算数
                “三公”经费|136.24|63.90|106.74
                其中：公用经费|416.64|287.21|748.20
                """);
        assertThat(Pages.figures(report))
                .containsExactly(
                        "three_public.prior 136.24万元",
                        "three_public.budget 63.90万元",
                        "three_public.final 106.74万元",
                        "public_funds.prior 416.64万元",
                        "public_funds.budget 287.21万元",
                        "public_funds.executed 748.20万元");
    }
}
