package org.mingjian.data.read;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.AbsentFigure;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Problem;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Task;

/** What has been read of a report so far (读取中). */
final class ReportDraft {

    final List<ScoreStatement> scores = new ArrayList<>();
    final List<ComponentScore> components = new ArrayList<>();
    final List<Figure> figures = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final List<IndicatorLine> indicators = new ArrayList<>();
    final List<NarrativeStatement> statements = new ArrayList<>();
    final List<AbsentFigure> absences = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Whether nothing was read that a report is made of; sentences alone are none. */
    boolean isEmpty() {
        return scores.isEmpty() && figures.isEmpty() && indicators.isEmpty() && tasks.isEmpty();
    }
}
