package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.Measure;

/** Cells that have a subject and a stage and no number (无数字的单元格): empty, a filler, or 未安排. */
final class AbsentCells {

    private final List<AbsentFigure> absences;

    AbsentCells(List<AbsentFigure> absences) {
        this.absences = absences;
    }

    void add(GridRow row, int column, Measure measure) {
        AbsenceWords.of(row.normalised(column))
                .ifPresent(reason -> absences.add(new AbsentFigure(measure, reason, row.place(column))));
    }

    /** «公务接待费 | 未安排» in a row of two cells. */
    boolean readPair(GridRow row) {
        var filled =
                row.columns().stream().filter(column -> !row.isBlank(column)).toList();
        if (filled.size() != 2 || !AbsenceWords.areSaid(row.normalised(filled.getLast()))) {
            return false;
        }
        var measure = Measures.measure(TableLabels.subject(row.text(filled.getFirst())), Stage.FINAL);
        measure.ifPresent(found -> add(row, filled.getLast(), found));
        return measure.isPresent();
    }
}
