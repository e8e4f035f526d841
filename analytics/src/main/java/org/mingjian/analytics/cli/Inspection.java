package org.mingjian.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.admission.Steps;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;

/** A file read and audited without storing it (核对结果); document is absent where it could not be taken apart. */
record Inspection(String file, @Nullable ExtractedDocument document, List<Audited> reports, List<Problem> problems) {

    /** A report and what its audit concludes. */
    record Audited(Report report, AuditOutcome outcome) {}

    private static final long LARGEST_FILE = 50L << 20;

    boolean refused() {
        return document == null || reports.isEmpty();
    }

    static Inspection of(Path path, Steps steps) {
        var file = path.getFileName().toString();
        try {
            if (Files.size(path) > LARGEST_FILE) {
                return refused(file, Problem.of(ProblemCode.FILE_TOO_LARGE, "文件“%s”超过 50 MB，请拆分后再读取。".formatted(file)));
            }
            return of(file, Files.readAllBytes(path), steps);
        } catch (NoSuchFileException e) {
            return refused(file, Problem.of(ProblemCode.NOT_READABLE, "找不到文件“%s”，请检查路径。".formatted(path)));
        } catch (IOException e) {
            return refused(file, Problem.of(ProblemCode.NOT_READABLE, "文件“%s”无法读取，请检查它是否存在、是否有读取权限。".formatted(path)));
        }
    }

    private static Inspection of(String file, byte[] content, Steps steps) {
        try {
            var document = steps.extraction().extract(file, content);
            var result = steps.reader().apply(document);
            var audited = new ArrayList<Audited>();
            result.reports()
                    .forEach(report ->
                            audited.add(new Audited(report, steps.auditor().apply(report))));
            return new Inspection(file, document, List.copyOf(audited), result.problems());
        } catch (ExtractionException e) {
            return refused(file, e.problem());
        }
    }

    private static Inspection refused(String file, Problem problem) {
        return new Inspection(file, null, List.of(), List.of(problem));
    }
}
