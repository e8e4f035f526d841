package org.mingjian.data.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Task;

/** The rows of one version of a report (报告明细), without its findings. */
final class ReportRows {

    private static final List<String> TABLES =
            List.of("score", "component", "figure", "task", "indicator", "three_public", "report_document", "report");

    private final Connection connection;
    private final String reportId;
    private final Department department;
    private final AuditedReport audited;
    private final Origin origin;

    ReportRows(Connection connection, String reportId, Department department, AuditedReport audited, Origin origin) {
        this.connection = connection;
        this.reportId = reportId;
        this.department = department;
        this.audited = audited;
        this.origin = origin;
    }

    /** Removes every row of the report but its findings. */
    static void remove(Connection connection, String reportId) throws SQLException {
        for (var table : TABLES) {
            try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE report_id = ?")) {
                delete.setString(1, reportId);
                delete.executeUpdate();
            }
        }
    }

    void write(int version, boolean current, List<Part> parts) throws SQLException {
        writeReport(version, current);
        Rows.append(connection, "report_document", parts, (row, number, part) -> row.text(reportId)
                .text(part.sha256())
                .name(part.role())
                .integer(part.blockOffset()));
        writeScores();
        writeComponents();
        Rows.append(connection, "figure", audited.report().figures(), this::putFigure);
        Rows.append(connection, "task", audited.report().tasks(), this::putTask);
        Rows.append(connection, "indicator", audited.report().indicators(), this::putIndicator);
        writeThreePublic();
    }

    private void writeReport(int version, boolean current) throws SQLException {
        var identity = audited.report().identity();
        var outcome = audited.outcome();
        Rows.append(connection, "report", List.of(identity), (row, number, item) -> putIdentity(row, item)
                .text(audited.report().form())
                .integer(version)
                .flag(current)
                .points(outcome.claimedScore())
                .points(verifiedScore())
                .points(outcome.supportedScore())
                .text(grade())
                .rate(outcome.verifiableShare())
                .integer(audited.readerVersion())
                .text(audited.rulebookVersion())
                .name(origin));
    }

    /** What the page does not say is taken from the department, where another of its documents said it. */
    private Rows putIdentity(Rows row, ReportIdentity identity) throws SQLException {
        return row.text(reportId)
                .text(department.id())
                .text(identity.department())
                .text(firstOf(identity.province(), department.province()))
                .text(firstOf(identity.city(), department.city()))
                .text(firstOf(identity.county(), department.county()))
                .name(firstOf(identity.level(), department.level()))
                .text(firstOf(identity.sector(), department.sector()))
                .integer(Objects.requireNonNull(identity.fiscalYear()).value())
                .name(identity.kind())
                .text(identity.project());
    }

    private void writeScores() throws SQLException {
        Rows.append(connection, "score", audited.report().scores(), (row, number, score) -> row.text(reportId)
                .integer(number)
                .name(score.role())
                .points(score.score().value())
                .points(score.outOf() == null ? null : score.outOf().value())
                .text(score.grade())
                .text(score.score().raw())
                .place(score.source())
                .name(origin));
    }

    private void writeComponents() throws SQLException {
        Rows.append(
                connection, "component", audited.report().components(), (row, number, component) -> row.text(reportId)
                        .integer(number)
                        .text(component.name())
                        .points(component.score())
                        .points(component.weight())
                        .raw(component.score())
                        .raw(component.weight())
                        .place(component.source())
                        .name(origin));
    }

    private void putFigure(Rows row, int number, Figure figure) throws SQLException {
        row.text(reportId)
                .integer(number)
                .text(figure.measure().wireName())
                .printed(figure.number().value())
                .text(figure.number().raw())
                .text(figure.unit().printed())
                .money(normalised(figure, Dimension.MONEY))
                .rate(normalised(figure, Dimension.RATE))
                .name(figure.basis())
                .name(figure.period())
                .name(figure.scope())
                .text(figure.funding())
                .text(figure.label())
                .place(figure.source())
                .name(origin);
    }

    private static @Nullable BigDecimal normalised(Figure figure, Dimension dimension) {
        return figure.unit().dimension() == dimension ? figure.normalised() : null;
    }

    private void putTask(Rows row, int number, Task task) throws SQLException {
        row.text(reportId)
                .integer(number)
                .text(task.name())
                .money(yuan(task, task.budget()))
                .money(yuan(task, task.executed()))
                .rate(task.rate().map(rate -> rate.value().movePointLeft(2)).orElse(null))
                .raw(task.budget())
                .raw(task.executed())
                .raw(task.rate())
                .text(task.unit().printed())
                .place(task.source())
                .name(origin);
    }

    private static @Nullable BigDecimal yuan(Task task, Reading<PrintedNumber> reading) {
        return task.unit().dimension() == Dimension.MONEY
                ? reading.map(PrintedNumber::value).map(task.unit()::normalise).orElse(null)
                : null;
    }

    private void putIndicator(Rows row, int number, IndicatorLine line) throws SQLException {
        var entitledScores = audited.outcome().entitledScores();
        var entitled = entitledScores.isEmpty() ? null : entitledScores.get(number - 1);
        row.text(reportId)
                .integer(number)
                .text(line.level1())
                .text(line.level2())
                .text(line.level3())
                .text(line.target())
                .text(line.measureUnit())
                .text(line.actual())
                .points(line.weight())
                .points(line.score())
                .points(line.verifiedScore())
                .points(entitled == null ? null : entitled.points())
                .text(entitled == null ? null : entitled.explanation())
                .text(line.deviationReason())
                .place(line.source())
                .name(origin);
    }

    private void writeThreePublic() throws SQLException {
        var amounts = ThreePublicSelection.of(audited.report());
        if (amounts.stream().allMatch(Objects::isNull)) {
            return;
        }
        var year = Objects.requireNonNull(audited.report().identity().fiscalYear());
        Rows.append(connection, "three_public", List.of(year), (row, number, item) -> {
            row.text(reportId).text(department.id()).integer(item.value());
            for (var amount : amounts) {
                row.money(amount);
            }
            row.name(origin);
        });
    }

    private @Nullable BigDecimal verifiedScore() {
        return scores(ScoreRole.VERIFIED)
                .map(score -> score.score().value())
                .findFirst()
                .orElse(null);
    }

    /** The grade as printed: the form's, else the narrative's, else that of the verification. */
    private @Nullable String grade() {
        return Stream.of(ScoreRole.FORM, ScoreRole.NARRATIVE, ScoreRole.VERIFIED)
                .flatMap(this::scores)
                .map(ScoreStatement::grade)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<ScoreStatement> scores(ScoreRole role) {
        return audited.report().scores().stream().filter(score -> score.role() == role);
    }

    private static <T> @Nullable T firstOf(@Nullable T printed, @Nullable T known) {
        return printed == null ? known : printed;
    }
}
