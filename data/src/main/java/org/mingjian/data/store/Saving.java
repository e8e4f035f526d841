package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.mingjian.data.model.Report;

/**
 * Saves documents with their reports, within one transaction (入库).
 * A document of a role the current version lacks joins that version; one of the same role makes the next version, with
 * the other parts carried over.
 */
final class Saving {

    private final Connection connection;
    private final Assembler assembler;
    private final Comparisons comparisons;

    Saving(Connection connection, Assembler assembler) {
        this.connection = connection;
        this.assembler = assembler;
        this.comparisons = new Comparisons(connection, assembler.comparison());
    }

    /** What became of each, in their order; compared once all of them are stored, for they may stand beside each other. */
    List<Saved> save(List<ReadDocument> documents, Instant at) throws SQLException {
        var saved = new ArrayList<Saved>();
        for (var document : documents) {
            saved.add(save(document, at));
        }
        var found = comparisons.refresh(
                saved.stream().flatMap(Saved::reportIds).distinct().toList());
        return saved.stream().map(one -> one.with(found)).toList();
    }

    private Saved save(ReadDocument document, Instant at) throws SQLException {
        var received = document.received();
        var known = DocumentRows.find(connection, document.sha256());
        if (known.isPresent()) {
            return new Saved.Already(known.get());
        }
        DocumentRows.write(connection, received, role(document.reports()), at);
        comparisons.sign(received.extracted(), received.origin());
        var written = new HashSet<String>();
        var saved = new ArrayList<Saved.SavedReport>();
        var repeated = new ArrayList<Report>();
        for (var report : document.reports()) {
            var department =
                    Departments.findOrCreate(connection, report.identity(), received.origin(), document.sha256());
            if (written.add(Identifiers.report(department.id(), report.identity(), 0))) {
                saved.add(save(received, report, department));
            } else {
                repeated.add(report);
            }
        }
        var stored = new Saved.Stored(saved, repeated);
        DocumentRows.note(connection, received, stored.problems());
        return stored;
    }

    /** A document with several reports has the role of the one that says most: a narrative, then a form. */
    private static DocumentRole role(List<Report> reports) {
        return reports.stream()
                .map(DocumentRole::of)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("a document without a report is refused, not saved"));
    }

    /** A further report of a document that is stored already. */
    Saved.SavedReport add(ReceivedDocument received, Report read) throws SQLException {
        var department = Departments.findOrCreate(connection, read.identity(), received.origin());
        var saved = save(received, read, department);
        return saved.with(comparisons.refresh(List.of(saved.reportId())));
    }

    private Saved.SavedReport save(ReceivedDocument received, Report read, Department department) throws SQLException {
        var current = ReportQueries.current(connection, department.id(), read.identity());
        var version = new Versions(connection, received.extracted().sha256())
                .next(DocumentRole.of(read), current.orElse(null));
        var audited = assembler.assemble(read, version.own(), version.others());
        var reportId = version.reportId(department, read, current.orElse(null));
        if (current.isPresent()) {
            ReportQueries.retire(connection, List.of(current.get().reportId()));
        }
        var findings = audited.outcome().findings();
        if (version.placement() == Saved.Placement.COMPLETED) {
            ReportRows.remove(connection, reportId);
            FindingRows.replace(connection, reportId, comparisons.ofReportAlone(), findings, received.origin());
        } else {
            FindingRows.append(connection, List.of(new FindingRows.Fresh(reportId, findings)), received.origin());
        }
        new ReportRows(connection, reportId, department, audited, received.origin())
                .write(version.number(), true, version.parts());
        comparisons.remember(List.of(new Comparisons.Written(reportId, audited.report())), received.origin());
        return Saved.SavedReport.of(reportId, department, read, version, audited);
    }

    /** Writes a stored version anew under its key, unless it changed since it was looked up. */
    static FindingChanges replace(
            Connection connection, StoredReport stored, AuditedReport audited, Comparison comparison)
            throws SQLException {
        return replace(connection, stored, audited, stored.parts(), new Comparisons(connection, comparison));
    }

    /** The same, its parts numbered on otherwise than before. */
    static FindingChanges replace(
            Connection connection,
            StoredReport stored,
            AuditedReport audited,
            List<Part> parts,
            Comparisons comparisons)
            throws SQLException {
        var now = ReportQueries.find(connection, stored.reportId());
        var department = Departments.findOrCreate(connection, audited.report().identity(), stored.origin());
        if (now.isEmpty() || !now.get().parts().equals(stored.parts())) {
            throw notReplaced(stored, "期间有文件补充或移除");
        }
        if (!department.id().equals(stored.departmentId())) {
            throw notReplaced(stored, "重新读取后部门变为“%s”".formatted(department.name()));
        }
        ReportRows.remove(connection, stored.reportId());
        new ReportRows(connection, stored.reportId(), department, audited, stored.origin())
                .write(stored.version(), now.get().current(), parts);
        comparisons.remember(List.of(new Comparisons.Written(stored.reportId(), audited.report())), stored.origin());
        var alone = FindingRows.replace(
                connection,
                stored.reportId(),
                comparisons.ofReportAlone(),
                audited.outcome().findings(),
                stored.origin());
        return alone.plus(comparisons.refreshAlone(stored.reportId()));
    }

    private static StoreException notReplaced(StoredReport stored, String why) {
        return new StoreException(
                StoreException.Category.NOT_ALLOWED,
                "“%s”%d 年的报告没有更新：%s，原有内容保持不变，请核对原件。"
                        .formatted(stored.department(), stored.fiscalYear().value(), why));
    }
}
