package org.mingjian.data.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which number of a row of funds is which (资金列): by the headings above, or by the order all known forms print.
 * Flattened tables lose the cells of merged columns, so that a row may stand beside its headings; the offset is the
 * one at which every number suits its heading.
 */
record FundColumns(
        Map<Integer, Stage> stages,
        @Nullable Integer rate,
        @Nullable Integer weight,
        @Nullable Integer score) {

    private static final int[] OFFSETS = {0, -1, 1, -2, 2};
    private static final Set<BigDecimal> WEIGHTS = Set.of(new BigDecimal("10"), new BigDecimal("20"));
    private static final FundColumns NONE = new FundColumns(Map.of(), null, null, null);

    boolean isEmpty() {
        return stages.isEmpty();
    }

    static FundColumns byHeading(GridRow row, int label, Columns columns) {
        for (int offset : OFFSETS) {
            var found = at(offset, row, label, columns);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return NONE;
    }

    private static FundColumns at(int offset, GridRow row, int label, Columns columns) {
        var stages = new TreeMap<Integer, Stage>();
        for (var entry : columns.all().entrySet()) {
            int column = entry.getKey() + offset;
            var stage = entry.getValue().stage();
            if (stage == null || column <= label) {
                continue;
            }
            if (!suits(row, column, stage)) {
                return NONE;
            }
            if (row.number(column).isPresent()) {
                stages.put(column, stage);
            }
        }
        var weight = shifted(columns.column(Heading.WEIGHT), offset);
        var score = shifted(columns.column(Heading.SCORE), offset);
        boolean fits =
                !isPercent(row, weight) && !isPercent(row, score) && (offset == 0 || leavesNone(row, label, stages));
        return fits && stages.containsValue(Stage.FINAL) | stages.containsValue(Stage.BUDGET)
                ? new FundColumns(stages, shifted(columns.column(Heading.EXECUTION_RATE), offset), weight, score)
                : NONE;
    }

    private static @Nullable Integer shifted(@Nullable Integer column, int offset) {
        return column == null ? null : column + offset;
    }

    /** A rate stands under the rate, and nothing else does; an amount is never a percentage. */
    private static boolean suits(GridRow row, int column, Stage stage) {
        if (row.number(column).isEmpty()) {
            return stage == Stage.EXECUTION_RATE
                    || AbsenceWords.of(row.normalised(column)).isPresent();
        }
        return stage == Stage.EXECUTION_RATE ? isRate(row, column) : !isPercent(row, column);
    }

    /** Where another cell has the percent sign, that cell is the rate. */
    private static boolean isRate(GridRow row, int column) {
        return isPercent(row, column) || row.columns().stream().noneMatch(other -> isPercent(row, other));
    }

    private static boolean isPercent(GridRow row, @Nullable Integer column) {
        return column != null && row.unit(column).filter("%"::equals).isPresent();
    }

    /** At an offset no number between the label and the first amount may be left over. */
    private static boolean leavesNone(GridRow row, int label, TreeMap<Integer, Stage> stages) {
        return !stages.isEmpty()
                && row.columns().stream()
                        .noneMatch(column -> column > label
                                && column < stages.firstKey()
                                && row.number(column).isPresent());
    }

    /** Without a heading: two or three amounts and then a rate; or one amount with its unit beside the name. */
    static FundColumns byOrder(GridRow row, int label) {
        var amounts = new ArrayList<Integer>();
        for (int column : row.columns()) {
            if (column <= label || row.isBlank(column)) {
                continue;
            }
            if (isPercent(row, column) && amounts.size() >= 2) {
                return ordered(row, amounts, column);
            }
            if (row.number(column).isEmpty()) {
                return NONE;
            }
            amounts.add(column);
        }
        boolean single = amounts.size() == 1
                && row.unit(amounts.getFirst())
                        .filter(unit -> unit.endsWith("元"))
                        .isPresent();
        return single ? new FundColumns(Map.of(amounts.getFirst(), Stage.FINAL), null, null, null) : NONE;
    }

    private static FundColumns ordered(GridRow row, List<Integer> numbers, int rate) {
        var last = row.number(numbers.getLast()).orElseThrow().value();
        boolean weighted = numbers.size() >= 3 && WEIGHTS.contains(last);
        var amounts = weighted ? numbers.subList(0, numbers.size() - 1) : numbers;
        var stages = new TreeMap<Integer, Stage>();
        int end = amounts.size() - 1;
        stages.put(amounts.get(end), Stage.FINAL);
        stages.put(amounts.get(end - 1), Stage.BUDGET);
        if (end >= 2) {
            stages.put(amounts.get(end - 2), Stage.INITIAL_BUDGET);
        }
        stages.put(rate, Stage.EXECUTION_RATE);
        var behind = row.columns().stream()
                .filter(column -> column > rate && row.number(column).isPresent() && !isPercent(row, column))
                .toList();
        if (weighted) {
            return new FundColumns(stages, rate, numbers.getLast(), behind.size() == 1 ? behind.getFirst() : null);
        }
        return behind.size() == 2
                ? new FundColumns(stages, rate, behind.getFirst(), behind.getLast())
                : new FundColumns(stages, rate, null, null);
    }
}
