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
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;

class ScoreRulesTest {

    private static ReportBuilder sixParts(String total) {
        return report().total(ScoreRole.NARRATIVE, total)
                .part("履职效能", "35", "35")
                .part("管理效率", "25", "25")
                .part("运行成本", "14", "15")
                .part("服务满意", "5", "5")
                .part("可持续性", "0", "10")
                .part("预算执行率", "9", "10");
    }

    @Test
    void flagsPartsThatDoNotAddUpToTheTotal() {
        // 35+25+14+5+0+9 = 88, half a point of the three below full marks and of the total cannot bridge 9
        var suspicion = flaggedOnce("score.parts-sum", sixParts("97"));
        assertThat(suspicion.reported()).isEqualTo("97分");
        assertThat(suspicion.expected()).isEqualTo("88分");
        assertThat(suspicion.explanation()).contains("35+25+14+5+0+9=88");
        assertThat(suspicion.points()).isEqualByComparingTo("9");
    }

    @Test
    void acceptsPartsWithinHalfOfTheirLastDigits() {
        // the three parts below full marks, each ±0.5: 88 means 86.5 to 89.5; full marks are exact
        consistent("score.parts-sum", sixParts("89.5"));
        assertThat(flaggedOnce("score.parts-sum", sixParts("91.0")).certainty()).isNull();
    }

    @Test
    void doubtsWholePointsThatOnlyRoundingCouldBridge() {
        consistent("score.parts-sum", sixParts("88"));
        assertThat(flaggedOnce("score.parts-sum", sixParts("89")).certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(flaggedOnce("score.parts-sum", sixParts("91")).certainty()).isNull();
        assertThat(flaggedOnce("score.lines-sum", wholeLines("37")).certainty()).isEqualTo(Certainty.LIKELY);
        consistent("score.lines-sum", wholeLines("38"));
    }

    private static ReportBuilder wholeLines(String second) {
        return report().total(ScoreRole.FORM, "98")
                .line("走访企业", "1", "1", "60", "60")
                .line("举办展会", "1", "1", "40", second);
    }

    @Test
    void doesNotJudgePartsThatAreNotAllThere() {
        notComputable(
                "score.parts-sum",
                report().total(ScoreRole.FORM, "97").part("产出", "50", "50").part("效益", "30", "30"));
        notComputable(
                "score.parts-sum",
                report().total(ScoreRole.FORM, "97").part("产出", null, "50").part("效益", "30", "50"));
        notApplicable("score.parts-sum", report().total(ScoreRole.FORM, "97"));
        notApplicable("score.parts-sum", report().part("产出", "1", "2").part("效益", "1", "2"));
    }

    @Test
    void takesTheWeightOfOnePartAsTheRest() {
        consistent(
                "score.parts-sum",
                report().total(ScoreRole.NARRATIVE, "95.64")
                        .part("预算执行情况", "19.64", "20")
                        .part("年度绩效指标", "76", null));
    }

    @Test
    void comparesLinesWithTheFormsTotal() {
        var whole = report().total(ScoreRole.FORM, "98.0")
                .line("甲", "1", "1", "60", "60.0")
                .line("乙", "1", "1", "40", "38.0");
        consistent("score.lines-sum", whole);
        // 60.0+37.5 = 97.5; ±0.05 of three prints reaches 97.65, not 98.0
        var suspicion = flaggedOnce(
                "score.lines-sum",
                report().total(ScoreRole.FORM, "98.0")
                        .line("甲", "1", "1", "60", "60.0")
                        .line("乙", "1", "1", "40", "37.5"));
        assertThat(suspicion.expected()).isEqualTo("97.5分");
        notComputable("score.lines-sum", report().total(ScoreRole.FORM, "98").line("甲", "1", "1", "60", "60"));
        notApplicable("score.lines-sum", report().total(ScoreRole.FORM, "98"));
    }

    /** 15+14.88+10+9.27 = 49.15: beside 14.88 a whole 15 is no rounded one, and full marks never are. */
    @Test
    void takesWholeScoresBesideFinerOnesAsExact() {
        consistent("score.lines-sum", finelyScored("49.15"));
        assertThat(flaggedOnce("score.lines-sum", finelyScored("49.95")).expected())
                .isEqualTo("49.15分");
    }

    /** Beside the claim it repeats, a verification's parts add up to its own total, or to that claim. */
    @Test
    void addsTheVerifiedPartsUpToTheVerifiedTotal() {
        consistent("score.parts-sum", verifiedParts("98.4", "92.0"));
        consistent("score.parts-sum", verifiedParts("92.0", "88.0"));
        assertThat(flaggedOnce("score.parts-sum", verifiedParts("98.4", "91.0")).reported())
                .isEqualTo("91分");
    }

    private static ReportBuilder verifiedParts(String claimed, String verified) {
        return report().kind(ReportKind.VERIFICATION)
                .total(ScoreRole.FORM, claimed)
                .total(ScoreRole.VERIFIED, verified)
                .part("产出", "56.0", "60")
                .part("效益", "36.0", "40");
    }

    /** The claimed scores add up to the claimed total, not to the verified one. */
    @Test
    void addsUpTheClaimedColumnOfAVerification() {
        consistent("score.lines-sum", verification("98"));
        assertThat(flaggedOnce("score.lines-sum", verification("96")).expected())
                .isEqualTo("98分");
    }

    private static ReportBuilder verification(String claimed) {
        return report().kind(ReportKind.VERIFICATION)
                .total(ScoreRole.FORM, claimed)
                .total(ScoreRole.VERIFIED, "92")
                .verifiedLine("甲", "60", "60", "56")
                .verifiedLine("乙", "40", "38", "36");
    }

    private static ReportBuilder finelyScored(String total) {
        return report().total(ScoreRole.FORM, total)
                .line("甲", "1", "1", "25", "15")
                .line("乙", "1", "1", "30", "14.88")
                .line("丙", "1", "1", "10", "10")
                .line("丁", "1", "1", "35", "9.27");
    }

    /** 60 + 37.5 = 97.5; the form prints no total of its own, the text says 98. */
    @Test
    void comparesLinesWithTheNarrativesTotalWhereTheFormHasNone() {
        var suspicion = flaggedOnce(
                "score.lines-sum",
                report().total(ScoreRole.NARRATIVE, "98.0")
                        .line("甲", "1", "1", "60", "60.0")
                        .line("乙", "1", "1", "40", "37.5"));
        assertThat(suspicion.title()).isEqualTo("2行指标得分合计97.5分，与正文总分98分不符");
        consistent(
                "score.lines-sum",
                report().total(ScoreRole.NARRATIVE, "98.0")
                        .line("甲", "1", "1", "60", "60.0")
                        .line("乙", "1", "1", "40", "38.0"));
        notComputable(
                "score.lines-sum", report().total(ScoreRole.NARRATIVE, "98").line("甲", "1", "1", "60", "60"));
    }

    @Test
    void comparesLinesWithTheirLevelOneScore() {
        consistent(
                "score.component-lines",
                report().part("产出指标", "30", "30")
                        .line("甲", "1", "1", "20", "20")
                        .line("乙", "1", "1", "10", "10"));
        // 20.0+8.0 = 28.0 against 30.0
        assertThat(flaggedOnce(
                                "score.component-lines",
                                report().part("产出指标", "30.0", "30")
                                        .line("甲", "1", "1", "20", "20.0")
                                        .line("乙", "1", "1", "10", "8.0"))
                        .expected())
                .isEqualTo("28分");
        notComputable("score.component-lines", report().part("产出指标", "30", "30").line("甲", "1", "1", "20", "20"));
        notApplicable("score.component-lines", report().part("满意度", "10", "10").line("甲", "1", "1", "20", "20"));
    }

    @Test
    void flagsTwoTotalsThatDiffer() {
        // 95.78±0.005 and 98±0.5 cannot meet; 97.5 and 98±0.5 can
        assertThat(flaggedOnce(
                                "score.totals",
                                report().total(ScoreRole.NARRATIVE, "95.78").total(ScoreRole.FORM, "98"))
                        .explanation())
                .contains("2.22");
        consistent("score.totals", report().total(ScoreRole.NARRATIVE, "97.5").total(ScoreRole.FORM, "98"));
        notApplicable("score.totals", report().total(ScoreRole.FORM, "98"));
    }

    @Test
    void flagsAScoreAboveItsWeight() {
        var suspicion = flaggedOnce("score.above-weight", report().line("甲", "1", "1", "4", "5.25"));
        assertThat(suspicion.explanation()).contains("5.25-4=1.25");
        assertThat(suspicion.disputed()).singleElement().satisfies(points -> assertThat(points.points())
                .isEqualByComparingTo("1.25"));
        // 4.4 with one digit and 4±0.5 can be the same points
        consistent("score.above-weight", report().line("甲", "1", "1", "4", "4.4"));
        flaggedOnce("score.above-weight", report().line("甲", "1", "1", "5", "6"));
        notComputable(
                "score.above-weight",
                report().line("支出", "支出完成", null, null, "4", "5.25", "“资金下达”分值调整至本项，故得7*3/4=5.25"));
        notApplicable("score.above-weight", report().line("甲", "1", "1", null, "5"));
    }

    private static ReportBuilder execution(String form, String rate, String weight, String score) {
        return report().form(form)
                .block(3)
                .row(1)
                .rate(Measure.EXECUTION_RATE, rate)
                .line("预算执行率", "年度资金总额", null, rate + "%", weight, score, null);
    }

    @Test
    void comparesTheExecutionScoreWithWeightTimesRate() {
        // 10 × 99.78 % = 9.978, printed 9.98
        consistent("execution.score", execution("hunan", "99.78", "10", "9.98"));
        // 10 × 80.45 % = 8.045, so 10.00 takes 1.96 points too many (8.045 → 8.05 → 1.95)
        var over = flaggedOnce("execution.score", execution("hunan", "80.45", "10", "10.00"));
        assertThat(over.expected()).isEqualTo("8.05分");
        assertThat(over.disputed()).singleElement().satisfies(points -> assertThat(points.points())
                .isEqualByComparingTo("1.95"));
    }

    @Test
    void asksMildlyWhereTheFormIsUnknownOrTooLittleWasTaken() {
        var report = report().part("预算执行率", "9", "10").rate(Measure.EXECUTION_RATE, "98.57");
        assertThat(flaggedOnce("execution.score", report).certainty()).isEqualTo(Certainty.LIKELY);
        consistent("execution.score", report().part("预算执行率", "10", "10").rate(Measure.EXECUTION_RATE, "98.57"));
    }

    @Test
    void takesTheAmountsBeforeAPrintedRateTheyContradict() {
        // 3824.26÷4753.66 = 80.45 %; 10 × 80.45 % = 8.045, rounded 8.04 (0.804488…)
        var filled = execution("hunan", "100", "10", "10")
                .money(Measure.EXECUTED_AMOUNT, "3824.26")
                .money(Measure.ADJUSTED_BUDGET, "4753.66");
        assertThat(flaggedOnce("execution.score", filled).expected()).isEqualTo("8.04分");
    }

    @Test
    void doesNotBelieveAWeightOfAllPoints() {
        notComputable("execution.score", execution("hunan", "100", "100", "10"));
    }

    @Test
    void countsRatesAboveOneHundredAsFullMarks() {
        consistent("execution.score", execution("hunan", "106.54", "10", "10"));
    }

    @Test
    void doesNotJudgeStepsInProportion() {
        notComputable("execution.score", execution("guangdong-zhanjiang", "99.21", "4", "3"));
        notComputable("execution.score", report().part("预算执行率", "9", "10"));
        notApplicable("execution.score", report().kind(ReportKind.SELF_EVALUATION));
    }

    /** 108÷110=98.18% */
    private static ReportBuilder fullTotal() {
        return report().money(Measure.ADJUSTED_BUDGET, "110")
                .money(Measure.EXECUTED_AMOUNT, "108")
                .total(ScoreRole.NARRATIVE, "100");
    }

    @Test
    void asksAboutAFullTotalOnlyWhereItMayHoldTheExecutionScore() {
        flaggedOnce("execution.full-total", fullTotal());
        // 60 of 100 in sight: execution may be among the rest
        flaggedOnce("execution.full-total", fullTotal().line("走访企业", "1", "1", "60", "60"));
        notApplicable(
                "execution.full-total",
                fullTotal().line("走访企业", "1", "1", "60", "60").line("举办展会", "1", "1", "40", "40"));
        notApplicable(
                "execution.full-total", fullTotal().part("管理指标", "40", "40").part("产出指标", "60", "60"));
        flaggedOnce(
                "execution.full-total",
                fullTotal().line("走访企业", "1", "1", "60", "60").line("预算执行率情况", "1", "1", "40", "40"));
    }

    @Test
    void flagsAGradeTheScoreDoesNotEarn() {
        // 84.47 lies in 80 to 90, which is 良
        var suspicion = flaggedOnce("score.grade", report().graded("84.47", "优秀"));
        assertThat(suspicion.expected()).isEqualTo("良");
        assertThat(suspicion.explanation()).contains("80分（含）至90分");
        assertThat(flaggedOnce("score.grade", report().graded("97.36", "良")).expected())
                .isEqualTo("优");
    }

    @Test
    void acceptsTheGradeOnEitherSideOfABorderThatRegulationsDrawDifferently() {
        consistent("score.grade", report().graded("90.00", "优"));
        assertThat(flaggedOnce("score.grade", report().graded("90.00", "良")).expected())
                .isEqualTo("优");
        consistent("score.grade", report().graded("89.99", "良"));
        // 89.50 is 良 by half-open bands and 90, so 优, by whole ones; 89.49 is 良 by both
        consistent("score.grade", report().graded("89.50", "优"));
        flaggedOnce("score.grade", report().graded("89.49", "优"));
        consistent("score.grade", report().graded("59.9", "不合格"));
    }

    @Test
    void judgesNoGradeThatIsNotThereOrNotOfTheFour() {
        notApplicable("score.grade", report().total(ScoreRole.FORM, "97"));
        notComputable("score.grade", report().graded("97", "A"));
    }
}
