package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.IndicatorLine;

/** Forms that old sites and search engines have flattened into lines. */
class FlatReaderTest {

    private static final String ONE_LINE = "棠溪镇项目支出绩效自评表（2022年度） 项目名称 委托业务项目 主管部门 棠溪镇人民政府 项目资金（万元） "
            + "年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额: 90 89.974 85.974 10 95.6% 9.6 "
            + "其中:本年财政拨款 90 89.974 85.974 - - - 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因 "
            + "产出指标 数量指标 委托项目数量 ≥50个 50 8 8 质量指标 报告合格率 ≥95% 90% 8 7 个别退回 "
            + "效益指标 社会效益指标 服务能力 明显提升 达成预期 30 28 总分 100 97.6\n";

    private static final String BARE_LINES = ONE_LINE.replaceAll(" ", "\n");

    @Test
    void readsAFormInOneLine() {
        var report = Pages.report(ONE_LINE);
        assertThat(Pages.lines(report))
                .containsExactly(
                        "年度资金总额: - 95.6% 10 9.6", "委托项目数量 ≥50个 50 8 8", "报告合格率 ≥95% 90% 8 7", "服务能力 明显提升 达成预期 30 28");
        assertThat(Pages.figures(report))
                .contains(
                        "budget.initial.total 90万元",
                        "budget.final.total 89.974万元",
                        "executed.total 85.974万元",
                        "execution.total 95.6%%");
        assertThat(report.scores()).extracting(score -> score.score().raw()).containsExactly("97.6");
    }

    @Test
    void readsAFormWithOneCellALine() {
        var report = Pages.report(BARE_LINES);
        assertThat(Pages.lines(report)).isEqualTo(Pages.lines(Pages.report(ONE_LINE)));
        assertThat(report.indicators())
                .extracting(IndicatorLine::level2)
                .containsExactly(null, "数量指标", "质量指标", "社会效益指标");
    }

    @Test
    void findsTheProjectOfAFlattenedForm() {
        assertThat(Pages.report(ONE_LINE).identity().project()).isEqualTo("委托业务项目");
        assertThat(Pages.report(BARE_LINES).identity().project()).isEqualTo("委托业务项目");
    }

    @Test
    void leavesAFundLineAloneThatLacksAnAmount() {
        var reports = Pages.reports("某局项目支出绩效自评表\n年初预算数\n全年预算数\n全年执行数\n分值\n执行率\n得分\n年度资金总额\n90\n85\n总分\n100\n97\n");
        assertThat(reports).isEmpty();
    }

    @Test
    void leavesAnIndicatorAloneWhoseCellsDoNotFit() {
        var report =
                Pages.report("某局项目支出绩效自评表\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n签约项目数\n24个\n20\n18\n办结率\n100%\n100%\n10\n10\n");
        assertThat(Pages.lines(report)).containsExactly("办结率 100% 100% 10 10");
    }

    @Test
    void readsAListOfTheThreePublicExpensesWithOneCellALine() {
        var report = Pages.report("一、2018年“三公”经费支出预算表\n项目\n预算数(万元)\n合计\n3.1\n因公出国(境)费\n0\n公务接待费\n公务用车购置及运行费\n");
        assertThat(Pages.figures(report))
                .containsExactly("three_public.budget 3.1万元", "three_public.abroad.budget 0万元");
    }

    @Test
    void quotesTheCellInItsLine() {
        var figure = Pages.report(ONE_LINE).figures().getFirst();
        assertThat(figure.source().quote()).isEqualTo("90");
        assertThat(figure.source().block()).isEqualTo(1);
    }
}
