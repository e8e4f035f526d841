package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;

/**
 * A table that may go on at the top of the next page (跨页表格).
 * It does when it reached the lower part of its page and the next page begins with a table of the same edges and mostly
 * the same columns. Heading rows repeated there are left out, a merged cell that runs over the break is one cell, and a
 * row that the break cuts in two is joined.
 *
 * @see "Decision 0061"
 */
final class OpenTable {

    /** Edges and columns of the same table differ no more than this between pages. */
    private static final int ASIDE = 6 * Area.POINT;

    private final int page;
    private List<Integer> columns;
    private final List<PlacedCell> cells;
    private int rows;
    private Piece.Table lastPart;
    private LaidOutPage lastPage;
    private int repeated;

    OpenTable(Piece.Table first, LaidOutPage page) {
        this.page = page.number();
        this.columns = first.columns();
        this.cells = new ArrayList<>(first.cells());
        this.rows = first.rows();
        this.lastPart = first;
        this.lastPage = page;
    }

    boolean goesOn(Piece.Table next, LaidOutPage nextPage) {
        boolean reachedEnd = lastPart.area().bottom() * 20L > lastPage.page().bottom() * 11L;
        return nextPage.number() == lastPage.number() + 1
                && reachedEnd
                && isNear(lastPart.area().left(), next.area().left())
                && isNear(lastPart.area().right(), next.area().right())
                && shared(next) * 2 >= next.columns().size();
    }

    private static boolean isNear(int one, int other) {
        return Math.abs(one - other) <= ASIDE;
    }

    private long shared(Piece.Table next) {
        return next.columns().stream()
                .filter(column -> columns.stream().anyMatch(own -> isNear(own, column)))
                .count();
    }

    void append(Piece.Table next, LaidOutPage nextPage) {
        int heading = RepeatedHeading.rows(cells, next);
        repeated += next.cells().stream()
                .filter(cell -> cell.row() < heading)
                .mapToInt(cell -> (int) BlockList.visibleCharacters(cell.text()))
                .sum();
        var union = new SharedColumns(columns, next.columns(), ASIDE);
        cells.replaceAll(union::ofFormer);
        columns = union.all();
        var added = new ArrayList<PlacedCell>();
        for (var cell : next.cells()) {
            if (cell.row() >= heading) {
                added.add(union.ofNext(cell, -heading));
            }
        }
        int seamRows = new PageSeam(cells, rows).join(added);
        added.forEach(cell -> cells.add(cell.moved(rows - seamRows, cell.column(), cell.columnSpan())));
        rows += next.rows() - heading - seamRows;
        lastPart = next;
        lastPage = nextPage;
    }

    /** How many characters stood in heading rows that repeat those of the first page. */
    int repeated() {
        return repeated;
    }

    Block.Grid close(int number) {
        var byRow = new ArrayList<List<Block.Cell>>();
        for (int row = 0; row < rows; row++) {
            byRow.add(new ArrayList<>());
        }
        cells.stream()
                .sorted((one, other) -> Integer.compare(one.column(), other.column()))
                .forEach(cell -> byRow.get(cell.row())
                        .add(new Block.Cell(
                                cell.row() + 1,
                                cell.column() + 1,
                                cell.rowSpan(),
                                cell.columnSpan(),
                                cell.text(),
                                cell.page(),
                                cell.box())));
        return new Block.Grid(
                number, page, null, byRow.stream().map(Block.Row::new).toList());
    }
}
