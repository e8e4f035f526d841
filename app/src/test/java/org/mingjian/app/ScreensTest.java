package org.mingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.data.store.AuditRun;
import org.mingjian.data.store.FindingChange;
import org.mingjian.data.store.FindingChanges;

class ScreensTest extends ScreenTest {

    @BeforeEach
    void fill() throws SQLException {
        seed();
    }

    @Test
    void overviewCountsScoresAndFindings() {
        var text = textAt("");
        // 60 departments of 2024: the mean claim is 94.5; twelve lack 9 points: 9 × 12 ÷ 60 = 1.8.
        assertThat(text).contains("2024年度绩效自评总览", "60个部门", "94.50", "92.70", "平均存疑 1.80 分", "模拟数据");
        // 12 high and 20 medium findings.
        assertThat(text).contains("▲高 12");
        assertThat(chart("执行率分布").model().labels()).contains("正好100%");
    }

    @Test
    void overviewOfAnotherOriginSaysWhatToDo() {
        assertThat(textAt("?data=real")).contains("还没有报告", "去导入").doesNotContain("模拟数据94");
    }

    @Test
    void rankingShowsClaimAndSupport() {
        var text = textAt("ranking?data=synthetic&year=2024");
        assertThat(text).contains("60份自评报告");
        assertThat(find(Grid.class).single().getGenericDataView().getItems().count())
                .isEqualTo(60);
        assertThat(chart("存疑分值最多的报告：从证据支持得分到自评得分").model().labels()).hasSize(12);
    }

    @Test
    void rankingFollowsAMarkOfTheHistogram() {
        assertThat(textAt("ranking?data=synthetic&year=2024&execution-from=1&execution-below=1.00000001"))
                .contains("30份自评报告", "执行率不低于100.00%");
    }

    @Test
    void queueNarrowsToASeverity() {
        assertThat(textAt("findings?data=synthetic&year=2024")).contains("32条疑点");
        assertThat(textAt("findings?data=synthetic&year=2024&severity=HIGH")).contains("12条疑点");
    }

    @Test
    void emptyQueueSaysWhy() {
        assertThat(textAt("findings?data=sample")).contains("没有等待核实的疑点");
        assertThat(textAt("findings?data=sample&by=finding")).contains("没有疑点");
    }

    @Test
    void queueSaysHowMuchTheFirstReportsExplain() {
        // 12 reports of 2024 with 9 points each are 108: ten hold 90 ÷ 108, 80 % needs ten (86.4), 90 % eleven (97.2)
        assertThat(textAt("findings?data=synthetic&year=2024&weekly=10"))
                .contains("先复核前10份可解释83.33%的存疑分值（共12份、108分）；解释80%要10份，解释90%要11份。");
    }

    @Test
    void findingShowsTheIncumbentsLight() {
        assertThat(textAt("finding/frsynthetic5-2024")).contains("现行预警", "红灯");
        assertThat(textAt("department/dsynthetic5")).contains("预警灯", "红灯");
    }

    @Test
    void findingShowsThePageAndTheArithmetic() {
        var text = textAt("finding/frsynthetic5-2024");
        assertThat(text)
                .contains("35+25+14+5+0+9=88", "自评得分为97分", "score.parts-sum v1", "其中投入35分")
                .contains("同级次同条线8个部门中8个有此疑点");
    }

    @Test
    void findingSuggestsTheOneFigureToChange() {
        assertThat(textAt("finding/frsynthetic5-2024"))
                .contains("“可持续性”得分：0分 → 9分（疑错一位数字）", "改后：35+25+14+5+9+9=97", "只供核对");
    }

    /** The finding of 2024 is held against what stood in 2023's report of the same department. */
    @Test
    void findingShowsTheOtherReportBesideItsOwn() throws SQLException {
        counterpart("frsynthetic10-2024", "rsynthetic10-2023");
        var text = textAt("finding/frsynthetic10-2024");
        assertThat(text)
                .contains("对照：2023年报告怎么写", "对照1：第3段 第2行第3列", "某市第10局2023年自评报告.docx", "打开全文，翻到这一处")
                .doesNotContain("李四", "13800000000");
        var links = find(Anchor.class).all().stream().map(Anchor::getHref).toList();
        assertThat(links)
                .filteredOn(link -> link.startsWith("document/rsynthetic10-2023?"))
                .singleElement(STRING)
                .contains("block=3", "row=2", "column=3");
    }

    private void counterpart(String finding, String report) throws SQLException {
        store.write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM finding_counterpart");
                statement.execute(
                        "INSERT INTO finding_counterpart VALUES ('%s', 1, '%s', '2023年报告', NULL, 3, 2, 3, '0')"
                                .formatted(finding, report));
            }
            return true;
        });
    }

    @Test
    void aReportsTextOpensAtThePlace() {
        assertThat(textAt("document/rsynthetic10-2023?block=3&row=2&column=3"))
                .contains("某市第10局 2023年", "原文", "第1—4段", "可持续性")
                .doesNotContain("王小明", "李四", "13800000000");
        assertThat(textAt("document/nothing")).contains("没有这份报告");
    }

    @Test
    void whatTheLastAuditChangedIsListed() {
        assertThat(textAt("audit-changes")).contains("还没有重新审核过全库");
        var said = new FindingChange.Said("97", "88");
        store.auditRuns()
                .enter(new AuditRun(
                        "run",
                        Instant.parse("2025-05-12T01:00:00Z"),
                        Instant.parse("2025-05-12T01:01:00Z"),
                        "3",
                        60,
                        0,
                        new FindingChanges(List.of(
                                new FindingChange(
                                        FindingChange.Kind.CHANGED,
                                        "frsynthetic5-2024",
                                        1,
                                        "rsynthetic5-2024",
                                        "score.parts-sum",
                                        "分项得分合计与总分不符",
                                        new FindingChange.Said("97", "89"),
                                        said),
                                new FindingChange(
                                        FindingChange.Kind.VANISHED,
                                        "gone",
                                        2,
                                        "rsynthetic6-2024",
                                        "score.totals",
                                        "两处总分不符",
                                        said,
                                        null))),
                        "重新审核 60 份报告"));
        assertThat(textAt("audit-changes"))
                .contains("2025-05-12 09:01", "重新审核 60 份报告", "score.totals", "数值有变", "#1 分项得分合计与总分不符")
                .contains("97 → 89", "97 → 88", "消失", "某市第6局");
    }

    @Test
    void findingMasksPeople() {
        assertThat(textAt("finding/frsynthetic5-2024")).doesNotContain("王小明", "2222222", "李四", "13800000000");
    }

    @Test
    void unknownFindingSaysSo() {
        assertThat(textAt("finding/nothing")).contains("没有这条疑点");
    }

    @Test
    void departmentShowsItsYears() {
        var text = textAt("department/dsynthetic5");
        assertThat(text).contains("某市第5局", "2023年", "2024年", "3,317.23", "某市第5局2024年自评报告.docx");
    }

    @Test
    void departmentSaysWhatItsReportsGiveNoNumberFor() {
        var text = textAt("department/dsynthetic5");
        assertThat(text).contains("未列数的指标", "因公出国（境）费", "写明没有，未列数字", "本年未安排因公出国");
        assertThat(textAt("department/dsynthetic4")).doesNotContain("未列数的指标");
    }

    @Test
    void unknownDepartmentSaysSo() {
        assertThat(textAt("department/nothing")).contains("没有这个部门");
    }

    @Test
    void executionShowsThePublishedRun() {
        var text = textAt("execution?data=synthetic&year=2024");
        assertThat(text).contains("98.57%", "正好100%", "2025-05-12 09:01", "n＝60");
    }

    @Test
    void executionMarksTheFencesAndListsWhoStandsApart() {
        var text = textAt("execution?data=synthetic&year=2024");
        assertThat(text)
                .contains("6个部门的执行率与同类相差很大", "−24.29", "偏离倍数、箱线界限", "78.00% 至 113.00%", "（已放宽）")
                .contains("离群只说明与同类相差很大，不等于有错");
        assertThat(chart("2024年执行率直方图").model().guides())
                .extracting(ChartModel.Guide::text)
                .contains("下界", "上界");
        assertThat(chart("离群部门的执行率与同类界限").model().labels()).hasSize(6);
    }

    @Test
    void executionListsTheDepartmentsOfABand() {
        var all = textAt("execution?data=synthetic&year=2024");
        assertThat(all).contains("总额偏差在D档的6个（共60个）", "9（15.00%）").doesNotContain("总额偏差D档的部门");
        assertThat(textAt("execution?data=synthetic&year=2024&measure=TOTAL&band=D"))
                .contains("总额偏差D档的部门", "某市第17局", "50.00%");
    }

    @Test
    void aBandWithNobodyCountsNobody() {
        // The jobs write no row for a band nobody is in; C of the total is written with 0, D of a smaller group is not.
        assertThat(textAt("execution?data=synthetic&year=2024&level=CITY")).contains("总额偏差在D档的0个（共40个）", "结构偏差没有数值");
    }

    @Test
    void aYearWithoutReportsSaysSo() {
        assertThat(textAt("execution?data=synthetic&year=2023&level=CITY&sector=民政"))
                .contains("没有“市级 · 民政”这个同类组");
        assertThat(textAt("three-public?data=synthetic&year=2024&level=CITY")).contains("没有一份这样的自评报告写明三公经费");
        assertThat(textAt("execution?data=synthetic&year=2023&expenditure=BASIC"))
                .contains("不画分布");
    }

    @Test
    void screensWithoutARunSayWhatToDo() {
        for (var screen : new String[] {"execution", "three-public", "indicators", "scores", "annual"}) {
            assertThat(textAt(screen + "?data=sample")).contains("还没有可看的基准结果", "mingjian benchmark");
        }
    }

    @Test
    void threePublicShowsBothYardsticks() {
        var text = textAt("three-public?data=synthetic&year=2024");
        // 31 134 800 ÷ 38 340 000 = 0.812071; 30 ÷ 32 − 1 = −6.25 %.
        assertThat(text).contains("81.21%", "−6.25%", "3,113.48");
        assertThat(chart("2024年三公经费与两把尺子").model().series()).hasSize(3);
    }

    @Test
    void threePublicListsWhatStandsOutWithTheLimitsOfItsSize() {
        var text = textAt("three-public?data=synthetic&year=2024");
        // Of 1 000 000 yuan, E = −100 is s = −0.1: 0.95 ÷ 1.1 − 1 = −13.64 %; E = 100: 0.95 × 1.1 − 1 = +4.50 %.
        assertThat(text).contains("6个部门的变动与同类相差很大", "−13.64% 至 +4.50%", "▲应询问", "从无到有", "+900.00%");
        assertThat(chart("异常变动的部门与同类范围").model().labels()).hasSize(5);
        assertThat(textAt("three-public?data=synthetic&year=2024&base=BUDGET")).contains("没有部门的变动与同类相差很大");
    }

    @Test
    void threePublicShowsBothBasesAndTheStructure() {
        var text = textAt("three-public?data=synthetic&year=2024&part=VEHICLE");
        assertThat(text).contains("公务用车同口径比上年：决算−6.25%", "10／40／8", "三公经费结构：比上年移动了10.00%");
        assertThat(chart("历年同口径变动").model().series()).hasSize(3);
        assertThat(chart("三公经费结构").model().labels()).containsExactly("2023年", "2024年");
    }

    @Test
    void indicatorsShowIntervalAndExcess() {
        var text = textAt("indicators?data=synthetic&year=2024");
        assertThat(text).contains("政府采购执行率", "100.00%", "180", "共16个指标");
    }

    @Test
    void indicatorsAnswerThreeQuestions() {
        assertThat(textAt("indicators?data=synthetic&year=2024&by=full")).contains("满分最普遍的16个指标", "区分度（比特）", "94.00%");
        assertThat(textAt("indicators?data=synthetic&year=2024&by=leniency"))
                .contains("没有一个指标可以与部门自己的其他指标比较", "Benjamini–Hochberg");
    }

    @Test
    void indicatorsLeadToTheReportsThatScoreAboveWhatIsEarned() {
        assertThat(textAt("ranking?data=synthetic&year=2024&indicator=政府采购执行率&level1=过程&excess=true"))
                .contains("60份自评报告", "“政府采购执行率”得分高出应得分");
        assertThat(textAt("ranking?data=synthetic&year=2024&indicator=政府采购执行率&level1=产出"))
                .contains("0份自评报告");
    }

    @Test
    void rankingShowsPlacesAndWhatTheyAreWorth() {
        var text = textAt("ranking?data=synthetic&year=2024");
        // Departments 7, 17 … 57 stand below; √2.25 = 1.50 between departments, √16 = 4.00 between years.
        assertThat(text).contains("▼ 低于同类 6", "○ 无法区分 54", "各同类组排得出名次吗", "1.50", "4.00", "4（不到8个）");
        assertThat(chart("名次与可能名次").model().labels()).hasSize(6);
        assertThat(textAt("ranking?data=synthetic&year=2024&standing=worse")).contains("6份自评报告（证据支持得分▼ 低于同类）");
        assertThat(textAt("ranking?data=synthetic&year=2024&by=execution_rate")).contains("没有判断 60", "超过100%的不参加排名");
    }

    @Test
    void rankingWithoutARunSaysThereAreNoPlaces() {
        assertThat(textAt("ranking?data=synthetic&year=2024&over-budget=reception"))
                .contains("公务接待超预算");
        assertThat(textAt("ranking?data=sample")).contains("没有自评报告").doesNotContain("与同类平均比");
    }

    @Test
    void departmentShowsItsPlacesSignalsAndPeers() {
        var text = textAt("department/dsynthetic5?data=synthetic&year=2024");
        assertThat(text)
                .contains("在同类里的名次", "3–6", "自评得分可信吗", "核算不上")
                .contains("2021年至2024年连续4年自评都是97.25分。", "★ 某市第5局", "（已放宽）的40个部门");
        assertThat(chart("历年证据支持得分的名次").model().labels()).containsExactly("2023年（8个）", "2024年（8个）");
        assertThat(textAt("department/dsynthetic6?data=synthetic&year=2024")).contains("没有同类单位：样本不足");
    }

    @Test
    void departmentSaysWhatStandsOut() {
        assertThat(textAt("department/dsynthetic17?data=synthetic&year=2024"))
                .contains("2024年总支出执行率50.00%，同类40份的中位是98.57%。", "2024年三公经费合计决算从无到有。");
    }

    @Test
    void selfScoresSayWhatToReadFirstAndWhy() {
        var text = textAt("scores?data=synthetic&year=2024");
        // Twelve reports with 9 points each: 80 % of 108 needs ten, 90 % eleven.
        assertThat(text)
                .contains("先看前10份可解释80%的可议分值，前11份可解释90%（共108分）", "核算不上 12", "与事实不合 0")
                .contains("执行率70.00%，低于80%；三公经费超预算；2行写明未完成")
                .contains("预期自评＝80.00−0.25×执行率偏离100%", "数值全部相同")
                .contains("90分处60份，按分布应有25.0份", "3.0（1.8–5.0）", "97.25");
        assertThat(textAt("scores?data=synthetic&year=2024&signal=incoherent")).contains("没有一份报告有这个信号");
        assertThat(textAt("scores?data=synthetic&year=2024&level=CITY")).contains("样本不足：这个同类组40份，至少要200份");
        assertThat(textAt("scores?data=synthetic&year=2023")).contains("2023年所选范围内没有写明总分的自评报告进入基准");
    }

    @Test
    void annualPanelHasItsThreeTopics() {
        assertThat(textAt("annual?data=synthetic&year=2024"))
                .contains("95.00%", "+2.86%", "190,000.00/200,000.00万元", "市级 · 各条线");
        assertThat(textAt("annual?data=synthetic&year=2024&topic=claimed")).contains("94.50", "90分及以上", "−0.25");
        assertThat(textAt("annual?data=synthetic&year=2024&topic=checked")).contains("复核差距", "46.67%");
        assertThat(textAt("annual?data=synthetic&year=2024&level=COUNTY")).contains("没有自评报告", "看各级次、各条线");
    }

    @Test
    void rulesShowHowOftenEachFired() {
        var text = textAt("rules?data=synthetic&year=2024");
        assertThat(text).contains("系统按哪些规则核对", "60份报告里提示12条疑点", "尚无核查结论");
        assertThat(find(Grid.class).single().getGenericDataView().getItems().count())
                .isEqualTo(Auditor.cards().size());
    }

    @Test
    void rulesNarrowByFamilyTypeAndWords() {
        assertThat(textAt("rules?data=synthetic&type=F12")).contains("1条规则符合所选条件");
        assertThat(textAt("rules?data=synthetic&family=ARITHMETIC&words=括号")).contains("1条规则符合所选条件");
        assertThat(textAt("rules?data=synthetic&words=没有这样的字")).contains("没有符合条件的规则");
    }

    @Test
    void aRulesCardSaysWhatItRestsOnAndHowItFared() {
        var text = textAt("rule/score.parts-sum?data=synthetic&year=2024");
        assertThat(text)
                .contains("Σ分项得分=总分", "自查规则", "提示的例子", "35+25+14+5+0+9=88", "F02 总分、分项勾稽错误")
                .contains("12 条，看疑点", "尚无核查结论")
                .doesNotContain("0.00%");
    }

    @Test
    void unknownRuleSaysSo() {
        assertThat(textAt("rule/nothing")).contains("没有这条规则", "看全部规则");
    }
}
