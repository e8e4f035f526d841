package org.mingjian.analytics.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.ingest.Unpacking;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.ReadDocument;
import org.mingjian.data.store.ReceivedDocument;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoredDocument;
import org.mingjian.data.template.RowPolicy;
import org.mingjian.data.template.TableReader;
import org.mingjian.data.template.TableReading;

/** Reads one file as far as the store is not needed (读取一个文件); several threads may read beside each other. */
final class FileReading {

    /** Larger than any document we read; a file is not taken into memory only to be refused. */
    static final long LARGEST_FILE = Unpacking.LARGEST_ARCHIVE;

    private final Store store;
    private final Steps steps;
    private final Origin origin;
    private final RowPolicy rowPolicy;

    FileReading(Store store, Steps steps, Origin origin, RowPolicy rowPolicy) {
        this.rowPolicy = rowPolicy;
        this.store = store;
        this.steps = steps;
        this.origin = origin;
    }

    ReadFile read(String fileName, Path path) {
        try {
            long size = Files.size(path);
            return size > LARGEST_FILE ? tooLarge(fileName, size) : read(fileName, Files.readAllBytes(path));
        } catch (IOException broken) {
            return unkept(fileName, ProblemCode.NOT_READABLE, "文件读不出来，请检查路径和权限：" + path);
        } catch (OutOfMemoryError broken) {
            return new ReadFile.Settled(Failures.failed(fileName, broken));
        }
    }

    static ReadFile tooLarge(String fileName, long size) {
        return unkept(
                fileName,
                ProblemCode.FILE_TOO_LARGE,
                "文件有 %d MB，超过 %d MB 的上限，请拆分后再导入。".formatted(size >> 20, LARGEST_FILE >> 20));
    }

    /** What was stored before is not read again. */
    ReadFile read(String fileName, byte[] content) {
        try {
            var known = store.document(content);
            if (known.isEmpty()) {
                return readNew(fileName, content);
            }
            return known.get().isReadBefore(steps.readerVersion())
                    ? new ReadFile.Outdated(fileName, known.get().sha256())
                    : new ReadFile.Settled(unchanged(fileName, known.get()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return new ReadFile.Settled(Failures.failed(fileName, broken));
        }
    }

    private ReadFile readNew(String fileName, byte[] content) {
        try {
            var table = TableReader.of(fileName, content);
            if (table.isPresent()) {
                return table(table.get(), DocumentFormat.CSV, content);
            }
            var extracted = steps.extraction().extract(fileName, content);
            var sheet = TableReader.of(extracted);
            if (sheet.isPresent()) {
                return table(sheet.get(), extracted.format(), content);
            }
            var result = steps.reader().apply(extracted);
            var problems = Stream.concat(result.problems().stream(), unidentified(result.reports()))
                    .distinct()
                    .toList();
            var reports =
                    result.reports().stream().filter(FileReading::isIdentified).toList();
            return reports.isEmpty()
                    ? refused(fileName, content, problems)
                    : new ReadFile.Readable(
                            fileName,
                            new ReadDocument(
                                    new ReceivedDocument(extracted, content, origin, problems, steps.readerVersion()),
                                    reports));
        } catch (ExtractionException refused) {
            return refused(fileName, content, List.of(refused.problem()));
        }
    }

    private ReadFile table(TableReading table, DocumentFormat format, byte[] content) {
        var file = table.file();
        var refusal = table.refusal();
        if (refusal.isPresent()) {
            return new ReadFile.Unreadable(file, content, reasons(refusal.get(), table));
        }
        return table.badRows() > 0 && rowPolicy == RowPolicy.REFUSE_FILE
                ? new ReadFile.Unreadable(file, content, reasons("按要求整表退回：" + table.message() + "请改正后重新导入。", table))
                : new ReadFile.Table(file, AdmittedTable.of(table, format, content, origin), table.told());
    }

    private static List<Problem> reasons(String refusal, TableReading table) {
        return Stream.concat(Stream.of(Problem.of(ProblemCode.TABLE_REFUSED, refusal)), table.told().stream())
                .toList();
    }

    static ReadFile refused(String fileName, byte[] content, List<Problem> problems) {
        var reasons =
                problems.stream().filter(problem -> problem.code().isRefusal()).toList();
        return new ReadFile.Unreadable(
                fileName,
                content,
                reasons.isEmpty()
                        ? List.of(Problem.of(ProblemCode.NO_REPORT_FOUND, "文件中没有找到绩效自评报告或自评表，请确认上传的文件。"))
                        : reasons);
    }

    private static ReadFile unkept(String fileName, ProblemCode code, String sentence) {
        return new ReadFile.Settled(new FileOutcome.Refused(fileName, List.of(Problem.of(code, sentence))));
    }

    static FileOutcome unchanged(String fileName, StoredDocument known) {
        var sentence = known.fileName().equals(fileName)
                ? "“%s”已经导入过，内容没有变化。".formatted(fileName)
                : "“%s”已经导入过（当时的文件名是“%s”），内容没有变化。".formatted(fileName, known.fileName());
        return new FileOutcome.Unchanged(fileName, known.sha256(), sentence);
    }

    static boolean isIdentified(Report report) {
        return report.identity().department() != null && report.identity().fiscalYear() != null;
    }

    private static Stream<Problem> unidentified(List<Report> reports) {
        return reports.stream()
                .filter(report -> !isIdentified(report))
                .map(report -> report.identity().department() == null
                        ? Problem.of(ProblemCode.DEPARTMENT_UNKNOWN, "没有读到部门名称，请在标题或表头写明部门后再导入。")
                        : Problem.of(ProblemCode.YEAR_UNKNOWN, "没有读到预算年度，请在标题或表头写明年度后再导入。"));
    }
}
