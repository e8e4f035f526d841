package org.mingjian.analytics.population;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingjian.data.exchange.DatasetReport;
import org.mingjian.data.exchange.DatasetTable;
import org.mingjian.data.exchange.DatasetWriter;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Report;
import org.mingjian.data.read.ReportReader;
import tools.jackson.databind.json.JsonMapper;

/** Writes departments, audited reports and their pages as rows of a dataset (模拟数据的行). */
final class PopulationRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatasetWriter writer;
    private final String ruleBookVersion;
    private long findings;

    PopulationRows(DatasetWriter writer, String ruleBookVersion) {
        this.writer = writer;
        this.ruleBookVersion = ruleBookVersion;
    }

    void department(MadeDepartment department) {
        writer.append(
                DatasetTable.DEPARTMENT,
                departmentId(department),
                department.name(),
                department.provinceName(),
                department.city(),
                department.county(),
                department.level(),
                department.sector().name(),
                Origin.SYNTHETIC);
    }

    /** A county's name is one in the whole population, a bureau's one in its place. */
    static String departmentId(MadeDepartment department) {
        return key("department", department.name());
    }

    static String reportId(Report report) {
        var identity = report.identity();
        var year = Objects.requireNonNull(identity.fiscalYear());
        var departmentId = key("department", Objects.requireNonNull(identity.department()));
        return key(departmentId, Integer.toString(year.value()));
    }

    void report(PopulationGenerator.Audited audited, boolean pages) {
        var report = audited.made().report();
        var identity = report.identity();
        var name = Objects.requireNonNull(identity.department());
        int year = Objects.requireNonNull(identity.fiscalYear()).value();
        var departmentId = key("department", name);
        var reportId = reportId(report);
        new DatasetReport(
                        reportId,
                        departmentId,
                        report,
                        audited.outcome(),
                        ReportReader.VERSION,
                        ruleBookVersion,
                        Origin.SYNTHETIC)
                .appendTo(writer);
        int number = 0;
        for (var finding : audited.outcome().findings()) {
            finding(reportId, finding, ++number);
        }
        if (pages) {
            document(reportId, audited.made().blocks(), "模拟数据-%s-%d.txt".formatted(name, year), year);
        }
        audited.made().planted().forEach(planted -> planted(reportId, planted));
    }

    private void planted(String reportId, Planted planted) {
        writer.append(
                DatasetTable.PLANTED,
                reportId,
                planted.code(),
                planted.measure(),
                planted.detail(),
                planted.error(),
                String.join(" ", new TreeSet<>(planted.rules())),
                planted.nearMiss(),
                Origin.SYNTHETIC);
    }

    private void finding(String reportId, Finding finding, int number) {
        findings++;
        var findingId = key(reportId, finding.rule() + number);
        writer.append(
                DatasetTable.FINDING,
                findingId,
                findings,
                reportId,
                finding.rule(),
                finding.ruleVersion(),
                finding.family(),
                finding.severity(),
                finding.certainty(),
                finding.title(),
                finding.reported(),
                finding.expected(),
                finding.explanation(),
                finding.points() == null ? null : finding.points().setScale(4, RoundingMode.HALF_UP),
                finding.amount(),
                Origin.SYNTHETIC);
        for (int at = 0; at < finding.evidence().size(); at++) {
            var place = finding.evidence().get(at);
            writer.append(
                    DatasetTable.EVIDENCE,
                    findingId,
                    at + 1,
                    place.page(),
                    place.block(),
                    place.row(),
                    place.column(),
                    place.quote());
        }
    }

    private void document(String reportId, List<Block> blocks, String name, int year) {
        var text = blocks.stream().map(PopulationRows::text).collect(Collectors.joining("\n"));
        var sha256 = hash(name + "\n" + text);
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        writer.append(
                DatasetTable.DOCUMENT,
                sha256,
                name,
                "TXT",
                bytes,
                null,
                "TEXT",
                LocalDateTime.of(year + 1, 4, 1, 0, 0),
                Origin.SYNTHETIC);
        writer.append(DatasetTable.REPORT_DOCUMENT, reportId, sha256, "TEXT", 0);
        blocks.forEach(block -> block(sha256, block));
    }

    private void block(String sha256, Block block) {
        switch (block) {
            case Block.Paragraph paragraph ->
                writer.append(
                        DatasetTable.DOCUMENT_BLOCK, sha256, block.number(), null, "PARAGRAPH", paragraph.text(), null);
            case Block.Grid grid ->
                writer.append(
                        DatasetTable.DOCUMENT_BLOCK, sha256, block.number(), null, "GRID", grid.name(), cells(grid));
        }
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Grid grid ->
                grid.rows().stream()
                        .map(row -> row.cells().stream().map(Block.Cell::text).collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String cells(Block.Grid grid) {
        return JSON.writeValueAsString(grid.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> List.of(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
                        .toList())
                .toList());
    }

    private static String key(String first, String second) {
        return hash("synthetic\u001f" + first + "\u001f" + second).substring(0, 20);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
