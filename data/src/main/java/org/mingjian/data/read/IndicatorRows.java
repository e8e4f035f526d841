package org.mingjian.data.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Scored indicator lines of a form (指标行).
 * Flattened tables lose the cells of merged columns, so that a row may stand one or two columns to the left of its
 * headings; it is read at the offset where weight and score are numbers.
 */
final class IndicatorRows {

    private static final int[] OFFSETS = {0, -1, 1, -2, 2, -3};
    private static final ScreenedPattern SIGNS = ScreenedPattern.of("[≥≧>≤≦<=═]+");
    private static final ScreenedPattern LINE_BREAK = ScreenedPattern.of("\\s*[\n]\\s*");
    private static final ScreenedPattern SUBTOTAL = ScreenedPattern.of("(?<name>.{0,12})小计:?");
    private static final ScreenedPattern WEIGHT_IN_NAME =
            ScreenedPattern.of("\\((?<points>\\d{1,2}(\\.\\d{1,2})?)分\\)$");
    private static final ScreenedPattern NOTE = ScreenedPattern.of(
            "(注|备注|说明|填表人|填报人|联系人|联系电话|电话|负责人|审核人|单位负责人|填报日期|填报时间|填表日期|项目负责人|经办人|财务负责人|主管领导|其他需要说明的?(问题|情况)|评价等级|自评等级|评价结论|自评结论).{0,2}");

    private final ReportDraft draft;
    private final IndicatorFigures figures;
    private final Remarks remarks;
    private @Nullable String level1;
    private @Nullable String level2;

    IndicatorRows(ReportDraft draft, @Nullable FiscalYear year) {
        this.draft = draft;
        this.figures = new IndicatorFigures(draft);
        this.remarks = new Remarks(draft, year);
    }

    void continueFrom(IndicatorRows before) {
        level1 = before.level1;
        level2 = before.level2;
    }

    void read(GridRow row, Columns columns) {
        Integer name = nameColumn(columns);
        if (name == null || isNote(row)) {
            return;
        }
        int offset = offset(row, columns, name);
        rememberLevels(row, columns, name, offset);
        if (addSubtotal(row, columns, name, offset)) {
            return;
        }
        var normalised = row.normalised(name + offset);
        if (normalised.isEmpty()
                || isProse(row, columns, name, offset)
                || isContinued(row, columns, name, offset)
                || isEmptyFiller(row, columns, normalised, offset)) {
            return;
        }
        var line = line(row, columns, name, offset);
        draft.indicators.add(line);
        figures.add(line);
        ConvertedScores.read(row, columns, offset, draft);
        readRemarks(row, columns, name, offset);
    }

    private void readRemarks(GridRow row, Columns columns, int name, int offset) {
        columns.all().forEach((column, heading) -> {
            if (column > name && (heading == Heading.REASON || heading == Heading.EXPLANATION)) {
                remarks.read(row, column + offset, row.text(name + offset));
            }
        });
    }

    private static @Nullable Integer nameColumn(Columns columns) {
        for (var heading : List.of(Heading.LEVEL3, Heading.LEVEL2, Heading.INDICATOR)) {
            if (columns.has(heading)) {
                return columns.column(heading);
            }
        }
        return columns.column(Heading.LEVEL1);
    }

    private static boolean isNote(GridRow row) {
        Integer first = row.firstFilled();
        return first != null && NOTE.isWhole(row.normalised(first));
    }

    private static int offset(GridRow row, Columns columns, int name) {
        for (int offset : OFFSETS) {
            boolean named =
                    !row.isBlank(name + offset) && row.number(name + offset).isEmpty();
            if (named
                    && isNumber(row, columns.columnBehind(Heading.WEIGHT, name), offset)
                    && isNumber(row, columns.columnBehind(scoreHeading(columns), name), offset)) {
                return offset;
            }
        }
        return 0;
    }

    private static Heading scoreHeading(Columns columns) {
        return columns.has(Heading.SCORE) ? Heading.SCORE : Heading.VERIFIED_SCORE;
    }

    private static boolean isNumber(GridRow row, @Nullable Integer column, int offset) {
        return column == null || Scores.of(row.text(column + offset)).isPresent();
    }

    private void rememberLevels(GridRow row, Columns columns, int name, int offset) {
        Integer first = columns.column(Heading.LEVEL1);
        Integer second = columns.column(Heading.LEVEL2);
        if (offset == 0 && first != null && first != name && !row.isBlank(first)) {
            var text = oneLine(row.text(first));
            level2 = text.equals(level1) ? level2 : null;
            level1 = text;
        }
        if (offset == 0 && second != null && second != name && !row.isBlank(second)) {
            level2 = oneLine(row.text(second));
        }
    }

    /** «小计» beneath the lines of a level: the score of that part of the total. */
    private boolean addSubtotal(GridRow row, Columns columns, int name, int offset) {
        for (int column = 1; column <= Math.max(name, name + offset); column++) {
            var match = row.startsHere(column) ? SUBTOTAL.whole(row.normalised(column)) : null;
            if (match != null) {
                var part = match.group("name").isEmpty() ? level1 : match.group("name");
                var score = number(row, columns.columnBehind(Heading.SCORE, name), offset);
                if (part != null && score.isRead()) {
                    var weight = number(row, columns.columnBehind(Heading.WEIGHT, name), offset);
                    draft.components.add(new ComponentScore(part, score, weight, row.place(column)));
                }
                return true;
            }
        }
        return false;
    }

    /** One merged cell from the name to the scores is a remark beneath the table. */
    private static boolean isProse(GridRow row, Columns columns, int name, int offset) {
        Integer score = columns.columnBehind(scoreHeading(columns), name);
        Integer actual = columns.columnBehind(Heading.ACTUAL, name);
        return (score != null && row.sameCell(name + offset, score + offset))
                || (actual != null && row.sameCell(name + offset, actual + offset));
    }

    /** The second row of an indicator whose name and score span both. */
    private static boolean isContinued(GridRow row, Columns columns, int name, int offset) {
        Integer score = columns.columnBehind(scoreHeading(columns), name);
        boolean scored = score != null && row.has(score + offset) && row.startsHere(score + offset);
        return !row.startsHere(name + offset) && !scored;
    }

    /** A heading such as 指标1： or …… whose row holds nothing else. */
    private static boolean isEmptyFiller(GridRow row, Columns columns, String name, int offset) {
        if (!Filler.is(name)) {
            return false;
        }
        for (var heading : List.of(Heading.WEIGHT, Heading.SCORE, Heading.VERIFIED_SCORE)) {
            var column = columns.column(heading);
            if (column != null && row.number(column + offset).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private IndicatorLine line(GridRow row, Columns columns, int name, int offset) {
        var verified = columns.has(Heading.SCORE) ? columns.columnBehind(Heading.VERIFIED_SCORE, name) : null;
        return new IndicatorLine(
                level1,
                level2,
                oneLine(Filler.withoutPrefix(row.text(name + offset))),
                target(row, columns, name, offset),
                unit(row, columns.column(Heading.UNIT), offset),
                text(row, columns.columnBehind(Heading.ACTUAL, name), offset),
                weight(row, columns, name, offset),
                number(row, columns.columnBehind(scoreHeading(columns), name), offset),
                number(row, verified, offset),
                text(row, columns.columnBehind(Heading.REASON, name), offset),
                row.place(name + offset));
    }

    /** A form without a column of weights prints each behind the name: 设备使用率（10分）. */
    private static Reading<PrintedNumber> weight(GridRow row, Columns columns, int name, int offset) {
        if (columns.has(Heading.WEIGHT)) {
            return number(row, columns.columnBehind(Heading.WEIGHT, name), offset);
        }
        var text = MatchText.of(row.text(name + offset));
        var match = WEIGHT_IN_NAME.matcher(text.text());
        if (!match.find()) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var raw = text.quote(match.start("points"), match.end("points"));
        return Reading.of(Numbers.printed(raw, match.group("points"), false), row.place(name + offset));
    }

    /** The target with its comparison, when that has a column of its own: ≥ and 735 are ≥735. */
    private static Reading<String> target(GridRow row, Columns columns, int name, int offset) {
        var target = text(row, columns.columnBehind(Heading.TARGET, name), offset);
        Integer comparison = columns.column(Heading.COMPARISON);
        if (comparison == null || !(target instanceof Reading.Read<String>(String value, var place))) {
            return target;
        }
        var sign = row.normalised(comparison + offset);
        boolean isSign = SIGNS.isWhole(sign);
        return isSign && Numbers.ofCell(value).isPresent()
                ? Reading.of(row.text(comparison + offset).strip() + value, place)
                : target;
    }

    private static Reading<PrintedNumber> number(GridRow row, @Nullable Integer column, int offset) {
        if (column == null) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var score = Scores.of(row.text(column + offset));
        return score.isPresent()
                ? Reading.of(score.get(), row.place(column + offset))
                : row.readNumber(column + offset);
    }

    private static Reading<String> text(GridRow row, @Nullable Integer column, int offset) {
        return column == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readText(column + offset);
    }

    private static @Nullable String unit(GridRow row, @Nullable Integer column, int offset) {
        return column == null || row.isBlank(column + offset)
                ? null
                : row.text(column + offset).strip();
    }

    private static String oneLine(String text) {
        return LINE_BREAK.without(text.strip());
    }
}
