package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleExamples.numbered;
import static org.mingjian.analytics.audit.RuleExamples.sources;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flagged;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;

/** Rules about what a report leaves out: a source of funds, rows, an appendix, a number, a target; and about names. */
class MissingRulesTest {

    @Test
    void addsUpTheSourcesOfTheYearsFunds() {
        // 3407.44+102.15+1039.00+34.25 = 4582.84; 5052.78-4582.84 = 469.94, the carry-over to half a digit
        var suspicion = flaggedOnce("amount.funding-sum", sources("5052.78"));
        assertThat(suspicion.expected()).isEqualTo("5052.78万元（含结转469.93万元）");
        assertThat(suspicion.evidence()).hasSize(6);
    }

    @Test
    void toleratesHalfOfEachLastDigitOfTheSources() {
        // five prints of ±0.005 allow 0.025
        consistent("amount.funding-sum", sources("4582.86"));
        flaggedOnce("amount.funding-sum", sources("4582.87"));
    }

    @Test
    void holdsAnIncompleteListOnlyAgainstASmallerTotal() {
        var two = report().row(1)
                .basis(Basis.ADJUSTED)
                .money(Measure.ADJUSTED_BUDGET, "100.00")
                .funding("一般公共预算")
                .money(Measure.ADJUSTED_BUDGET, "60.00")
                .funding("政府性基金")
                .money(Measure.ADJUSTED_BUDGET, "30.00");
        consistent("amount.funding-sum", two);
        flaggedOnce("amount.funding-sum", two.funding("事业收入").money(Measure.ADJUSTED_BUDGET, "10.03"));
    }

    @Test
    void doesNotAddUpOneSourceTwice() {
        notComputable("amount.funding-sum", sources("4582.84").row(9).money(Measure.ADJUSTED_BUDGET, "34.25"));
        notApplicable("amount.funding-sum", report().money(Measure.ADJUSTED_BUDGET, "100"));
    }

    @Test
    void listsRowsOfTheFormThatAreBlank() {
        var form = report().line("接待次数", "1", "1", "4", "4");
        consistent("indicator.blank-row", form.says("时效指标 指标1："));
        assertThat(flaggedOnce("indicator.blank-row", form.row(2).says("时效指标 指标1："))
                        .title())
                .isEqualTo("1行指标空白：时效指标");
        notApplicable("indicator.blank-row", report().row(2).says("时效指标 指标1："));
    }

    @Test
    void asksForAFormThatIsOnlyNamed() {
        assertThat(flaggedOnce(
                                "form.only-named",
                                report().total(ScoreRole.NARRATIVE, "95.64").says("附件：整体绩效自评表"))
                        .title())
                .isEqualTo("自评表仅列标题未附内容，自评总分无法复核");
        notComputable("form.only-named", report().says("附件：整体绩效自评表"));
        notApplicable("form.only-named", report().says("自评表见附件，得分95分。"));
        notApplicable("form.only-named", report().kind(ReportKind.VERIFICATION).says("附件：整体绩效自评表"));
    }

    @Test
    void takesNamesThatDifferInMoreThanOneCharacterForTwoFirms() {
        consistent("text.verifier-name", report().says("由湖滨正平会计师事务所实施。").says("核查单位：湖滨信和会计师事务所"));
        notApplicable("text.verifier-name", report().says("由财政局核查。"));
    }

    @Test
    void findsTheNumberLeftOut() {
        assertThat(flaggedOnce("text.numbering", numbered("1、甲", "3、乙")).title())
                .isEqualTo("正文编号由1跳到3，缺2");
        assertThat(flagged("text.numbering", numbered("1、甲", "3、乙", "一、问题", "1、甲", "2、乙", "4、丙")))
                .hasSize(2);
    }

    @Test
    void knowsListsWithinListsAndNumbersWithinParagraphs() {
        consistent("text.numbering", numbered("1、甲", "2、乙", "1、子", "2、丑", "3、丙", "4、丁"));
        notComputable("text.numbering", numbered("1、甲。另有2、乙", "3、丙"));
        notComputable("text.numbering", numbered("1、甲", "5、戊"));
        notApplicable("text.numbering", numbered("甲", "（一）乙", "2.5万元"));
    }

    @Test
    void asksForTheTargetThatWasMissed() {
        consistent("text.target-not-told", report().says("任务100家，完成率80%。").says("未能完成下达的目标。"));
        notComputable("text.target-not-told", report().says("未能完成下达的目标。"));
        notApplicable("text.target-not-told", report().says("未完成的绩效目标：无。").says("完成8亿元。"));
    }

    @Test
    void takesAStandardForNoReason() {
        var judged = report().kind(ReportKind.VERIFICATION);
        var told = report().kind(ReportKind.VERIFICATION);
        flaggedOnce(
                "indicator.deduction-unexplained", judged.line("效益指标", "社会效益", "1", "1", "10", "9", "对照目标值分析，进行核定得分。"));
        notApplicable(
                "indicator.deduction-unexplained", told.line("效益指标", "社会效益", "1", "1", "10", "9", "社会效益不明显，酌情扣1分"));
    }
}
