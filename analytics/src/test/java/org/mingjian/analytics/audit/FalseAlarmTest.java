package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.ask;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flagged;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ScoreRole;

/** What looks like a contradiction and is none, each beside the contradiction it looks like. */
class FalseAlarmTest {

    @Test
    void takesPartsOfAScoreInOneParagraphForNoSecondTotal() {
        // 18.36+77.6 = 95.96: two parts and their total
        notApplicable(
                "score.totals",
                report().total(ScoreRole.NARRATIVE, "18.36")
                        .total(ScoreRole.NARRATIVE, "77.6")
                        .total(ScoreRole.NARRATIVE, "95.96"));
        flaggedOnce("score.totals", report().total(ScoreRole.NARRATIVE, "93.5").total(ScoreRole.NARRATIVE, "95.96"));
    }

    @Test
    void takesLessThanSixTenthsOfATotalForAPartOfIt() {
        notApplicable("score.totals", report().total(ScoreRole.NARRATIVE, "95").total(ScoreRole.NARRATIVE, "56.9"));
        flaggedOnce("score.totals", report().total(ScoreRole.NARRATIVE, "95").total(ScoreRole.NARRATIVE, "57"));
        flaggedOnce(
                "score.totals",
                report().total(ScoreRole.NARRATIVE, "95").block(2).total(ScoreRole.NARRATIVE, "30"));
    }

    @Test
    void claimsTheTotalAndNotItsFirstPart() {
        var report = report().total(ScoreRole.NARRATIVE, "18.36")
                .total(ScoreRole.NARRATIVE, "77.6")
                .total(ScoreRole.NARRATIVE, "95.96")
                .build();
        assertThat(new Auditor().audit(report).claimedScore()).isEqualByComparingTo("95.96");
    }

    @Test
    void addsUpProjectsOnlyAgainstTheRowNextToThem() {
        var tasks =
                report().block(2).row(3).task("宣传", "10", "10", "100").row(4).task("培训", "20", "20", "100");
        notComputable("task.sum", tasks.row(1).money(Measure.PROJECT_EXPENDITURE_BUDGET, "90"));
        assertThat(flagged("task.sum", tasks.row(5).money(Measure.PROJECT_EXPENDITURE_BUDGET, "35")))
                .hasSize(1);
    }

    @Test
    void comparesNoAmountWhoseUnitIsAGuess() {
        notApplicable(
                "figure.same-measure",
                report().money(Measure.EXECUTED_AMOUNT, "4925.4")
                        .assumingUnits()
                        .money(Measure.EXECUTED_AMOUNT, "40"));
        consistent(
                "rate.execution",
                report().money(Measure.ADJUSTED_BUDGET, "50")
                        .money(Measure.EXECUTED_AMOUNT, "49")
                        .rate(Measure.EXECUTION_RATE, "98")
                        .assumingUnits()
                        .money(Measure.EXECUTED_AMOUNT, "40"));
    }

    @Test
    void addsUpNoTextOfOneFundingSource() {
        var one = report().funding("一般公共预算")
                .money(Measure.EXECUTED_AMOUNT, "1873.66")
                .money(Measure.BASIC_EXPENDITURE, "1768.16")
                .money(Measure.PROJECT_EXPENDITURE, "2985.5");
        notComputable("amount.executed-sum", one);
        flaggedOnce(
                "amount.executed-sum",
                report().funding("一般公共预算")
                        .row(1)
                        .money(Measure.EXECUTED_AMOUNT, "1873.66")
                        .money(Measure.BASIC_EXPENDITURE, "1768.16")
                        .money(Measure.PROJECT_EXPENDITURE, "2985.5"));
    }

    @Test
    void balancesTheWholeAndNotOneFundingSource() {
        // 10+100-90 = 20; with the fiscal part's spending, 10+100-90.5, it would be 19.5
        var whole = report().money(Measure.OPENING_CARRY_OVER, "10.00")
                .money(Measure.REVENUE, "100.00")
                .money(Measure.EXECUTED_AMOUNT, "90.00")
                .money(Measure.CLOSING_CARRY_OVER, "20.00")
                .funding("财政拨款")
                .money(Measure.REVENUE, "70.00")
                .money(Measure.EXECUTED_AMOUNT, "90.50");
        consistent("carryover.balance", whole);
        flaggedOnce("carryover.balance", whole.funding(null).money(Measure.CLOSING_CARRY_OVER, "19.50"));
    }

    @Test
    void asksMildlyWhereLastYearsMoneyMayHavePaid() {
        var spent = report().money(Measure.ADJUSTED_BUDGET, "100.00").money(Measure.EXECUTED_AMOUNT, "110.00");
        assertThat(flaggedOnce("budget.total-exceeded", spent).certainty()).isNull();
        // 100+9.99 may be 110 within half of the last digits, 100+9.98 may not
        assertThat(flaggedOnce("budget.total-exceeded", spent.money(Measure.OPENING_CARRY_OVER, "9.98"))
                        .certainty())
                .isNull();
        assertThat(flaggedOnce("budget.total-exceeded", spent.money(Measure.OPENING_CARRY_OVER, "9.99"))
                        .certainty())
                .isEqualTo(Certainty.LIKELY);
    }

    @Test
    void asksMildlyWhereOtherFundsAreToldBesideTheBudget() {
        var spent = report().money(Measure.ADJUSTED_BUDGET, "69.06")
                .money(Measure.EXECUTED_AMOUNT, "76.36")
                .says("预算收入69.06万元，其他资金21.31万元。");
        assertThat(flaggedOnce("budget.total-exceeded", spent).certainty()).isEqualTo(Certainty.LIKELY);
    }

    @Test
    void takesTheCompletionOfSpendingForNoTarget() {
        assertThat(ask(
                        "text.unmet-but-complete",
                        report().says("基本支出完成预算的95.70%，项目支出完成率99.80%。").says("各项目标全部完成。")))
                .isInstanceOf(RuleAnswer.NotApplicable.class);
        flaggedOnce("text.unmet-but-complete", report().says("运行维护计划的完成率98%。").says("各项目标全部完成。"));
    }
}
