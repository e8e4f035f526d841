package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mingjian.data.text.ScreenedPattern;

/** Gathers the heading rows that stand on each other (多层表头), until a row of content ends them. */
final class HeadingRows {

    private static final int MOST = 5;
    /** A year heads columns; it is no amount. */
    private static final ScreenedPattern YEAR = ScreenedPattern.of("(19|20)\\d{2}年(度)?");

    private final Predicate<String> isWord;
    /** The table's title says what it lists: half of the headings known are enough. */
    private final boolean listed;

    private final List<GridRow> stack = new ArrayList<>();

    /** Besides the headings of forms, the words that other tables have in theirs. */
    HeadingRows(Predicate<String> isWord, boolean listed) {
        this.isWord = isWord;
        this.listed = listed;
    }

    /** Takes the row if it looks like headings: words that are headings, and no number. */
    boolean take(GridRow row) {
        if (stack.size() < MOST && looksLikeHeadings(row)) {
            stack.add(row);
            return true;
        }
        stack.clear();
        return false;
    }

    void restart(GridRow row) {
        stack.clear();
        stack.add(row);
    }

    void end() {
        stack.clear();
    }

    /** The columns under the heading rows so far. */
    Columns columns() {
        return Columns.of(stack);
    }

    private boolean looksLikeHeadings(GridRow row) {
        if (hasNumber(row)) {
            return false;
        }
        int words = 0;
        int others = 0;
        for (int column : row.columns()) {
            if (row.isBlank(column) || !row.startsHere(column)) {
                continue;
            }
            boolean word = row.heading(column).isPresent()
                    || isWord.test(row.text(column))
                    || (!stack.isEmpty() && TaskSums.isSource(row.normalised(column)));
            words += word ? 1 : 0;
            others += word ? 0 : 1;
        }
        return stack.isEmpty()
                ? words >= 2 && (words > others || listed && words == others)
                : words >= 1 && words >= others;
    }

    private static boolean hasNumber(GridRow row) {
        for (int column : row.columns()) {
            boolean own = row.startsHere(column) && !row.isBlank(column) && !YEAR.isWhole(row.normalised(column));
            if (own && (row.number(column).isPresent() || row.inline(column).isPresent())) {
                return true;
            }
        }
        return false;
    }
}
