package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.Severity;

class TextRulesTest {

    private static ReportBuilder parts(String last) {
        return report().total(ScoreRole.NARRATIVE, "97")
                .part("履职效能", "88", "90")
                .part("可持续性", last, "10");
    }

    @Test
    void flagsAPartWithoutPointsThatIsSaidToBeReached() {
        // 97−88 = 9, which the part's 10 points can hold
        var suspicion = flaggedOnce("score.zero-but-reached", parts("0").says("改革、创新等各项指标均达到预期目标。"));
        assertThat(suspicion.expected()).contains("9分");
        consistent("score.zero-but-reached", parts("9").says("各项指标均达到预期目标。"));
        consistent("score.zero-but-reached", parts("0").says("部分指标未全部完成。"));
        notApplicable("score.zero-but-reached", report());
    }

    @Test
    void listsPartsThatLostPointsWithoutAWord() {
        assertThat(flaggedOnce("score.part-deduction-unexplained", parts("9")).explanation())
                .isEqualTo("履职效能90-88=2分，可持续性10-9=1分。");
        consistent("score.part-deduction-unexplained", report().part("甲", "5", "5"));
        notApplicable("score.part-deduction-unexplained", parts("9").line("甲", "1", "1", "5", "4"));
    }

    @Test
    void flagsACompletionBelowOneHundredThatIsCalledComplete() {
        var suspicion = flaggedOnce(
                "text.unmet-but-complete",
                report().says("进出口额完成25334万元，占目标任务83.3%。").says("圆满完成年初各项指标任务。"));
        assertThat(suspicion.explanation()).contains("16.7");
        assertThat(suspicion.severity()).isNull();
        assertThat(flaggedOnce(
                                "text.unmet-but-complete",
                                report().says("维护计划完成率98%。").says("重点工作指标全部完成。"))
                        .severity())
                .isEqualTo(Severity.MEDIUM);
    }

    @Test
    void leavesReachedTargetsAndSpendingAlone() {
        consistent("text.unmet-but-complete", report().says("完成年度目标的100%，圆满完成各项目标任务。"));
        consistent("text.unmet-but-complete", report().says("维护计划完成率98%。").says("目标任务未全部完成。"));
        notApplicable("text.unmet-but-complete", report().says("预算资金10万元，实际支出9万元，完成率90%，圆满完成目标任务。"));
    }

    @Test
    void flagsAFullExecutionRateThatIsDenied() {
        var denied = report().rate(Measure.EXECUTION_RATE, "100").says("导致专项经费执行率未达到 100%。");
        assertThat(flaggedOnce("text.execution-denied", denied).evidence()).hasSize(2);
        consistent(
                "text.execution-denied",
                report().rate(Measure.EXECUTION_RATE, "100.00").says("执行率达到100%。"));
        notApplicable(
                "text.execution-denied",
                report().rate(Measure.EXECUTION_RATE, "98.57").says("执行率未达到100%。"));
    }

    @Test
    void flagsElevenMonthsAboveTheWholeYear() {
        // 27867−25334 = 2533
        var suspicion = flaggedOnce(
                "text.partial-year", report().says("全年完成进出口额25334万元。").says("1-11月份完成27867万元。"));
        assertThat(suspicion.explanation()).contains("27867-25334=2533");
        consistent("text.partial-year", report().says("全年完成进出口额25334万元。").says("1-11月份完成25334万元。"));
        notApplicable("text.partial-year", report().says("全年完成进出口额25334万元。").says("1-12月份完成27867万元。"));
        notApplicable("text.partial-year", report().says("全年完成进出口额25334万元。").says("1-11月份完成27867万美元。"));
    }

    @Test
    void flagsForecastsInAYearlyReport() {
        assertThat(flaggedOnce("text.forecast", report().says("预计全年完成11300万美元。"))
                        .evidence())
                .hasSize(1);
        consistent("text.forecast", report().says("全年完成11300万美元。"));
        notApplicable("text.forecast", report());
    }

    @Test
    void flagsAnUnfinishedIndicatorThatNoGroupHas() {
        var some = report().says("共设定15个绩效指标，完成了14个。").says("产出绩效指标9项均已全部完成。").says("效益绩效指标5项均已全部完成。");
        assertThat(flaggedOnce("text.unfinished-count", some).certainty()).isEqualTo(Certainty.LIKELY);
        var all = some.says("满意度指标均已完成。");
        assertThat(flaggedOnce("text.unfinished-count", all).certainty()).isNull();
        consistent("text.unfinished-count", report().says("共设定15个绩效指标，完成了15个。"));
        notApplicable("text.unfinished-count", report().says("产出绩效指标9项均已全部完成。"));
    }

    @Test
    void flagsOneResultToldTwoWays() {
        // 23−8 = 15 and 8−2 = 6
        var twice = report().says("全年入库限上商贸企业23家，完成全年进限8家的目标任务。").says("新增限上商贸企业8家，超额完成下达的2家目标任务。");
        assertThat(flaggedOnce("text.results-differ", twice).explanation()).isEqualTo("完成数23-8=15，目标数8-2=6。");
        consistent("text.results-differ", report().says("新增限上商贸企业8家，完成2家目标任务。").says("入库限上商贸企业8家，完成2家目标任务。"));
        notApplicable("text.results-differ", report().says("签约项目13个。").says("签约项目52个。"));
    }

    @Test
    void flagsAToldTargetThatWasReachedTwice() {
        // 8÷2 = 400 %; 3÷2 = 150 %
        assertThat(flaggedOnce("text.low-target", report().says("新增限上企业8家，超额完成下达的2家目标任务。"))
                        .explanation())
                .startsWith("8÷2=400%。");
        consistent("text.low-target", report().says("新增限上企业3家，超额完成下达的2家目标任务。"));
        notApplicable("text.low-target", report().says("新增限上企业3家。"));
    }

    @Test
    void countsTheLinesOfALevelOneIndicator() {
        var form = report().part("预算执行率", "10", "10")
                .part("产出指标", "30", "30")
                .line("预算执行率", "总额", null, null, "10", "10", null)
                .line("甲", "1", "1", "20", "20")
                .line("乙", "1", "1", "10", "10");
        assertThat(flaggedOnce("text.indicator-count", form.says("产出指标设置数量、质量等3项三级指标。"))
                        .expected())
                .isEqualTo("2项三级指标");
        notApplicable("text.indicator-count", report().says("产出指标得分为30分。"));
        notComputable("text.indicator-count", report().says("产出指标设置数量、质量等3项三级指标。"));
    }

    @Test
    void acceptsTheRightCountOfLines() {
        consistent(
                "text.indicator-count",
                report().part("产出指标", "30", "30")
                        .line("甲", "1", "1", "20", "20")
                        .line("乙", "1", "1", "10", "10")
                        .says("产出指标设置数量、质量等2项三级指标。"));
    }

    @Test
    void addsUpWhatStandsInBrackets() {
        // 64.75+74.02 = 138.77; three prints of ±0.005 reach 138.76 and not 138.75
        assertThat(flaggedOnce("text.bracket-sum", report().says("共138.75万元（具体是9月付款64.75万元、1月付款74.02万元）。"))
                        .expected())
                .isEqualTo("138.77万元");
        consistent("text.bracket-sum", report().says("共138.76万元（具体是9月付款64.75万元、1月付款74.02万元）。"));
        notComputable("text.bracket-sum", report().says("共138.75万元（具体是9月付款64.75万元）。"));
        notApplicable("text.bracket-sum", report().says("共138.75万元（其中付款64.75万元、74.02万元）。"));
    }
}
