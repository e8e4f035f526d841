package org.mingjian.data.extract.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;

/** One sheet as a grid (工作表): each number as displayed, each formula by the value saved with it. */
final class SheetReader {

    private final Sheet sheet;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    private final Set<CellAddress> covered = new HashSet<>();
    private final List<String> withoutValue = new ArrayList<>();
    private final int width;

    SheetReader(Sheet sheet) {
        this.sheet = sheet;
        formatter.setUseCachedValuesForFormulaCells(true);
        for (var region : sheet.getMergedRegions()) {
            merged.put(new CellAddress(region.getFirstRow(), region.getFirstColumn()), region);
        }
        width = width();
    }

    /** The n-th row is row n of the sheet and as wide as the widest row with text; a row without text has no cells. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            rows.add(new Row(cells(number)));
        }
        while (!rows.isEmpty() && rows.getLast().cells().isEmpty()) {
            rows.removeLast();
        }
        return rows;
    }

    List<Problem> problems() {
        if (withoutValue.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                ProblemCode.NUMBER_UNREADABLE,
                "工作表“%s”有 %d 个公式没有保存计算结果（如 %s），按空白处理；请用 Excel 或 WPS 打开、保存后再上传。"
                        .formatted(sheet.getSheetName(), withoutValue.size(), withoutValue.getFirst())));
    }

    private int width() {
        int widest = 0;
        for (var row : sheet) {
            for (int column = row.getLastCellNum() - 1; column >= widest; column--) {
                if (!text(row, column).isEmpty()) {
                    widest = column + 1;
                }
            }
        }
        return widest;
    }

    private List<Cell> cells(int rowNumber) {
        var row = sheet.getRow(rowNumber);
        if (row == null) {
            return List.of();
        }
        var cells = new ArrayList<Cell>();
        boolean filled = false;
        for (int column = 0; column < width; column++) {
            var address = new CellAddress(rowNumber, column);
            var text = text(row, column);
            filled |= !text.isEmpty();
            if (!covered.contains(address) || !text.isEmpty()) {
                cells.add(cell(address, text));
            }
        }
        noteFormulas(row);
        return filled ? cells : List.of();
    }

    private Cell cell(CellAddress address, String text) {
        int row = address.getRow() + 1;
        int column = address.getColumn() + 1;
        var region = merged.get(address);
        if (region == null) {
            return Cell.of(row, column, text);
        }
        cover(region);
        int rows = region.getLastRow() - region.getFirstRow() + 1;
        int columns = region.getLastColumn() - region.getFirstColumn() + 1;
        return new Cell(row, column, rows, columns, text);
    }

    private void cover(CellRangeAddress region) {
        int lastRow = Math.min(region.getLastRow(), sheet.getLastRowNum());
        int lastColumn = Math.min(region.getLastColumn(), width - 1);
        for (int row = region.getFirstRow(); row <= lastRow; row++) {
            for (int column = region.getFirstColumn(); column <= lastColumn; column++) {
                covered.add(new CellAddress(row, column));
            }
        }
    }

    private String text(org.apache.poi.ss.usermodel.Row row, int column) {
        var cell = row.getCell(column, MissingCellPolicy.RETURN_BLANK_AS_NULL);
        return cell == null || hasNoSavedValue(cell) ? "" : BlockList.strip(formatter.formatCellValue(cell));
    }

    private void noteFormulas(org.apache.poi.ss.usermodel.Row row) {
        for (var cell : row) {
            if (hasNoSavedValue(cell)) {
                withoutValue.add(cell.getAddress().formatAsString());
            }
        }
    }

    /** Programs that write formulas without computing them save no value; POI would read zero. */
    private static boolean hasNoSavedValue(org.apache.poi.ss.usermodel.Cell cell) {
        return cell.getCellType() == CellType.FORMULA && cell instanceof XSSFCell saved && saved.getRawValue() == null;
    }
}
