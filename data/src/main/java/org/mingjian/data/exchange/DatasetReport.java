package org.mingjian.data.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;
import org.mingjian.data.store.ThreePublicSelection;

/**
 * An audited report as rows of a dataset (数据集中的报告): the same rows the store keeps of it.
 * A print with more digits than its column is rounded half-up there; the raw text stays exact.
 */
public record DatasetReport(
        String reportId,
        String departmentId,
        Report report,
        AuditOutcome outcome,
        int readerVersion,
        @Nullable String rulebookVersion,
        Origin origin) {

    /** Appends all rows but the findings, whose number runs over the whole dataset. */
    public void appendTo(DatasetWriter writer) {
        appendReport(writer);
        for (int at = 0; at < report.scores().size(); at++) {
            appendScore(writer, at + 1, report.scores().get(at));
        }
        for (int at = 0; at < report.components().size(); at++) {
            appendComponent(writer, at);
        }
        for (int at = 0; at < report.figures().size(); at++) {
            appendFigure(writer, at);
        }
        for (int at = 0; at < report.tasks().size(); at++) {
            appendTask(writer, at + 1, report.tasks().get(at));
        }
        for (int at = 0; at < report.indicators().size(); at++) {
            appendIndicator(writer, at);
        }
        appendThreePublic(writer);
    }

    private void appendReport(DatasetWriter writer) {
        var identity = report.identity();
        writer.append(
                DatasetTable.REPORT,
                reportId,
                departmentId,
                identity.department(),
                identity.province(),
                identity.city(),
                identity.county(),
                identity.level(),
                identity.sector(),
                Objects.requireNonNull(identity.fiscalYear()).value(),
                identity.kind(),
                identity.project(),
                report.form(),
                1,
                true,
                points(outcome.claimedScore()),
                points(verifiedScore()),
                points(outcome.supportedScore()),
                grade(),
                scaled(outcome.verifiableShare(), 8),
                readerVersion,
                rulebookVersion,
                outcome.light().colour(),
                outcome.light().fixedColour(),
                outcome.light().explanation(),
                origin);
    }

    private void appendScore(DatasetWriter writer, int number, ScoreStatement score) {
        row(
                writer,
                DatasetTable.SCORE,
                score.source(),
                reportId,
                number,
                score.role(),
                points(score.score().value()),
                score.outOf() == null ? null : points(score.outOf().value()),
                score.grade(),
                score.score().raw());
    }

    private void appendComponent(DatasetWriter writer, int at) {
        var component = report.components().get(at);
        row(
                writer,
                DatasetTable.COMPONENT,
                component.source(),
                reportId,
                at + 1,
                component.name(),
                points(value(component.score())),
                points(value(component.weight())),
                raw(component.score()),
                raw(component.weight()));
    }

    private void appendFigure(DatasetWriter writer, int at) {
        var figure = report.figures().get(at);
        var dimension = figure.unit().dimension();
        row(
                writer,
                DatasetTable.FIGURE,
                figure.source(),
                reportId,
                at + 1,
                figure.wireName(),
                scaled(figure.number().value(), 10),
                figure.number().raw(),
                figure.unit().printed(),
                dimension == Dimension.MONEY ? scaled(figure.normalised(), 2) : null,
                dimension == Dimension.RATE ? scaled(figure.normalised(), 8) : null,
                figure.basis(),
                figure.period(),
                figure.scope(),
                figure.funding(),
                figure.label());
    }

    private void appendTask(DatasetWriter writer, int number, Task task) {
        var rate = value(task.rate());
        row(
                writer,
                DatasetTable.TASK,
                task.source(),
                reportId,
                number,
                task.name(),
                yuan(task, task.budget()),
                yuan(task, task.executed()),
                rate == null ? null : scaled(rate.movePointLeft(2), 8),
                raw(task.budget()),
                raw(task.executed()),
                raw(task.rate()),
                task.unit().printed());
    }

    private void appendIndicator(DatasetWriter writer, int at) {
        var line = report.indicators().get(at);
        var entitled = outcome.entitledScores().isEmpty()
                ? null
                : outcome.entitledScores().get(at);
        row(
                writer,
                DatasetTable.INDICATOR,
                line.source(),
                reportId,
                at + 1,
                line.level1(),
                line.level2(),
                line.level3(),
                line.target().toOptional().orElse(null),
                line.measureUnit(),
                line.actual().toOptional().orElse(null),
                points(value(line.weight())),
                points(value(line.score())),
                points(value(line.verifiedScore())),
                entitled == null ? null : points(entitled.points()),
                entitled == null ? null : entitled.explanation(),
                line.deviationReason().toOptional().orElse(null));
    }

    private void appendThreePublic(DatasetWriter writer) {
        var amounts = ThreePublicSelection.of(report);
        if (amounts.stream().allMatch(Objects::isNull)) {
            return;
        }
        var values = new ArrayList<@Nullable Object>();
        values.add(reportId);
        values.add(departmentId);
        values.add(Objects.requireNonNull(report.identity().fiscalYear()).value());
        for (var amount : amounts) {
            values.add(scaled(amount, 2));
        }
        values.add(origin);
        writer.append(DatasetTable.THREE_PUBLIC, values.toArray());
    }

    /** The given values, then the place, then the origin. */
    private void row(DatasetWriter writer, DatasetTable table, SourceRef place, @Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>(List.of());
        for (var value : values) {
            all.add(value);
        }
        all.add(place.page());
        all.add(place.block());
        all.add(place.row());
        all.add(place.column());
        all.add(place.quote());
        all.add(origin);
        writer.append(table, all.toArray());
    }

    private @Nullable BigDecimal verifiedScore() {
        return report.scores().stream()
                .filter(score -> score.role() == ScoreRole.VERIFIED)
                .findFirst()
                .map(score -> score.score().value())
                .orElse(null);
    }

    private @Nullable String grade() {
        return report.scores().stream()
                .map(ScoreStatement::grade)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal yuan(Task task, Reading<PrintedNumber> reading) {
        var value = value(reading);
        return value == null || task.unit().dimension() != Dimension.MONEY
                ? null
                : scaled(task.unit().normalise(value), 2);
    }

    private static @Nullable BigDecimal value(Reading<PrintedNumber> reading) {
        return reading.map(PrintedNumber::value).orElse(null);
    }

    private static @Nullable String raw(Reading<PrintedNumber> reading) {
        var place = reading.source();
        return reading.map(PrintedNumber::raw).orElse(place == null ? null : place.quote());
    }

    private static @Nullable BigDecimal points(@Nullable BigDecimal value) {
        return scaled(value, 4);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int scale) {
        return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
    }
}
