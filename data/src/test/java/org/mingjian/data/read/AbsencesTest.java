package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Report;

/** A measure without a number is absent with its reason, never zero. */
class AbsencesTest {

    @Test
    void keepsWhatWordsSayThereWasNoneOf() {
        var report = Pages.report("""
                梅溪县民政局2021年度部门决算情况说明
                “三公”经费决算5.20万元。其中：因公出国（境）费：未安排；公务接待费未发生；公务用车运行维护费支出5.20万元。
                """);
        assertThat(absences(report))
                .containsExactly(
                        "three_public.abroad.final NONE_STATED 因公出国（境）费：未安排",
                        "three_public.reception.final NONE_STATED 公务接待费未发生");
    }

    @Test
    void takesWhatWasSpokenOfForThisItem() {
        var report = Pages.report("""
                梅溪县民政局2021年度部门决算情况说明
                “三公”经费决算5.20万元。
                （二）公务用车购置情况。本年度未安排此项支出。
                """);
        assertThat(absences(report)).containsExactly("three_public.vehicles.purchase.final NONE_STATED 本年度未安排此项支出");
    }

    @Test
    void saysWhatDoesNotApply() {
        var report = Pages.report("""
                梅溪县民政局2021年度部门决算情况说明
                “三公”经费决算5.20万元。本年不涉及政府采购。
                """);
        assertThat(absences(report)).containsExactly("procurement.executed NOT_APPLICABLE 本年不涉及政府采购");
    }

    @Test
    void takesNoOtherYearNorAnythingBesideTheExpense() {
        var report = Pages.report("""
                梅溪县民政局2021年度部门决算情况说明
                “三公”经费决算5.20万元。上年无公务接待支出，无因公出国（境）人数，无公务接待超标情况。
                """);
        assertThat(absences(report)).isEmpty();
    }

    @Test
    void tellsNoAbsenceOfWhatIsPrintedElsewhere() {
        var report = Pages.report("""
                梅溪县民政局2021年度部门决算情况说明
                因公出国（境）费支出0万元，本年度无因公出国（境）支出。
                """);
        assertThat(absences(report)).isEmpty();
        assertThat(Pages.figures(report)).containsExactly("three_public.abroad.final 0万元");
    }

    @Test
    void tellsBlankFillerAndWordsOfATableApart() {
        var report = Pages.report("""
                2022年度“三公”经费决算表
                单位：万元
                项目|年初预算数|决算数|上年决算数
                因公出国（境）费|未安排|—|0
                公务接待费|2.10|本年未发生|1.8
                公务用车运行维护费||3.3|7,00.0,77
                """);
        assertThat(Pages.figures(report))
                .containsExactly(
                        "three_public.abroad.prior 0万元",
                        "three_public.reception.budget 2.10万元",
                        "three_public.reception.prior 1.8万元",
                        "three_public.vehicles.operation.final 3.3万元",
                        "three_public.vehicles.final 3.3万元");
        assertThat(absences(report))
                .containsExactly(
                        "three_public.abroad.budget NONE_STATED 未安排",
                        "three_public.abroad.final FILLER —",
                        "three_public.reception.final NONE_STATED 本年未发生",
                        "three_public.vehicles.operation.budget BLANK ",
                        "three_public.vehicles.operation.prior UNREADABLE 7,00.0,77");
    }

    @Test
    void keepsTheEmptyPlaceOfTheFormsBudget() {
        var report = Pages.report("""
                部门整体支出绩效自评表
                （2023年度）
                部门名称|梅溪县水利局|||||
                预算执行情况|年初预算数|全年预算数|全年执行数|分值|执行率|得分
                年度资金总额||100.00|90.00|10|90.00%|9
                """);
        assertThat(absences(report)).containsExactly("budget.initial.total BLANK ");
    }

    private static List<String> absences(Report report) {
        return report.absences().stream()
                .map(absent -> "%s %s %s"
                        .formatted(
                                absent.measure().wireName(),
                                absent.reason(),
                                absent.source().quote()))
                .toList();
    }
}
