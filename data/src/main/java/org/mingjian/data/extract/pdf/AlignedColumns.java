package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;

/**
 * Finds tables without rules among the lines of a page (无线表格), by gaps that stand one under the other.
 * Only strong evidence counts: three lines and three columns, most places filled, no piece across two columns. Else the
 * lines stay running text.
 */
final class AlignedColumns {

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_COLUMNS = 3;

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
        var split = lines.stream().map(this::split).toList();
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < split.size()) {
            int end = runEnd(split, at);
            var columns = columns(split.subList(at, end));
            if (isTable(split.subList(at, end), columns)) {
                pieces.add(table(split.subList(at, end), columns));
                at = end;
            } else {
                pieces.add(new Piece.Line(lines.get(at).text(turn)));
                at++;
            }
        }
        return pieces;
    }

    private List<TextLine> split(GlyphLine line) {
        return line.pieces().stream().map(piece -> piece.text(turn)).toList();
    }

    /** Lines in several pieces, one close under the other. */
    private static int runEnd(List<List<TextLine>> split, int start) {
        int end = start;
        while (end < split.size() && split.get(end).size() > 1 && (end == start || isClose(split, end))) {
            end++;
        }
        return end;
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

    private static boolean isTable(List<List<TextLine>> rows, List<Span> columns) {
        if (rows.size() < LEAST_ROWS || columns.size() < LEAST_COLUMNS) {
            return false;
        }
        int filled = 0;
        for (var row : rows) {
            long distinct =
                    row.stream().map(piece -> column(columns, piece)).distinct().count();
            if (distinct < row.size()) {
                return false;
            }
            filled += row.size();
        }
        return filled * 4 >= rows.size() * columns.size() * 3;
    }

    private static int column(List<Span> columns, TextLine piece) {
        int column = 0;
        while (columns.get(column).to() < piece.area().left()) {
            column++;
        }
        return column;
    }

    private Piece.Table table(List<List<TextLine>> rows, List<Span> columns) {
        var cells = new ArrayList<PlacedCell>();
        var area = rows.getFirst().getFirst().area();
        for (int row = 0; row < rows.size(); row++) {
            for (var piece : rows.get(row)) {
                int column = column(columns, piece);
                cells.add(new PlacedCell(row, column, 1, 1, piece.text(), page, piece.box()));
                area = area.around(piece.area());
            }
        }
        return new Piece.Table(area, columns.stream().map(Span::from).toList(), rows.size(), cells);
    }
}
