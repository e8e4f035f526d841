package org.mingjian.data.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Task;

/** The rows of one version of a report (报告明细), without its findings. */
final class ReportRows {

    private static final List<String> TABLES = List.of(
            "score",
            "component",
            "figure",
            "absent_figure",
            "task",
            "indicator",
            "three_public",
            "correction",
            "indicator_vector",
            "report_document",
            "report");

    private final Connection connection;
    private final String reportId;
    private final Department department;
    private final AuditedReport audited;
    private final Origin origin;
    private int version;
    private boolean current;
    private List<Part> parts = List.of();

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
        writeAll(connection, List.of(as(version, current, parts)));
    }

    /** The version these rows are to be written as. */
    ReportRows as(int number, boolean isCurrent, List<Part> assembledFrom) {
        version = number;
        current = isCurrent;
        parts = List.copyOf(assembledFrom);
        return this;
    }

    /** One thing a report has, its number among its like, and the report. */
    private record Item<T>(ReportRows of, int number, T value) {}

    /** Writes many reports, one table after the other. */
    static void writeAll(Connection connection, List<ReportRows> reports) throws SQLException {
        Rows.append(connection, "report", reports, (row, number, report) -> new ReportRow(
                        report.reportId, report.department, report.audited, report.origin)
                .put(row, report.version, report.current));
        append(connection, "report_document", reports, report -> report.parts, (row, item) -> row.text(item.of.reportId)
                .text(item.value.sha256())
                .name(item.value.role())
                .integer(item.value.blockOffset()));
        append(connection, "score", reports, report -> report.read().scores(), ReportRows::putScore);
        append(connection, "component", reports, report -> report.read().components(), ReportRows::putComponent);
        append(
                connection,
                "figure",
                reports,
                report -> report.read().figures(),
                (row, item) -> item.of.putFigure(row, item.number, item.value));
        append(connection, "absent_figure", reports, report -> report.read().absences(), ReportRows::putAbsent);
        append(
                connection,
                "task",
                reports,
                report -> report.read().tasks(),
                (row, item) -> item.of.putTask(row, item.number, item.value));
        append(
                connection,
                "indicator",
                reports,
                report -> report.read().indicators(),
                (row, item) -> item.of.putIndicator(row, item.number, item.value));
        append(connection, "three_public", reports, ReportRows::threePublic, ReportRows::putThreePublic);
        append(
                connection,
                "correction",
                reports,
                report -> CorrectionRow.of(report.audited.outcome().localisations()),
                (row, item) -> item.value.put(row.text(item.of.reportId)).name(item.of.origin));
    }

    @FunctionalInterface
    private interface Shape<T> {
        void put(Rows row, Item<T> item) throws SQLException;
    }

    private static <T> void append(
            Connection connection,
            String table,
            List<ReportRows> reports,
            Function<ReportRows, List<T>> what,
            Shape<T> shape)
            throws SQLException {
        var items = new ArrayList<Item<T>>();
        for (var report : reports) {
            var values = what.apply(report);
            for (int index = 0; index < values.size(); index++) {
                items.add(new Item<>(report, index + 1, values.get(index)));
            }
        }
        Rows.append(connection, table, items, (row, number, item) -> shape.put(row, item));
    }

    private Report read() {
        return audited.report();
    }

    private static void putScore(Rows row, Item<ScoreStatement> item) throws SQLException {
        var score = item.value;
        row.text(item.of.reportId)
                .integer(item.number)
                .name(score.role())
                .points(score.score().value())
                .points(score.outOf() == null ? null : score.outOf().value())
                .text(score.grade())
                .text(score.score().raw())
                .place(score.source())
                .name(item.of.origin);
    }

    private static void putComponent(Rows row, Item<ComponentScore> item) throws SQLException {
        var component = item.value;
        row.text(item.of.reportId)
                .integer(item.number)
                .text(component.name())
                .points(component.score())
                .points(component.weight())
                .raw(component.score())
                .raw(component.weight())
                .place(component.source())
                .name(item.of.origin);
    }

    private void putFigure(Rows row, int number, Figure figure) throws SQLException {
        row.text(reportId)
                .integer(number)
                .text(figure.wireName())
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

    private static void putAbsent(Rows row, Item<AbsentFigure> item) throws SQLException {
        row.text(item.of.reportId)
                .integer(item.number)
                .text(item.value.measure().wireName())
                .name(item.value.reason())
                .place(item.value.source())
                .name(item.of.origin);
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

    /** One row when the report prints any of it. */
    private List<List<@Nullable BigDecimal>> threePublic() {
        var amounts = ThreePublicSelection.of(audited.report());
        return amounts.stream().allMatch(Objects::isNull) ? List.of() : List.of(amounts);
    }

    private static void putThreePublic(Rows row, Item<List<@Nullable BigDecimal>> item) throws SQLException {
        var year = Objects.requireNonNull(item.of.read().identity().fiscalYear());
        row.text(item.of.reportId).text(item.of.department.id()).integer(year.value());
        for (var amount : item.value) {
            row.money(amount);
        }
        row.name(item.of.origin);
    }
}
