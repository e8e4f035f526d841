package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.RuleQuery;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.Unit;

class YearRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "years.carry-over",
                "years.prior-figures",
                "years.target-below-last",
                "years.three-public-padded",
                "years.same-score",
                "years.same-indicators"
            })
    void saysThatThereIsNoReportOfLastYear(String rule) {
        var alone = YearExamples.form("17")
                .total(ScoreRole.FORM, "98.36")
                .money(Measure.OPENING_CARRY_OVER, "1.00")
                .money(Measure.PRIOR_EXECUTED_AMOUNT, "1.00")
                .money(Measure.THREE_PUBLIC_BUDGET, "100.00")
                .money(Measure.THREE_PUBLIC, "1.00");
        assertThat(RuleTests.ask(rule, alone)).isEqualTo(new RuleAnswer.NotComputable("没有上年报告。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "years.carry-over",
                "years.prior-figures",
                "years.target-below-last",
                "years.three-public-padded",
                "years.same-score",
                "years.same-indicators"
            })
    void hasNothingToAskOfAReportThatSaysNothing(String rule) {
        notApplicable(rule, report().after(report()));
    }

    /** 105.09 万元 is 1050900 元, and 1050949 元 still rounds to it. */
    @Test
    void roundingBetweenYearsIsNoDifference() {
        var last = report().money(Measure.CLOSING_CARRY_OVER, "105.09");
        consistent(
                "years.carry-over",
                report().figure(Measure.OPENING_CARRY_OVER, "1050949", Unit.YUAN)
                        .after(last));
        var gone = report().money(Measure.CLOSING_CARRY_OVER, "105.09");
        flaggedOnce(
                "years.carry-over",
                report().figure(Measure.OPENING_CARRY_OVER, "1050952", Unit.YUAN)
                        .after(gone));
    }

    @Test
    void tellsThePlaceInTheOtherReport() {
        var suspicion = flaggedOnce(
                "years.carry-over",
                report().money(Measure.OPENING_CARRY_OVER, "120.50")
                        .after(report().block(7).money(Measure.CLOSING_CARRY_OVER, "105.09")));
        assertThat(suspicion.explanation()).isEqualTo("120.5-105.09=15.41万元。对照：2020年报告第7段“105.09万元”。");
        assertThat(suspicion.counterparts())
                .extracting(Counterpart::told, place -> place.place().block())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2020年报告", 7));
    }

    @Test
    void comparesTheOfficeWithTheOfficeOnly() {
        var own = report().scope(Scope.OWN_OFFICE).money(Measure.EXECUTED_AMOUNT, "3102.36");
        notComputable(
                "years.prior-figures",
                report().scope(Scope.CONSOLIDATED)
                        .money(Measure.PRIOR_EXECUTED_AMOUNT, "5000.00")
                        .after(own));
        consistent(
                "years.prior-figures",
                report().scope(Scope.OWN_OFFICE)
                        .money(Measure.PRIOR_EXECUTED_AMOUNT, "3102.36")
                        .after(report().scope(Scope.OWN_OFFICE)
                                .money(Measure.EXECUTED_AMOUNT, "3102.36")
                                .scope(Scope.CONSOLIDATED)
                                .money(Measure.EXECUTED_AMOUNT, "5000.00")));
    }

    @Test
    void aBudgetOfLastYearIsNotWhatWasSpentThen() {
        notApplicable(
                "years.prior-figures",
                report().basis(Basis.ADJUSTED)
                        .money(Measure.PRIOR_THREE_PUBLIC, "63.90")
                        .after(report().money(Measure.THREE_PUBLIC, "51.00")));
    }

    @Test
    void takesTenThousandTimesForAUnit() {
        var suspicion = flaggedOnce(
                "years.carry-over",
                report().figure(Measure.OPENING_CARRY_OVER, "105.09", Unit.YUAN)
                        .after(report().money(Measure.CLOSING_CARRY_OVER, "105.09")));
        assertThat(suspicion.explanation()).contains("相差一万倍");
    }

    @Test
    void aMergedDepartmentHasTheSumOfItsPredecessors() {
        consistent("years.carry-over", merged("150.00"));
        consistent("years.carry-over", merged("100.00"));
        var suspicion = flaggedOnce("years.carry-over", merged("170.00"));
        assertThat(suspicion.explanation())
                .startsWith("上年有2个数，合计150，都不是170。")
                .contains("“某某市旅游局”2020年报告第1段")
                .contains("“某某市文化局”2020年报告第1段");
        assertThat(suspicion.certainty()).isEqualTo(Certainty.JUDGEMENT);
        notComputable("years.same-score", merged("150.00").total(ScoreRole.FORM, "98"));
    }

    private static ReportBuilder merged(String opening) {
        return report().department("某某市文化和旅游局")
                .money(Measure.OPENING_CARRY_OVER, opening)
                .after(
                        report().department("某某市文化局").money(Measure.CLOSING_CARRY_OVER, "100.00"),
                        report().department("某某市旅游局").money(Measure.CLOSING_CARRY_OVER, "50.00"));
    }

    @Test
    void aPredecessorWithoutTheFigureLeavesTheSumOpen() {
        notComputable(
                "years.carry-over",
                report().money(Measure.OPENING_CARRY_OVER, "150.00")
                        .after(report().money(Measure.CLOSING_CARRY_OVER, "100.00"), report()));
    }

    @Test
    void aYearThatCannotBeComparedSaysWhy() {
        var history = new History(List.of(PastYear.notComparable("部门2021年拆分，上年数不可比。")));
        var report = report().money(Measure.OPENING_CARRY_OVER, "1").build();
        var subject = new Case(report, null, RuleBook.builtIn().thresholds(RuleQuery.of(report)), history);
        assertThat(new OpeningCarryOver().answer(subject)).isEqualTo(new RuleAnswer.NotComputable("部门2021年拆分，上年数不可比。"));
    }

    /** 40 × 90 % = 36, of 40 as printed 35.55. */
    @Test
    void aTenthLessThanLastYearIsTheMovementOfAYear() {
        consistent("years.target-below-last", target("≥36家", "40家"));
        flaggedOnce("years.target-below-last", target("≥35家", "40家"));
        consistent("years.target-below-last", target("≥90%", "99.6%"));
        notApplicable("years.target-below-last", target("明显", "40家"));
        notApplicable("years.target-below-last", target("≥35家", "40个百分点"));
    }

    @Test
    void moreThanLastYearIsLooseWhereLessIsBetter() {
        var suspicion = flaggedOnce(
                "years.target-below-last",
                report().line("安全事故起数", "≤10起", "3起", "5", "5").after(report().line("安全事故起数", "≤10起", "4起", "5", "5")));
        assertThat(suspicion.title()).isEqualTo("“安全事故起数”本年指标值≤10起松于上年实际4起");
    }

    private static ReportBuilder target(String target, String last) {
        return report().line("甲", target, "50家", "5", "5").after(report().line("甲", "≥10家", last, "5", "5"));
    }

    @Test
    void aWholeNumberThriceIsOnlyAHint() {
        var whole = report().total(ScoreRole.FORM, "98")
                .after(report().total(ScoreRole.FORM, "98.00"))
                .after(report().total(ScoreRole.FORM, "98.0"));
        assertThat(flaggedOnce("years.same-score", whole).severity()).isEqualTo(Severity.LOW);
        notComputable(
                "years.same-score", report().total(ScoreRole.FORM, "98").after(report().total(ScoreRole.FORM, "98")));
    }

    @Test
    void fullMarksEveryYearAreEverybodys() {
        var formulas = report();
        var last = report();
        for (int line = 1; line <= 9; line++) {
            formulas.line("指标" + line, "≥90%", "100%", "10", "10");
            last.line("指标" + line, "≥90%", "100%", "10", "10");
        }
        notApplicable("years.same-indicators", formulas.after(last));
    }

    @Test
    void theSameDeductionsOfLastYearAreAsked() {
        var suspicion = flaggedOnce("years.same-indicators", deductions("3.5").after(deductions("3.5")));
        assertThat(suspicion.title()).isEqualTo("自评表各行得分与上年完全相同，其中3行扣分一致");
        consistent("years.same-indicators", deductions("3.5").after(deductions("4")));
    }

    private static ReportBuilder deductions(String third) {
        return report().line("甲", "好", "好", "10", "9.2")
                .line("乙", "好", "好", "10", "8.6")
                .line("丙", "好", "好", "10", third)
                .line("丁", "好", "好", "10", "10");
    }

    @Test
    void theAuditOfAReportWithItsHistorySaysBoth() {
        var subject = report().part("甲", "12", "10")
                .money(Measure.OPENING_CARRY_OVER, "120.50")
                .after(report().money(Measure.CLOSING_CARRY_OVER, "105.09"));
        var alone = new Auditor().audit(subject.build()).findings();
        var both = new Auditor().audit(subject.build(), subject.history()).findings();
        assertThat(both).containsAll(alone).hasSize(alone.size() + 1);
        assertThat(AcrossReports.audit(subject.build(), subject.history()))
                .containsExactly(both.getLast())
                .allMatch(finding -> AcrossReports.rules().contains(finding.rule()));
    }
}
