package org.mingjian.analytics.population;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.analytics.audit.Auditor;
import org.mingjian.data.exchange.DatasetReport;
import org.mingjian.data.exchange.DatasetTable;
import org.mingjian.data.exchange.DatasetWriter;
import org.mingjian.data.exchange.Manifest;
import org.mingjian.data.extract.Block;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Origin;
import org.mingjian.data.read.ReportReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a population and writes it as a dataset (生成模拟数据): reports with their pages, audited like any other, and
 * what was planted in them. The same options give the same rows; nothing is held in memory beyond one report.
 */
public final class PopulationGenerator {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PopulationOptions options;
    private final DatasetWriter writer;
    private final Auditor auditor = new Auditor();
    private int findings;

    private PopulationGenerator(PopulationOptions options, DatasetWriter writer) {
        this.options = options;
        this.writer = writer;
    }

    /** Writes the dataset into a new or empty folder; a folder that holds something is refused. */
    public static Manifest generate(PopulationOptions options, Path dataset) {
        try (var writer = DatasetWriter.create(dataset)) {
            var population = new PopulationGenerator(options, writer);
            population.write();
            return writer.finish(ReportReader.VERSION, population.auditor.ruleBookVersion());
        }
    }

    private void write() {
        for (var department : MadeDepartment.all(options)) {
            var departmentId = key("department", department.name());
            writer.append(
                    DatasetTable.DEPARTMENT,
                    departmentId,
                    department.name(),
                    MadeDepartment.PROVINCE,
                    MadeDepartment.CITY,
                    department.county(),
                    department.level(),
                    department.sector().name(),
                    Origin.SYNTHETIC);
            for (int year = options.firstYear(); year <= options.lastYear(); year++) {
                write(departmentId, MadeReport.of(options, department, year), department, year);
            }
        }
    }

    private void write(String departmentId, MadeReport made, MadeDepartment department, int year) {
        var reportId = key(departmentId, Integer.toString(year));
        var outcome = auditor.audit(made.report());
        new DatasetReport(
                        reportId,
                        departmentId,
                        made.report(),
                        outcome,
                        ReportReader.VERSION,
                        auditor.ruleBookVersion(),
                        Origin.SYNTHETIC)
                .appendTo(writer);
        outcome.findings().forEach(finding -> append(reportId, finding));
        document(reportId, made.blocks(), "模拟数据-%s-%d.txt".formatted(department.name(), year), year);
        for (var planted : made.planted()) {
            writer.append(
                    DatasetTable.PLANTED,
                    reportId,
                    planted.code(),
                    planted.measure(),
                    planted.detail(),
                    Origin.SYNTHETIC);
        }
    }

    private void append(String reportId, Finding finding) {
        findings++;
        var findingId = key(reportId, finding.rule() + findings);
        writer.append(
                DatasetTable.FINDING,
                findingId,
                (long) findings,
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
        var text = blocks.stream().map(PopulationGenerator::text).collect(Collectors.joining("\n"));
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
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    writer.append(
                            DatasetTable.DOCUMENT_BLOCK,
                            sha256,
                            block.number(),
                            null,
                            "PARAGRAPH",
                            paragraph.text(),
                            null);
                case Block.Grid grid ->
                    writer.append(
                            DatasetTable.DOCUMENT_BLOCK,
                            sha256,
                            block.number(),
                            null,
                            "GRID",
                            grid.name(),
                            cells(grid));
            }
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
