package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;

/**
 * Holds stored reports against what is stored beside them, within one transaction (跨报告核对入库): the reports just written,
 * and those that are held against them.
 *
 * @see "Decision 0099"
 */
final class Comparisons {

    private static final int REPORTS_AT_ONCE = 1_000;

    /** A report whose rows are written. */
    record Written(String reportId, Report report) {}

    private record Vector(String reportId, long vector) {}

    private final Connection connection;
    private final Comparison comparison;

    Comparisons(Connection connection, Comparison comparison) {
        this.connection = connection;
        this.comparison = comparison;
    }

    /** The findings that do not depend on other reports. */
    FindingRows.Which ofReportAlone() {
        return new FindingRows.Which(comparison.rules(), false);
    }

    private boolean isIdle() {
        return comparison.rules().isEmpty();
    }

    /** Writes down what the document's text is looked up by, in place of what was written before. */
    void sign(ExtractedDocument document, Origin origin) throws SQLException {
        if (!isIdle()) {
            new SignatureRows(connection)
                    .replace(document.sha256(), comparison.signature(paragraphs(document)), origin);
        }
    }

    private static List<NarrativeStatement> paragraphs(ExtractedDocument document) {
        return document.paragraphs().stream()
                .map(paragraph -> new NarrativeStatement(paragraph.text(), place(paragraph)))
                .toList();
    }

    private static SourceRef place(Block.Paragraph paragraph) {
        return SourceRef.paragraph(paragraph.page(), paragraph.number(), paragraph.text());
    }

    /** Writes down what the forms of new reports are looked up by. */
    void remember(List<Written> reports, Origin origin) throws SQLException {
        var vectors = new ArrayList<Vector>();
        for (var report : reports) {
            comparison.vector(report.report()).ifPresent(vector -> vectors.add(new Vector(report.reportId(), vector)));
        }
        Rows.append(connection, "indicator_vector", vectors, (row, number, item) -> row.text(item.reportId())
                .number(item.vector())
                .name(origin));
    }

    /**
     * Holds reports whose findings are written, and those that come after them, against what is stored, and says anew
     * which of them to review first; how many findings that brings each of the reports written.
     */
    Map<String, Integer> refresh(Collection<String> reportIds) throws SQLException {
        var counts = new HashMap<String, Integer>();
        var touched = new ArrayList<>(reportIds);
        if (!isIdle()) {
            var written = NeighbourQueries.byId(connection, reportIds);
            var neighbourhoods = new Neighbourhoods(connection);
            refresh(written, neighbourhoods, counts);
            var others = others(written, neighbourhoods);
            refresh(others, neighbourhoods, new HashMap<>());
            others.forEach(other -> touched.add(other.reportId()));
        }
        Priorities.refresh(connection, touched);
        return counts;
    }

    /** The same for one report, without those that come after it. */
    FindingChanges refreshAlone(String reportId) throws SQLException {
        var changes = FindingChanges.NONE;
        if (!isIdle()) {
            var written = NeighbourQueries.byId(connection, List.of(reportId));
            changes = refresh(written, new Neighbourhoods(connection), new HashMap<>());
        }
        Priorities.refresh(connection, List.of(reportId));
        return changes;
    }

    private FindingChanges refresh(
            List<NeighbourQueries.Found> reports, Neighbourhoods neighbourhoods, Map<String, Integer> counts)
            throws SQLException {
        var changes = FindingChanges.NONE;
        for (int from = 0; from < reports.size(); from += REPORTS_AT_ONCE) {
            var chunk = reports.subList(from, Math.min(reports.size(), from + REPORTS_AT_ONCE));
            changes = changes.plus(refreshChunk(chunk, neighbourhoods, counts));
        }
        return changes;
    }

    private FindingChanges refreshChunk(
            List<NeighbourQueries.Found> reports, Neighbourhoods neighbourhoods, Map<String, Integer> counts)
            throws SQLException {
        var findings = new HashMap<Origin, List<FindingRows.Fresh>>();
        var neighbours = neighbourhoods.of(reports);
        for (var report : reports) {
            var beside = neighbours.get(report.reportId());
            var found = beside == null ? List.<Finding>of() : comparison.findings(beside);
            counts.put(report.reportId(), found.size());
            findings.computeIfAbsent(Origin.valueOf(report.origin()), origin -> new ArrayList<>())
                    .add(new FindingRows.Fresh(report.reportId(), found));
        }
        var changes = FindingChanges.NONE;
        var which = new FindingRows.Which(comparison.rules(), true);
        for (var entry : findings.entrySet()) {
            changes = changes.plus(FindingRows.replace(connection, entry.getValue(), which, entry.getKey()));
        }
        return changes;
    }

    /** The reports of the two years after of the same department, a yardstick and those it speaks of, and later ones alike. */
    private List<NeighbourQueries.Found> others(List<NeighbourQueries.Found> written, Neighbourhoods neighbourhoods)
            throws SQLException {
        var lineage = Lineage.of(connection);
        var departments = new HashMap<String, Set<String>>();
        written.forEach(report -> departments.computeIfAbsent(report.departmentId(), lineage::successors));
        var later = new HashMap<String, List<NeighbourQueries.Found>>();
        var all = departments.values().stream().flatMap(Set::stream).distinct().toList();
        NeighbourQueries.ofDepartments(connection, all)
                .forEach(report -> later.computeIfAbsent(report.departmentId(), id -> new ArrayList<>())
                        .add(report));
        var others = new LinkedHashSet<NeighbourQueries.Found>();
        for (var report : written) {
            for (var id : departments.getOrDefault(report.departmentId(), Set.of())) {
                later.getOrDefault(id, List.of()).stream()
                        .filter(other -> other.year() > report.year())
                        .filter(other -> other.year() <= report.year() + Neighbourhoods.YEARS_BACK)
                        .filter(report::isSameReport)
                        .forEach(others::add);
            }
            later.getOrDefault(report.departmentId(), List.of()).stream()
                    .filter(other -> other.isOfSameYear(report) && other.isYardstick() != report.isYardstick())
                    .forEach(others::add);
        }
        others.addAll(neighbourhoods.alikeAfter(written));
        written.forEach(others::remove);
        return List.copyOf(others);
    }
}
