package org.mingjian.data.read;

import java.util.List;
import java.util.function.Predicate;
import org.mingjian.data.text.ScreenedPattern;

/** The headings that begin a run of flattened cells (平铺表头), up to the label of the first row. */
final class FlatHeadings {

    private static final ScreenedPattern YEAR = ScreenedPattern.of("^\\d{4}年");
    private static final int FEWEST = 2;

    private FlatHeadings() {}

    /** How many of the first cells are headings: of forms, or by the words other tables have in theirs. */
    static int count(List<FlatCell> cells, Predicate<String> isWord) {
        int count = 0;
        while (count < cells.size() && isHeading(cells.get(count).text(), isWord)) {
            count++;
        }
        return isLabelOfRow(cells, count) ? count - 1 : count;
    }

    /** The name right before the first number is the first row's, though other tables have it among their headings. */
    private static boolean isLabelOfRow(List<FlatCell> cells, int count) {
        return count > FEWEST
                && count < cells.size()
                && isCount(cells.get(count))
                && (Heading.of(cells.get(count - 1).text()).isEmpty() || isBehindYears(cells, count - 1));
    }

    /** «2021年决算数 2022年预算数 2022年决算数 支出总额» with three numbers behind: one for each of the years. */
    private static boolean isBehindYears(List<FlatCell> cells, int years) {
        int numbers = 0;
        while (years + 1 + numbers < cells.size() && isCount(cells.get(years + 1 + numbers))) {
            numbers++;
        }
        return numbers == years
                && cells.subList(0, years).stream().allMatch(cell -> YEAR.isIn(cell.text()))
                && !YEAR.isIn(cells.get(years).text());
    }

    private static boolean isHeading(String text, Predicate<String> isWord) {
        boolean form = Heading.of(text).isPresent();
        return Numbers.ofCell(text).isEmpty() && (form || isWord.test(text)) && !TableLabels.isSum(text);
    }

    private static boolean isCount(FlatCell cell) {
        return Numbers.ofCell(cell.text()).isPresent();
    }
}
