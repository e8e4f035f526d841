package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a newer reader reads in stored documents, within one transaction (重读入库). Versions keep their keys and
 * numbers: a version is what a department handed in, not what a program made of it.
 *
 * @see "Decision 0079"
 */
final class Rereading {

    private final Connection connection;
    private final Assembler assembler;
    private final BlockCounts blocks;
    private final Comparisons comparisons;

    Rereading(Connection connection, Assembler assembler) {
        this.connection = connection;
        this.assembler = assembler;
        this.blocks = new BlockCounts(connection);
        this.comparisons = new Comparisons(connection, assembler.comparison());
    }

    List<Reread.Change> write(Reread reread) throws SQLException {
        for (var document : reread.documents()) {
            DocumentRows.rewrite(connection, document);
            comparisons.sign(document.extracted(), document.origin());
        }
        var changes = new ArrayList<Reread.Change>();
        var moved = new ArrayList<Reread.Fresh>();
        for (var again : reread.again()) {
            var parts = renumbered(again.stored().parts());
            var audited = again.assembly().apply(parts);
            if (isMoved(again.stored(), audited)) {
                changes.add(remove(again.stored()));
                moved.add(new Reread.Fresh(document(reread, parts.getFirst()), audited.report()));
            } else {
                changes.add(again(again.stored(), audited, parts));
            }
        }
        for (var gone : reread.gone()) {
            changes.add(remove(gone));
        }
        moved.addAll(reread.fresh());
        for (var fresh : moved) {
            changes.add(add(fresh));
        }
        comparisons.refresh(
                reread.again().stream().map(again -> again.stored().reportId()).toList());
        return changes;
    }

    /** A version of one document is of another department, where this reader reads another in it. */
    private boolean isMoved(StoredReport stored, AuditedReport audited) throws SQLException {
        return stored.parts().size() == 1
                && !Departments.findOrCreate(connection, audited.report().identity(), stored.origin())
                        .id()
                        .equals(stored.departmentId());
    }

    private static ReceivedDocument document(Reread reread, Part part) {
        return reread.documents().stream()
                .filter(document -> document.extracted().sha256().equals(part.sha256()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not read again: " + part.sha256()));
    }

    private Reread.Change add(Reread.Fresh fresh) throws SQLException {
        var saved = new Saving(connection, assembler).add(fresh.document(), fresh.report());
        return new Reread.Change(
                saved.department(),
                saved.fiscalYear(),
                saved.version(),
                Reread.Change.Kind.FOUND,
                new Reread.FigureChanges(fresh.report().figures().size(), 0, 0),
                FindingRows.fresh(connection, saved.reportId()));
    }

    private Reread.Change again(StoredReport stored, AuditedReport audited, List<Part> parts) throws SQLException {
        var before = ReportContent.of(connection, stored.reportId());
        var findings = Saving.replace(connection, stored, audited, parts, comparisons);
        var after = ReportContent.of(connection, stored.reportId());
        boolean same = after.equals(before) && findings.equals(FindingChanges.NONE);
        return change(
                stored, same ? Reread.Change.Kind.SAME : Reread.Change.Kind.CHANGED, before.figuresTo(after), findings);
    }

    private Reread.Change remove(StoredReport gone) throws SQLException {
        var before = ReportContent.of(connection, gone.reportId());
        var findings =
                FindingRows.replace(connection, gone.reportId(), FindingRows.Which.ALL, List.of(), gone.origin());
        ReportRows.remove(connection, gone.reportId());
        return change(gone, Reread.Change.Kind.GONE, before.figuresTo(ReportContent.NONE), findings);
    }

    private static Reread.Change change(
            StoredReport stored, Reread.Change.Kind kind, Reread.FigureChanges figures, FindingChanges findings) {
        return new Reread.Change(
                stored.department(), stored.fiscalYear().value(), stored.version(), kind, figures, findings);
    }

    /** The parts in their order, their blocks numbered on as they are now. */
    private List<Part> renumbered(List<Part> parts) throws SQLException {
        var renumbered = new ArrayList<Part>();
        int offset = 0;
        for (var part : parts) {
            renumbered.add(new Part(part.sha256(), part.role(), offset));
            offset += blocks.of(part.sha256());
        }
        return renumbered;
    }
}
