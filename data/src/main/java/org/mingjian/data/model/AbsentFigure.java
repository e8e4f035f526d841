package org.mingjian.data.model;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A measure the report has a place or a sentence for, and no number (未列数的指标): why, and where.
 *
 * @see "Decision 0141"
 */
public record AbsentFigure(Measure measure, AbsenceReason reason, SourceRef source) {

    /**
     * The absences that remain beside what was read: one a measure, words before an empty place, and none of a measure
     * that is printed elsewhere.
     */
    public static List<AbsentFigure> remaining(List<AbsentFigure> absent, List<Figure> printed) {
        if (absent.isEmpty()) {
            return List.of();
        }
        var known = EnumSet.noneOf(Measure.class);
        printed.forEach(figure -> known.add(figure.measure()));
        var remaining = new LinkedHashMap<Measure, AbsentFigure>();
        for (var figure : absent) {
            if (!known.contains(figure.measure())) {
                remaining.merge(figure.measure(), figure, AbsentFigure::plainer);
            }
        }
        return List.copyOf(remaining.values());
    }

    private static AbsentFigure plainer(AbsentFigure first, AbsentFigure second) {
        return !first.isSaid() && second.isSaid() ? second : first;
    }

    private boolean isSaid() {
        return reason == AbsenceReason.NONE_STATED || reason == AbsenceReason.NOT_APPLICABLE;
    }

    /** The same absence at another place. */
    public AbsentFigure at(SourceRef place) {
        return new AbsentFigure(measure, reason, place);
    }
}
