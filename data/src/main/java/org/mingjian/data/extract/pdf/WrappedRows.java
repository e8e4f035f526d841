package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lines of a table without rules together to its rows (折行合并): a cell whose text is too long for its column
 * goes on in the lines below, where the other columns are empty.
 */
final class WrappedRows {

    private final List<List<List<TextLine>>> rows = new ArrayList<>();

    private WrappedRows() {}

    /** The rows of lines that stand close under each other, each with the lines of its cells. */
    static List<List<List<TextLine>>> of(List<List<TextLine>> lines) {
        var wrapped = new WrappedRows();
        List<TextLine> former = null;
        for (var line : lines) {
            boolean same = former != null
                    && (overlaps(former, line)
                            || isTight(former, line) && (wrapped.goesOn(line) || wrapped.isHeadOf(line)));
            if (same) {
                wrapped.rows.getLast().add(line);
            } else {
                wrapped.rows.add(new ArrayList<>(List.of(line)));
            }
            former = line;
        }
        return wrapped.rows;
    }

    /** Whether a line of one piece may be part of a cell of the lines above, or of the line below. */
    static boolean isRest(List<List<TextLine>> split, int start, int at) {
        var line = split.get(at);
        boolean beside = at > start && overlaps(split.get(at - 1), line)
                || at + 1 < split.size() && overlaps(line, split.get(at + 1));
        return beside || isRest(line, split.subList(start, at));
    }

    private static boolean isRest(List<TextLine> line, List<List<TextLine>> above) {
        if (above.isEmpty() || !isTight(above.getLast(), line)) {
            return false;
        }
        var piece = line.getFirst();
        return above.stream()
                .flatMap(List::stream)
                .anyMatch(other -> isUnder(piece, other)
                        && other.area().right() + other.size() >= piece.area().right());
    }

    /** Lines of cells that stand in the middle of their row are not level with each other. */
    private static boolean overlaps(List<TextLine> former, List<TextLine> next) {
        var above = former.getFirst();
        var below = next.getFirst();
        int size = Math.min(above.size(), below.size());
        return (above.area().bottom() - below.area().top()) * 8 > size;
    }

    /** The row so far is the head of cells that go on in a fuller line. */
    private boolean isHeadOf(List<TextLine> line) {
        return rows.getLast().stream()
                .allMatch(head -> head.size() < line.size()
                        && head.stream()
                                .allMatch(piece -> !isNumber(piece)
                                        && line.stream().anyMatch(other -> isUnder(piece, other) && !isNumber(other))));
    }

    /** Lines of one cell stand closer than half their height. */
    private static boolean isTight(List<TextLine> former, List<TextLine> next) {
        var above = former.getFirst();
        var below = next.getFirst();
        int size = Math.max(above.size(), below.size());
        return (below.area().top() - above.area().bottom()) * 2 < size;
    }

    private static boolean isUnder(TextLine piece, TextLine other) {
        return Math.abs(piece.area().left() - other.area().left()) * 2 <= piece.size();
    }

    /** Every piece stands under words of the row, and none of them is a number. */
    private boolean goesOn(List<TextLine> line) {
        var row = rows.getLast();
        return line.size() < row.getFirst().size()
                && line.stream()
                        .allMatch(piece -> !isNumber(piece)
                                && row.stream()
                                        .flatMap(List::stream)
                                        .anyMatch(other -> isUnder(piece, other) && !isNumber(other)));
    }

    private static boolean isNumber(TextLine piece) {
        return piece.text().codePoints().noneMatch(Character::isLetter);
    }
}
