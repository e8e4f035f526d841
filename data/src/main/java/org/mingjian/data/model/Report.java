package org.mingjian.data.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as read (自评报告): recorded, never repaired.
 * Absences (未列数) are the measures it has a place or a sentence for and prints nowhere.
 * The form (表式) is the key under which the rule book knows its layout; absent when no known layout matches.
 * Table blocks (数据表所在的块) are those of the bureau's own tables that were put together with the report: their figures are
 * among its figures, but it is not the report that says them.
 */
public record Report(
        ReportIdentity identity,
        @Nullable String form,
        List<ScoreStatement> scores,
        List<ComponentScore> components,
        List<Figure> figures,
        List<Task> tasks,
        List<IndicatorLine> indicators,
        List<NarrativeStatement> statements,
        List<AbsentFigure> absences,
        Set<Integer> tableBlocks) {

    public Report {
        tableBlocks = Set.copyOf(tableBlocks);
        absences = List.copyOf(absences);
        scores = List.copyOf(scores);
        components = List.copyOf(components);
        figures = List.copyOf(figures);
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
        statements = List.copyOf(statements);
    }

    /** A report without absences, and without tables beside it. */
    public Report(
            ReportIdentity identity,
            @Nullable String form,
            List<ScoreStatement> scores,
            List<ComponentScore> components,
            List<Figure> figures,
            List<Task> tasks,
            List<IndicatorLine> indicators,
            List<NarrativeStatement> statements) {
        this(identity, form, scores, components, figures, tasks, indicators, statements, List.of(), Set.of());
    }

    /** The figures of the tables that were put together with the report (数据表的数). */
    public List<Figure> tableFigures() {
        return figures.stream().filter(this::isOfTable).toList();
    }

    private boolean isOfTable(Figure figure) {
        return tableBlocks.contains(figure.source().block());
    }

    /**
     * What the report says of itself, completed by its tables (报告自述): a table's figure only where the report prints
     * none of that measure and period, so that a table never speaks against the report in the report's name.
     */
    public Report byItself() {
        if (tableBlocks.isEmpty()) {
            return this;
        }
        var own = figures.stream()
                .filter(figure -> !isOfTable(figure))
                .map(figure -> key(figure))
                .collect(Collectors.toSet());
        var kept = figures.stream()
                .filter(figure -> !isOfTable(figure) || !own.contains(key(figure)))
                .toList();
        return new Report(
                identity, form, scores, components, kept, tasks, indicators, statements, absences, tableBlocks);
    }

    /** A part of one funding source is not the whole; what does not say which year it is of is of this one. */
    private static List<Object> key(Figure figure) {
        return List.of(figure.wireName(), figure.period() == null ? Period.CURRENT : figure.period());
    }

    public List<Figure> figuresOf(Measure measure) {
        var found = new ArrayList<Figure>();
        for (var figure : figures) {
            if (figure.measure() == measure) {
                found.add(figure);
            }
        }
        return found.isEmpty() ? List.of() : Collections.unmodifiableList(found);
    }
}
