package org.mingjian.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingjian.data.template.Column;
import org.mingjian.data.template.ColumnType;
import org.mingjian.data.template.Need;
import org.mingjian.data.template.Template;
import org.mingjian.data.template.TemplateManual;

/**
 * A template as a workbook to fill in (Excel 模板): the heading row with a comment on each heading, frozen, with number
 * formats and validation below it; a second sheet says what the columns mean.
 */
public final class TemplateWorkbook {

    private static final int LAST_ROW = 20_000;
    private static final int WIDTH_OF_A_LETTER = 256;
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 6;
    private static final List<Integer> MANUAL_WIDTHS = List.of(26, 8, 10, 46, 18, 60);

    private final XSSFWorkbook workbook;
    private final Template template;

    private TemplateWorkbook(XSSFWorkbook workbook, Template template) {
        this.workbook = workbook;
        this.template = template;
    }

    public static byte[] of(Template template) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var made = new TemplateWorkbook(workbook, template);
            made.addTable();
            made.addManual();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("a workbook in memory cannot fail to be written", broken);
        }
    }

    private void addTable() {
        var sheet = workbook.createSheet(template.title());
        var head = sheet.createRow(0);
        var columns = template.columns();
        for (int index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            var cell = head.createCell(index);
            cell.setCellValue(column.heading());
            cell.setCellStyle(heading(column.need()));
            comment(sheet, index, column);
            sheet.setDefaultColumnStyle(index, format(column.type()));
            sheet.setColumnWidth(index, Math.max(column.heading().length() * 2 + 4, 12) * WIDTH_OF_A_LETTER);
            validate(sheet, index, column.type());
        }
        sheet.createFreezePane(2, 1);
    }

    private CellStyle heading(Need need) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(
                need == Need.OPTIONAL
                        ? IndexedColors.GREY_25_PERCENT.getIndex()
                        : IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private void comment(Sheet sheet, int index, Column column) {
        var anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(index);
        anchor.setCol2(index + COMMENT_COLUMNS);
        anchor.setRow1(1);
        anchor.setRow2(1 + COMMENT_ROWS);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        var need = TemplateManual.needName(column.need());
        comment.setString(new XSSFRichTextString(column.meaning()
                + (need.isEmpty() ? "" : "\n必需：" + need)
                + (column.example().isEmpty() ? "" : "\n例：" + column.example())));
        sheet.getRow(0).getCell(index).setCellComment(comment);
    }

    private CellStyle format(ColumnType type) {
        var style = workbook.createCellStyle();
        var format =
                switch (type) {
                    case MONEY -> "#,##0.00####";
                    case COUNT, YEAR -> "0";
                    case POINTS -> "General";
                    case TEXT, LEVEL, SCOPE, UNIT -> "@";
                };
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void validate(Sheet sheet, int index, ColumnType type) {
        var helper = sheet.getDataValidationHelper();
        switch (type) {
            case LEVEL -> add(sheet, index, choice(helper, "中央", "省级", "市级", "县级", "乡级"), "请从 中央、省级、市级、县级、乡级 中选一个。");
            case SCOPE -> add(sheet, index, choice(helper, "本级", "汇总"), "请填写 本级 或 汇总。");
            case UNIT -> add(sheet, index, choice(helper, "元", "万元", "亿元"), "请填写 元、万元 或 亿元。");
            case YEAR ->
                add(
                        sheet,
                        index,
                        helper.createIntegerConstraint(OperatorType.BETWEEN, "1990", "2099"),
                        "年度应为四位数字，如 2023。");
            case COUNT ->
                add(sheet, index, helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null), "人数应为整数。");
            case TEXT, MONEY, POINTS -> {}
        }
    }

    private static DataValidationConstraint choice(DataValidationHelper helper, String... words) {
        return helper.createExplicitListConstraint(words);
    }

    private static void add(Sheet sheet, int index, DataValidationConstraint constraint, String sentence) {
        var cells = new CellRangeAddressList(1, LAST_ROW, index, index);
        var validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("明鉴", sentence);
        sheet.addValidationData(validation);
    }

    private void addManual() {
        var sheet = workbook.createSheet("说明");
        fill(sheet.createRow(0), List.of("表头", "类型", "必需", "含义", "示例", "同义表头"), heading(Need.OPTIONAL));
        var plain = format(ColumnType.TEXT);
        plain.setWrapText(true);
        for (var column : template.columns()) {
            fill(
                    sheet.createRow(sheet.getLastRowNum() + 1),
                    List.of(
                            column.heading(),
                            TemplateManual.typeName(column.type()),
                            TemplateManual.needName(column.need()),
                            column.meaning(),
                            column.example(),
                            String.join("、", column.synonyms())),
                    plain);
        }
        for (int index = 0; index < MANUAL_WIDTHS.size(); index++) {
            sheet.setColumnWidth(index, MANUAL_WIDTHS.get(index) * WIDTH_OF_A_LETTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void fill(Row row, List<String> texts, CellStyle style) {
        for (int index = 0; index < texts.size(); index++) {
            var cell = row.createCell(index);
            cell.setCellValue(texts.get(index));
            cell.setCellStyle(style);
        }
    }
}
