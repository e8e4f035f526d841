package org.mingjian.analytics.admission;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;

/** Numbers the blocks of a report on behind those of another document (内容块顺延). */
record BlockShift(int offset) {

    Report apply(Report report) {
        return offset == 0
                ? report
                : new Report(
                        shift(report.identity()),
                        report.form(),
                        each(report.scores(), this::shift),
                        each(report.components(), this::shift),
                        each(report.figures(), this::shift),
                        each(report.tasks(), this::shift),
                        each(report.indicators(), this::shift),
                        each(report.statements(), this::shift),
                        each(report.absences(), absent -> absent.at(shift(absent.source()))),
                        report.tableBlocks().stream()
                                .map(block -> block + offset)
                                .collect(Collectors.toSet()));
    }

    private ReportIdentity shift(ReportIdentity who) {
        return new ReportIdentity(
                who.kind(),
                who.department(),
                who.province(),
                who.city(),
                who.county(),
                who.level(),
                who.sector(),
                who.fiscalYear(),
                who.project(),
                shiftIfKnown(who.departmentSource()));
    }

    private static <T> List<T> each(List<T> items, UnaryOperator<T> change) {
        return items.stream().map(change).toList();
    }

    private SourceRef shift(SourceRef place) {
        return new SourceRef(
                place.page(), place.block() + offset, place.row(), place.column(), place.quote(), place.box());
    }

    private @Nullable SourceRef shiftIfKnown(@Nullable SourceRef place) {
        return place == null ? null : shift(place);
    }

    private <T> Reading<T> shift(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(T value, SourceRef place) -> new Reading.Read<>(value, shift(place));
            case Reading.Absent<T> absent -> new Reading.Absent<>(absent.reason(), shiftIfKnown(absent.source()));
        };
    }

    private ScoreStatement shift(ScoreStatement score) {
        return new ScoreStatement(score.role(), score.score(), score.outOf(), score.grade(), shift(score.source()));
    }

    private ComponentScore shift(ComponentScore component) {
        return new ComponentScore(
                component.name(), shift(component.score()), shift(component.weight()), shift(component.source()));
    }

    private Figure shift(Figure figure) {
        return figure.at(shift(figure.source()));
    }

    private Task shift(Task task) {
        return new Task(
                task.name(),
                shift(task.budget()),
                shift(task.executed()),
                shift(task.rate()),
                task.unit(),
                shift(task.source()));
    }

    private IndicatorLine shift(IndicatorLine line) {
        return new IndicatorLine(
                line.level1(),
                line.level2(),
                line.level3(),
                shift(line.target()),
                line.measureUnit(),
                shift(line.actual()),
                shift(line.weight()),
                shift(line.score()),
                shift(line.verifiedScore()),
                shift(line.deviationReason()),
                shift(line.source()));
    }

    private NarrativeStatement shift(NarrativeStatement statement) {
        return new NarrativeStatement(statement.text(), shift(statement.source()));
    }
}
