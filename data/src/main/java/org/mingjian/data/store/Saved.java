package org.mingjian.data.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;

/** What saving a document did (入库结果). */
public sealed interface Saved {

    /** The document was stored already; nothing changed. */
    record Already(StoredDocument document) implements Saved {

        @Override
        public Stream<String> reportIds() {
            return Stream.empty();
        }

        @Override
        public Saved with(Map<String, Integer> found) {
            return this;
        }
    }

    /** The versions that were written. */
    Stream<String> reportIds();

    /** The same with the findings that holding its reports against others brought, by the key of the report. */
    Saved with(Map<String, Integer> found);

    /**
     * The document and its reports were stored. A report that cannot be told from an earlier one of the same document
     * (same department, year, kind and project) was left out.
     */
    record Stored(List<SavedReport> reports, List<Report> repeated) implements Saved {

        public Stored {
            reports = List.copyOf(reports);
            repeated = List.copyOf(repeated);
        }

        @Override
        public Stream<String> reportIds() {
            return reports.stream().map(SavedReport::reportId);
        }

        @Override
        public Saved with(Map<String, Integer> found) {
            return new Stored(reports.stream().map(report -> report.with(found)).toList(), repeated);
        }

        /** What is to be said about the reports that were left out. */
        public List<Problem> problems() {
            return repeated.stream()
                    .map(report -> Problem.of(
                            ProblemCode.REPORT_REPEATED,
                            "同一文件里有两份“%s”同一年度、同一类型的报告，只存了前一份，请把后一份单独成文件并写明项目名称。"
                                    .formatted(report.identity().department())))
                    .toList();
        }
    }

    /** A report as saved, with the number of its findings. */
    record SavedReport(
            String reportId,
            String department,
            int fiscalYear,
            ReportKind kind,
            @Nullable String project,
            int version,
            Placement placement,
            int findings) {

        static SavedReport of(
                String reportId, Department department, Report read, Versions.Version version, AuditedReport audited) {
            return new SavedReport(
                    reportId,
                    department.name(),
                    Objects.requireNonNull(read.identity().fiscalYear()).value(),
                    read.identity().kind(),
                    read.identity().project(),
                    version.number(),
                    version.placement(),
                    audited.outcome().findings().size());
        }

        /** The same with the findings that holding it against others brought. */
        SavedReport with(Map<String, Integer> found) {
            return new SavedReport(
                    reportId,
                    department,
                    fiscalYear,
                    kind,
                    project,
                    version,
                    placement,
                    findings + found.getOrDefault(reportId, 0));
        }
    }

    /** Where the report went. */
    enum Placement {
        /** The first of its department, year, kind and project. */
        FIRST,
        /** A new version; the earlier one stays and is no longer current (更正). */
        CORRECTED,
        /** Joined the current version in a role that was empty (补充). */
        COMPLETED
    }
}
