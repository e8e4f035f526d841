package org.mingjian.analytics.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.mingjian.analytics.audit.AcrossReports;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.AuditOutcome;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.DocumentRole;

/**
 * Audits the reports of several files with what the other files say (同批对照), as the store would once they are all in it:
 * text, form and table of one department and year are one report, and each report is held against those of the years
 * before, of the same year and much alike. Departments are told apart by their names alone, for there is no register.
 *
 * @see "Decision 0120"
 */
public final class SideBySide {

    /** A report as it was read, the document it stands in, how its file is called, and what its audit alone concludes. */
    public record Given(ExtractedDocument document, String file, Report report, AuditOutcome alone) {}

    /** What its audit concludes beside the others, and the files that were put together with its own. */
    public record Held(AuditOutcome outcome, List<String> togetherWith) {

        public Held {
            togetherWith = List.copyOf(togetherWith);
        }
    }

    private final Steps steps;
    private final List<Given> given;
    private final List<AssembledReport> reports;

    private SideBySide(Steps steps, List<Given> given) {
        this.steps = steps;
        this.given = given;
        this.reports = assembled();
    }

    /** In the order they are given. */
    public static List<Held> of(List<Given> given, Steps steps) {
        return new SideBySide(steps, List.copyOf(given)).hold();
    }

    private List<Held> hold() {
        var beside = new ReportsBeside(reports, steps.rules());
        var held = new LinkedHashMap<Integer, Held>();
        for (var report : reports) {
            var outcome = report.isOfOneFile()
                    ? report.parts().getFirst().given().alone()
                    : steps.auditor().apply(report.report());
            var across = AcrossReports.audit(steps.rules(), report.report(), beside.of(report));
            var whole = new ArrayList<>(outcome.findings().stream()
                    .filter(finding -> !AcrossReports.rules().contains(finding.rule()))
                    .toList());
            whole.addAll(across);
            report.parts()
                    .forEach(part -> held.put(
                            part.index(),
                            new Held(
                                    new SplitOutcome(report, reports).of(part, outcome.withFindings(whole)),
                                    report.filesBeside(part))));
        }
        return IntStream.range(0, given.size())
                .mapToObj(index -> Objects.requireNonNull(held.get(index)))
                .toList();
    }

    /** Reports of one department, year, kind and project whose documents have different roles are one. */
    private List<AssembledReport> assembled() {
        var groups = new LinkedHashMap<List<Object>, List<AssembledReport.GivenPart>>();
        for (int index = 0; index < given.size(); index++) {
            var part = new AssembledReport.GivenPart(index, given.get(index), 0);
            groups.computeIfAbsent(key(part), key -> new ArrayList<>()).add(part);
        }
        var assembled = new ArrayList<AssembledReport>();
        groups.values().forEach(parts -> {
            if (areOfDifferentRoles(parts)) {
                assembled.add(AssembledReport.of(assembled.size(), parts));
            } else {
                parts.forEach(part -> assembled.add(AssembledReport.of(assembled.size(), List.of(part))));
            }
        });
        return List.copyOf(assembled);
    }

    private static List<Object> key(AssembledReport.GivenPart part) {
        var report = part.given().report();
        return FileReading.isIdentified(report) ? AssembledReport.key(report) : List.of(part.index());
    }

    private static boolean areOfDifferentRoles(List<AssembledReport.GivenPart> parts) {
        Map<DocumentRole, Integer> roles = new LinkedHashMap<>();
        parts.forEach(part -> roles.merge(part.role(), 1, Integer::sum));
        return roles.values().stream().allMatch(count -> count == 1);
    }
}
