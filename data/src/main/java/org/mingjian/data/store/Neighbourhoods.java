package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.NeighbourQueries.Found;

/** Gathers what is stored beside reports (汇集对照材料), many reports with few questions. */
final class Neighbourhoods {

    /** Last year, and the one before for what must have been so three years running. */
    static final int YEARS_BACK = 2;

    /** An earlier year as it was found, before its reports are loaded. */
    private record FoundYear(List<Found> reports, String obstacle) {}

    private final Connection connection;
    private final TextsBeside.AlikeTexts alike;

    /** For one transaction, in which no text is added. */
    Neighbourhoods(Connection connection) {
        this.connection = connection;
        this.alike = new TextsBeside.AlikeTexts(connection);
    }

    /** What stands beside the reports, before it is loaded, by the key of the report. */
    private record Beside(
            Map<String, List<FoundYear>> years,
            Map<String, List<Found>> sameYear,
            Map<String, List<Found>> twins,
            Set<String> verified,
            Set<String> tabled,
            Set<String> signed) {

        /** The other reports the rules look into. */
        Set<String> others(String reportId) {
            var others = new LinkedHashSet<String>();
            years.getOrDefault(reportId, List.of())
                    .forEach(year -> year.reports().forEach(other -> others.add(other.reportId())));
            sameYear.getOrDefault(reportId, List.of()).forEach(other -> others.add(other.reportId()));
            twins.getOrDefault(reportId, List.of()).forEach(other -> others.add(other.reportId()));
            return others;
        }

        boolean isAny(String reportId) {
            return verified.contains(reportId)
                    || tabled.contains(reportId)
                    || signed.contains(reportId)
                    || !others(reportId).isEmpty();
        }
    }

    /** By the key of the report; none for a report there is nothing beside. */
    Map<String, Neighbourhood> of(List<Found> reports) throws SQLException {
        var beside = new Beside(
                years(reports),
                NeighbourQueries.sameYear(connection, reports),
                before(NeighbourQueries.twins(connection, reports), reports),
                NeighbourQueries.verified(connection, reports),
                NeighbourQueries.tabled(connection, reports),
                TextQueries.signed(connection, reports));
        var asked = reports.stream()
                .filter(report -> beside.isAny(report.reportId()))
                .toList();
        var needed = new LinkedHashSet<String>();
        for (var report : asked) {
            needed.add(report.reportId());
            needed.addAll(beside.others(report.reportId()));
        }
        var loaded = LoadedReports.of(connection, needed);
        var texts = TextsBeside.of(connection, signed(asked, beside.signed()), alike);
        var neighbourhoods = new HashMap<String, Neighbourhood>();
        for (var report : asked) {
            neighbourhoods.put(report.reportId(), neighbourhood(report, beside, loaded, texts));
        }
        return neighbourhoods;
    }

    private static Neighbourhood neighbourhood(
            Found report, Beside beside, Map<String, Report> loaded, TextsBeside texts) {
        var id = report.reportId();
        return new Neighbourhood(
                Objects.requireNonNull(loaded.get(id)),
                beside.years().getOrDefault(id, List.of()).stream()
                        .map(year -> new Neighbourhood.Year(neighbours(year.reports(), loaded), year.obstacle()))
                        .toList(),
                neighbours(beside.sameYear().getOrDefault(id, List.of()), loaded),
                neighbours(beside.twins().getOrDefault(id, List.of()), loaded),
                texts.own(report),
                texts.alike(report),
                texts.documents(report),
                texts.documentsWith(report));
    }

    private static List<Neighbourhood.Neighbour> neighbours(List<Found> found, Map<String, Report> loaded) {
        return found.stream()
                .filter(report -> loaded.containsKey(report.reportId()))
                .map(report -> new Neighbourhood.Neighbour(
                        report.reportId(), Objects.requireNonNull(loaded.get(report.reportId()))))
                .toList();
    }

    private Map<String, List<FoundYear>> years(List<Found> reports) throws SQLException {
        var lineage = Lineage.of(connection);
        var departments = new HashSet<String>();
        reports.forEach(report -> departments.addAll(
                lineage.predecessors(report.departmentId(), report.year() - YEARS_BACK, report.year())));
        var current = new HashMap<String, List<Found>>();
        NeighbourQueries.ofDepartments(connection, departments)
                .forEach(report -> current.computeIfAbsent(report.departmentId(), id -> new ArrayList<>())
                        .add(report));
        var years = new HashMap<String, List<FoundYear>>();
        for (var report : reports) {
            var back = new ArrayList<FoundYear>();
            for (int count = 1; count <= YEARS_BACK; count++) {
                back.add(year(report, report.year() - count, lineage, current));
            }
            years.put(report.reportId(), back);
        }
        return years;
    }

    private static FoundYear year(Found report, int then, Lineage lineage, Map<String, List<Found>> current) {
        if (lineage.isSplit(report.departmentId(), then, report.year())) {
            return new FoundYear(List.of(), "部门在%d年之后有拆分，往年数没有同一口径，不作比较。".formatted(then));
        }
        var predecessors = lineage.predecessors(report.departmentId(), then, report.year());
        var found = new ArrayList<Found>();
        for (var id : predecessors) {
            var own = current.getOrDefault(id, List.of()).stream()
                    .filter(other -> other.year() == then && other.isSameReport(report))
                    .findFirst();
            if (own.isEmpty() && !id.equals(report.departmentId())) {
                return new FoundYear(List.of(), "没有合并或更名前的部门%d年的报告，不作比较。".formatted(then));
            }
            own.ifPresent(found::add);
        }
        return new FoundYear(found, found.isEmpty() ? "没有上年报告。" : "");
    }

    /** Of those alike, the ones the report is held against: of another department or year, and earlier in their order. */
    static Map<String, List<Found>> before(Map<String, List<Found>> alike, Collection<Found> reports) {
        var before = new HashMap<String, List<Found>>();
        for (var report : reports) {
            var others = alike.getOrDefault(report.reportId(), List.of()).stream()
                    .filter(other -> !other.isOfSameYear(report) && other.compareTo(report) < 0)
                    .toList();
            if (!others.isEmpty()) {
                before.put(report.reportId(), others);
            }
        }
        return before;
    }

    /** Those alike that come after one of the reports: they are held against it. */
    List<Found> alikeAfter(List<Found> reports) throws SQLException {
        var after = new LinkedHashSet<Found>();
        var twins = NeighbourQueries.twins(connection, reports);
        var texts = alike.of(signed(reports, TextQueries.signed(connection, reports)));
        for (var report : reports) {
            Stream.of(twins, texts)
                    .flatMap(others -> others.getOrDefault(report.reportId(), List.of()).stream())
                    .filter(other -> !other.isOfSameYear(report) && other.compareTo(report) > 0)
                    .forEach(after::add);
        }
        return List.copyOf(after);
    }

    private static List<Found> signed(List<Found> reports, Set<String> signed) {
        return reports.stream()
                .filter(report -> signed.contains(report.reportId()))
                .toList();
    }
}
