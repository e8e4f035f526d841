package org.mingjian.analytics.admission;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.ingest.BatchFiles;
import org.mingjian.data.ingest.BatchOutcome;
import org.mingjian.data.ingest.FileOutcome;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.ReceivedDocument;
import org.mingjian.data.store.Saved;
import org.mingjian.data.store.Store;
import org.mingjian.data.store.StoreException;
import org.mingjian.data.store.StoredDocument;

/**
 * Takes files into the store (导入): extract, read, audit and save, one transaction per file.
 * A file is stored whole, refused with a reason, or left alone when the store or the program fails; whatever happens to
 * one, the next is tried. May be shared by threads: reading runs beside each other, saving one after the other.
 */
public final class Admission {

    private static final System.Logger LOG = System.getLogger(Admission.class.getName());

    /** Larger than any document we read; a file is not taken into memory only to be refused. */
    private static final long LARGEST_FILE = 256L * 1024 * 1024;

    private final Store store;
    private final Steps steps;

    public Admission(Store store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /** Takes in the files and folders in their order. */
    public BatchOutcome admit(List<Path> paths, Origin origin, Progress<FileOutcome> progress) throws IOException {
        var items = BatchFiles.of(paths).items();
        var outcomes = new ArrayList<FileOutcome>();
        for (var item : items) {
            var outcome = admit(item, origin);
            outcomes.add(outcome);
            progress.done(outcomes.size(), items.size(), outcome);
        }
        return new BatchOutcome(outcomes);
    }

    private FileOutcome admit(BatchFiles.Item item, Origin origin) {
        if (item.skipped() != null) {
            return new FileOutcome.Skipped(item.name(), item.skipped());
        }
        try {
            long size = Files.size(item.path());
            return size > LARGEST_FILE
                    ? unkept(
                            item.name(),
                            ProblemCode.FILE_TOO_LARGE,
                            "文件有 %d MB，超过 %d MB 的上限，请拆分后再导入。".formatted(size >> 20, LARGEST_FILE >> 20))
                    : admit(item.name(), Files.readAllBytes(item.path()), origin);
        } catch (IOException broken) {
            return unkept(item.name(), ProblemCode.NOT_READABLE, "文件读不出来，请检查路径和权限：" + item.path());
        }
    }

    /** Takes in one file by its bytes, such as an upload. */
    public FileOutcome admit(String fileName, byte[] content, Origin origin) {
        try {
            var known = store.document(content);
            return known.isPresent() ? unchanged(fileName, known.get()) : take(fileName, content, origin);
        } catch (StoreException broken) {
            return failed(fileName, "“%s”没有入库：%s".formatted(fileName, broken.getMessage()), broken);
        } catch (RuntimeException | StackOverflowError defect) {
            return failed(fileName, "“%s”没有入库，程序处理它时出错（%s）；已有数据未受影响，请把该文件交给维护人员。".formatted(fileName, defect), defect);
        }
    }

    private FileOutcome take(String fileName, byte[] content, Origin origin) {
        try {
            var extracted = steps.extraction().extract(fileName, content);
            var result = steps.reader().apply(extracted);
            var problems = Stream.concat(result.problems().stream(), unidentified(result.reports()))
                    .distinct()
                    .toList();
            var reports =
                    result.reports().stream().filter(Admission::isIdentified).toList();
            return reports.isEmpty()
                    ? refuse(fileName, content, origin, problems)
                    : save(fileName, new ReceivedDocument(extracted, content, origin), reports, problems);
        } catch (ExtractionException refused) {
            return refuse(fileName, content, origin, List.of(refused.problem()));
        }
    }

    private FileOutcome save(String fileName, ReceivedDocument received, List<Report> reports, List<Problem> problems) {
        return switch (store.save(received, reports, new Assembly(store, steps))) {
            case Saved.Already already -> unchanged(fileName, already.document());
            case Saved.Stored stored ->
                new FileOutcome.Stored(
                        fileName,
                        received.extracted().sha256(),
                        stored.reports(),
                        Stream.concat(
                                        problems.stream(),
                                        stored.repeated().stream().map(Admission::repeated))
                                .toList());
        };
    }

    /** The reason that decides comes first. */
    private FileOutcome refuse(String fileName, byte[] content, Origin origin, List<Problem> problems) {
        var reasons =
                problems.stream().filter(problem -> problem.code().isRefusal()).toList();
        var told = reasons.isEmpty()
                ? List.of(Problem.of(ProblemCode.NO_REPORT_FOUND, "文件中没有找到绩效自评报告或自评表，请确认上传的文件。"))
                : reasons;
        store.refuse(fileName, content, told.getFirst(), origin);
        return new FileOutcome.Refused(fileName, told);
    }

    private static FileOutcome unkept(String fileName, ProblemCode code, String sentence) {
        return new FileOutcome.Refused(fileName, List.of(Problem.of(code, sentence)));
    }

    private static FileOutcome failed(String fileName, String sentence, Throwable cause) {
        LOG.log(Level.ERROR, sentence, cause);
        return new FileOutcome.Failed(fileName, sentence, cause);
    }

    private static FileOutcome unchanged(String fileName, StoredDocument known) {
        var sentence = known.fileName().equals(fileName)
                ? "“%s”已经导入过，内容没有变化。".formatted(fileName)
                : "“%s”已经导入过（当时的文件名是“%s”），内容没有变化。".formatted(fileName, known.fileName());
        return new FileOutcome.Unchanged(fileName, known.sha256(), sentence);
    }

    private static boolean isIdentified(Report report) {
        return report.identity().department() != null && report.identity().fiscalYear() != null;
    }

    private static Stream<Problem> unidentified(List<Report> reports) {
        return reports.stream()
                .filter(report -> !isIdentified(report))
                .map(report -> report.identity().department() == null
                        ? Problem.of(ProblemCode.DEPARTMENT_UNKNOWN, "没有读到部门名称，请在标题或表头写明部门后再导入。")
                        : Problem.of(ProblemCode.YEAR_UNKNOWN, "没有读到预算年度，请在标题或表头写明年度后再导入。"));
    }

    private static Problem repeated(Report report) {
        var identity = report.identity();
        return Problem.of(
                ProblemCode.REPORT_REPEATED,
                "同一文件里有两份“%s”同一年度、同一类型的报告，只存了前一份，请把后一份单独成文件并写明项目名称。".formatted(identity.department()));
    }
}
