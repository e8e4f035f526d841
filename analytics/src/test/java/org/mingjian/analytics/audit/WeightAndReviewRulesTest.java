package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreRole;

class WeightAndReviewRulesTest {

    private final Auditor auditor = new Auditor();

    @Test
    void tellsOfFullMarksOnlyBesideAnotherFinding() {
        // full marks everywhere and 99.6 of 100: told only when the grade is wrong, too
        assertThat(auditor.audit(heaped("100").build()).findings())
                .extracting("rule")
                .doesNotContain("score.heaped");
        assertThat(auditor.audit(heaped("100").graded("100", "良").build()).findings())
                .extracting("rule")
                .containsExactly("score.grade", "score.heaped");
        consistent("score.heaped", heaped("98.9"));
        notApplicable("score.heaped", report().total(ScoreRole.FORM, "100").line("走访企业", "1", "1", "100", "100"));
    }

    private static ReportBuilder heaped(String total) {
        var report = report().total(ScoreRole.FORM, total);
        for (var name : new String[] {"走访企业", "举办展会", "培训人次", "受理投诉", "印发文件"}) {
            report.line(name, "1", "1", "20", "20");
        }
        return report;
    }

    @Test
    void addsUpWeightsWithoutTheBonus() {
        consistent("weight.total", lines("50", "50").line("加分项", "表彰加分", "1", "1", "3", "3", null));
        // 48+50 = 98: the lines are all there, and 110 points of weight are certain
        assertThat(flaggedOnce("weight.total", lines("50", "60")).certainty()).isNull();
        assertThat(flaggedOnce("weight.total", lines("40", "50")).certainty()).isNull();
        // 48+50+5 is not 98: a line may have been read twice, or one is missing
        assertThat(flaggedOnce("weight.total", lines("50", "60").line("印发文件", "1", "1", "5", "5"))
                        .certainty())
                .isEqualTo(Certainty.JUDGEMENT);
        notComputable("weight.total", lines("30", "50").line("印发文件", "1", "1", "5", "5"));
        notApplicable("weight.total", report().line("走访企业", "1", "1", "50", "48"));
    }

    private static ReportBuilder lines(String first, String second) {
        return report().total(ScoreRole.FORM, "98")
                .line("走访企业", "1", "1", first, "48")
                .line("举办展会", "1", "1", second, "50");
    }

    @Test
    void comparesTheWeightOfAPartWithItsLinesAndItsOtherPrint() {
        flaggedOnce("weight.parts", report().part("产出指标", "30", "30").part("产出指标", "30", "35"));
        consistent("weight.parts", report().part("产出指标", "30", "30").part("产出指标", "30", "30"));
        // the scores do not add up either: lines may be missing
        notComputable(
                "weight.parts",
                report().part("产出指标", "30", "35")
                        .line("走访企业", "1", "1", "20", "20")
                        .line("举办展会", "1", "1", "5", "5"));
        notApplicable("weight.parts", report());
    }

    @Test
    void comparesTheWeightsOnlyWithTheSetOfAKnownForm() {
        notApplicable("weight.level1", report().line("走访企业", "1", "1", "100", "100"));
        notComputable("weight.level1", report().form("mof-project").line("走访企业", "1", "1", "50", "50"));
        // Zhengzhou's form lets its users move all but the execution rate
        consistent("weight.level1", zhengzhou("10", "40"));
        flaggedOnce("weight.level1", zhengzhou("20", "30"));
    }

    private static ReportBuilder zhengzhou(String execution, String management) {
        return report().form("henan-zhengzhou")
                .line("预算执行率", "年度资金总额", null, "100%", execution, execution, null)
                .line("投入管理指标", "制度健全", "1", "1", management, management, null)
                .line("可持续性指标", "人才培养", "1", "1", "10", "10", null)
                .line("产出指标", "走访企业", "1", "1", "20", "20", null)
                .line("效益指标", "带动就业", "1", "1", "20", "20", null);
    }

    @Test
    void tellsOfAVerifiedScoreFiveBelowOrInAnotherGrade() {
        // 97.5-92.5 = 5; 91-89.5 = 1.5, but 优 becomes 良
        flaggedOnce("review.gap", own("97.5").total(ScoreRole.VERIFIED, "92.5"));
        consistent("review.gap", own("97.5").total(ScoreRole.VERIFIED, "92.6"));
        assertThat(flaggedOnce("review.gap", own("91").beside(verified("89.5"))).explanation())
                .contains("等级由“优”变为“良”");
        notComputable("review.gap", own("97.5"));
        notApplicable("review.gap", verified("92.5"));
        flaggedOnce("review.gap", verified("79").total(ScoreRole.FORM, "100"));
        notApplicable("review.gap", verified("79").total(ScoreRole.FORM, "100").beside(own("100")));
    }

    private static ReportBuilder own(String score) {
        return report().total(ScoreRole.FORM, score);
    }

    private static ReportBuilder verified(String score) {
        return report().kind(ReportKind.VERIFICATION).total(ScoreRole.VERIFIED, score);
    }

    @Test
    void comparesWithATableOnlyWhatIsOfTheSameKind() {
        var own = report().scope(Scope.CONSOLIDATED).money(Measure.REVENUE, "100.00");
        notApplicable(
                "tables.differ",
                own.beside(report().kind(ReportKind.FINAL_ACCOUNTS)
                        .scope(Scope.OWN_OFFICE)
                        .money(Measure.REVENUE, "60.00")));
        notComputable("tables.differ", report().money(Measure.REVENUE, "100.00"));
        consistent("tables.differ", accounts("100.0"));
        flaggedOnce("tables.differ", accounts("100.1"));
        notApplicable(
                "tables.differ",
                report().basis(Basis.INITIAL)
                        .money(Measure.REVENUE, "90")
                        .beside(report().kind(ReportKind.FINAL_ACCOUNTS)
                                .basis(Basis.FINAL)
                                .money(Measure.REVENUE, "100")));
    }

    private static ReportBuilder accounts(String revenue) {
        return report().money(Measure.REVENUE, "100.00")
                .beside(report().kind(ReportKind.FINAL_ACCOUNTS).money(Measure.REVENUE, revenue));
    }

    @Test
    void asksAboutAnExcellentGradeForLittleSpending() {
        var spent = report().total(ScoreRole.FORM, "95").rate(Measure.EXECUTION_RATE, "79.99");
        assertThat(flaggedOnce("execution.low-but-excellent", spent).certainty())
                .isNull();
        assertThat(flaggedOnce("execution.low-but-excellent", spent.says("预算执行率偏低，主要是招标节约。"))
                        .certainty())
                .isEqualTo(Certainty.JUDGEMENT);
        consistent(
                "execution.low-but-excellent",
                report().total(ScoreRole.FORM, "89.9").rate(Measure.EXECUTION_RATE, "60"));
        notComputable("execution.low-but-excellent", report().total(ScoreRole.FORM, "95"));
        notApplicable("execution.low-but-excellent", report().rate(Measure.EXECUTION_RATE, "60"));
    }

    @Test
    void asksForTheFiguresBehindASatisfactionScore() {
        var rule = "indicator.satisfaction-unsupported";
        consistent(rule, report().line("服务对象满意度", "≥90%", "96.5%", "10", "10"));
        flaggedOnce(rule, report().line("服务对象满意度", "满意", null, "10", "10"));
        notApplicable(rule, report().line("服务对象满意度", "满意", null, "10", "0"));
        notApplicable(rule, report().line("走访企业", "1", "1", "10", "10"));
    }

    @Test
    void saysWhenATextGivesNothingToCompare() {
        notApplicable("text.no-carry-over", report().says("结转资金按规定使用。"));
        notComputable("text.no-carry-over", report().says("年末无结余。"));
        notApplicable("text.target-at-last-year", report().says("完成全年任务。"));
        notApplicable("text.weakness-full-marks", report().says("内控制度需进一步完善。"));
        notApplicable(
                "text.weakness-full-marks",
                report().line("预算编制完整性", "完整", "完整", "5", "5").says("预算编制精准度有待提高。"));
        notApplicable("text.count-not-complete", report().says("项目均已按计划完成。"));
        notApplicable("text.although", report().says("目标完成较好。"));
        notApplicable("task.coverage", report().task("招商", "1", null, null));
        notComputable("task.coverage", report().task("招商", "1", null, null).task("培训", "2", null, null));
    }
}
