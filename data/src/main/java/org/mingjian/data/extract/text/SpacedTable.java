package org.mingjian.data.extract.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table whose columns are set apart by blanks (空格对齐的表): two blanks or more, or a full-width one.
 * Only strong evidence counts, since blanks also spread titles and signatures: three rows and three columns, most
 * places filled, no sentence among the cells, and pieces that stand under each other, or else as many in each row with
 * figures in one column.
 */
final class SpacedTable {

    private static final int LEAST = 3;
    private static final int LONGEST_CELL = 40;
    private static final int LONGEST_LINE = 500;
    private static final Pattern GAP = Pattern.compile(" {2,}|[ ]*\u3000[ \u3000]*");
    private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9][0-9,.]*[%％]?");

    /** A cell and the columns of the screen it covers; Chinese characters are two wide. */
    private record Piece(String text, int from, int to) {}

    private record Span(int from, int to) {
        boolean meets(Piece piece) {
            return piece.from() < to && from < piece.to();
        }
    }

    private final List<List<Piece>> rows;

    private SpacedTable(List<List<Piece>> rows) {
        this.rows = rows;
    }

    /** How many lines from here on are in pieces. */
    static int length(String[] lines, int start) {
        int end = start;
        while (end < lines.length && LineShape.of(lines[end]) == LineShape.SENTENCE && isSplit(lines[end])) {
            end++;
        }
        return end - start;
    }

    private static boolean isSplit(String line) {
        return line.length() <= LONGEST_LINE && GAP.matcher(line.strip()).find();
    }

    /** The cells of the lines, row by row; absent where they are no table. */
    static Optional<List<List<String>>> of(List<String> lines) {
        if (lines.size() < LEAST) {
            return Optional.empty();
        }
        var table = new SpacedTable(lines.stream().map(SpacedTable::split).toList());
        if (table.hasSentence()) {
            return Optional.empty();
        }
        return table.aligned().or(table::counted);
    }

    private static List<Piece> split(String line) {
        var pieces = new ArrayList<Piece>();
        var gaps = GAP.matcher(line);
        int start = 0;
        while (gaps.find()) {
            addPiece(line, start, gaps.start(), pieces);
            start = gaps.end();
        }
        addPiece(line, start, line.length(), pieces);
        return pieces;
    }

    private static void addPiece(String line, int start, int end, List<Piece> pieces) {
        var text = line.substring(start, end).strip();
        if (!text.isEmpty()) {
            int from = width(line.substring(0, start));
            pieces.add(new Piece(text, from, from + width(text)));
        }
    }

    private static int width(String text) {
        return text.codePoints()
                .map(character -> switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                })
                .sum();
    }

    private boolean hasSentence() {
        return rows.stream()
                .flatMap(List::stream)
                .anyMatch(piece ->
                        piece.text().length() > LONGEST_CELL || piece.text().endsWith("。"));
    }

    /** Each piece in the column it stands in; a column without a piece in a row is a blank cell there. */
    private Optional<List<List<String>>> aligned() {
        var columns = columns();
        long pieces = rows.stream().mapToLong(List::size).sum();
        boolean headed = rows.getFirst().size() * 4 >= columns.size() * 3;
        if (!headed || columns.size() < LEAST || pieces * 4 < (long) rows.size() * columns.size() * 3) {
            return Optional.empty();
        }
        var texts = new ArrayList<List<String>>();
        for (var row : rows) {
            var cells = new ArrayList<String>();
            for (var column : columns) {
                var inside = row.stream().filter(column::meets).toList();
                if (inside.size() > 1) {
                    return Optional.empty();
                }
                cells.add(inside.isEmpty() ? "" : inside.getFirst().text());
            }
            texts.add(cells);
        }
        return Optional.of(texts);
    }

    private List<Span> columns() {
        var sorted = rows.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Piece::from))
                .toList();
        var columns = new ArrayList<Span>();
        for (var piece : sorted) {
            if (!columns.isEmpty() && columns.getLast().meets(piece)) {
                var last = columns.removeLast();
                columns.add(new Span(last.from(), Math.max(last.to(), piece.to())));
            } else {
                columns.add(new Span(piece.from(), piece.to()));
            }
        }
        return columns;
    }

    private Optional<List<List<String>>> counted() {
        int count = rows.getFirst().size();
        boolean same = count >= LEAST && rows.stream().allMatch(row -> row.size() == count);
        return same && hasFigures(count)
                ? Optional.of(rows.stream()
                        .map(row -> row.stream().map(Piece::text).toList())
                        .toList())
                : Optional.empty();
    }

    private boolean hasFigures(int count) {
        for (int column = 0; column < count; column++) {
            int at = column;
            boolean figures = rows.stream()
                    .skip(1)
                    .allMatch(row -> FIGURE.matcher(row.get(at).text()).matches());
            if (figures) {
                return true;
            }
        }
        return false;
    }
}
