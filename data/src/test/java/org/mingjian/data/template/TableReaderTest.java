package org.mingjian.data.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.DocumentExtraction;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

class TableReaderTest {

    private static final String FIGURES = """
            部门,年度,执行数（万元）,调整后预算（万元）,编制数（人）
            江河市商务局,2023,1280.36,1350.50,56
            江河市教育局,2023,"9,801.2",9900,120
            """;

    @Test
    void readsFiguresWithUnitAndPlace() {
        var reading = table(FIGURES);
        assertThat(reading.template()).isEqualTo(Template.DEPARTMENT_YEAR);
        assertThat(reading.message()).isEqualTo("“部门年度数据”表共 2 行，正确 2 行。");
        assertThat(reading.told()).isEmpty();
        var report = reading.reports().get(1);
        assertThat(report.identity().department()).isEqualTo("江河市教育局");
        assertThat(Objects.requireNonNull(report.identity().fiscalYear()).value())
                .isEqualTo(2023);
        assertThat(report.identity().kind()).isEqualTo(ReportKind.SELF_EVALUATION);
        var executed = report.figuresOf(Measure.EXECUTED_AMOUNT).getFirst();
        assertThat(executed.normalised()).isEqualByComparingTo("98012000");
        assertThat(executed.number().raw()).isEqualTo("9,801.2");
        assertThat(executed.unit()).isEqualTo(Unit.TEN_THOUSAND_YUAN);
        assertThat(executed.unitPlace()).isEqualTo(UnitPlace.HEADER);
        assertThat(executed.basis()).isEqualTo(Basis.FINAL);
        assertThat(executed.period()).isEqualTo(Period.CURRENT);
        assertThat(executed.source().block()).isEqualTo(1);
        assertThat(executed.source().row()).isEqualTo(3);
        assertThat(executed.source().column()).isEqualTo(3);
        assertThat(executed.source().quote()).isEqualTo("9,801.2");
        assertThat(report.figuresOf(Measure.STAFF_ESTABLISHED).getFirst().normalised())
                .isEqualByComparingTo("120");
    }

    @Test
    void takesAnyOrderSynonymsWidthAndATitleRow() {
        var reading = table("""
                某市部门决算汇总,,,,
                ,,,,
                单位名称,决算数(元),预算年度,备注栏,年初预算数（亿元）
                江河市商务局,12803600,２０２３,一,1.2
                """);
        assertThat(reading.goodRows()).isEqualTo(1);
        var report = reading.reports().getFirst();
        assertThat(amount(report, Measure.EXECUTED_AMOUNT)).isEqualTo("12803600");
        assertThat(amount(report, Measure.INITIAL_BUDGET)).isEqualTo("120000000");
        assertThat(reading.told()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_UNKNOWN);
            assertThat(problem.message()).contains("备注栏");
        });
    }

    @Test
    void readsGb18030TabsAndSemicolons() throws ExtractionException {
        for (var delimiter : List.of("\t", ";")) {
            var text = FIGURES.replace("\"9,801.2\"", "9801.2").replace(",", delimiter);
            var reading = TableReader.of("x", text.getBytes(Charset.forName("GB18030")))
                    .orElseThrow();
            assertThat(reading.goodRows()).as(delimiter).isEqualTo(2);
        }
    }

    @Test
    void takesTheUnitFromTheCellThenTheHeadingThenTheRow() {
        var report = table("""
                部门,年度,执行数,上年执行数（元）,年初预算,金额单位
                江河市商务局,2023,1.5亿元,70,80,万元
                """).reports().getFirst();
        assertThat(amount(report, Measure.EXECUTED_AMOUNT)).isEqualTo("150000000");
        assertThat(amount(report, Measure.PRIOR_EXECUTED_AMOUNT)).isEqualTo("70");
        assertThat(amount(report, Measure.INITIAL_BUDGET)).isEqualTo("800000");
        assertThat(report.figuresOf(Measure.INITIAL_BUDGET).getFirst().unitPlace())
                .isEqualTo(UnitPlace.CELL);
    }

    @Test
    void keepsAbsentAbsentAndDecreasesNegative() {
        var report = table("""
                部门,年度,执行数（万元）,年初结转结余（万元）,年末结转结余（万元）,收入决算数（万元）
                江河市商务局,2023,—,（12.5）,,0
                """).reports().getFirst();
        assertThat(report.figuresOf(Measure.EXECUTED_AMOUNT)).isEmpty();
        assertThat(report.figuresOf(Measure.CLOSING_CARRY_OVER)).isEmpty();
        assertThat(amount(report, Measure.OPENING_CARRY_OVER)).isEqualTo("-125000");
        assertThat(amount(report, Measure.REVENUE)).isEqualTo("0");
    }

    @Test
    void tellsEveryBadCellAndKeepsTheGoodRows() {
        var reading = table("""
                部门,年度,执行数（万元）,编制数（人）,级次,口径
                江河市商务局,20233,1,5,市级,本级
                江河市教育局,2023,12a.5,5.5,市局,全部
                ,2023,3,5,,
                江河市公安局,2023,"7,00.0,77",-1,,
                江河市民政局,1889,3,5,,
                江河市文旅局,2023,99999999999999999,5,,
                江河市卫健委,2023,3,5,,
                江河市卫健委,2023,4,5,,
                12345,2023,4,5,,
                江河市体育局,2023,,,,
                江河市档案局,2023,4,5,,,多出
                """);
        assertThat(reading.rows()).isEqualTo(11);
        assertThat(reading.goodRows()).isEqualTo(1);
        assertThat(reading.problems().list())
                .extracting(RowProblem::message)
                .containsExactly(
                        "第 2 行第 2 列“年度”的“20233”：年度应为四位数字，这里是 5 位。",
                        "第 3 行第 3 列“执行数（万元）”的“12a.5”：金额不是数，请只填数字，如 1280.36。",
                        "第 3 行第 4 列“编制数（人）”的“5.5”：人数应为整数。",
                        "第 3 行第 5 列“级次”的“市局”：不认识的级次，请填写 中央、省级、市级、县级、乡级 之一。",
                        "第 3 行第 6 列“口径”的“全部”：不认识的口径，请填写 本级 或 汇总。",
                        "第 4 行第 1 列“部门”：缺部门，请补填。",
                        "第 5 行第 3 列“执行数（万元）”的“7,00.0,77”：金额不是数，请只填数字，如 1280.36。",
                        "第 5 行第 4 列“编制数（人）”的“-1”：人数不能为负。",
                        "第 6 行第 2 列“年度”的“1889”：不在 1990 至 2099 年之间，请核对年度。",
                        "第 7 行第 3 列“执行数（万元）”的“99999999999999999”：金额的位数过多，请核对数字和单位。",
                        "第 9 行第 1 列“部门”的“江河市卫健委”：与第 8 行重复，请删去其中一行。",
                        "第 10 行第 1 列“部门”的“12345”：不是部门名称，请填写部门全称。",
                        "第 11 行第 1 列“部门”：除部门和年度外整行没有内容，请填写数据或删去本行。",
                        "第 12 行第 7 列“（无表头）”的“多出”：本行比表头多出内容，数字里的逗号可能把一格分成了两格。");
        assertThat(reading.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.identity().department()).isEqualTo("江河市卫健委"));
        var csv = new String(reading.problems().csv(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeff行,列,表头,内容,原因\r\n2,2,年度,20233,");
    }

    @Test
    void capsRepeatsOfAKindButCountsThem() {
        var text = new StringBuilder("部门,年度,执行数（万元）\n江河市商务局,2023,1\n");
        for (int row = 0; row < 500; row++) {
            text.append("江河市第%d局,2023,x\n".formatted(row));
        }
        var reading = table(text.toString());
        assertThat(reading.problems().total()).isEqualTo(500);
        assertThat(reading.problems().list()).hasSize(200);
        assertThat(reading.problems().leftOut()).isEqualTo(300);
        assertThat(new String(reading.problems().csv(), StandardCharsets.UTF_8)).contains("另有 300 处同类问题未逐条列出");
    }

    @Test
    void readsScopesOfOneDepartmentAsOneReport() {
        var reports = table("""
                部门,年度,口径,执行数（万元）
                江河市商务局,2023,本级,10
                江河市教育局,2023,本级,10
                江河市商务局,2023,汇总,15
                """).reports();
        assertThat(reports).hasSize(2);
        assertThat(reports)
                .filteredOn(report -> "江河市商务局".equals(report.identity().department()))
                .singleElement()
                .satisfies(report -> assertThat(report.figures())
                        .extracting(figure -> figure.scope())
                        .containsExactly(Scope.OWN_OFFICE, Scope.CONSOLIDATED));
    }

    @Test
    void skipsTotalsAndSaysSo() {
        var reading = table(FIGURES + "合计,2023,11081.56,11250.5,176\n");
        assertThat(reading.reports()).hasSize(2);
        assertThat(reading.told()).extracting(problem -> problem.message()).containsExactly("跳过 1 行合计，合计由系统自己算。");
    }

    @Test
    void refusesAFileWithoutARequiredColumnInOneSentence() {
        assertThat(refusal("部门,执行数（万元）,年初预算（万元）,编制数（人）\n江河市商务局,1,2,3\n"))
                .isEqualTo("按表头这是“部门年度数据”表，但缺少必需的列“年度”；请在第 1 行的表头补上该列后再导入。");
        assertThat(refusal("部门,年度,执行数\n江河市商务局,2023,1\n"))
                .isEqualTo("“部门年度数据”表的金额列“执行数”没有写明单位；请在表头写成“执行数（万元）”这样，或加一列“金额单位”后再导入。");
        assertThat(refusal("部门,年度,执行数（万元）,决算数（万元）\n江河市商务局,2023,1,1\n")).contains("第 3 列“执行数（万元）”和第 4 列“决算数（万元）”是同一项内容");
        assertThat(refusal("部门,年度,执行数（万元）\n")).contains("只有表头");
        assertThat(refusal("部门,年度,执行数（万元）\n商务局,23,1\n")).contains("1 行都有错误").contains("第 2 行");
        assertThat(refusal("部门,年度,执行数（万元）\n\"商务局,2023,1\n")).contains("引号不成对");
    }

    @Test
    void leavesOtherFilesToTheReaderOfReports() throws ExtractionException {
        var form = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n产出指标,数量指标,场次,12,14,10,10\n";
        var text = "江河市商务局2023年度部门整体支出绩效自评报告。";
        for (var other : List.of(form, text, "", "%PDF-1.7", "PK\u0003\u0004")) {
            assertThat(TableReader.of("x.csv", other.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void readsIndicatorLinesByReportAndPassesAScoreAboveItsWeight() {
        var reading = table("""
                部门,年度,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值（分）,得分（分）,偏差原因
                江河市商务局,2023,产出指标,数量指标,促消费活动,≥12,14,10,12,/
                江河市教育局,2023,产出指标,数量指标,培训教师,≥100,90,10,9,
                江河市商务局,2023,产出指标,质量指标,验收合格率,≥95%,96%,10,,
                江河市商务局,2023,产出指标,数量指标,促消费活动,≥12,14,10,12,
                """);
        assertThat(reading.template()).isEqualTo(Template.INDICATOR_LINES);
        assertThat(reading.badRows()).isEqualTo(1);
        var report = reading.reports().stream()
                .filter(one -> "江河市商务局".equals(one.identity().department()))
                .findFirst()
                .orElseThrow();
        assertThat(report.indicators()).hasSize(2);
        var line = report.indicators().getFirst();
        assertThat(line.level3()).isEqualTo("促消费活动");
        assertThat(line.score().toOptional().orElseThrow().value()).isEqualByComparingTo("12");
        assertThat(line.target().toOptional()).contains("≥12");
        assertThat(line.deviationReason())
                .isInstanceOfSatisfying(Reading.Absent.class, absent -> assertThat(absent.reason())
                        .isEqualTo(AbsenceReason.FILLER));
        assertThat(line.verifiedScore())
                .isInstanceOfSatisfying(Reading.Absent.class, absent -> assertThat(absent.reason())
                        .isEqualTo(AbsenceReason.NOT_DISCLOSED));
        assertThat(line.source().row()).isEqualTo(2);
    }

    @Test
    void readsProjectsAsReportsOfTheirOwn() {
        var reports = table("""
                部门,年度,项目,三级指标,分值,得分
                江河市商务局,2023,,活动场次,10,9
                江河市商务局,2023,消费券,发放金额,10,9
                """).reports();
        assertThat(reports)
                .extracting(report -> report.identity().kind())
                .containsExactly(ReportKind.SELF_EVALUATION, ReportKind.PROJECT_SELF_EVALUATION);
        assertThat(reports.get(1).identity().project()).isEqualTo("消费券");
    }

    @Test
    void readsThreePublicExpenses() {
        var reading = table("""
                部门,年度,三公经费预算数（万元）,三公经费决算数（万元）,公务接待费决算数（万元）,购置费（万元）,“三公”经费上年决算数（万元）
                江河市商务局,2023,32,28.4,4.9,0,30.1
                """);
        assertThat(reading.template()).isEqualTo(Template.THREE_PUBLIC);
        var report = reading.reports().getFirst();
        assertThat(report.identity().kind()).isEqualTo(ReportKind.THREE_PUBLIC);
        assertThat(amount(report, Measure.THREE_PUBLIC)).isEqualTo("284000");
        assertThat(amount(report, Measure.VEHICLE_PURCHASE_EXPENSE)).isEqualTo("0");
        assertThat(report.figuresOf(Measure.PRIOR_THREE_PUBLIC).getFirst().period())
                .isEqualTo(Period.PRIOR);
    }

    @Test
    void readsVerifiedScores() {
        var reading = table("""
                部门,年度,自评得分,核查得分,等级,核查单位
                江河市商务局,2023,97,91.5,优,江河市财政局
                江河市教育局,2023,98,,良,江河市财政局
                """);
        assertThat(reading.template()).isEqualTo(Template.VERIFIED_SCORES);
        assertThat(reading.problems().list()).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo("第 3 行第 4 列“核查得分”：缺核查得分，请补填。"));
        var report = reading.reports().getFirst();
        assertThat(report.identity().kind()).isEqualTo(ReportKind.VERIFICATION);
        assertThat(report.scores())
                .extracting(score -> score.role(), score -> score.score().raw())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ScoreRole.FORM, "97"),
                        org.assertj.core.groups.Tuple.tuple(ScoreRole.VERIFIED, "91.5"));
        assertThat(report.scores().get(1).grade()).isEqualTo("优");
    }

    @Test
    void readsTheSameFromAnExtractedGrid() throws ExtractionException {
        var extracted = new DocumentExtraction().extract("表.csv", FIGURES.getBytes(StandardCharsets.UTF_8));
        var fromGrid = TableReader.of(extracted).orElseThrow();
        assertThat(fromGrid.reports()).isEqualTo(table(FIGURES).reports());
    }

    @Test
    void cutsALongTableIntoBlocksUnderItsHeading() {
        var text = new StringBuilder("部门,年度,执行数（万元）\n");
        for (int row = 2; row <= 1201; row++) {
            text.append("江河市第%d局,2023,%d\n".formatted(row, row));
        }
        var reading = table(text.toString());
        var blocks = new java.util.ArrayList<org.mingjian.data.extract.Block>();
        reading.forEachBlock(blocks::add);
        assertThat(blocks).hasSize(3);
        var last = (org.mingjian.data.extract.Block.Grid) blocks.get(2);
        assertThat(last.rows().getFirst().cells().getFirst().text()).isEqualTo("部门");
        var figure = reading.reports().get(1199).figures().getFirst();
        assertThat(figure.source().block()).isEqualTo(3);
        assertThat(last.rows().stream().flatMap(row -> row.cells().stream())).anySatisfy(cell -> {
            assertThat(cell.row()).isEqualTo(figure.source().row());
            assertThat(cell.column()).isEqualTo(figure.source().column());
            assertThat(cell.text()).isEqualTo(figure.source().quote());
        });
    }

    private static String amount(Report report, Measure measure) {
        return Objects.requireNonNull(report.figuresOf(measure).getFirst().normalised())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String refusal(String text) {
        return table(text).refusal().orElseThrow();
    }

    private static TableReading table(String text) {
        try {
            return TableReader.of("表.csv", text.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
        } catch (ExtractionException broken) {
            throw new AssertionError(broken);
        }
    }
}
