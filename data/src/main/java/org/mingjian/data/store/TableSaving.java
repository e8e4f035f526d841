package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingjian.data.model.Report;

/**
 * Saves a table of many reports within one transaction (数据表入库), as {@link Saving} saves a document, but some
 * thousand reports at a time: what is asked of the database for each report there is asked once for the table here.
 */
final class TableSaving {

    private static final int REPORTS_AT_ONCE = 2_000;

    private final Connection connection;
    private final ReceivedTable table;
    private final Assembler assembler;
    private final Comparisons comparisons;
    private final Map<String, StoredReport> current = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final List<Saved.SavedReport> saved = new ArrayList<>();
    private final List<Report> repeated = new ArrayList<>();

    TableSaving(Connection connection, ReceivedTable table, Assembler assembler) {
        this.connection = connection;
        this.table = table;
        this.assembler = assembler;
        this.comparisons = new Comparisons(connection, assembler.comparison());
    }

    Saved save(Instant at) throws SQLException {
        var known = DocumentRows.find(connection, table.sha256());
        if (known.isPresent()) {
            return new Saved.Already(known.get());
        }
        DocumentRows.write(connection, table, at);
        for (var report : ReportQueries.current(connection, table.origin())) {
            current.put(Identifiers.report(report, 0), report);
        }
        var departments = new DepartmentDirectory(connection, table.origin());
        var versions = new Versions(connection, table.sha256());
        new Chunks<Report>(REPORTS_AT_ONCE, reports -> save(reports, departments, versions))
                .drain(table::forEachReport);
        var stored = new Saved.Stored(saved, repeated);
        return stored.with(comparisons.refresh(stored.reportIds().toList()));
    }

    /** A report whose department and version are found, to be put together and audited. */
    private record Placed(Report report, Department department, String reportId, Versions.Version version) {}

    private record Assembled(Placed placed, AuditedReport audited) {}

    private void save(List<Report> reports, DepartmentDirectory departments, Versions versions) throws SQLException {
        var placed = new ArrayList<Placed>();
        var retired = new ArrayList<String>();
        for (var report : reports) {
            var department = departments.findOrCreate(report.identity());
            var key = Identifiers.report(department.id(), report.identity(), 0);
            if (!written.add(key)) {
                repeated.add(report);
                continue;
            }
            var before = current.get(key);
            var version = versions.next(table.role(), before);
            placed.add(new Placed(report, department, version.reportId(department, report, before), version));
            if (version.placement() == Saved.Placement.CORRECTED) {
                retired.add(Objects.requireNonNull(before).reportId());
            }
        }
        departments.flush();
        ReportQueries.retire(connection, retired);
        write(placed.parallelStream().map(this::assemble).toList());
    }

    /** Called by several threads at once: most of the time of a long table goes into its audit. */
    private Assembled assemble(Placed placed) {
        var version = placed.version();
        return new Assembled(placed, assembler.assemble(placed.report(), version.own(), version.others()));
    }

    private void write(List<Assembled> reports) throws SQLException {
        var rows = new ArrayList<ReportRows>();
        var findings = new ArrayList<FindingRows.Fresh>();
        var remembered = new ArrayList<Comparisons.Written>();
        for (var report : reports) {
            var placed = report.placed();
            var found = report.audited().outcome().findings();
            if (placed.version().placement() == Saved.Placement.COMPLETED) {
                ReportRows.remove(connection, placed.reportId());
                FindingRows.replace(connection, placed.reportId(), comparisons.ofReportAlone(), found, table.origin());
            } else {
                findings.add(new FindingRows.Fresh(placed.reportId(), found));
            }
            rows.add(rows(report));
            remembered.add(
                    new Comparisons.Written(placed.reportId(), report.audited().report()));
            saved.add(Saved.SavedReport.of(
                    placed.reportId(), placed.department(), placed.report(), placed.version(), report.audited()));
        }
        ReportRows.writeAll(connection, rows);
        comparisons.remember(remembered, table.origin());
        FindingRows.append(connection, findings, table.origin());
    }

    private ReportRows rows(Assembled report) {
        var placed = report.placed();
        return new ReportRows(connection, placed.reportId(), placed.department(), report.audited(), table.origin())
                .as(placed.version().number(), true, placed.version().parts());
    }
}
