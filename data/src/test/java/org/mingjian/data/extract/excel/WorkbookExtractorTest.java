package org.mingjian.data.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.ExtractorContract;

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
