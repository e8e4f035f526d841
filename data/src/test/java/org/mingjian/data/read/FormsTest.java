package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.ScoreRole;

/** What the forms of many places are read as. */
class FormsTest {

    @Test
    void readsTheFundLinesOfTheMinistrysForm() {
        var report = Pages.report("""
                棠溪镇项目支出绩效自评表（2022年度） 金额单位：万元
                项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分
                年度资金总额：|90|89.974|89.974|10|100%|10
                其中：当年财政拨款|90|89.974|89.974|—|—|—
                上年结转资金|||||—|—
                """);
        assertThat(Pages.figures(report))
                .containsExactly(
                        "budget.initial.total 90万元",
                        "budget.final.total 89.974万元",
                        "executed.total 89.974万元",
                        "execution.total 100%%",
                        "budget.initial.total 90万元 当年财政拨款",
                        "budget.final.total 89.974万元 当年财政拨款",
                        "executed.total 89.974万元 当年财政拨款");
        assertThat(Pages.lines(report)).containsExactly("年度资金总额： - 100% 10 10");
    }

    @Test
    void findsTheFundLineThatStandsBesideItsHeadings() {
        var report = Pages.report("""
                某局项目支出绩效自评表 单位：万元
                项目资金||年初预算数|全年预算数|全年执行数|分值|执行率|得分
                年度资金总额|880|880|792|10|90%|9
                """);
        assertThat(Pages.figures(report))
                .containsExactly(
                        "budget.initial.total 880万元",
                        "budget.final.total 880万元",
                        "executed.total 792万元",
                        "execution.total 90%%");
        assertThat(Pages.lines(report)).containsExactly("年度资金总额 - 90% 10 9");
    }

    @Test
    void readsAFundLineOfFields() {
        var report = Pages.report("""
                预算绩效自评表 金额单位：万元
                预算数|6.84|到位数|6.84|执行数|6.84|
                """);
        assertThat(Pages.figures(report)).containsExactly("budget.final.total 6.84万元", "executed.total 6.84万元");
    }

    @Test
    void takesTheWeightOfExecutionFromTheWordsBesideIt() {
        var report = Pages.report("预算执行情况(万元)(20分)|预算数(A) 5|执行数(B) 5|执行率 100%|得分(20分*执行率) 20\n");
        assertThat(Pages.lines(report)).containsExactly("预算执行率 - 100% 20 20");
        assertThat(Pages.figures(report))
                .containsExactly("budget.final.total 5万元", "executed.total 5万元", "execution.total 100%");
    }

    @Test
    void joinsTheSignOfATargetToItsNumber() {
        var report = Pages.report("""
                项目支出绩效自评表
                三级指标|指标性质|指标值|度量单位|实际完成值|分值|得分
                学生受资助人数|≧|735|人次|735|10|10
                家庭经济负担减轻||有效||有效|10|9
                """);
        assertThat(Pages.lines(report)).containsExactly("学生受资助人数 ≧735 735 10 10", "家庭经济负担减轻 有效 有效 10 9");
        assertThat(report.indicators()).extracting(IndicatorLine::measureUnit).containsExactly("人次", null);
    }

    @Test
    void takesTheWeightOfTheIndicatorAndNotOfItsLevel() {
        var report = Pages.report("""
                整体支出绩效自评表
                一级指标|分值|二级指标|分值|三级指标|分值|得分
                管理指标|30|预算管理|20|预算编审|4|4
                管理指标|30|预算管理|20|政府采购|5|4.5
                """);
        assertThat(Pages.lines(report)).containsExactly("预算编审 - - 4 4", "政府采购 - - 5 4.5");
    }

    @Test
    void readsBothScoresOfAReviewedForm() {
        var report = Pages.report("""
                财政支出项目绩效目标自评表
                评价内容|分值|自评分|复核分
                决策依据|2|2|1
                总分|100|95|88
                """);
        assertThat(report.indicators().getFirst().verifiedScore().map(number -> number.raw()))
                .contains("1");
        assertThat(report.scores())
                .extracting(score -> score.role() + " " + score.score().raw())
                .containsExactly("FORM 95", "VERIFIED 88");
    }

    @Test
    void takesASubtotalForAPartAndNotForALine() {
        var report = Pages.report("""
                项目支出绩效自评表
                一级指标|三级指标|分值|得分
                产出指标|安装坡面水标尺|30|28
                产出指标|小计|50|48
                """);
        assertThat(Pages.lines(report)).containsExactly("安装坡面水标尺 - - 30 28");
        assertThat(report.components())
                .extracting(part ->
                        part.name() + part.score().map(number -> number.raw()).orElse(""))
                .containsExactly("产出指标48");
    }

    @Test
    void readsTransferPaymentGoalsWithoutPoints() {
        var report = Pages.report("""
                就业补助资金转移支付区域绩效目标自评表 单位：万元
                资金情况|全年预算数（A）|全年执行数（B）|预算执行率（B/A×100%）
                年度资金总额：|808.1|692.98|86%
                其中：中央补助|700|600|86%
                地方资金|108.1|92.98|86%
                三级指标|指标值|全年实际完成值|未完成原因和改进措施
                指标1：享受补贴人数|≥300人|310人|
                ……|||
                """);
        assertThat(Pages.figures(report))
                .startsWith("budget.final.total 808.1万元", "executed.total 692.98万元", "execution.total 86%%")
                .contains("executed.total 600万元 中央补助", "executed.total 92.98万元 地方资金");
        assertThat(Pages.lines(report)).containsExactly("享受补贴人数 ≥300人 310人 - -");
    }

    @Test
    void goesOnWithATableThatALineHasCutInTwo() {
        var report = Pages.report("""
                部门整体支出绩效自评表
                三级指标|年度指标值|实际完成值|分值|得分
                造林面积|1.2万亩|1.2万亩|10|10
                ……
                木材销售收入|1100万元|1093万元|6|5
                """);
        assertThat(Pages.lines(report)).containsExactly("造林面积 1.2万亩 1.2万亩 10 10", "木材销售收入 1100万元 1093万元 6 5");
    }

    @Test
    void readsAGradeInTheRowBelowTheTotal() {
        var report = Pages.report("""
                部门整体支出绩效自评表
                部门(单位)名称|某区商务局|自评得分|98
                ||自评结果|优
                """);
        assertThat(report.scores()).singleElement().satisfies(score -> {
            assertThat(score.role()).isEqualTo(ScoreRole.FORM);
            assertThat(score.grade()).isEqualTo("优");
        });
    }

    @Test
    void readsAScoreBeforeWhatItIsOutOf() {
        var report = Pages.report("部门整体支出绩效自评表\n三级指标|分值|得分\n预算编审|4|4/4\n健康档案更新|3分|2分\n");
        assertThat(report.indicators())
                .extracting(line -> line.score()
                        .map(number -> number.value().toPlainString())
                        .orElse("-"))
                .containsExactly("4", "2");
    }

    @Test
    void readsTheHeadingsOfAFlattenedSheetInThreeRows() {
        var report = Pages.report("""
                2020年度整体绩效评价自评核查评分表
                评价指标|指标说明|评分标准|自评得分|复核得分
                一级指标|二级指标|三级指标||||
                名称|权重(%)|名称|权重(%)|名称|权重(%)||||
                预算编制情况|20|预算编制|12|资金使用合规性|4|反映合规的情况|合规的得4分|4|3
                ||目标设置|8|补助对象准确率|4|反映准确的情况|准确的得4分|3.6|2.6
                """);
        assertThat(Pages.lines(report)).containsExactly("资金使用合规性 - - 4 4", "补助对象准确率 - - 4 3.6");
        assertThat(report.indicators())
                .extracting(
                        line -> line.verifiedScore().map(number -> number.raw()).orElse("-"))
                .containsExactly("3", "2.6");
        assertThat(report.indicators()).extracting(IndicatorLine::level2).containsExactly("预算编制", "目标设置");
    }

    @Test
    void readsTheHeadingsOfAFlattenedFormInTwoRows() {
        var report = Pages.report("""
                部门整体支出绩效评价得分表
                评价指标|分值|指标解释|计分标准|自评分|备注
                一级指标|二级指标|三级指标|||||
                部门决策（25分）|目标任务|管理制度健全性|5|反映健全的情况|达到得5分|4|
                """);
        assertThat(Pages.lines(report)).containsExactly("管理制度健全性 - - 5 4");
    }

    @Test
    void readsTheSentencesOfALabelledRow() {
        var report = Pages.report("""
                2023年度部门整体支出绩效自评情况
                一、部门基本情况|（三）部门整体收支情况|经批复，全年支出43,442,100.00元，支出完成率100.88%，其中基本支出28,419,700.00元。
                |（二）部门绩效目标的设立情况|全年预算数力争达到1,000,000.00元，围绕年度重点工作设立整体绩效目标。
                """);
        assertThat(Pages.figures(report))
                .contains("executed.total 43,442,100.00元", "executed.basic 28,419,700.00元")
                .noneMatch(figure -> figure.contains("1,000,000.00"));
    }

    @Test
    void readsLinesWithoutHeadingsWhereTheirShapeIsPlain() {
        var report = Pages.report("""
                科技局整体支出绩效评价评分表
                财政供养人员控制率|5|5||
                预算调整率|3|3||
                资金结余|3|2|有结余，指标下达晚|
                """);
        assertThat(Pages.lines(report)).containsExactly("财政供养人员控制率 - - 5 5", "预算调整率 - - 3 3", "资金结余 - - 3 2");
    }

    @Test
    void guessesNoLinesFromNumbersThatMayBeAnything() {
        var reports = Pages.reports("""
                部门整体支出绩效自评报告。自评得分97分。
                红色物业联盟|2059|24|
                体育产业扶持|1180|36|
                民宿产业配套|16|24|
                """);
        assertThat(reports.getFirst().indicators()).isEmpty();
    }

    @Test
    void readsTheFundsRowWithoutALabel() {
        var report = Pages.report("""
                2022年度部门整体支出绩效自评表
                部门支出预算数（万元）|年初预算数|全年（调整）预算数|全年执行数|执行率（%）|执行率权重|执行率得分
                |1,180.50|1,304.18|1,231.40|94.42|10|9.44
                """);
        assertThat(Pages.figures(report))
                .containsExactlyInAnyOrder(
                        "budget.initial.total 1,180.50万元",
                        "budget.final.total 1,304.18万元",
                        "executed.total 1,231.40万元",
                        "execution.total 94.42%");
        assertThat(report.components().getFirst().weight().map(weight -> weight.raw()))
                .contains("10");
    }

    @Test
    void readsTwoAmountsInOneRowEachByTheNameBeforeIt() {
        var report = Pages.report("""
                2022年度部门整体支出绩效自评表
                基本支出总额|2,105.33万元|项目支出总额|5,363.52万元
                三级指标|年度指标值|实际完成值|分值|得分
                演出场次|20|21|20|20
                """);
        assertThat(Pages.figures(report))
                .containsExactly("executed.basic 2,105.33万元万元", "executed.project 5,363.52万元万元");
    }

    @Test
    void takesAPartsWeightFromTheForm() {
        var report = Pages.report("""
                2022年度部门整体支出绩效自评表
                年度目标1：（80分）|完成任务
                三级指标|年度指标值|实际完成值|分值|得分
                演出场次|20|21|20|20
                年度绩效指标自评得分77分，自评总得分97分。
                """);
        assertThat(report.components().getFirst().weight().map(weight -> weight.raw()))
                .contains("80");
    }
}
