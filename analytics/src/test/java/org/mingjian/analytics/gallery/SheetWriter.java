package org.mingjian.analytics.gallery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a paper as xlsx, a section a sheet; numbers are numbers with a format where the writer types them so. */
final class SheetWriter {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.(\\d{1,2}))?(%?)");
    private static final int LEAST_COLUMNS = 6;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final boolean typed;
    private final CellStyle boxed;
    private final CellStyle wrapped;

    private SheetWriter(boolean typed) {
        this.typed = typed;
        this.boxed = workbook.createCellStyle();
        boxed.setWrapText(true);
        boxed.setBorderTop(BorderStyle.THIN);
        boxed.setBorderBottom(BorderStyle.THIN);
        boxed.setBorderLeft(BorderStyle.THIN);
        boxed.setBorderRight(BorderStyle.THIN);
        this.wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
    }

    /** Typed: numbers and percentages are stored as numbers with a format, not as text. */
    static byte[] write(Paper paper, boolean typed) throws IOException {
        return new SheetWriter(typed).bytes(paper);
    }

    private byte[] bytes(Paper paper) throws IOException {
        for (var section : paper.sections()) {
            var sheet = workbook.createSheet(free(section.name()));
            int columns = section.items().stream()
                    .mapToInt(item -> item instanceof Table table ? table.columns() : LEAST_COLUMNS)
                    .max()
                    .orElse(LEAST_COLUMNS);
            int row = 0;
            for (var item : section.items()) {
                row += switch (item) {
                    case Paper.Line line -> add(sheet, row, line, columns);
                    case Table table -> add(sheet, row, table);
                };
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private String free(String name) {
        int number = 2;
        var free = name;
        while (workbook.getSheet(free) != null) {
            free = name + number++;
        }
        return free;
    }

    private int add(Sheet sheet, int row, Paper.Line line, int columns) {
        var lines = line.text().split("\n", -1);
        for (int index = 0; index < lines.length; index++) {
            var cell = sheet.createRow(row + index).createCell(0);
            cell.setCellValue(lines[index]);
            cell.setCellStyle(wrapped);
            sheet.addMergedRegion(new CellRangeAddress(row + index, row + index, 0, columns - 1));
        }
        return lines.length;
    }

    private int add(Sheet sheet, int first, Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            var drawn = sheet.createRow(first + row);
            for (int column = 0; column < table.columns(); column++) {
                drawn.createCell(column).setCellStyle(boxed);
            }
        }
        for (var placed : table.placed()) {
            var cell = placed.cell();
            fill(sheet.getRow(first + placed.row()).getCell(placed.column()), cell.text());
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(
                        first + placed.row(),
                        first + placed.row() + cell.rowSpan() - 1,
                        placed.column(),
                        placed.column() + cell.columnSpan() - 1));
            }
        }
        return table.rows().size();
    }

    private void fill(org.apache.poi.ss.usermodel.Cell cell, String text) {
        var number = NUMBER.matcher(text);
        if (!typed || !number.matches()) {
            cell.setCellValue(text);
            return;
        }
        boolean percent = !number.group(3).isEmpty();
        var digits = new java.math.BigDecimal(text.replace("%", ""));
        cell.setCellValue((percent ? digits.movePointLeft(2) : digits).doubleValue());
        var decimals = number.group(2) == null
                ? "0"
                : "0." + "0".repeat(number.group(2).length());
        var style = workbook.createCellStyle();
        style.cloneStyleFrom(boxed);
        style.setDataFormat(workbook.createDataFormat().getFormat(decimals + number.group(3)));
        cell.setCellStyle(style);
    }
}
