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
            if (former != null && isTight(former, line) && wrapped.goesOn(line)) {
                wrapped.rows.getLast().add(line);
            } else {
                wrapped.rows.add(new ArrayList<>(List.of(line)));
            }
            former = line;
        }
        return wrapped.rows;
    }

    /** Whether a line of one piece may be the rest of a cell of the lines above. */
    static boolean isRest(List<TextLine> line, List<List<TextLine>> above) {
        if (above.isEmpty() || !isTight(above.getLast(), line)) {
            return false;
        }
        var piece = line.getFirst();
        return above.stream()
                .flatMap(List::stream)
                .anyMatch(other -> isUnder(piece, other)
                        && other.area().right() + other.size() >= piece.area().right());
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
