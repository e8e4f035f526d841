package org.mingjian.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Problem;
import org.mingjian.data.store.Saved.SavedReport;

/** What became of each file, as a table for other programs (结果表): CSV that spreadsheets open as it is, and JSON. */
final class OutcomeFile {

    /** Spreadsheets take a file without it for one in the local encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> HEADINGS = List.of("文件", "结果", "说明", "报告", "疑点数", "问题", "位置");

    private OutcomeFile() {}

    static void write(Path file, List<FileOutcome> files) throws IOException {
        var rows = Stream.concat(Stream.of(HEADINGS), files.stream().map(OutcomeFile::row));
        Files.writeString(
                file,
                rows.map(row -> row.stream().map(OutcomeFile::quoted).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n")));
    }

    private static List<String> row(FileOutcome file) {
        var reports = reports(file);
        return List.of(
                file.file(),
                OutcomeTable.word(file),
                file.message(),
                reports.stream().map(OutcomeFile::name).collect(Collectors.joining("；")),
                reports.isEmpty()
                        ? ""
                        : String.valueOf(
                                reports.stream().mapToInt(SavedReport::findings).sum()),
                file.problems().stream().map(Problem::message).collect(Collectors.joining("；")),
                file.problems().stream()
                        .map(Problem::source)
                        .filter(Objects::nonNull)
                        .map(Wording::place)
                        .distinct()
                        .collect(Collectors.joining("；")));
    }

    private static List<SavedReport> reports(FileOutcome file) {
        return file instanceof FileOutcome.Stored stored ? stored.reports() : List.of();
    }

    private static String name(SavedReport report) {
        var name = "%s %d年 %s".formatted(report.department(), report.fiscalYear(), Wording.kind(report.kind()));
        return report.project() == null ? name : name + " " + report.project();
    }

    /** A text that a spreadsheet would take for a formula is kept a text. */
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** The outcome under the names of the wire format. */
    static Map<String, @Nullable Object> wire(FileOutcome file) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("file", file.file());
        object.put("outcome", file.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        object.put("message", file.message());
        object.put("reports", reports(file).stream().map(OutcomeFile::wire).toList());
        object.put("problems", file.problems().stream().map(WireFormat::problem).toList());
        return object;
    }

    private static Map<String, @Nullable Object> wire(SavedReport report) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("report", report.reportId());
        object.put("department", report.department());
        object.put("fiscalYear", report.fiscalYear());
        object.put("kind", report.kind().name());
        object.put("project", report.project());
        object.put("version", report.version());
        object.put("findings", report.findings());
        return object;
    }
}
