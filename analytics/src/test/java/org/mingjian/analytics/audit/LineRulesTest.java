package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;

class LineRulesTest {

    @Test
    void flagsFullMarksForAnUnmetTarget() {
        // 10 × 81÷90 = 9, one point too many
        var suspicion = flaggedOnce(
                "indicator.unmet-full-marks", report().form("henan-zhengzhou").line("覆盖率", "≥90%", "81%", "10", "10"));
        assertThat(suspicion.explanation()).isEqualTo("10×81÷90=9分。");
        assertThat(suspicion.disputed()).singleElement().satisfies(points -> assertThat(points.points())
                .isEqualByComparingTo("1"));
    }

    @Test
    void readsTheDirectionOfATarget() {
        var rule = "indicator.unmet-full-marks";
        // 89.5 % can be printed as 90 %
        consistent(rule, report().line("覆盖率", "≥89.5%", "90%", "10", "10"));
        consistent(rule, report().line("外资增长", "增5%以上", "　50.4%", "10", "10"));
        consistent(rule, report().line("结转结余率", "≤0%", "0%", "1", "1"));
        flaggedOnce(rule, report().line("调整率", "≤5%", "14.45%", "1", "1"));
        flaggedOnce(rule, report().line("社零增长", "增长7.5%", "下降4.6%", "4", "4"));
        notApplicable(rule, report().line("科学性", "科学", "科学", "1", "1"));
    }

    @Test
    void knowsThatAScanTurnsAtLeastIntoADigit() {
        // 26次 may be ≥6次, which 12 reaches; 5 does not reach it either way
        var rule = "indicator.unmet-full-marks";
        assertThat(flaggedOnce(rule, report().line("培训次数", "26次", "12次", "5", "5"))
                        .certainty())
                .isEqualTo(Certainty.LIKELY);
        assertThat(flaggedOnce(rule, report().line("培训次数", "26次", "5次", "5", "5"))
                        .certainty())
                .isNull();
    }

    @Test
    void flagsATargetThatWasReachedTwice() {
        // 50.4÷5 = 10.08; 19÷10 = 1.9
        assertThat(flaggedOnce("indicator.low-target", report().line("外资", "增5%以上", "50.4%", "10", "10"))
                        .explanation())
                .startsWith("50.4÷5=10.08倍。");
        consistent("indicator.low-target", report().line("引资", "增长10%以上", "19%", "15", "15"));
        notApplicable("indicator.low-target", report().line("调整率", "≤5%", "14%", "1", "1"));
        notApplicable("indicator.low-target", report().line("调整率", "≤5%", "1%", "1", "1"));
    }

    @Test
    void flagsAMildlyExceededTargetAsAMatterOfJudgement() {
        // 13÷10 = 1.3 and 70÷100 = 0.7 are on the limit; 129÷100 and 71÷100 are not
        for (var line : List.of(
                report().line("培训场次", "10场", "13场", "10", "10"), report().line("事故件数", "≤100件", "70件", "10", "10"))) {
            assertThat(flaggedOnce("indicator.low-target", line).certainty()).isEqualTo(Certainty.JUDGEMENT);
        }
        consistent("indicator.low-target", report().line("培训场次", "100场", "129场", "10", "10"));
        consistent("indicator.low-target", report().line("事故件数", "≤100件", "71件", "10", "10"));
        consistent("indicator.low-target", report().line("事故件数", "≤100件", "0件", "10", "10"));
    }

    @Test
    void flagsADeductionWithoutAReason() {
        var rule = "indicator.deduction-unexplained";
        assertThat(flaggedOnce(rule, report().line("甲", "1", "1", "10", "8")).explanation())
                .startsWith("10-8=2分");
        consistent(rule, report().line("效益", "甲", "1", "1", "10", "8", "受疫情影响"));
        consistent(rule, report().line("甲", "1", "1", "10", "9.5"));
        notApplicable(rule, report().kind(ReportKind.VERIFICATION).line("甲", "1", "1", "10", "8"));
    }

    @Test
    void comparesTheReductionWithTheAmounts() {
        // (136.24−106.74)÷136.24 = 21.65 %
        var amounts = report().money(Measure.THREE_PUBLIC, "106.74").money(Measure.PRIOR_THREE_PUBLIC, "136.24");
        assertThat(flaggedOnce("indicator.against-figures", amounts.line("压减三公经费", "5%", "5%", "5", "5"))
                        .expected())
                .isEqualTo("21.65%");
        consistent(
                "indicator.against-figures",
                report().money(Measure.THREE_PUBLIC, "106.74")
                        .money(Measure.PRIOR_THREE_PUBLIC, "136.24")
                        .line("压减三公经费", "5%", "21.65%", "5", "5"));
    }

    @Test
    void takesAnAmbiguousProcurementRateAsLikelyOnly() {
        // 144.23÷465 = 31.02 %
        var amounts = report().money(Measure.PROCUREMENT_EXECUTED, "144.23").money(Measure.PROCUREMENT_PLANNED, "465");
        var suspicion = flaggedOnce("indicator.against-figures", amounts.line("政府采购率", "100%", "100%", "10", "10"));
        assertThat(suspicion.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(suspicion.expected()).isEqualTo("31.02%");
        notApplicable("indicator.against-figures", report().line("政府采购率", "100%", "100%", "10", "10"));
    }

    @Test
    void namesLinesWithoutAScore() {
        var rule = "indicator.blank-score";
        assertThat(flaggedOnce(rule, report().line("甲", "1", "1", "4", null).line("乙", "1", "1", "4", "4"))
                        .title())
                .isEqualTo("1行得分栏空白：甲");
        consistent(
                rule,
                report().line("过程", "甲", "1", "1", "3", null, "本项分值调整至“支出完成率”。").line("乙", "1", "1", "4", "4"));
        notApplicable(rule, report().line("甲", "1", "1", "4", null));
    }

    @Test
    void judgesHowTargetsAreSet() {
        flaggedOnce("indicator.weak-target", report().line("健全性", "比较健全", "比较健全", "1", "1"));
        consistent("indicator.weak-target", report().line("健全性", "健全", "健全", "1", "1"));
        notApplicable("indicator.weak-target", report().line("健全性", null, "健全", "1", "1"));
        flaggedOnce("indicator.control-rate-target", report().line("“三公经费”控制率", "≤5%", "0%", "1", "1"));
        consistent("indicator.control-rate-target", report().line("“三公经费”控制率", "≤100%", "96%", "1", "1"));
        notApplicable("indicator.control-rate-target", report().line("“三公经费”变动率", "≤5%", "0%", "1", "1"));
        flaggedOnce("indicator.satisfaction-copied", report().line("服务对象满意度", "90%", "90%", "10", "10"));
        consistent("indicator.satisfaction-copied", report().line("服务对象满意度", "90%", "95.2%", "10", "10"));
        notApplicable("indicator.satisfaction-copied", report().line("职工满意度", "满意", "满意", "10", "10"));
    }

    private static ReportBuilder tasks(String unpaid) {
        return report().block(7)
                .row(1)
                .task("补发退休工资", "0.75", unpaid, null)
                .row(2)
                .task("遗属补助", "0.36", "0.36", null);
    }

    @Test
    void flagsCompletionOfTasksThatWereNotPaid() {
        // one of two tasks at 0: at most 1÷2 = 50 %
        var suspicion =
                flaggedOnce("task.unpaid-but-complete", tasks("0.00").line("任务完成率", "≥90%", "100%", "10", "10"));
        assertThat(suspicion.expected()).isEqualTo("任务完成率不高于50%（1÷2）");
        consistent("task.unpaid-but-complete", tasks("0.01").line("任务完成率", "≥90%", "100%", "10", "10"));
        consistent("task.unpaid-but-complete", tasks("0.00").line("任务完成率", "≥90%", "50%", "10", "5"));
        notApplicable("task.unpaid-but-complete", tasks("0.00"));
    }

    @Test
    void flagsAFundHalfPaidWhoseGoalsAreExceeded() {
        // 875.66÷1600 = 54.73 %; 787.1÷840 = 93.7 %
        var rule = "task.partly-paid-but-exceeded";
        assertThat(flaggedOnce(rule, report().task("专项", "1600", "875.66", null).says("绩效目标超量完成。"))
                        .certainty())
                .isNull();
        assertThat(flaggedOnce(rule, report().task("专项", "840", "787.1", null).says("绩效目标超额完成。"))
                        .certainty())
                .isEqualTo(Certainty.JUDGEMENT);
        consistent(rule, report().task("专项", "90", "90", null).says("绩效目标超额完成。"));
        notApplicable(rule, report().task("专项", "90", "45", null).says("绩效目标已完成。"));
    }

    @Test
    void flagsRatesOutOfTheUsual() {
        flaggedOnce("rate.procurement-above", report().rate(Measure.PROCUREMENT_EXECUTION_RATE, "243.39"));
        consistent("rate.procurement-above", report().rate(Measure.PROCUREMENT_EXECUTION_RATE, "100.00"));
        notApplicable("rate.procurement-above", report());
        flaggedOnce("rate.cost-overrun", report().rate(Measure.COST_SAVING_RATE, "-9.86"));
        consistent("rate.cost-overrun", report().rate(Measure.COST_SAVING_RATE, "0"));
        flaggedOnce("rate.adjustment", report().rate(Measure.ADJUSTMENT_RATE, "14.45"));
        consistent("rate.adjustment", report().rate(Measure.ADJUSTMENT_RATE, "10"));
    }

    @Test
    void flagsAPaddedBudgetAndALargeAdjustment() {
        // 10.52÷136.8 = 7.69 %; (5052.78−4120.14)÷4120.14 = 22.64 %
        assertThat(flaggedOnce(
                                "three-public.padded",
                                report().money(Measure.THREE_PUBLIC, "10.52")
                                        .money(Measure.THREE_PUBLIC_BUDGET, "136.8"))
                        .reported())
                .isEqualTo("7.69%");
        consistent(
                "three-public.padded",
                report().money(Measure.THREE_PUBLIC, "20").money(Measure.THREE_PUBLIC_BUDGET, "100"));
        notComputable("three-public.padded", report().money(Measure.THREE_PUBLIC, "20"));
        notApplicable("three-public.padded", report());
        assertThat(flaggedOnce("budget.adjustment", budgets("4120.14", "5052.78"))
                        .reported())
                .isEqualTo("22.64%");
        consistent("budget.adjustment", budgets("100", "120"));
        notComputable("budget.adjustment", budgets("0", "120"));
        notApplicable("budget.adjustment", report().money(Measure.ADJUSTED_BUDGET, "1"));
    }

    private static ReportBuilder budgets(String initial, String adjusted) {
        return report().basis(Basis.INITIAL)
                .money(Measure.INITIAL_BUDGET, initial)
                .basis(Basis.ADJUSTED)
                .money(Measure.ADJUSTED_BUDGET, adjusted);
    }
}
