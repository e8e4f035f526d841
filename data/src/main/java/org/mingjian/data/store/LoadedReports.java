package org.mingjian.data.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;
import org.mingjian.data.model.UnitPlace;

/**
 * Reports put together again from their rows (由库还原报告): identity, scores, figures and indicator lines, as much as
 * holding them against another report needs. What is absent is not asked there; sentences and where a unit stood are not stored.
 */
final class LoadedReports {

    private static final Pattern DECIMALS = Pattern.compile("\\d\\s*\\.\\s*(\\d+)");
    private static final List<Unit> MONEY = List.of(
            Unit.TEN_THOUSAND_YUAN, Unit.YUAN, Unit.HUNDRED_MILLION_YUAN, Unit.THOUSAND_YUAN, Unit.MILLION_YUAN);
    private static final List<Unit> RATES = List.of(Unit.PERCENT, Unit.PERMILLE);

    /** The blocks with figures of the parts that are tables; a part ends where the next begins. */
    private static final String OF_TABLES = """
            SELECT DISTINCT figure.report_id, figure.block
            FROM figure JOIN (
                SELECT report_id, role, block_offset,
                       lead(block_offset) OVER (PARTITION BY report_id ORDER BY block_offset) AS next_offset
                FROM report_document) AS part
              ON part.report_id = figure.report_id AND figure.block > part.block_offset
             AND (part.next_offset IS NULL OR figure.block <= part.next_offset)
            WHERE part.role = 'DATA'
            """;

    /** Reads one row. */
    private interface Reader<T> {
        @Nullable
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final List<String> reportIds;

    private LoadedReports(Connection connection, Collection<String> reportIds) {
        this.connection = connection;
        this.reportIds = List.copyOf(reportIds);
    }

    /** By their keys, in five questions however many they are. */
    static Map<String, Report> of(Connection connection, Collection<String> reportIds) throws SQLException {
        return reportIds.isEmpty() ? Map.of() : new LoadedReports(connection, reportIds).load();
    }

    /** Who they are of and about, without what they say. */
    static Map<String, Report> identities(Connection connection, Collection<String> reportIds) throws SQLException {
        return reportIds.isEmpty()
                ? Map.of()
                : new LoadedReports(connection, reportIds).load(Map.of(), Map.of(), Map.of(), Map.of());
    }

    private Map<String, Report> load() throws SQLException {
        var scores = rows("SELECT * FROM score", "score_no", LoadedReports::score);
        var figures = rows("SELECT * FROM figure", "figure_no", LoadedReports::figure);
        var lines = rows("SELECT * FROM indicator", "line_no", LoadedReports::line);
        var tables = rows("SELECT * FROM (" + OF_TABLES + ")", "block", row -> row.getInt("block"));
        return load(scores, figures, lines, tables);
    }

    private Map<String, Report> load(
            Map<String, List<ScoreStatement>> scores,
            Map<String, List<Figure>> figures,
            Map<String, List<IndicatorLine>> lines,
            Map<String, List<Integer>> tables)
            throws SQLException {
        var reports = new LinkedHashMap<String, Report>();
        rows("SELECT * FROM report", "report_id", LoadedReports::identity)
                .forEach((id, identity) -> reports.put(
                        id,
                        new Report(
                                identity.getFirst(),
                                null,
                                scores.getOrDefault(id, List.of()),
                                List.of(),
                                figures.getOrDefault(id, List.of()),
                                List.of(),
                                lines.getOrDefault(id, List.of()),
                                List.of(),
                                List.of(),
                                Set.copyOf(tables.getOrDefault(id, List.of())))));
        return reports;
    }

    private <T> Map<String, List<T>> rows(String select, String order, Reader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(
                select + " WHERE report_id IN (SELECT unnest(?)) ORDER BY report_id, " + order)) {
            statement.setArray(1, connection.createArrayOf("VARCHAR", reportIds.toArray()));
            try (var result = statement.executeQuery()) {
                var found = new LinkedHashMap<String, List<T>>();
                while (result.next()) {
                    var item = reader.read(result);
                    if (item != null) {
                        found.computeIfAbsent(result.getString("report_id"), id -> new ArrayList<>())
                                .add(item);
                    }
                }
                return found;
            }
        }
    }

    private static ReportIdentity identity(ResultSet row) throws SQLException {
        return new ReportIdentity(
                ReportKind.valueOf(row.getString("kind")),
                row.getString("department"),
                row.getString("province"),
                row.getString("city"),
                row.getString("county"),
                null,
                row.getString("sector"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("project"));
    }

    private static @Nullable ScoreStatement score(ResultSet row) throws SQLException {
        var score = row.getBigDecimal("score");
        var outOf = row.getBigDecimal("out_of");
        return score == null
                ? null
                : new ScoreStatement(
                        ScoreRole.valueOf(row.getString("role")),
                        printed(row.getString("raw"), score),
                        outOf == null ? null : printed(null, outOf),
                        row.getString("grade"),
                        place(row));
    }

    /** Absent for a measure this version does not know. */
    private static @Nullable Figure figure(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("value");
        var measure = Measure.ofWireName(row.getString("measure").replace(".by_funding", ""));
        if (value == null || measure.isEmpty()) {
            return null;
        }
        var basis = row.getString("basis");
        var period = row.getString("period");
        var scope = row.getString("scope");
        return new Figure(
                measure.get(),
                printed(row.getString("raw"), value),
                unit(row, value, measure.get()),
                UnitPlace.PAGE,
                basis == null ? null : Basis.valueOf(basis),
                period == null ? null : Period.valueOf(period),
                scope == null ? null : Scope.valueOf(scope),
                row.getString("funding"),
                row.getString("label"),
                place(row));
    }

    /** The unit whose factor leads from the printed value to the stored amount or rate. */
    private static Unit unit(ResultSet row, BigDecimal value, Measure measure) throws SQLException {
        var printed = row.getString("unit") == null ? "" : row.getString("unit");
        var amount = row.getBigDecimal("amount");
        var rate = row.getBigDecimal("rate");
        if (amount != null) {
            return fitting(MONEY, value, amount).printedAs(printed);
        }
        if (rate != null) {
            return fitting(RATES, value, rate).printedAs(printed);
        }
        return measure.dimension() == Dimension.MONEY ? Unit.foreignMoney(printed) : Unit.count(printed);
    }

    private static Unit fitting(List<Unit> units, BigDecimal value, BigDecimal stored) {
        return units.stream()
                .filter(unit -> normalised(unit, value)
                                .setScale(stored.scale(), RoundingMode.HALF_UP)
                                .compareTo(stored)
                        == 0)
                .findFirst()
                .orElse(units.getFirst());
    }

    private static BigDecimal normalised(Unit unit, BigDecimal value) {
        var normalised = unit.normalise(value);
        return normalised == null ? value : normalised;
    }

    private static IndicatorLine line(ResultSet row) throws SQLException {
        var place = place(row);
        return new IndicatorLine(
                row.getString("level1"),
                row.getString("level2"),
                row.getString("level3") == null ? "" : row.getString("level3"),
                text(row.getString("target"), place),
                row.getString("measure_unit"),
                text(row.getString("actual"), place),
                points(row.getBigDecimal("weight"), place),
                points(row.getBigDecimal("score"), place),
                points(row.getBigDecimal("verified_score"), place),
                text(row.getString("reason"), place),
                place);
    }

    private static Reading<String> text(@Nullable String text, SourceRef place) {
        return text == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : Reading.of(text, place);
    }

    private static Reading<PrintedNumber> points(@Nullable BigDecimal points, SourceRef place) {
        return points == null ? Reading.absent(AbsenceReason.NOT_DISCLOSED) : Reading.of(printed(null, points), place);
    }

    /** With as many decimals as were printed, which tell how exactly it was. */
    private static PrintedNumber printed(@Nullable String raw, BigDecimal stored) {
        var plain = stored.stripTrailingZeros();
        plain = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (raw == null) {
            return new PrintedNumber(plain.toPlainString(), plain);
        }
        var decimals = DECIMALS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        int printed = decimals.find() ? decimals.group(1).length() : 0;
        return new PrintedNumber(raw, plain.scale() < printed ? plain.setScale(printed) : plain);
    }

    private static SourceRef place(ResultSet row) throws SQLException {
        var block = (Integer) row.getObject("block");
        return new SourceRef(
                (Integer) row.getObject("page"),
                block == null ? 1 : block,
                (Integer) row.getObject("row_no"),
                (Integer) row.getObject("column_no"),
                row.getString("quote") == null ? "" : row.getString("quote"),
                null);
    }
}
