package org.mingjian.data.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

class WorkbookExtractorTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return new WorkbookExtractor();
    }

    @Override
    protected byte[] document() throws IOException {
        return bytes(filled(new XSSFWorkbook()));
    }

    @Override
    protected List<String> words() {
        return List.of("自评表", "项目", "执行率", "招商", "98.57%", "3,317.23");
    }

    @Test
    void keepsNumbersAsDisplayedAndMergedRegionsAsSpans() throws Exception {
        var grid = (Grid) extractor().extract(document()).blocks().getFirst();
        assertThat(grid.name()).isEqualTo("表一");
        assertThat(cell(grid, 1, 1).columnSpan()).isEqualTo(3);
        assertThat(grid.rows().get(0).cells()).hasSize(1);
        assertThat(cell(grid, 4, 2).text()).isEqualTo("98.57%");
        assertThat(cell(grid, 3, 3).text()).isEmpty();
    }

    @Test
    void readsOldWorkbooksToo() throws Exception {
        var old = bytes(filled(new HSSFWorkbook()));
        assertThat(extractor().extract(old).blocks())
                .isEqualTo(extractor().extract(document()).blocks());
    }

    @Test
    void readsTheSavedValueOfAFormulaAndReportsOneWithout() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("2+2");
            row.createCell(2).setCellValue("末");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
            var extraction = extractor().extract(bytes(workbook));
            var grid = (Grid) extraction.blocks().getFirst();
            assertThat(cell(grid, 1, 1).text()).isEmpty();
            assertThat(cell(grid, 1, 2).text()).isEqualTo("4");
            assertThat(extraction.problems())
                    .singleElement()
                    .extracting("message")
                    .asString()
                    .contains("A1");
        }
    }

    @Test
    void readsASheetOfOneColumnAsParagraphs() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("报告正文");
            sheet.createRow(0).createCell(0).setCellValue("一、基本情况");
            sheet.createRow(2).createCell(0).setCellValue("自评得分95.78分。");
            assertThat(extractor().extract(bytes(workbook)).blocks())
                    .extracting("text")
                    .containsExactly("一、基本情况", "自评得分95.78分。");
        }
    }

    @Test
    void refusesTooManyRows() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("长表").createRow(200_000).createCell(0).setCellValue("末行");
            var content = bytes(workbook);
            assertThatThrownBy(() -> extractor().extract(content))
                    .isInstanceOf(ExtractionException.class)
                    .hasMessageContaining("“长表”有 200001 行");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00_ | 3317.234 | 3317.23",
                "#,##0.00_);[Red]\\(#,##0.00\\) | -13.3 | (13.30)",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ | 2161.48 | 2,161.48",
                "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ | 0 | -",
                "0% | 0.986 | 99%",
                "General | 0.9857 | 0.9857",
                "yyyy\"年\"m\"月\" | 44348 | 2021年6月",
                "@ | 2021 | 2021"
            })
    void showsNumbersAsTheirCellsDo(String format, String value, String shown) throws Exception {
        for (var workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("数");
            number(workbook, row.createCell(1), format, value);
            var grid = (Grid) extractor().extract(bytes(workbook)).blocks().getFirst();
            assertThat(cell(grid, 1, 2).text()).isEqualTo(shown);
        }
    }

    @Test
    void readsWhatIsHiddenAndSaysSo() throws Exception {
        for (var workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("甲");
            sheet.createRow(1).createCell(1).setCellValue("乙");
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            workbook.createSheet("字典").createRow(0).createCell(0).setCellValue("丙");
            workbook.setSheetHidden(1, true);
            var extraction = extractor().extract(bytes(workbook));
            assertThat(extraction.blocks()).hasSize(2);
            assertThat(extraction.problems())
                    .allMatch(problem -> problem.code() == ProblemCode.HIDDEN_CONTENT)
                    .extracting(Problem::message)
                    .satisfiesExactly(lines -> assertThat(lines).contains("1 行、1 列是隐藏的"), whole -> assertThat(whole)
                            .contains("“字典”是隐藏的"));
        }
    }

    @Test
    void leavesOutWhatAMergedRegionCoversAndSaysSo() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("标题");
            row.createCell(1).setCellValue("盖住");
            row.createCell(2).setCellValue("右");
            workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            var extraction = extractor().extract(bytes(workbook));
            assertThat(((Grid) extraction.blocks().getFirst()).rows().getFirst().cells())
                    .extracting("text")
                    .containsExactly("标题", "右");
            assertThat(extraction.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                    .contains("1 个单元格被合并单元格盖住"));
        }
    }

    @Test
    void readsTextBoxesAndPageHeadersAfterTheirSheet() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("格");
            sheet.createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                    .setText("框内");
            sheet.getHeader().setLeft("&\"宋体\"&10附件1");
            sheet.getFooter().setCenter("第 &P 页");
            var extraction = extractor().extract(bytes(workbook));
            assertThat(extraction.problems()).isEmpty();
            assertThat(extraction.blocks().subList(1, 3)).extracting("text").containsExactlyInAnyOrder("框内", "附件1");
        }
    }

    @Test
    void saysHowMuchOfAChartWasLost() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("六个字的标题");
            sheet.createDrawingPatriarch()
                    .createChart(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3))
                    .setTitleText("图题");
            assertThat(extractor().extract(bytes(workbook)).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_LOST);
                        assertThat(problem.message()).contains("8 个字符，其中 2 个（25.0%）");
                    });
        }
    }

    @Test
    void readsALongFormattedSheetByItsTextAlone() throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("甲");
            sheet.getRow(0).createCell(1).setCellValue("乙");
            sheet.createRow((1 << 20) - 1).createCell((1 << 14) - 1);
            var grid = (Grid) extractor().extract(bytes(workbook)).blocks().getFirst();
            assertThat(grid.rows()).hasSize(1);
            assertThat(grid.rows().getFirst().cells()).hasSize(2);
        }
    }

    private static Workbook filled(Workbook workbook) {
        var sheet = workbook.createSheet("表一");
        workbook.createSheet("空表");
        sheet.createRow(0).createCell(0).setCellValue("自评表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        var heading = sheet.createRow(2);
        heading.createCell(0).setCellValue("项目");
        heading.createCell(1).setCellValue("执行率");
        var line = sheet.createRow(3);
        line.createCell(0).setCellValue("招商");
        number(workbook, line.createCell(1), "0.00%", "0.9857");
        number(workbook, line.createCell(2), "#,##0.00", "3317.23");
        return workbook;
    }

    private static void number(Workbook workbook, org.apache.poi.ss.usermodel.Cell cell, String format, String value) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(Double.parseDouble(value));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
