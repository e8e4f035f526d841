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
    private final Map<String, StoredReport> current = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final List<Saved.SavedReport> saved = new ArrayList<>();
    private final List<Report> repeated = new ArrayList<>();

    TableSaving(Connection connection, ReceivedTable table, Assembler assembler) {
        this.connection = connection;
        this.table = table;
        this.assembler = assembler;
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
        Priorities.refresh(connection, table.origin());
        return new Saved.Stored(saved, repeated);
    }

    private void save(List<Report> reports, DepartmentDirectory departments, Versions versions) throws SQLException {
        var rows = new ArrayList<ReportRows>();
        var findings = new ArrayList<FindingRows.Fresh>();
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
            var audited = assembler.assemble(report, version.own(), version.others());
            var reportId = version.reportId(department, report, before);
            rows.add(new ReportRows(connection, reportId, department, audited, table.origin())
                    .as(version.number(), true, version.parts()));
            if (version.placement() == Saved.Placement.COMPLETED) {
                ReportRows.remove(connection, reportId);
                FindingRows.replace(connection, reportId, audited.outcome().findings(), table.origin());
            } else {
                findings.add(new FindingRows.Fresh(reportId, audited.outcome().findings()));
            }
            if (version.placement() == Saved.Placement.CORRECTED) {
                retired.add(Objects.requireNonNull(before).reportId());
            }
            saved.add(Saved.SavedReport.of(reportId, department, report, version, audited));
        }
        departments.flush();
        ReportQueries.retire(connection, retired);
        ReportRows.writeAll(connection, rows);
        FindingRows.append(connection, findings, table.origin());
    }
}
