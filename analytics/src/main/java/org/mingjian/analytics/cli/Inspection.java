package org.mingjian.analytics.cli;

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
record Inspection(
        String file,
        @Nullable ExtractedDocument document,
        List<Audited> reports,
        List<Problem> problems,
        boolean skipped) {

    /** A report, what its audit concludes, and the files that were put together with its own (同一报告的其他文件). */
    record Audited(Report report, AuditOutcome outcome, List<String> togetherWith) {

        Audited {
            togetherWith = List.copyOf(togetherWith);
        }
    }

    Inspection {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }

    /** A file that was to be read and gave no report. */
    boolean refused() {
        return !skipped && (document == null || reports.isEmpty());
    }

    static Inspection of(String file, byte[] content, Steps steps) {
        try {
            var document = steps.extraction().extract(file, content);
            var result = steps.reader().apply(document);
            var audited = new ArrayList<Audited>();
            result.reports()
                    .forEach(report ->
                            audited.add(new Audited(report, steps.auditor().apply(report), List.of())));
            return new Inspection(file, document, audited, result.problems(), false);
        } catch (ExtractionException e) {
            return refused(file, e.problem());
        }
    }

    static Inspection refused(String file, Problem problem) {
        return new Inspection(file, null, List.of(), List.of(problem), false);
    }

    /** The same file, its reports audited beside others. */
    Inspection with(List<Audited> beside) {
        return new Inspection(file, document, beside, problems, skipped);
    }

    /** A file in a folder or an archive that is none of ours. */
    static Inspection skipped(String file, String sentence) {
        return new Inspection(
                file, null, List.of(), List.of(Problem.of(ProblemCode.UNSUPPORTED_FORMAT, sentence)), true);
    }
}
