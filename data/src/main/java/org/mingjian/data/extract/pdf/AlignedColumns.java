package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;

/**
 * Finds tables without rules among the lines of a page (无线表格), by gaps that stand one under the other.
 * Only strong evidence counts: three lines and three columns, most places filled, no piece across two columns. Else the
 * lines stay running text.
 */
final class AlignedColumns {

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_CUTS = 6;

    /** A column: from where to where its pieces reach. */
    private record Span(int from, int to) {
        boolean meets(Span other) {
            return from <= other.to && other.from <= to;
        }

        Span around(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    private final List<GlyphLine> lines;
    private final Turn turn;
    private final int page;

    AlignedColumns(List<GlyphLine> lines, Turn turn, int page) {
        this.lines = lines;
        this.turn = turn;
        this.page = page;
    }

    List<Piece> pieces() {
        var wide = lines.stream().map(line -> split(line.pieces())).toList();
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < wide.size()) {
            Piece.Table found = null;
            int end = at + 1;
            for (int to : ends(wide, at)) {
                found = found(wide, at, to);
                if (found != null) {
                    end = to;
                    break;
                }
            }
            pieces.add(found == null ? new Piece.Line(lines.get(at).text(turn)) : found);
            at = end;
        }
        return pieces;
    }

    /** Where a table that begins there may end: with the run of lines, else where two tables may part. */
    private static List<Integer> ends(List<List<TextLine>> split, int from) {
        int end = runEnd(split, from);
        return Stream.concat(Stream.of(end), cuts(split, from, end)).toList();
    }

    /** The table from one line to before another; its columns may stand close to each other. */
    private Piece.@Nullable Table found(List<List<TextLine>> wide, int from, int to) {
        if (to - from < LEAST_ROWS) {
            return null;
        }
        var table = table(wide.subList(from, to));
        return table == null
                ? table(lines.subList(from, to).stream()
                        .map(line -> split(line.words()))
                        .toList())
                : table;
    }

    /** Where two tables may part: the lines with the widest gaps above them, the widest first. */
    private static Stream<Integer> cuts(List<List<TextLine>> split, int from, int to) {
        return IntStream.range(from + LEAST_ROWS, to)
                .boxed()
                .sorted(Comparator.comparingInt((Integer at) -> gap(split, at)).reversed())
                .limit(MOST_CUTS);
    }

    private static int gap(List<List<TextLine>> split, int at) {
        return split.get(at).getFirst().area().top()
                - split.get(at - 1).getFirst().area().bottom();
    }

    private List<TextLine> split(List<GlyphLine> pieces) {
        return pieces.stream().map(piece -> piece.text(turn)).toList();
    }

    /** Lines in several pieces, one close under the other, with the rests of their cells between them. */
    private static int runEnd(List<List<TextLine>> split, int start) {
        int end = start;
        while (end < split.size() && goesOn(split, start, end)) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(List<List<TextLine>> split, int start, int at) {
        if (split.get(at).size() > 1) {
            return at == start || isClose(split, at);
        }
        return WrappedRows.isRest(split, start, at);
    }

    private static boolean isClose(List<List<TextLine>> split, int at) {
        var former = split.get(at - 1).getFirst();
        var next = split.get(at).getFirst();
        return next.area().top() - former.area().bottom() < 2 * Math.max(former.size(), next.size());
    }

    private static List<Span> columns(List<List<TextLine>> rows) {
        var spans = new ArrayList<Span>();
        rows.forEach(row -> row.forEach(
                piece -> spans.add(new Span(piece.area().left(), piece.area().right()))));
        spans.sort(Comparator.comparingInt(Span::from));
        var columns = new ArrayList<Span>();
        for (var span : spans) {
            if (!columns.isEmpty() && columns.getLast().meets(span)) {
                columns.set(columns.size() - 1, columns.getLast().around(span));
            } else {
                columns.add(span);
            }
        }
        return columns;
    }

    /** The table the lines make; null where the evidence is weak. */
    private Piece.@Nullable Table table(List<List<TextLine>> lines) {
        var columns = columns(lines);
        var rows = WrappedRows.of(lines);
        return isTable(rows, columns) ? table(rows, columns) : null;
    }

    private static boolean isTable(List<List<List<TextLine>>> rows, List<Span> columns) {
        if (rows.size() < LEAST_ROWS || columns.size() < LEAST_COLUMNS) {
            return false;
        }
        int filled = 0;
        for (var row : rows) {
            for (var line : row) {
                if (places(line, columns) < line.size()) {
                    return false;
                }
            }
            filled += (int) row.stream()
                    .flatMap(List::stream)
                    .map(piece -> column(columns, piece))
                    .distinct()
                    .count();
        }
        return filled * 4 >= rows.size() * columns.size() * 3;
    }

    private static long places(List<TextLine> line, List<Span> columns) {
        return line.stream().map(piece -> column(columns, piece)).distinct().count();
    }

    private static int column(List<Span> columns, TextLine piece) {
        int column = 0;
        while (columns.get(column).to() < piece.area().left()) {
            column++;
        }
        return column;
    }

    private Piece.Table table(List<List<List<TextLine>>> rows, List<Span> columns) {
        var cells = new ArrayList<PlacedCell>();
        var area = rows.getFirst().getFirst().getFirst().area();
        for (int row = 0; row < rows.size(); row++) {
            var own = new TreeMap<Integer, PlacedCell>();
            var areas = new TreeMap<Integer, Area>();
            for (var line : rows.get(row)) {
                for (var piece : line) {
                    int column = column(columns, piece);
                    var whole = areas.merge(column, piece.area(), Area::around);
                    var cell = own.get(column);
                    var text = cell == null
                            ? piece.text()
                            : cell.followedBy(piece.text()).text();
                    own.put(column, new PlacedCell(row, column, 1, 1, text, page, turn.box(whole)));
                    area = area.around(piece.area());
                }
            }
            cells.addAll(own.values());
        }
        return new Piece.Table(area, columns.stream().map(Span::from).toList(), rows.size(), cells);
    }
}
