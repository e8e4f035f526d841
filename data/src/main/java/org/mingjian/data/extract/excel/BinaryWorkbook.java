package org.mingjian.data.extract.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.mingjian.data.extract.ExtractionException;

/** The sheets of an xls file (xls 工作簿). Such a file holds at most 65 536 rows a sheet, so it is read as a whole. */
final class BinaryWorkbook implements AutoCloseable {

    private final HSSFWorkbook workbook;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final ShownNumber numbers;

    BinaryWorkbook(byte[] content) throws IOException {
        workbook = new HSSFWorkbook(new ByteArrayInputStream(content));
        numbers = new ShownNumber(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** Files embedded in sheets, which are not read. */
    int embedded() {
        return workbook.getAllEmbeddedObjects().size();
    }

    List<SheetText> sheets() throws ExtractionException {
        var texts = new ArrayList<SheetText>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
            var text = new SheetText(workbook.getSheetName(at), hidden);
            read(workbook.getSheetAt(at), text);
            texts.add(text);
        }
        return texts;
    }

    private void read(HSSFSheet sheet, SheetText text) throws ExtractionException {
        sheet.getMergedRegions().forEach(text::merge);
        for (var row : sheet) {
            if (row.getZeroHeight()) {
                text.noteHiddenRow(row.getRowNum());
            }
            for (var cell : row) {
                text.put(row.getRowNum(), cell.getColumnIndex(), shown(cell));
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    text.noteHiddenColumn(cell.getColumnIndex());
                }
            }
        }
        if (sheet.getDrawingPatriarch() instanceof HSSFPatriarch drawing) {
            addShapes(drawing, text);
        }
        text.noteComments(sheet.getCellComments().size());
        for (var margin : List.of(sheet.getHeader(), sheet.getFooter())) {
            text.addBesides(
                    PageMargin.text("&L" + margin.getLeft() + "&C" + margin.getCenter() + "&R" + margin.getRight()));
        }
    }

    private String shown(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? numbers.shown(
                        BigDecimal.valueOf(cell.getNumericCellValue()).toString(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString())
                : formatter.formatCellValue(cell);
    }

    private static void addShapes(HSSFShapeContainer shapes, SheetText text) {
        for (HSSFShape shape : shapes.getChildren()) {
            if (shape instanceof HSSFShapeContainer group) {
                addShapes(group, text);
            } else if (shape instanceof HSSFSimpleShape box
                    && !(shape instanceof org.apache.poi.hssf.usermodel.HSSFComment)) {
                text.addBesides(printed(box));
            }
        }
    }

    /** Pictures and lines have no text; the library has no question for it and fails. */
    private static String printed(HSSFSimpleShape shape) {
        try {
            var text = shape.getString();
            return text == null ? "" : Objects.requireNonNullElse(text.getString(), "");
        } catch (NullPointerException withoutText) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
