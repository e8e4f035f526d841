package org.mingjian.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/** A report as its rows come in (按行成报告). */
final class RowReport {

    private final Layout layout;
    private final RowReader reader;
    private final ReportIdentity identity;
    private final List<Figure> figures = new ArrayList<>();
    private final List<ScoreStatement> scores = new ArrayList<>();
    private final List<IndicatorLine> lines = new ArrayList<>();

    RowReport(Layout layout, RowReader reader, RowValues first) {
        this.layout = layout;
        this.reader = reader;
        this.identity = identity(first);
    }

    Report report() {
        return new Report(identity, null, scores, List.of(), figures, List.of(), lines, List.of());
    }

    void add(RowValues values) {
        switch (layout.template()) {
            case DEPARTMENT_YEAR, THREE_PUBLIC -> addFigures(values);
            case INDICATOR_LINES -> lines.add(line(values));
            case VERIFIED_SCORES -> addScores(values);
        }
    }

    private ReportIdentity identity(RowValues values) {
        var project = text(values, Field.PROJECT);
        return new ReportIdentity(
                kind(project),
                text(values, Field.DEPARTMENT),
                text(values, Field.PROVINCE),
                text(values, Field.CITY),
                text(values, Field.COUNTY),
                values.level,
                text(values, Field.SECTOR),
                Objects.requireNonNull(values.year),
                project);
    }

    private ReportKind kind(@Nullable String project) {
        return switch (layout.template()) {
            case DEPARTMENT_YEAR -> ReportKind.SELF_EVALUATION;
            case INDICATOR_LINES -> project == null ? ReportKind.SELF_EVALUATION : ReportKind.PROJECT_SELF_EVALUATION;
            case THREE_PUBLIC -> ReportKind.THREE_PUBLIC;
            case VERIFIED_SCORES -> ReportKind.VERIFICATION;
        };
    }

    private void addFigures(RowValues values) {
        var columns = layout.columns();
        for (int at = 0; at < columns.size(); at++) {
            var number = values.numbers[at];
            if (number != null) {
                figures.add(figure(values, at, columns.get(at), number));
            }
        }
    }

    private Figure figure(RowValues values, int at, Layout.Placed placed, PrintedNumber number) {
        var measured = placed.column().measure();
        var money = values.units[at];
        return new Figure(
                measured.measure(),
                number,
                money == null ? Unit.count("人") : money,
                money == null || money.equals(placed.unit()) ? UnitPlace.HEADER : UnitPlace.CELL,
                measured.basis(),
                measured.period(),
                values.scope,
                text(values, Field.FUNDING),
                placed.printed(),
                place(values, at));
    }

    private void addScores(RowValues values) {
        var outOf = number(values, Field.OUT_OF);
        var self = number(values, Field.SELF_SCORE);
        if (self != null) {
            scores.add(new ScoreStatement(
                    ScoreRole.FORM, self, outOf, null, place(values, reader.place(Field.SELF_SCORE))));
        }
        scores.add(new ScoreStatement(
                ScoreRole.VERIFIED,
                Objects.requireNonNull(number(values, Field.VERIFIED_TOTAL)),
                outOf,
                text(values, Field.GRADE),
                place(values, reader.place(Field.VERIFIED_TOTAL))));
    }

    private IndicatorLine line(RowValues values) {
        return new IndicatorLine(
                text(values, Field.LEVEL1),
                text(values, Field.LEVEL2),
                Objects.requireNonNull(text(values, Field.LEVEL3)),
                words(values, Field.TARGET),
                text(values, Field.MEASURE_UNIT),
                words(values, Field.ACTUAL),
                points(values, Field.WEIGHT),
                points(values, Field.SCORE),
                points(values, Field.VERIFIED_SCORE),
                words(values, Field.REASON),
                place(values, reader.place(Field.LEVEL3)));
    }

    private Reading<String> words(RowValues values, Field field) {
        int at = reader.place(field);
        var text = text(values, field);
        return text == null ? absent(values, at) : Reading.of(text, place(values, at));
    }

    private Reading<PrintedNumber> points(RowValues values, Field field) {
        int at = reader.place(field);
        var number = number(values, field);
        return number == null ? absent(values, at) : Reading.of(number, place(values, at));
    }

    private <T> Reading<T> absent(RowValues values, int at) {
        if (at < 0) {
            return Reading.absent(AbsenceReason.NOT_DISCLOSED);
        }
        var reason = values.texts[at].isEmpty() ? AbsenceReason.BLANK : AbsenceReason.FILLER;
        return Reading.absent(reason, place(values, at));
    }

    private @Nullable PrintedNumber number(RowValues values, Field field) {
        int at = reader.place(field);
        return at < 0 ? null : values.numbers[at];
    }

    private @Nullable String text(RowValues values, Field field) {
        int at = reader.place(field);
        return at < 0 || Words.isFiller(values.texts[at]) ? null : values.texts[at];
    }

    private SourceRef place(RowValues values, int at) {
        var column = layout.columns().get(at).index() + 1;
        return SourceRef.cell(null, TableBlocks.of(values.row), values.row, column, values.texts[at]);
    }
}
