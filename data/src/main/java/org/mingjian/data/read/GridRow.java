package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** A sheet may put a cell into its last column of sixteen thousand. */
    private static final int FAR = 256;

    private final BiFunction<Cell, String, SourceRef> places;
    private final int number;
    /** By column; those far to the right, which hardly a table has, by themselves. */
    private @Nullable RowCell[] near = {};

    private final TreeMap<Integer, RowCell> far = new TreeMap<>();
    private int last;
    private @Nullable List<Integer> columns;
    private @Nullable Optional<Integer> lone;

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
        flat.forEach((column, cell) -> row.put(column, new RowCell(Cell.of(number, column, cell.text()))));
        return row;
    }

    private static void spread(Cell cell, List<GridRow> rows) {
        var spread = new RowCell(cell);
        int last = Math.min(rows.size(), cell.row() + cell.rowSpan() - 1);
        for (int row = cell.row(); row <= last; row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                rows.get(row - 1).put(column, spread);
            }
        }
    }

    /**
     * The row with one more column: a cell of that column alone is put in two pieces where the parts say so, and the
     * columns behind it move by one.
     */
    GridRow parted(int column, Function<String, List<String>> parts) {
        var row = new GridRow(places, number);
        for (int at = 1; at <= last; at++) {
            var moved = cell(at);
            if (moved != null) {
                row.put(at > column ? at + 1 : at, moved);
            }
        }
        var cell = cell(column);
        var pieces = cell == null ? List.<String>of() : parts.apply(cell.text());
        if (cell != null && cell.cell().columnSpan() > 1) {
            row.put(column + 1, cell);
        } else if (cell != null && pieces.size() == 2) {
            row.put(column, new RowCell(cell.cell(), pieces.getFirst()));
            row.put(column + 1, new RowCell(cell.cell(), pieces.getLast()));
        }
        return row;
    }

    private void put(int column, RowCell cell) {
        if (column >= FAR) {
            far.put(column, cell);
        } else {
            if (column >= near.length) {
                near = Arrays.copyOf(near, Math.min(FAR, Math.max(column + 1, near.length * 2)));
            }
            near[column] = cell;
        }
        last = Math.max(last, column);
    }

    private @Nullable RowCell cell(int column) {
        if (column >= FAR) {
            return far.get(column);
        }
        return column >= 0 && column < near.length ? near[column] : null;
    }

    int lastColumn() {
        return last;
    }

    /** The printed text at a column; empty where there is no cell. */
    String text(int column) {
        var cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    String normalised(int column) {
        var cell = cell(column);
        return cell == null ? "" : cell.normalised();
    }

    /** The text at a column made ready for matching. */
    MatchText match(int column) {
        var cell = cell(column);
        return cell == null ? MatchText.of("") : cell.match();
    }

    /** The heading a cell is, if it is one. */
    Optional<Heading> heading(int column) {
        var cell = cell(column);
        return cell == null ? Optional.empty() : cell.heading();
    }

    /** The heading a cell is without what stands around it. */
    Optional<Heading> strippedHeading(int column) {
        var text = text(column);
        var stripped = text.strip();
        return stripped.length() == text.length() ? heading(column) : Heading.of(stripped);
    }

    /** The heading of a cell with the number behind it, if the cell is that. */
    Optional<FundFields.Inline> inline(int column) {
        var cell = cell(column);
        return cell == null ? Optional.empty() : cell.inline();
    }

    boolean isBlank(int column) {
        return normalised(column).isEmpty();
    }

    /** Whether the cell starts in this row, and is not one that a row above has brought down. */
    boolean startsHere(int column) {
        var cell = cell(column);
        return cell != null && cell.cell().row() == number;
    }

    /** Whether two columns show the same merged cell. */
    boolean sameCell(int column, int other) {
        var cell = cell(column);
        var beside = cell(other);
        return cell != null
                && beside != null
                && (cell == beside
                        || cell.isWhole() && beside.isWhole() && cell.cell().equals(beside.cell()));
    }

    Optional<PrintedNumber> number(int column) {
        var cell = cell(column);
        return cell == null ? Optional.empty() : cell.number();
    }

    /** The unit a cell prints behind its number; empty when none. */
    Optional<String> unit(int column) {
        var cell = cell(column);
        return cell == null ? Optional.empty() : cell.unit();
    }

    SourceRef place(int column) {
        return place(column, text(column));
    }

    SourceRef place(int column, String quote) {
        var cell = cell(column);
        if (cell == null) {
            throw new IllegalArgumentException("no cell at column " + column + " of row " + number);
        }
        return places.apply(cell.cell(), quote);
    }

    boolean has(int column) {
        return cell(column) != null;
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
        for (int column = 0; column < near.length; column++) {
            addBeginning(column, columns);
        }
        far.keySet().forEach(column -> addBeginning(column, columns));
        return List.copyOf(columns);
    }

    private void addBeginning(int column, List<Integer> columns) {
        if (has(column) && (columns.isEmpty() || !sameCell(column, columns.getLast()))) {
            columns.add(column);
        }
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
        var known = lone;
        if (known == null) {
            known = Optional.ofNullable(onlyFilled());
            lone = known;
        }
        return known.orElse(null);
    }

    private @Nullable Integer onlyFilled() {
        Integer only = null;
        for (var column : columns()) {
            if (!isBlank(column)) {
                if (only != null) {
                    return null;
                }
                only = column;
            }
        }
        return only;
    }

    /** The first filled cell of the row's own where a rubric stands beside many rows (绩效指标); else the first filled. */
    @Nullable
    Integer firstBesideRubric() {
        Integer first = firstFilled();
        var rubric = first == null ? null : cell(first);
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
