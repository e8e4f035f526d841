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

    /** A report met, and how many rows of it. */
    private static final class Group {
        private final int number;
        private int rows;

        Group(int number) {
            this.number = number;
        }
    }

    private final RowReader reader;
    private final List<Field> ofRow;
    private final Map<String, Group> groups = new HashMap<>();
    private final SeenRows seen = new SeenRows();
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
        for (var field : OF_REPORT) {
            text.append(SEPARATOR).append(comparable(values, field));
        }
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
            group = groups.computeIfAbsent(key, one -> new Group(groups.size() + 1));
            lastGroup = group;
        }
        seen.begin(group.number);
        for (var field : ofRow) {
            seen.append(comparable(values, field));
        }
        int repeats = seen.add(values.row);
        if (repeats == 0) {
            group.rows++;
        }
        return repeats;
    }

    private String comparable(RowValues values, Field field) {
        int at = reader.place(field);
        return at < 0 ? "" : Words.comparable(values.texts[at]);
    }

    /** How many rows each report has; the groups themselves are let go. */
    Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>(groups.size() * 2);
        groups.forEach((key, group) -> counts.put(key, group.rows));
        groups.clear();
        return counts;
    }
}
