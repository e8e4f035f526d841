package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The headings of a table by column (列). Heading rows that stand on each other make one heading a column: the path of
 * its cells from the top. A heading that stands over several columns belongs to its first.
 */
final class Columns {

    private static final ScreenedPattern PLAIN_BUDGET = ScreenedPattern.of("预算(数|金额|安排数?)(\\(万?元\\))?");
    private static final ScreenedPattern BLANKS = ScreenedPattern.of("[\\s　]");
    private static final ScreenedPattern ADJUSTED = ScreenedPattern.of("^(调整|全年)");

    /** Of a table, or a row, without headings. */
    static final Columns NONE = new Columns();

    private final TreeMap<Integer, Heading> byColumn = new TreeMap<>();
    private final Map<Heading, Integer> byHeading = new EnumMap<>(Heading.class);
    private final Map<Heading, String> printed = new EnumMap<>(Heading.class);
    private final TreeMap<Integer, List<String>> paths = new TreeMap<>();

    static Columns of(GridRow row) {
        return of(List.of(row));
    }

    /** The headings a row has among its cells; most rows have none, and need no look at their columns. */
    static Columns ofHeadings(GridRow row) {
        for (int column : row.columns()) {
            if (row.strippedHeading(column).isPresent()) {
                return of(row);
            }
        }
        return NONE;
    }

    /** The headings of rows that stand on each other, from the top. */
    static Columns of(List<GridRow> stack) {
        var columns = new Columns();
        int width = stack.stream().mapToInt(GridRow::lastColumn).max().orElse(0);
        for (int depth = 0; depth < stack.size(); depth++) {
            columns.addToPaths(stack.get(depth), stack.subList(depth + 1, stack.size()), width);
        }
        columns.paths.forEach((column, path) -> columns.name(column, path, stack.getLast()));
        columns.settleBudgets();
        columns.settleSum();
        columns.settleConverted();
        return columns;
    }

    /** Without merged cells a heading over several columns is printed over the first, with blanks behind it. */
    private void addToPaths(GridRow row, List<GridRow> below, int width) {
        var carried = "";
        for (int column = 1; column <= width; column++) {
            int under = column;
            int at = below.isEmpty() ? column : shifted(row, below.getLast(), column);
            var text = at == 0 ? "" : row.text(at).strip();
            carried = text.isEmpty() ? carried : text;
            boolean covered = text.isEmpty() && below.stream().anyMatch(other -> !other.isBlank(under));
            var heading = covered ? carried : text;
            if (!heading.isEmpty() && (covered || row.startsHere(at))) {
                paths.computeIfAbsent(column, none -> new ArrayList<>()).add(heading);
            }
        }
    }

    /**
     * Where a flattened heading row is shorter than the one below, its merged cells have lost their columns: its last
     * headings stand over the blanks at the end of the row below, one over one, and the others over groups. None is 0.
     */
    private static int shifted(GridRow row, GridRow below, int column) {
        int lost = below.lastColumn() - row.lastColumn();
        int open = below.lastColumn();
        while (open > 0 && below.has(open) && below.isBlank(open)) {
            open--;
        }
        boolean flattened = lost > 0 && open < below.lastColumn() && below.lastColumn() - open < row.lastColumn();
        if (!flattened) {
            return column;
        }
        if (column > open) {
            return column - lost;
        }
        int groups = open - lost;
        boolean even = groups > 0 && open % groups == 0;
        return even ? (column - 1) / (open / groups) + 1 : column == 1 ? 1 : 0;
    }

    private void name(int column, List<String> path, GridRow last) {
        boolean first = column == 1 || !last.sameCell(column, column - 1);
        if (!first) {
            return;
        }
        var leaf = path.getLast();
        if (path.size() > 1 && MatchText.normalise(leaf).equals("总额")) {
            var above = path.get(path.size() - 2);
            Heading.of(above).ifPresent(heading -> add(column, heading, above));
            return;
        }
        if (path.size() > 1 && isSumBesideSource(column, leaf)) {
            overSum(path).ifPresent(heading -> add(column, heading, String.join("", path)));
            return;
        }
        Heading.of(leaf)
                .or(() -> behindLabel(leaf))
                .or(() -> path.size() > 1 ? Heading.of(path.get(path.size() - 2) + leaf) : Optional.empty())
                .or(() -> path.size() > 2 ? Heading.of(String.join("", path)) : Optional.empty())
                .ifPresent(heading -> add(column, heading, leaf));
    }

    /** «合计 | 其中财政拨款» under one heading: the sum is what the heading says. */
    private boolean isSumBesideSource(int column, String leaf) {
        var beside = path(column + 1);
        return TableLabels.isSum(leaf) && beside.size() > 1 && TaskSums.isSource(MatchText.normalise(beside.getLast()));
    }

    /** The heading over a sum, alone or with the one above it: 年初 under 预算. */
    private static Optional<Heading> overSum(List<String> path) {
        var above = path.get(path.size() - 2);
        var higher = path.size() > 2 ? path.get(path.size() - 3) : "";
        return Heading.of(above).or(() -> Heading.of(above + higher)).or(() -> Heading.of(higher + above));
    }

    /** «预算数 | 调整数 | 执行数»: beside an adjusted budget the plain one is that of the year's beginning. */
    private void settleBudgets() {
        Integer plain = column(Heading.ADJUSTED_BUDGET);
        if (plain == null || has(Heading.INITIAL_BUDGET) || !PLAIN_BUDGET.isWhole(leaf(plain))) {
            return;
        }
        for (var entry : byColumn.tailMap(plain, false).entrySet()) {
            if (entry.getValue() == Heading.ADJUSTED_BUDGET && ADJUSTED.isIn(leaf(entry.getKey()))) {
                byColumn.put(plain, Heading.INITIAL_BUDGET);
                byHeading.put(Heading.INITIAL_BUDGET, plain);
                printed.put(Heading.INITIAL_BUDGET, printed(Heading.ADJUSTED_BUDGET));
                byHeading.put(Heading.ADJUSTED_BUDGET, entry.getKey());
                printed.put(Heading.ADJUSTED_BUDGET, path(entry.getKey()).getLast());
                return;
            }
        }
    }

    /** «资金总额 | 财政拨款 | 其他资金 | 执行数»: the budget is told by its sources, their sum first. */
    private void settleSum() {
        if (!has(Heading.EXECUTED) || has(Heading.ADJUSTED_BUDGET) || has(Heading.INITIAL_BUDGET)) {
            return;
        }
        for (int column :
                paths.headMap(Objects.requireNonNull(column(Heading.EXECUTED))).keySet()) {
            if (leaf(column).equals("资金总额") && has(Heading.EXECUTION_RATE)) {
                add(column, Heading.ADJUSTED_BUDGET, path(column).getLast());
            }
        }
    }

    /** «权重占比 | 折算得分» are weight and score where the form has no others. */
    private void settleConverted() {
        if (has(Heading.WEIGHT) || has(Heading.SCORE) || has(Heading.VERIFIED_SCORE)) {
            return;
        }
        for (int column : List.copyOf(byColumn.keySet())) {
            if (byColumn.get(column) == Heading.CONVERTED_SCORE) {
                var heading = leaf(column).contains("权重") ? Heading.WEIGHT : Heading.SCORE;
                if (!leaf(column).contains("系数") && !has(heading)) {
                    add(column, heading, path(column).getLast());
                }
            }
        }
    }

    private String leaf(int column) {
        return MatchText.normalise(path(column).getLast());
    }

    private void add(int column, Heading heading, String text) {
        byColumn.put(column, heading);
        boolean known = byHeading.containsKey(heading);
        if (!known || isRubric(heading)) {
            byHeading.put(heading, column);
            printed.put(heading, text);
        }
    }

    /** «年度资金总额 年初预算数»: the label of the column of names run together with the next heading. */
    private static Optional<Heading> behindLabel(String leaf) {
        var pieces = BLANKS.isIn(leaf) ? leaf.strip().split("[\\s　]+") : new String[0];
        boolean label = pieces.length == 2 && MatchText.normalise(pieces[0]).endsWith("资金总额");
        return label ? Heading.of(pieces[1]) : Optional.empty();
    }

    /** «年度主要任务» beside the rows of a form's tasks is no heading of theirs where one follows: 任务名称. */
    private boolean isRubric(Heading heading) {
        return heading == Heading.TASK_NAME && printed(heading).strip().startsWith("年度");
    }

    boolean has(Heading heading) {
        return byHeading.containsKey(heading);
    }

    @Nullable
    Integer column(Heading heading) {
        return byHeading.get(heading);
    }

    /** The first column of a heading behind another column; else its first at all. */
    @Nullable
    Integer columnBehind(Heading heading, int column) {
        for (var entry : byColumn.entrySet()) {
            if (entry.getValue() == heading && entry.getKey() > column) {
                return entry.getKey();
            }
        }
        return column(heading);
    }

    /** The cells above a column, from the top; empty where nothing stands above it. */
    List<String> path(int column) {
        return paths.getOrDefault(column, List.of());
    }

    /** The heading as printed; empty where the table has none. */
    String printed(Heading heading) {
        return printed.getOrDefault(heading, "");
    }

    Map<Integer, Heading> all() {
        return byColumn;
    }

    /** The columns that any heading row covers, known or not, with their paths. */
    Map<Integer, List<String>> paths() {
        return paths;
    }

    int lastColumn() {
        return byColumn.isEmpty() ? 0 : byColumn.lastKey();
    }

    boolean isKnown() {
        return isIndicatorTable() || isFundTable() || isTaskTable() || isStaffTable();
    }

    boolean isIndicatorTable() {
        boolean scored = has(Heading.SCORE) || has(Heading.VERIFIED_SCORE);
        boolean named = has(Heading.LEVEL3) || has(Heading.LEVEL2) || has(Heading.LEVEL1) || has(Heading.INDICATOR);
        return (scored || has(Heading.WEIGHT)) && named && !hasAllFunds()
                || (named && has(Heading.TARGET) && has(Heading.ACTUAL));
    }

    boolean isFundTable() {
        return !has(Heading.TASK_NAME) && (hasAllFunds() || hasSomeFunds());
    }

    boolean isTaskTable() {
        boolean named = !MatchText.normalise(printed(Heading.TASK_NAME)).equals("项目");
        return has(Heading.TASK_NAME) && (hasAllFunds() || (named && hasSomeFunds()));
    }

    /** Whether budget or execution goes by a heading that is not known: another reader may know the table better. */
    boolean hasSomeFunds() {
        boolean one = hasBudget() != has(Heading.EXECUTED);
        return one && has(Heading.EXECUTION_RATE);
    }

    private boolean hasAllFunds() {
        return hasBudget() && has(Heading.EXECUTED);
    }

    private boolean hasBudget() {
        return has(Heading.ADJUSTED_BUDGET) || has(Heading.INITIAL_BUDGET);
    }

    /** A list of projects or departments with their scores (自评汇总表、复核汇总表): its averages are nobody's total. */
    boolean isScoreList() {
        return has(Heading.TASK_NAME) && (has(Heading.SCORE) || has(Heading.VERIFIED_SCORE)) && !has(Heading.WEIGHT);
    }

    boolean isStaffTable() {
        return has(Heading.STAFF_ESTABLISHED) && has(Heading.STAFF_ACTUAL);
    }
}
