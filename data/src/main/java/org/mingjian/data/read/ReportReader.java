package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.read.Segment.Part;
import org.mingjian.data.text.ScreenedPattern;

/**
 * Reads the reports of a document (报告读取): what is printed, with its place, never repaired.
 * The department's text, its form and its accounts are one report; the form of each project is a report of its own.
 *
 * @see "Decision 0068"
 */
public final class ReportReader {

    /** Version of the reading; stored with each report, so that originals can be read again when it changes. */
    public static final int VERSION = 9;

    private static final ScreenedPattern MONEY_OF_PROJECT = ScreenedPattern.of("(项目|专项)?(经费|资金)?$");

    /** The reports of a document; none, with a problem that says so, when nothing in it can be read as one. */
    public ReadResult read(ExtractedDocument document) {
        var problems = new ArrayList<>(document.problems());
        var reports = new ArrayList<Report>();
        var tables = new TableRows();
        var whole = new IdentityReader(document.blocks(), tables, document.file());
        for (var segment : reports(document, tables, whole.kind())) {
            var draft = new ReportDraft();
            var report = read(segment, document, tables, whole, draft);
            if (!draft.isEmpty()) {
                reports.add(report);
                problems.addAll(draft.problems);
            }
        }
        addLists(reports, new ScoreLists(document.blocks(), tables, whole));
        if (reports.isEmpty()) {
            problems.add(Problem.of(ProblemCode.NO_REPORT_FOUND, "文件中没有找到绩效自评的得分、资金或指标，请确认上传的是自评报告或自评表。"));
        }
        return new ReadResult(reports, problems);
    }

    /** The rows of lists of scores; what is left of a report without those of other departments may be nothing. */
    private static void addLists(List<Report> reports, ScoreLists lists) {
        var listed = lists.read(reports);
        reports.replaceAll(lists::withoutOthers);
        reports.removeIf(report -> report.tasks().isEmpty()
                && report.scores().isEmpty()
                && report.figures().isEmpty()
                && report.indicators().isEmpty());
        reports.addAll(listed);
    }

    /** The segments that are reports: the parts of the whole together, each project's form by itself. */
    private static List<Segment> reports(ExtractedDocument document, TableRows tables, ReportKind kind) {
        var segments = Segments.of(document.blocks(), tables);
        long projects = count(segments, Part.PROJECT);
        boolean one = kind == ReportKind.VERIFICATION || (kind == ReportKind.PROJECT_SELF_EVALUATION && projects <= 1);
        if (one || projects + count(segments, Part.VERIFICATION) == 0) {
            var part = kind == ReportKind.VERIFICATION ? Part.VERIFICATION : projects > 0 ? Part.PROJECT : Part.WHOLE;
            return List.of(new Segment(part, document.blocks(), onlyProject(segments)));
        }
        var reports = new ArrayList<Segment>();
        var whole = segments.stream()
                .filter(segment -> segment.part() == Part.WHOLE)
                .flatMap(segment -> segment.blocks().stream())
                .toList();
        reports.add(new Segment(Part.WHOLE, whole, null));
        var seen = new HashMap<String, Integer>();
        joined(segments).stream()
                .filter(segment -> segment.part() != Part.WHOLE)
                .map(segment -> numbered(segment, seen))
                .forEach(reports::add);
        return reports;
    }

    /** The summary of a project and its form behind it are one report. */
    private static List<Segment> joined(List<Segment> segments) {
        var joined = new ArrayList<Segment>();
        for (var segment : segments) {
            var summary = joined.stream()
                    .filter(other -> isSummaryOf(other, segment))
                    .findFirst()
                    .orElse(null);
            if (summary == null) {
                joined.add(segment);
            } else {
                var blocks = new ArrayList<>(summary.blocks());
                blocks.addAll(segment.blocks());
                joined.set(joined.indexOf(summary), new Segment(segment.part(), blocks, segment.project()));
            }
        }
        return joined;
    }

    private static boolean isSummaryOf(Segment summary, Segment form) {
        var name = summary.project();
        var other = form.project();
        return name != null
                && other != null
                && summary.part() == Part.PROJECT
                && form.part() == Part.PROJECT
                && summary.blocks().stream().allMatch(Block.Paragraph.class::isInstance)
                && form.blocks().stream().anyMatch(Block.Grid.class::isInstance)
                && bare(name).equals(bare(other));
    }

    private static String bare(String project) {
        return MONEY_OF_PROJECT.withoutFirst(MatchText.normalise(project));
    }

    /** A second form of a project in the same document is a report of its own: its name is numbered. */
    private static Segment numbered(Segment segment, Map<String, Integer> seen) {
        var project = segment.project();
        if (segment.part() != Part.PROJECT || project == null) {
            return segment;
        }
        int number = seen.merge(project, 1, Integer::sum);
        return number == 1
                ? segment
                : new Segment(segment.part(), segment.blocks(), "%s（%d）".formatted(project, number));
    }

    private static long count(List<Segment> segments, Part part) {
        return segments.stream().filter(segment -> segment.part() == part).count();
    }

    private static @Nullable String onlyProject(List<Segment> segments) {
        for (var segment : segments) {
            if (segment.project() != null) {
                return segment.project();
            }
        }
        return null;
    }

    private static Report read(
            Segment segment, ExtractedDocument document, TableRows tables, IdentityReader whole, ReportDraft draft) {
        var reader = whole.of(segment.blocks());
        var who = named(reader.read(), segment, whole);
        new SegmentReader(draft, document, tables, who).read(segment.blocks());
        return new Report(
                who,
                reader.form(),
                draft.scores,
                draft.components,
                draft.figures,
                draft.tasks,
                draft.indicators,
                draft.statements,
                AbsentFigure.remaining(draft.absences, draft.figures),
                Set.of());
    }

    /** The kind a segment is by its place in the document; department and year of the document where it has none. */
    private static ReportIdentity named(ReportIdentity own, Segment segment, IdentityReader whole) {
        boolean complete = own.department() != null && own.fiscalYear() != null;
        var other = complete ? own : whole.read();
        var place = own.department() == null ? other : own;
        var kind =
                switch (segment.part()) {
                    case PROJECT -> ReportKind.PROJECT_SELF_EVALUATION;
                    case VERIFICATION -> ReportKind.VERIFICATION;
                    case WHOLE -> own.kind();
                };
        return new ReportIdentity(
                kind,
                place.department(),
                place.province(),
                place.city(),
                place.county(),
                place.level(),
                place.sector(),
                own.fiscalYear() == null ? other.fiscalYear() : own.fiscalYear(),
                segment.project() == null ? own.project() : segment.project(),
                place.departmentSource());
    }
}
