package org.mingjian.data.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as read (自评报告): recorded, never repaired.
 * The form (表式) is the key under which the rule book knows its layout; absent when no known layout matches.
 */
public record Report(
        ReportIdentity identity,
        @Nullable String form,
        List<ScoreStatement> scores,
        List<ComponentScore> components,
        List<Figure> figures,
        List<Task> tasks,
        List<IndicatorLine> indicators,
        List<NarrativeStatement> statements) {

    public Report {
        scores = List.copyOf(scores);
        components = List.copyOf(components);
        figures = List.copyOf(figures);
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
        statements = List.copyOf(statements);
    }

    public List<Figure> figuresOf(Measure measure) {
        return figures.stream().filter(figure -> figure.measure() == measure).toList();
    }
}
