package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.SourceRef;

/** A table row with merged cells spread over the columns and rows they cover (表格行). Columns count from 1. */
final class GridRow {

    /** A merged cell over so many rows says what they are about, not what one of them is. */
    private static final int LONG_RUBRIC = 3;

    private final BiFunction<Cell, String, SourceRef> places;
    private final int number;
    private final TreeMap<Integer, RowCell> cells = new TreeMap<>();

    private @Nullable List<Integer> columns;

    private GridRow(BiFunction<Cell, String, SourceRef> places, int number) {
        this.places = places;
        this.number = number;
    }

    static List<GridRow> of(Grid grid) {
        var rows = new ArrayList<GridRow>();
        for (int number = 1; number <= grid.rows().size(); number++) {
            rows.add(new GridRow(grid::place, number));
        }
        for (var row : grid.rows()) {
            row.cells().forEach(cell -> spread(cell, rows));
        }
        return rows;
    }

    /** A row put together again from the cells of a flattened form, by column. */
    static GridRow of(int number, Map<Integer, FlatCell> flat) {
        var row = new GridRow(
                (cell, quote) -> Objects.requireNonNull(flat.get(cell.column()), "no such cell")
                        .place(quote),
                number);
        flat.forEach((column, cell) -> row.cells.put(column, new RowCell(Cell.of(number, column, cell.text()))));
        return row;
    }

    private static void spread(Cell cell, List<GridRow> rows) {
        var spread = new RowCell(cell);
        int last = Math.min(rows.size(), cell.row() + cell.rowSpan() - 1);
        for (int row = cell.row(); row <= last; row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                rows.get(row - 1).cells.put(column, spread);
            }
        }
    }

    /**
     * The row with one more column: a cell of that column alone is put in two pieces where the parts say so, and the
     * columns behind it move by one.
     */
    GridRow parted(int column, Function<String, List<String>> parts) {
        var row = new GridRow(places, number);
        cells.forEach((at, cell) -> row.cells.put(at > column ? at + 1 : at, cell));
        var cell = cells.get(column);
        var pieces = cell == null ? List.<String>of() : parts.apply(cell.text());
        if (cell != null && cell.cell().columnSpan() > 1) {
            row.cells.put(column + 1, cell);
        } else if (cell != null && pieces.size() == 2) {
            row.cells.put(column, new RowCell(cell.cell(), pieces.getFirst()));
            row.cells.put(column + 1, new RowCell(cell.cell(), pieces.getLast()));
        }
        return row;
    }

    int lastColumn() {
        return cells.isEmpty() ? 0 : cells.lastKey();
    }

    /** The printed text at a column; empty where there is no cell. */
    String text(int column) {
        var cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    String normalised(int column) {
        var cell = cells.get(column);
        return cell == null ? "" : cell.normalised();
    }

    boolean isBlank(int column) {
        return normalised(column).isEmpty();
    }

    /** Whether the cell starts in this row, and is not one that a row above has brought down. */
    boolean startsHere(int column) {
        var cell = cells.get(column);
        return cell != null && cell.cell().row() == number;
    }

    /** Whether two columns show the same merged cell. */
    boolean sameCell(int column, int other) {
        var cell = cells.get(column);
        var beside = cells.get(other);
        return cell != null
                && beside != null
                && (cell == beside
                        || cell.isWhole() && beside.isWhole() && cell.cell().equals(beside.cell()));
    }

    Optional<PrintedNumber> number(int column) {
        var cell = cells.get(column);
        return cell == null ? Optional.empty() : cell.number();
    }

    /** The unit a cell prints behind its number; empty when none. */
    Optional<String> unit(int column) {
        var cell = cells.get(column);
        return cell == null ? Optional.empty() : cell.unit();
    }

    SourceRef place(int column) {
        return place(column, text(column));
    }

    SourceRef place(int column, String quote) {
        var cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no cell at column " + column + " of row " + number);
        }
        return places.apply(cell.cell(), quote);
    }

    boolean has(int column) {
        return cells.containsKey(column);
    }

    /** The columns where a cell begins, from left to right. */
    List<Integer> columns() {
        var known = columns;
        if (known == null) {
            known = beginnings();
            columns = known;
        }
        return known;
    }

    private List<Integer> beginnings() {
        var columns = new ArrayList<Integer>();
        for (var column : cells.keySet()) {
            if (columns.isEmpty() || !sameCell(column, columns.getLast())) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }

    /** The number of a cell, or why there is none. */
    Reading<PrintedNumber> readNumber(int column) {
        if (!has(column)) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var number = number(column);
        if (number.isPresent()) {
            return Reading.of(number.get(), place(column));
        }
        return Reading.absent(absence(column), place(column));
    }

    Reading<String> readText(int column) {
        if (!has(column)) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var reason = absence(column);
        return reason == AbsenceReason.UNREADABLE
                ? Reading.of(text(column).strip(), place(column))
                : Reading.absent(reason, place(column));
    }

    private AbsenceReason absence(int column) {
        var text = normalised(column);
        if (text.isEmpty()) {
            return AbsenceReason.BLANK;
        }
        return Filler.is(text) ? AbsenceReason.FILLER : AbsenceReason.UNREADABLE;
    }

    /** The column of the only filled cell; absent where none or several are filled. */
    @Nullable
    Integer lone() {
        Integer lone = null;
        for (var column : columns()) {
            if (!isBlank(column)) {
                if (lone != null) {
                    return null;
                }
                lone = column;
            }
        }
        return lone;
    }

    /** The first filled cell of the row's own where a rubric stands beside many rows (绩效指标); else the first filled. */
    @Nullable
    Integer firstBesideRubric() {
        Integer first = firstFilled();
        var rubric = first == null ? null : cells.get(first);
        if (first == null
                || rubric == null
                || startsHere(first)
                || rubric.cell().rowSpan() < LONG_RUBRIC) {
            return first;
        }
        for (var column : columns()) {
            if (startsHere(column) && !isBlank(column)) {
                return columns().get(1).equals(column) ? column : first;
            }
        }
        return first;
    }

    @Nullable
    Integer firstFilled() {
        for (var column : columns()) {
            if (!isBlank(column)) {
                return column;
            }
        }
        return null;
    }
}
