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

    /** A report and what its audit concludes. */
    record Audited(Report report, AuditOutcome outcome) {}

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
                            audited.add(new Audited(report, steps.auditor().apply(report))));
            return new Inspection(file, document, audited, result.problems(), false);
        } catch (ExtractionException e) {
            return refused(file, e.problem());
        }
    }

    static Inspection refused(String file, Problem problem) {
        return new Inspection(file, null, List.of(), List.of(problem), false);
    }

    /** A file in a folder or an archive that is none of ours. */
    static Inspection skipped(String file, String sentence) {
        return new Inspection(
                file, null, List.of(), List.of(Problem.of(ProblemCode.UNSUPPORTED_FORMAT, sentence)), true);
    }
}
