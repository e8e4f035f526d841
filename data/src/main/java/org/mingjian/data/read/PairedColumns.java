package org.mingjian.data.read;

import java.util.List;
import java.util.TreeSet;
import org.mingjian.data.text.ScreenedPattern;

/** A column that prints weight and score in one cell (分值/得分): it is read as two columns, 15/14.05 as 15 and 14.05. */
final class PairedColumns {

    private static final ScreenedPattern HEADING =
            ScreenedPattern.of("(分值|权重|标准分|满分)(\\(\\d+分\\))?/(自评|实际)?得分|(自评|实际)?得分/(分值|权重|标准分|满分)(\\(\\d+分\\))?");

    private PairedColumns() {}

    /** The rows with such columns put in two; the same rows where there is none. */
    static List<GridRow> parted(List<GridRow> rows) {
        var columns = new TreeSet<Integer>();
        for (var row : rows) {
            for (int column : row.columns()) {
                if (row.text(column).indexOf('分') >= 0 && HEADING.isWhole(row.normalised(column))) {
                    columns.add(column);
                }
            }
        }
        var parted = rows;
        for (int column : columns.descendingSet()) {
            parted = parted.stream()
                    .map(row -> row.parted(column, PairedColumns::pieces))
                    .toList();
        }
        return parted;
    }

    /** Both pieces of a heading or of a cell under it; none where it is no such pair. */
    private static List<String> pieces(String text) {
        var normalised = MatchText.normalise(text);
        int slash = text.replace('／', '/').indexOf('/');
        if (slash <= 0 || slash == text.length() - 1 || normalised.indexOf('/') != normalised.lastIndexOf('/')) {
            return List.of();
        }
        var pieces = List.of(
                text.substring(0, slash).strip(), text.substring(slash + 1).strip());
        boolean pair = HEADING.isWhole(normalised) || pieces.stream().allMatch(PairedColumns::isScore);
        return pair ? pieces : List.of();
    }

    private static boolean isScore(String piece) {
        return Numbers.ofCell(piece).isPresent() || Filler.is(MatchText.normalise(piece));
    }
}
