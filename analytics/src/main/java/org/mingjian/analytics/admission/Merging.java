package org.mingjian.analytics.admission;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.store.DocumentRole;

/**
 * Makes one report of what its documents say (合并): scores, figures and sentences of all of them, so that they can
 * contradict each other; components from where most of them are told, with the form's execution line where they tell
 * none; tasks and lines as a whole from the form, else the text, else the data.
 *
 * @see "Decision 0022"
 */
final class Merging {

    private static final List<DocumentRole> FORM_FIRST =
            List.of(DocumentRole.FORM, DocumentRole.TEXT, DocumentRole.DATA);

    private final List<PartReport> parts;

    private Merging(List<PartReport> parts) {
        this.parts = parts;
    }

    /** The parts in the order of their blocks. */
    static Report of(List<PartReport> parts) {
        boolean alone = parts.size() == 1 && parts.getFirst().role() != DocumentRole.DATA;
        return alone ? parts.getFirst().report() : new Merging(parts).merge();
    }

    private Report merge() {
        var figures = all(Report::figures);
        return new Report(
                identity(),
                first(Report::form),
                all(Report::scores),
                components(),
                figures,
                whole(Report::tasks),
                whole(Report::indicators),
                all(Report::statements),
                AbsentFigure.remaining(all(Report::absences), figures),
                tableBlocks());
    }

    /** Where the bureau's own tables stand. */
    private Set<Integer> tableBlocks() {
        return parts.stream()
                .filter(part -> part.role() == DocumentRole.DATA)
                .flatMap(part -> part.report().figures().stream())
                .map(figure -> figure.source().block())
                .collect(Collectors.toSet());
    }

    private List<ComponentScore> components() {
        var told = formFirst()
                .map(Report::components)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (told.stream().anyMatch(Merging::isExecution)) {
            return told.stream().map(this::weighed).toList();
        }
        var execution = formFirst()
                .flatMap(report -> report.components().stream())
                .filter(Merging::isExecution)
                .limit(1);
        return Stream.concat(told.stream(), execution).toList();
    }

    /** The text tells the score of execution, the form what it is out of. */
    private ComponentScore weighed(ComponentScore told) {
        return told.weight().isRead() || !isExecution(told)
                ? told
                : formFirst()
                        .flatMap(report -> report.components().stream())
                        .filter(other -> isExecution(other) && other.weight().isRead() && sameScore(told, other))
                        .findFirst()
                        .map(other -> new ComponentScore(told.name(), told.score(), other.weight(), told.source()))
                        .orElse(told);
    }

    private static boolean sameScore(ComponentScore told, ComponentScore other) {
        var score = other.score().toOptional().orElse(null);
        return score != null
                && told.score()
                        .map(own -> own.value().compareTo(score.value()) == 0)
                        .orElse(false);
    }

    private static boolean isExecution(ComponentScore component) {
        return component.name().contains("执行");
    }

    private ReportIdentity identity() {
        var known = parts.getFirst().report().identity();
        return new ReportIdentity(
                known.kind(),
                said(ReportIdentity::department),
                said(ReportIdentity::province),
                said(ReportIdentity::city),
                said(ReportIdentity::county),
                said(ReportIdentity::level),
                said(ReportIdentity::sector),
                said(ReportIdentity::fiscalYear),
                said(ReportIdentity::project),
                said(ReportIdentity::departmentSource));
    }

    private <T> @Nullable T said(Function<ReportIdentity, @Nullable T> what) {
        return first(report -> what.apply(report.identity()));
    }

    private <T> @Nullable T first(Function<Report, @Nullable T> what) {
        return formFirst().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private <T> List<T> all(Function<Report, List<T>> what) {
        return parts.stream()
                .flatMap(part -> what.apply(part.report()).stream())
                .toList();
    }

    private <T> List<T> whole(Function<Report, List<T>> what) {
        return formFirst().map(what).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }

    private Stream<Report> formFirst() {
        return FORM_FIRST.stream()
                .flatMap(role ->
                        parts.stream().filter(part -> part.role() == role).map(PartReport::report));
    }
}
