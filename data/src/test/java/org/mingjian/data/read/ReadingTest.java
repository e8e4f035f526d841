package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.text.TextExtractor;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;

/** What single sentences and table rows are read as. */
class ReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年预算数3317.23万元。                                | budget.final.total       | 3317.23
            全年预算数１，２３４．５０万元。                         | budget.final.total       | 1234.50
            年末结转和结余资金10.74万元，比上年减少576.43万元，降低了98.17%。 | carryover.change | -98.17
            2021年，“三公”经费支出106.74万元，比上年减少29.50万元，下降21.65%。 | three_public.change | -21.65
            结转结余变动率-21.65%，                                | carryover.change         | -21.65
            政府釆购执行率243.39%，                                | procurement.execution    | 243.39
            公用经费实际支出数70.65万，预算安排数70.65万              | public_funds.budget      | 70.65
            因公出国（境）费完成0元，与上年比无变化                    | three_public.abroad.final | 0
            年末编制数250人，在职实有人数237人                       | staff.actual             | 237
            三公经费实际支出数10.52万，预算安排数136.8万              | three_public.budget      | 136.8
            支出完成率及结转结余率分别为99.21%和0.79%。              | carryover.rate           | 0.79
            专项资金细化率 $\\geq 95\\%$ ，实际完成值 100%             | special_fund.detail      | 100
            2020年度部门整体支出合计2,123.04万元，                   | executed.total           | 2123.04
            """)
    void readsTheFigureOfASentence(String sentence, String measure, BigDecimal value) {
        assertThat(figures(sentence, Measure.ofWireName(measure).orElseThrow()))
                .extracting(figure -> figure.number().value())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(value);
    }

    @Test
    void givesEachPartAfterAColonItsOwnMeasure() {
        var sentence = "全年执行数3269.8万元，执行率98.57%。其中：基本支出2079.78万元，执行率106.54%，项目支出1190.02万元，执行率87.18%。";
        assertThat(value(sentence, Measure.BASIC_EXPENDITURE)).isEqualByComparingTo("2079.78");
        assertThat(value(sentence, Measure.BASIC_EXECUTION_RATE)).isEqualByComparingTo("106.54");
        assertThat(value(sentence, Measure.PROJECT_EXPENDITURE)).isEqualByComparingTo("1190.02");
        assertThat(value(sentence, Measure.PROJECT_EXECUTION_RATE)).isEqualByComparingTo("87.18");
    }

    @Test
    void doesNotLendAMeasureToAnUnknownNoun() {
        var report = read("公用经费支出416.64万元，专用材料费20万元。");
        assertThat(report.figures()).extracting(Figure::measure).containsExactly(Measure.OPERATING_EXPENSE);
    }

    @Test
    void keepsWhatIsOfOneFundingSourceApart() {
        var report = read("一般公共预算支出共计3796.06万元，其中：基本支出2965.87万元。\n全年预算数1万元。");
        assertThat(report.figures())
                .extracting(Figure::measure)
                .containsExactly(Measure.EXECUTED_AMOUNT, Measure.BASIC_EXPENDITURE, Measure.ADJUSTED_BUDGET);
        assertThat(report.figures()).extracting(Figure::funding).containsExactly("一般公共预算", "一般公共预算", null);
    }

    @Test
    void returnsToItsSubjectBehindAnAside() {
        var report = read("收入总计5052.78万元（含年初结转和结余资金469.93万元），比上年减少648.95万元，下降11.38%。");
        assertThat(report.figuresOf(Measure.OPENING_CARRY_OVER)).hasSize(1);
        assertThat(report.figuresOf(Measure.CARRY_OVER_CHANGE_RATE)).isEmpty();
        assertThat(report.figuresOf(Measure.REVENUE)).isEmpty();
    }

    @Test
    void takesATargetForNoResult() {
        assertThat(read("预算执行率：年初目标为 90%，实际完成值为 97%。").figuresOf(Measure.EXECUTION_RATE))
                .singleElement()
                .satisfies(figure -> assertThat(figure.number().value()).isEqualByComparingTo("97"));
    }

    @Test
    void quotesWhatIsPrinted() {
        var sentence = "2020年，全年预算数３，３１７．２３ 万元，均为财政性资金。";
        var quote =
                figures(sentence, Measure.ADJUSTED_BUDGET).getFirst().source().quote();
        assertThat(sentence).contains(quote);
        assertThat(quote).contains("３，３１７．２３");
    }

    @Test
    void readsTotalAndPartsOfTheScore() {
        var report = read("部门整体预算绩效自评得分为97分，其中：履职效能指标全部完成，得分35分（共35分）；可持续性得分0分（共10分）。");
        assertThat(report.scores()).singleElement().satisfies(score -> {
            assertThat(score.role()).isEqualTo(ScoreRole.NARRATIVE);
            assertThat(score.score().value()).isEqualByComparingTo("97");
        });
        assertThat(report.components()).extracting(part -> part.name()).containsExactly("履职效能", "可持续性");
        assertThat(report.components()
                        .get(1)
                        .weight()
                        .toOptional()
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("10");
    }

    @Test
    void readsIndicatorLinesThatStandOneColumnToTheLeft() {
        var report = read("""
                一级指标\t二级指标\t三级指标\t指标值\t度量单位\t实际完成值\t分值\t得分\t未完成原因分析
                投入\t管理\t制度健全性\t健全\t定性\t健全\t2\t2\t
                \t资产规范性\t规范\t定性\t规范\t1\t0.5\t\t
                """);
        assertThat(report.indicators()).extracting(line -> line.level3()).containsExactly("制度健全性", "资产规范性");
        assertThat(report.indicators().get(1).score().toOptional().orElseThrow().value())
                .isEqualByComparingTo("0.5");
        assertThat(report.indicators().get(1).level1()).isEqualTo("投入");
    }

    @Test
    void keepsABlankScoreBlank() {
        var report = read("三级指标|指标值|实际完成值|分值|得分\n培训次数|6次|6次|5|\n");
        assertThat(report.indicators().getFirst().score())
                .isInstanceOfSatisfying(Reading.Absent.class, absent -> assertThat(absent.reason())
                        .isEqualTo(AbsenceReason.BLANK));
    }

    @Test
    void doesNotGuessABrokenNumber() {
        assertThat(Numbers.ofCell("7,00.0,77")).isEmpty();
        assertThat(Numbers.ofCell("1,234.50").orElseThrow().value()).isEqualByComparingTo("1234.50");
        assertThat(Numbers.ofCell("（12.5）").orElseThrow().value()).isEqualByComparingTo("-12.5");
        assertThat(Numbers.ofCell("１０分").orElseThrow().value()).isEqualByComparingTo("10");
        assertThat(Numbers.ofCell("—")).isEmpty();
        assertThat(Numbers.ofCell("")).isEmpty();
    }

    @Test
    void saysWhenATableHasNoUnit() {
        var result = new ReportReader().read(document("年度资金总额|100|100|90|90%|10|9\n"));
        assertThat(result.problems()).extracting(problem -> problem.code()).contains(ProblemCode.UNIT_ASSUMED);
    }

    @Test
    void findsWhoseReportOfWhichYearItIs() {
        var identity = read("附件4：\n2020年度武汉市东西湖区商务局部门整体\n绩效自评结果\n自评总得分95.64分。").identity();
        assertThat(identity.department()).isEqualTo("武汉市东西湖区商务局");
        assertThat(identity.province()).isEqualTo("湖北省");
        assertThat(identity.city()).isEqualTo("武汉市");
        assertThat(identity.county()).isEqualTo("东西湖区");
        assertThat(identity.level()).isEqualTo(GovernmentLevel.COUNTY);
        assertThat(identity.sector()).isEqualTo("商务");
        assertThat(identity.fiscalYear().value()).isEqualTo(2020);
        assertThat(identity.kind()).isEqualTo(ReportKind.SELF_EVALUATION);
    }

    @Test
    void findsTheDepartmentInTheTitleRowOfAForm() {
        var identity =
                read("三亚市公安局2017年度部门整体支出绩效自评表||\n三级指标|分值|得分\n出警次数|10|9\n").identity();
        assertThat(identity.department()).isEqualTo("三亚市公安局");
        assertThat(identity.fiscalYear()).isEqualTo(new FiscalYear(2017));
    }

    @Test
    void saysWhenNothingCanBeRead() {
        var result = new ReportReader().read(document("今天天气很好。\n"));
        assertThat(result.reports()).isEmpty();
        assertThat(result.problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.NO_REPORT_FOUND);
    }

    private static List<Figure> figures(String text, Measure measure) {
        return read(text).figuresOf(measure);
    }

    private static BigDecimal value(String text, Measure measure) {
        return figures(text, measure).getFirst().number().value();
    }

    private static Report read(String text) {
        return new ReportReader().read(document(text)).reports().getFirst();
    }

    private static ExtractedDocument document(String text) {
        return new ExtractedDocument(
                "x.txt", "0", DocumentFormat.TXT, null, new TextExtractor().blocks(text), List.of());
    }
}
