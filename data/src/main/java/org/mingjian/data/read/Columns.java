package org.mingjian.data.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headings of a table by column (列). A heading that stands over several columns belongs to its first. */
final class Columns {

    private final Map<Integer, Heading> byColumn = new TreeMap<>();
    private final Map<Heading, Integer> byHeading = new EnumMap<>(Heading.class);
    private final Map<Heading, String> printed = new EnumMap<>(Heading.class);

    static Columns of(GridRow row) {
        var columns = new Columns();
        for (int column : row.columns()) {
            Heading.of(row.text(column)).ifPresent(heading -> columns.add(column, heading, row.text(column)));
        }
        return columns;
    }

    private void add(int column, Heading heading, String text) {
        byColumn.put(column, heading);
        if (byHeading.putIfAbsent(heading, column) == null) {
            printed.put(heading, text);
        }
    }

    boolean has(Heading heading) {
        return byHeading.containsKey(heading);
    }

    @Nullable
    Integer column(Heading heading) {
        return byHeading.get(heading);
    }

    /** The heading as printed; empty where the table has none. */
    String printed(Heading heading) {
        return printed.getOrDefault(heading, "");
    }

    Map<Integer, Heading> all() {
        return byColumn;
    }

    boolean isIndicatorTable() {
        boolean scored = has(Heading.SCORE) || has(Heading.VERIFIED_SCORE);
        boolean named = has(Heading.LEVEL3) || has(Heading.LEVEL2) || has(Heading.LEVEL1) || has(Heading.INDICATOR);
        return (scored || has(Heading.WEIGHT)) && named && !isFundTable()
                || (named && has(Heading.TARGET) && has(Heading.ACTUAL));
    }

    boolean isFundTable() {
        return !has(Heading.TASK_NAME)
                && has(Heading.EXECUTED)
                && (has(Heading.ADJUSTED_BUDGET) || has(Heading.INITIAL_BUDGET));
    }

    boolean isTaskTable() {
        return has(Heading.TASK_NAME)
                && (has(Heading.ADJUSTED_BUDGET) || has(Heading.INITIAL_BUDGET))
                && has(Heading.EXECUTED);
    }

    boolean isStaffTable() {
        return has(Heading.STAFF_ESTABLISHED) && has(Heading.STAFF_ACTUAL);
    }
}
