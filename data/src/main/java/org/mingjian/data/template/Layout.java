package org.mingjian.data.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Unit;

/** The heading row of a table file laid over a template (列对应): which column stands where, and in what unit. */
record Layout(Template template, int headingRow, List<Placed> columns, List<String> unknown, int width) {

    /** A template's column at a place in the file, counted from 0; the unit is that of its heading. */
    record Placed(
            int index,
            String printed,
            Column column,
            @Nullable Unit unit) {}

    private static final int FEWEST_WITH_BOTH_KEYS = 3;
    private static final int FEWEST_WITH_ONE_KEY = 4;

    /** The template a row is the heading row of; none when too little of it fits any. */
    static Optional<Layout> of(PrintedRow row) {
        return Stream.of(Template.values())
                .map(template -> over(template, row))
                .filter(Layout::isRecognised)
                .max(Comparator.comparingInt(layout -> layout.columns.size()));
    }

    private static Layout over(Template template, PrintedRow row) {
        var columns = new ArrayList<Placed>();
        var unknown = new ArrayList<String>();
        int width = 0;
        for (int index = 0; index < row.size(); index++) {
            var printed = row.cell(index);
            if (printed.isEmpty()) {
                continue;
            }
            width = index + 1;
            var heading = Heading.of(printed);
            var column = Definition.instance().column(template, heading);
            if (column.isPresent()) {
                var unit = heading.unit() == null ? null : Words.unit(heading.unit());
                columns.add(new Placed(index, printed, column.get(), unit));
            } else {
                unknown.add(printed);
            }
        }
        return new Layout(template, row.number(), List.copyOf(columns), List.copyOf(unknown), width);
    }

    /**
     * A form has 部门 or 年度 beside its value, never both as headings of columns; a table of ours has, and a column it
     * lacks is to be told, not to make it another kind of file.
     */
    private boolean isRecognised() {
        var fields = EnumSet.noneOf(Field.class);
        columns.forEach(placed -> fields.add(placed.column().field()));
        boolean department = fields.contains(Field.DEPARTMENT);
        boolean year = fields.contains(Field.YEAR);
        int known = columns.size();
        int all = known + unknown.size();
        return department && year
                ? known >= FEWEST_WITH_BOTH_KEYS && known * 2 >= all
                : (department || year) && known >= FEWEST_WITH_ONE_KEY && known * 5 >= all * 3;
    }

    /** The first column of the field. */
    Optional<Placed> column(Field field) {
        return columns.stream()
                .filter(placed -> placed.column().field() == field)
                .findFirst();
    }

    /** One sentence when the file cannot be read for its headings: a column missing, given twice or without a unit. */
    Optional<String> refusal() {
        return Stream.of(missing(), repeated(), withoutUnit())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> missing() {
        var there = columns.stream().map(Placed::column).collect(Collectors.toSet());
        var missing = template.columns().stream()
                .filter(column -> column.need() != Need.OPTIONAL && !there.contains(column))
                .map(column -> "“" + column.heading() + "”")
                .collect(Collectors.joining("、"));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "按表头这是“%s”表，但缺少必需的列%s；请在第 %d 行的表头补上该列后再导入。".formatted(template.title(), missing, headingRow));
    }

    private Optional<String> repeated() {
        for (var one : columns) {
            for (var other : columns) {
                if (one.index() < other.index() && one.column().equals(other.column())) {
                    return Optional.of("“%s”表的第 %d 列“%s”和第 %d 列“%s”是同一项内容，无法取舍；请删去或改名其中一列后再导入。"
                            .formatted(
                                    template.title(),
                                    one.index() + 1,
                                    one.printed(),
                                    other.index() + 1,
                                    other.printed()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> withoutUnit() {
        if (column(Field.UNIT).isPresent()) {
            return Optional.empty();
        }
        var bare = columns.stream()
                .filter(placed -> placed.column().type() == ColumnType.MONEY && placed.unit() == null)
                .map(placed -> "“" + placed.printed() + "”")
                .toList();
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of("“%s”表的金额列%s没有写明单位；请在表头写成“%s（万元）”这样，或加一列“金额单位”后再导入。"
                        .formatted(
                                template.title(),
                                String.join("、", bare),
                                bare.getFirst().replaceAll("[“”]", "")));
    }

    /** The place of each field among {@link #columns()}, -1 where the file lacks it; asked for once a file. */
    int[] places() {
        var places = new int[Field.values().length];
        Arrays.fill(places, -1);
        for (int at = 0; at < columns.size(); at++) {
            var field = Objects.requireNonNull(columns.get(at)).column().field();
            if (places[field.ordinal()] < 0) {
                places[field.ordinal()] = at;
            }
        }
        return places;
    }
}
