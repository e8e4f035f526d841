package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Puts the cells of a flattened form back into rows (平铺还原): old sites print a form in one line with blanks between
 * the cells, or one cell a line. Headings tell how many cells a row has and where its numbers stand; what does not fit
 * them exactly is left alone.
 */
final class FlatRows {

    private static final ScreenedPattern LABEL_HEADING =
            ScreenedPattern.of("项目|科目名称|支出项目|经费项目|\\p{IsHan}{2,8}情况(\\(万?元\\))?");
    private static final int FEWEST_AMOUNTS = 2;
    private static final int FEWEST_HEADINGS = 2;
    private static final int LONGEST_LABEL = 40;
    private static final BigDecimal LARGEST_WEIGHT = new BigDecimal("100");

    private final List<FlatCell> cells;
    private final Predicate<String> isWord;
    private final List<GridRow> rows = new ArrayList<>();
    private final TreeMap<Integer, FlatCell> levels = new TreeMap<>();
    private List<FlatCell> headings = List.of();
    private Columns columns = Columns.NONE;
    private int at;

    /** Besides the headings of forms, the words other tables have in theirs. */
    FlatRows(List<FlatCell> cells, Predicate<String> isWord) {
        this.cells = cells;
        this.isWord = isWord;
    }

    List<GridRow> rows() {
        while (at < cells.size()) {
            int count = FlatHeadings.count(cells.subList(at, cells.size()), isWord);
            if (count >= FEWEST_HEADINGS) {
                openHeadings(count);
                unlabelled();
            } else if (!staff() && !amounts() && !indicator() && !labelled() && !fund()) {
                at++;
            }
        }
        return rows;
    }

    /** Where the first heading is an amount's, the labels of the rows have none. */
    private void openHeadings(int count) {
        headings = cells.subList(at, at + count);
        var first = headings.getFirst().text();
        boolean named = Heading.of(first).map(Heading::isName).orElse(false)
                || LABEL_HEADING.isWhole(MatchText.normalise(first));
        var row = row(headings, named ? 1 : 2);
        columns = Columns.of(row);
        levels.clear();
        at += count;
    }

    /** «人员编制», «21», «实有人数», «21» in lines of their own. */
    private boolean staff() {
        var names = new ArrayList<FlatCell>();
        var numbers = new ArrayList<FlatCell>();
        int next = at;
        while (next + 1 < cells.size()
                && isStaff(cells.get(next).text())
                && isCount(cells.get(next + 1).text())) {
            names.add(cells.get(next));
            numbers.add(cells.get(next + 1));
            next += 2;
        }
        if (names.size() < 2) {
            return false;
        }
        row(names, 1);
        row(numbers, 1);
        at = next;
        return true;
    }

    /** «年初预算», «2365», «全年预算», «2841», «执行数», «2810» in lines of their own. */
    private boolean amounts() {
        int next = at;
        while (next + 1 < cells.size()
                && isAmount(cells.get(next).text())
                && isCount(cells.get(next + 1).text())) {
            next += 2;
        }
        if (next - at < 2 * FEWEST_AMOUNTS) {
            return false;
        }
        row(cells.subList(at, next), 1);
        at = next;
        return true;
    }

    private static boolean isAmount(String text) {
        return Heading.of(text).filter(heading -> heading.stage() != null).isPresent();
    }

    /** Right below the headings of funds or staff nothing but a number for each: the total. */
    private void unlabelled() {
        int count = headings.size();
        boolean bare = (columns.isFundTable() || columns.isStaffTable())
                && !columns.has(Heading.TASK_NAME)
                && at + count <= cells.size()
                && cells.subList(at, at + count).stream().allMatch(cell -> isCount(cell.text()))
                && (at + count == cells.size() || !isCount(cells.get(at + count).text()));
        if (bare) {
            row(
                    cells.subList(at, at + count),
                    columns.paths().keySet().iterator().next());
            at += count;
        }
    }

    private static boolean isStaff(String text) {
        return Heading.of(text)
                .filter(heading -> heading == Heading.STAFF_ESTABLISHED
                        || heading == Heading.STAFF_ACTUAL
                        || heading == Heading.STAFF_CONTROL)
                .isPresent();
    }

    private static boolean isCount(String text) {
        return Numbers.ofCell(text).isPresent();
    }

    /** A line whose weight and score stand exactly where the headings want them, with no number behind. */
    private boolean indicator() {
        var name = columns.has(Heading.LEVEL3) ? columns.column(Heading.LEVEL3) : columns.column(Heading.INDICATOR);
        var weight = columns.column(Heading.WEIGHT);
        var score = columns.column(Heading.SCORE);
        if (name == null || weight == null || score == null || !columns.isIndicatorTable()) {
            return false;
        }
        if (rememberLevel()) {
            return true;
        }
        int length = Math.max(weight, score) - name + 1;
        if (length < 3 || at + length > cells.size() || !fits(name, weight, score, length)) {
            return false;
        }
        var line = new TreeMap<Integer, FlatCell>(levels);
        for (int cell = 0; cell < length; cell++) {
            line.put(name + cell, cells.get(at + cell));
        }
        rows.add(GridRow.of(rows.size() + 1, line));
        at += length;
        return true;
    }

    /** «服务对象满意度» below the level of that name, with its numbers where a line has them. */
    private boolean isNamedAsItsLevel() {
        Integer name = columns.column(Heading.LEVEL3);
        Integer weight = columns.column(Heading.WEIGHT);
        Integer score = columns.column(Heading.SCORE);
        if (name == null || weight == null || score == null) {
            return false;
        }
        int length = Math.max(weight, score) - name + 1;
        return length >= 3 && at + length <= cells.size() && fits(name, weight, score, length);
    }

    private boolean rememberLevel() {
        var text = MatchText.normalise(cells.get(at).text());
        var first = columns.column(Heading.LEVEL1);
        var second = columns.column(Heading.LEVEL2);
        boolean named = second != null && levels.containsKey(second) && isNamedAsItsLevel();
        if (second != null && LevelWords.isSecond(text) && !isCostAsFirst(text) && !named) {
            levels.put(second, cells.get(at++));
            return true;
        }
        if (first != null && LevelWords.isFirst(text)) {
            levels.put(first, cells.get(at++));
            return true;
        }
        return false;
    }

    /** 成本指标 and 满意度指标 are words of both levels: before a word of the second level they are of the first. */
    private boolean isCostAsFirst(String text) {
        boolean both = LevelWords.isFirst(text);
        return both
                && at + 1 < cells.size()
                && LevelWords.isSecond(MatchText.normalise(cells.get(at + 1).text()));
    }

    private boolean fits(int name, int weight, int score, int length) {
        var first = cells.get(at).text();
        if (!isLabel(first) || Numbers.ofCell(first).isPresent()) {
            return false;
        }
        var points = number(at + weight - name);
        var earned = number(at + score - name);
        if (points == null || earned == null || points.value().compareTo(LARGEST_WEIGHT) > 0) {
            return false;
        }
        boolean ends = at + length >= cells.size()
                || Numbers.ofCell(cells.get(at + length).text()).isEmpty();
        return earned.value().compareTo(points.value()) <= 0 && ends;
    }

    private @Nullable PrintedNumber number(int cell) {
        var text = cells.get(cell).text();
        boolean plain = Numbers.unitOfCell(text).map("分"::equals).orElse(true);
        return plain ? Numbers.ofCell(text).orElse(null) : null;
    }

    private static boolean isLabel(String text) {
        return text.length() <= LONGEST_LABEL && text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** A label with the numbers behind it: all its headings want, or all amounts of a fund line. */
    private boolean labelled() {
        if (headings.isEmpty()
                || !isLabel(cells.get(at).text())
                || Numbers.ofCell(cells.get(at).text()).isPresent()) {
            return false;
        }
        int end = at + 1;
        while (end < cells.size() && isNumberOrFiller(cells.get(end).text())) {
            end++;
        }
        int numbers = end - at - 1;
        if (numbers == 0 || !isWhole(numbers)) {
            return false;
        }
        row(cells.subList(at, end), 1);
        at = end;
        return true;
    }

    /** «其中：基本支出：318.20» in a line of its own beneath the funds. */
    private boolean fund() {
        if (!columns.isFundTable() || !FundRows.isLabelled(cells.get(at).text())) {
            return false;
        }
        row(cells.subList(at, at + 1), 1);
        at++;
        return true;
    }

    private boolean isWhole(int numbers) {
        long amounts = columns.all().values().stream()
                .filter(heading -> heading == Heading.INITIAL_BUDGET
                        || heading == Heading.ADJUSTED_BUDGET
                        || heading == Heading.AVAILABLE
                        || heading == Heading.EXECUTED)
                .count();
        int wanted = columns.paths().isEmpty() ? 0 : columns.paths().size();
        boolean sum = columns.isIndicatorTable()
                && numbers == 2
                && TotalRows.isTotal(cells.get(at).text());
        boolean named = columns.paths().containsKey(1);
        return sum
                || numbers == (named ? wanted - 1 : wanted)
                || (columns.isFundTable() && numbers >= amounts && numbers <= wanted);
    }

    private static boolean isNumberOrFiller(String text) {
        return Numbers.ofCell(text).isPresent() || MatchText.normalise(text).matches("[/\\-—–]+");
    }

    private GridRow row(List<FlatCell> found, int firstColumn) {
        var line = new TreeMap<Integer, FlatCell>();
        for (int cell = 0; cell < found.size(); cell++) {
            line.put(firstColumn + cell, found.get(cell));
        }
        var row = GridRow.of(rows.size() + 1, line);
        rows.add(row);
        return row;
    }
}
