package org.mingjian.data.read;

import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Unit;

/**
 * Scored indicator lines of a form (指标行).
 * Flattened tables lose the cells of merged columns, so that a row may stand one or two columns to the left of its
 * headings; it is read at the offset where weight and score are numbers.
 */
final class IndicatorRows {

    private static final int[] OFFSETS = {0, -1, 1, -2, 2};

    private final ReportDraft draft;
    private final LabelReader labels = new LabelReader();
    private @Nullable String level1;
    private @Nullable String level2;

    IndicatorRows(ReportDraft draft) {
        this.draft = draft;
    }

    void read(GridRow row, Columns columns) {
        Integer name = nameColumn(columns);
        if (name == null) {
            return;
        }
        int offset = offset(row, columns, name);
        rememberLevels(row, columns, name, offset);
        var normalised = row.normalised(name + offset);
        if (normalised.isEmpty() || isEmptyFiller(row, columns, normalised, offset)) {
            return;
        }
        var line = line(row, columns, name, offset);
        draft.indicators.add(line);
        addFigure(line);
    }

    private static @Nullable Integer nameColumn(Columns columns) {
        if (columns.has(Heading.LEVEL3)) {
            return columns.column(Heading.LEVEL3);
        }
        if (columns.has(Heading.LEVEL2)) {
            return columns.column(Heading.LEVEL2);
        }
        return columns.has(Heading.INDICATOR) ? columns.column(Heading.INDICATOR) : columns.column(Heading.LEVEL1);
    }

    private static int offset(GridRow row, Columns columns, int name) {
        for (int offset : OFFSETS) {
            boolean named =
                    !row.isBlank(name + offset) && row.number(name + offset).isEmpty();
            if (named
                    && isNumber(row, columns, Heading.WEIGHT, offset)
                    && isNumber(row, columns, scoreHeading(columns), offset)) {
                return offset;
            }
        }
        return 0;
    }

    private static Heading scoreHeading(Columns columns) {
        return columns.has(Heading.SCORE) ? Heading.SCORE : Heading.VERIFIED_SCORE;
    }

    private static boolean isNumber(GridRow row, Columns columns, Heading heading, int offset) {
        var column = columns.column(heading);
        return column == null || row.number(column + offset).isPresent();
    }

    private void rememberLevels(GridRow row, Columns columns, int name, int offset) {
        Integer first = columns.column(Heading.LEVEL1);
        Integer second = columns.column(Heading.LEVEL2);
        if (offset == 0 && first != null && first != name && !row.isBlank(first)) {
            level1 = oneLine(row.text(first));
        }
        if (offset == 0 && second != null && second != name && !row.isBlank(second)) {
            level2 = oneLine(row.text(second));
        }
    }

    /** A heading such as 指标1： or …… whose row holds nothing else. */
    private static boolean isEmptyFiller(GridRow row, Columns columns, String name, int offset) {
        if (!Filler.is(name)) {
            return false;
        }
        for (var heading : new Heading[] {Heading.WEIGHT, Heading.SCORE, Heading.VERIFIED_SCORE}) {
            var column = columns.column(heading);
            if (column != null && row.number(column + offset).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private IndicatorLine line(GridRow row, Columns columns, int name, int offset) {
        var score = columns.column(scoreHeading(columns));
        var verified = columns.has(Heading.SCORE) ? columns.column(Heading.VERIFIED_SCORE) : null;
        var weight = columns.column(Heading.WEIGHT);
        return new IndicatorLine(
                level1,
                level2,
                oneLine(Filler.withoutPrefix(row.text(name + offset))),
                text(row, columns.column(Heading.TARGET), offset),
                unit(row, columns.column(Heading.UNIT), offset),
                text(row, columns.column(Heading.ACTUAL), offset),
                weight == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readNumber(weight + offset),
                score == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readNumber(score + offset),
                verified == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : row.readNumber(verified + offset),
                text(row, columns.column(Heading.REASON), offset),
                row.place(name + offset));
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
        return text.strip().replaceAll("\\s*\\n\\s*", "");
    }

    /** An indicator that is one of the measured rates is a figure too. */
    private void addFigure(IndicatorLine line) {
        if (!(line.actual() instanceof Reading.Read<String>(String actual, var place))) {
            return;
        }
        boolean percent = actual.contains("%") || actual.contains("％") || "%".equals(line.measureUnit());
        var number = Numbers.ofCell(actual).orElse(null);
        if (!percent || number == null) {
            return;
        }
        var name = MatchText.normalise(line.level3());
        var mention = new Mention(number, Unit.PERCENT, 0, 0, name, "");
        labels.read(mention, new Context())
                .filter(answer -> answer.stage() != Stage.CHANGE && !isMoneyChange(name, answer))
                .flatMap(answer ->
                        Measures.figure(answer.subject(), answer.stage(), number, Unit.PERCENT, line.level3(), place))
                .ifPresent(draft.figures::add);
    }

    /** «压减三公经费 5%» is a goal's own wording, not a change rate as the measure defines it. */
    private static boolean isMoneyChange(String name, LabelReader.Answer answer) {
        return answer.stage() == Stage.CHANGE_RATE && !name.endsWith("率");
    }
}
