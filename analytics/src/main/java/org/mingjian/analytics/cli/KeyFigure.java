package org.mingjian.analytics.cli;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.analytics.audit.Labels;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;

/** One of the figures a reader wants to see first (关键数字): its name, as printed with the unit, and its first place. */
record KeyFigure(String name, String printed, SourceRef source) {

    private static final List<Measure> FIRST = List.of(
            Measure.INITIAL_BUDGET,
            Measure.ADJUSTED_BUDGET,
            Measure.EXECUTED_AMOUNT,
            Measure.EXECUTION_RATE,
            Measure.BASIC_EXPENDITURE,
            Measure.PROJECT_EXPENDITURE,
            Measure.CLOSING_CARRY_OVER,
            Measure.THREE_PUBLIC_BUDGET,
            Measure.THREE_PUBLIC);

    static List<KeyFigure> of(Report report) {
        var all = new ArrayList<KeyFigure>();
        report.scores().forEach(score -> all.add(of(score)));
        for (var measure : FIRST) {
            report.figuresOf(measure).stream()
                    .filter(figure -> figure.wireName().equals(measure.wireName()))
                    .findFirst()
                    .map(KeyFigure::of)
                    .ifPresent(all::add);
        }
        return all;
    }

    private static KeyFigure of(ScoreStatement score) {
        return new KeyFigure(Labels.of(score.role()), score.score().raw() + "分", score.source());
    }

    private static KeyFigure of(Figure figure) {
        return new KeyFigure(
                Labels.of(figure.measure()),
                withUnit(figure.number().raw(), figure.unit().printed()),
                figure.source());
    }

    /** A cell often prints the number with its unit. */
    private static String withUnit(String raw, String unit) {
        var printed = raw.strip();
        return printed.endsWith(unit) || ("%".equals(unit) && printed.endsWith("％")) ? printed : printed + unit;
    }
}
