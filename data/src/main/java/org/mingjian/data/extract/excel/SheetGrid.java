package org.mingjian.data.extract.excel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;

/**
 * A sheet as a grid (工作表表格). The n-th row is row n of the sheet and as wide as the widest row with text; a row without
 * text has no cells. A merged region shows its first cell only: text under it is hidden, as on the screen.
 */
final class SheetGrid {

    /** A sheet of more cells keeps only those with text: blank ones would fill the memory. */
    private static final long MOST_WITH_BLANKS = 1_000_000;

    /** No table merges more regions side by side; a hostile one may. */
    private static final int MOST_REGIONS_ACROSS = 1000;

    private final SheetText sheet;
    private final int width;
    private final boolean withBlanks;
    private final List<CellRangeAddress> waiting;
    private final List<CellRangeAddress> open = new ArrayList<>();
    private long coveredCharacters;
    private int coveredCells;

    SheetGrid(SheetText sheet) {
        this.sheet = sheet;
        this.width = sheet.rows().values().stream()
                .mapToInt(row -> row.lastKey() + 1)
                .max()
                .orElse(0);
        this.withBlanks = (long) width * sheet.rows().size() <= MOST_WITH_BLANKS;
        this.waiting = new ArrayList<>(sheet.merged());
        waiting.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow).reversed());
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>(Collections.nCopies(sheet.lastRow() + 1, new Row(List.of())));
        sheet.rows().forEach((number, texts) -> rows.set(number, new Row(cells(number, texts))));
        return rows;
    }

    /** How many visible characters lie under merged regions and are not shown. */
    long coveredCharacters() {
        return coveredCharacters;
    }

    int coveredCells() {
        return coveredCells;
    }

    private List<Cell> cells(int row, NavigableMap<Integer, String> texts) {
        var begun = begin(row);
        var covered = covered(row);
        var cells = new ArrayList<Cell>();
        for (var column = first(texts); column != null && column < width; column = next(texts, column)) {
            var text = texts.getOrDefault(column, "");
            if (covered.get(column)) {
                coveredCharacters += BlockList.visibleCharacters(text);
                coveredCells += text.isEmpty() ? 0 : 1;
            } else {
                cells.add(cell(row, column, text, begun.get(column)));
            }
        }
        return cells;
    }

    private @Nullable Integer first(NavigableMap<Integer, String> texts) {
        return withBlanks ? Integer.valueOf(0) : texts.firstKey();
    }

    private @Nullable Integer next(NavigableMap<Integer, String> texts, int column) {
        return withBlanks ? Integer.valueOf(column + 1) : texts.higherKey(column);
    }

    private Cell cell(int row, int column, String text, @Nullable CellRangeAddress region) {
        if (region == null) {
            return Cell.of(row + 1, column + 1, text);
        }
        int rows = Math.min(region.getLastRow(), sheet.lastRow()) - row + 1;
        int columns = Math.min(region.getLastColumn(), width - 1) - column + 1;
        return new Cell(row + 1, column + 1, rows, columns, text);
    }

    /** The regions whose first cell stands in the row; a region over one that is open already is none. */
    private Map<Integer, CellRangeAddress> begin(int row) {
        open.removeIf(region -> region.getLastRow() < row);
        var begun = new HashMap<Integer, CellRangeAddress>();
        while (!waiting.isEmpty() && waiting.getLast().getFirstRow() <= row) {
            var region = waiting.removeLast();
            boolean fits = open.size() < MOST_REGIONS_ACROSS
                    && region.getLastRow() >= row
                    && region.getFirstColumn() >= 0
                    && region.getFirstColumn() < width
                    && open.stream().noneMatch(region::intersects);
            if (fits) {
                open.add(region);
            }
            if (fits && region.getFirstRow() == row) {
                begun.put(region.getFirstColumn(), region);
            }
        }
        return begun;
    }

    private BitSet covered(int row) {
        var covered = new BitSet(width);
        for (var region : open) {
            int end = Math.min(region.getLastColumn() + 1, width);
            covered.set(region.getFirstColumn(), Math.max(end, region.getFirstColumn()));
            if (region.getFirstRow() == row) {
                covered.clear(region.getFirstColumn());
            }
        }
        return covered;
    }
}
