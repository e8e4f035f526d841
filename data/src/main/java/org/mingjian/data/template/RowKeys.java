package org.mingjian.data.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which report a row belongs to, and which row it repeats (归并与查重). */
final class RowKeys {

    private static final char SEPARATOR = '\u001f';
    private static final List<Field> OF_REPORT =
            List.of(Field.DEPARTMENT, Field.PROVINCE, Field.CITY, Field.COUNTY, Field.PROJECT);
    private static final List<Field> OF_LINE = List.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3, Field.TARGET);
    private static final List<Field> OF_FIGURES = List.of(Field.SCOPE, Field.FUNDING);

    /** The rows of one report met so far; the first is kept apart, for most reports have no other. */
    private static final class Group {
        private int rows;
        private String firstKey = "";
        private int firstRow;
        private @Nullable Map<String, Integer> others;

        /** The row this one repeats; 0 when none. */
        private int add(String key, int row) {
            if (rows == 0) {
                firstKey = key;
                firstRow = row;
            } else if (firstKey.equals(key)) {
                return firstRow;
            } else {
                if (others == null) {
                    others = new HashMap<>();
                }
                var before = others.putIfAbsent(key, row);
                if (before != null) {
                    return before;
                }
            }
            rows++;
            return 0;
        }
    }

    private final RowReader reader;
    private final List<Field> ofRow;
    private final Map<String, Group> groups = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final int[] ofReport;
    private @Nullable RowValues last;
    private String lastKey = "";
    private @Nullable Group lastGroup;

    RowKeys(RowReader reader, Template template) {
        this.reader = reader;
        this.ofReport =
                OF_REPORT.stream().mapToInt(reader::place).filter(at -> at >= 0).toArray();
        this.ofRow = switch (template) {
            case INDICATOR_LINES -> OF_LINE;
            case DEPARTMENT_YEAR, THREE_PUBLIC -> OF_FIGURES;
            case VERIFIED_SCORES -> List.of();
        };
    }

    /** The same for rows of the same report; rows of a report mostly stand together, so the last one is compared first. */
    String report(RowValues values) {
        var before = last;
        if (before != null && isSameReport(before, values)) {
            return lastKey;
        }
        text.setLength(0);
        text.append(values.year == null ? 0 : values.year.value());
        append(values, OF_REPORT);
        last = values;
        lastKey = text.toString();
        lastGroup = null;
        return lastKey;
    }

    private boolean isSameReport(RowValues before, RowValues values) {
        if (!Objects.equals(before.year, values.year)) {
            return false;
        }
        for (int at : ofReport) {
            if (!before.texts[at].equals(values.texts[at])) {
                return false;
            }
        }
        return true;
    }

    /** Takes the row in; says which row it repeats, 0 when none. */
    int add(RowValues values) {
        var key = report(values);
        var group = lastGroup;
        if (group == null) {
            group = groups.computeIfAbsent(key, one -> new Group());
            lastGroup = group;
        }
        text.setLength(0);
        append(values, ofRow);
        return group.add(text.toString(), values.row);
    }

    private void append(RowValues values, List<Field> fields) {
        for (var field : fields) {
            int at = reader.place(field);
            text.append(SEPARATOR).append(at < 0 ? "" : Words.comparable(values.texts[at]));
        }
    }

    /** How many rows each report has; the groups themselves are let go. */
    Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>(groups.size() * 2);
        groups.forEach((key, group) -> counts.put(key, group.rows));
        groups.clear();
        return counts;
    }
}
