package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/** The cells of an indicator line by their headings (指标行单元格), each with what it says or why it says nothing. */
final class LineCells {

    private static final ScreenedPattern SIGNS = ScreenedPattern.of("[≥≧>≤≦<=═]+");
    private static final ScreenedPattern AMOUNT = ScreenedPattern.of("^\\s*[\\d０-９]");
    private static final ScreenedPattern LINE_BREAK = ScreenedPattern.of("\\s*[\n]\\s*");
    private static final ScreenedPattern WEIGHT_IN_NAME =
            ScreenedPattern.of("\\((?<points>\\d{1,2}(\\.\\d{1,2})?)(?<unit>分?)\\)$");
    private static final ScreenedPattern WEIGHT_BEHIND =
            ScreenedPattern.of("\\s*[(（]\\s*\\d{1,2}(\\.\\d{1,2})?\\s*分?\\s*[)）]\\s*$");
    /** «三级指标（分值）»: bare numbers in brackets behind the names are weights. */
    private static final ScreenedPattern WEIGHED = ScreenedPattern.of("分值|权重");

    private LineCells() {}

    /** A form without a column of weights prints each behind the name: 设备使用率（10分）. */
    static Reading<PrintedNumber> weight(GridRow row, Columns columns, int name, int offset) {
        if (columns.has(Heading.WEIGHT)) {
            return number(row, columns.columnBehind(Heading.WEIGHT, name), offset);
        }
        var text = MatchText.of(row.text(name + offset));
        var match = WEIGHT_IN_NAME.matcher(text.text());
        if (!match.find() || match.group("unit").isEmpty() && !isWeighed(columns, name)) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var raw = text.quote(match.start("points"), match.end("points"));
        return Reading.of(Numbers.printed(raw, match.group("points"), false), row.place(name + offset));
    }

    private static boolean isWeighed(Columns columns, int name) {
        return columns.path(name).stream().anyMatch(heading -> WEIGHED.isIn(heading));
    }

    /** The name without the weight behind it, which is the line's and not the name's. */
    static String name(String printed, Columns columns, int name) {
        boolean weighed = !columns.has(Heading.WEIGHT) && isWeighed(columns, name);
        return weighed ? WEIGHT_BEHIND.withoutFirst(printed) : printed;
    }

    /** Beside the target of the year's beginning a form may print the adjusted one, which counts. */
    private static @Nullable Integer targetColumn(GridRow row, Columns columns, int name, int offset) {
        for (var entry : columns.all().entrySet()) {
            boolean adjusted = entry.getValue() == Heading.TARGET
                    && columns.path(entry.getKey()).stream()
                            .anyMatch(heading -> heading.strip().startsWith("调整"));
            if (adjusted && !row.isBlank(entry.getKey() + offset)) {
                return entry.getKey();
            }
        }
        return columns.columnBehind(Heading.TARGET, name);
    }

    /** The target with its comparison, when that has a column of its own: ≥ and 735 are ≥735. */
    static Reading<String> target(GridRow row, Columns columns, int name, int offset) {
        var target = text(row, targetColumn(row, columns, name, offset), offset);
        Integer comparison = columns.column(Heading.COMPARISON);
        if (comparison == null || !(target instanceof Reading.Read<String>(String value, var place))) {
            return target;
        }
        var sign = row.normalised(comparison + offset);
        boolean isSign = SIGNS.isWhole(sign);
        return isSign && AMOUNT.isIn(value)
                ? Reading.of(row.text(comparison + offset).strip() + value, place)
                : target;
    }

    static Reading<PrintedNumber> number(GridRow row, @Nullable Integer column, int offset) {
        if (column == null) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var score = Scores.of(row.text(column + offset));
        return score.isPresent()
                ? Reading.of(score.get(), row.place(column + offset))
                : row.readNumber(column + offset);
    }

    static Reading<String> text(GridRow row, @Nullable Integer column, int offset) {
        return column == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readText(column + offset);
    }

    static @Nullable String unit(GridRow row, @Nullable Integer column, int offset) {
        return column == null || row.isBlank(column + offset)
                ? null
                : row.text(column + offset).strip();
    }

    static String oneLine(String text) {
        return LINE_BREAK.without(text.strip());
    }
}
