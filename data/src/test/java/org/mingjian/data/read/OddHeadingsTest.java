package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Task;

/** Tables some of whose headings are worded as nobody foresaw. */
class OddHeadingsTest {

    @Test
    void takesAHeadingByItsHeadNoun() {
        assertThat(Heading.of("得分(自评)")).contains(Heading.SCORE);
        assertThat(Heading.of("三级指标(项)")).contains(Heading.LEVEL3);
        assertThat(Heading.of("执行金额（截至12月31日）")).contains(Heading.EXECUTED);
        assertThat(Heading.of("分值（满分90）")).contains(Heading.WEIGHT);
    }

    @Test
    void takesNoNameForAnAmount() {
        assertThat(Heading.of("项目金额")).isNotEqualTo(Heading.of("项目"));
        assertThat(Heading.of("单位情况")).isEmpty();
        assertThat(Heading.of("上年决算数额")).isEmpty();
    }

    @Test
    void readsFundsWhoseBudgetGoesByAnotherName() {
        var report = Pages.report("""
                某局2023年度部门整体支出绩效自评表
                资金情况|资金来源构成|财政核定规模（万元）|全年执行数（万元）|执行率|分值|得分
                |年度资金总额|1200|1100|91.67%|10|9.17
                """);
        assertThat(Pages.figures(report)).containsExactly("executed.total 1100万元", "execution.total 91.67%%");
    }

    @Test
    void readsProjectsOfWhichOnlyBudgetAndRateAreKnown() {
        var report = Pages.report("""
                某局2023年度部门整体支出绩效自评报告
                序号|项目名称|年初预算数|执行率|科室
                1|堤防维修|120|91.67%|工程股
                2|水文监测|60|100%|水文股
                """);
        assertThat(budgets(report.tasks())).containsExactly("堤防维修 120", "水文监测 60");
        assertThat(report.tasks())
                .allSatisfy(task -> assertThat(task.executed().isRead()).isFalse());
    }

    @Test
    void leavesStatementsOfAccountsToTheirReader() {
        var report = Pages.report("""
                某局2020年整体支出绩效
                指标|年初预算|调整预算|决算|执行率
                收入|9,120.50|11,306.84|11,306.84|100%
                支出|9,120.50|11,306.84|11,021.37|97.48%
                """);
        assertThat(Pages.figures(report)).anyMatch(figure -> figure.startsWith("executed.total 11,021.37"));
    }

    @Test
    void endsATableAtTheTitleOfTheNextForm() {
        var report = Pages.report("""
                一级指标|三级指标|指标值|完成值|权重|得分
                产出指标|维修公里数|20|22|90|90
                部门预算项目支出绩效自评表（2023年度）|||||
                主管部门|某局部门|实施单位|某局||
                """);
        assertThat(Pages.lines(report)).containsExactly("维修公里数 20 22 90 90");
    }

    private static List<String> budgets(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.name() + " "
                        + task.budget().map(PrintedNumber::raw).orElse("-"))
                .toList();
    }
}
