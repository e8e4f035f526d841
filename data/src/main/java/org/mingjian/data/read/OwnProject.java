package org.mingjian.data.read;

import java.util.List;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Reading.Read;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Task;

/**
 * The project a report is about is none of its own tasks (本项目): told by its name in a sentence, its budget and its
 * execution are the report's.
 */
final class OwnProject {

    private static final int TITLE_PASSAGES = 3;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_NAME = 4;

    private OwnProject() {}

    /** Turns the only task that the title names into the report's figures. */
    static void settle(ReportDraft draft, List<Passage> passages) {
        var titles = passages.stream()
                .limit(TITLE_PASSAGES)
                .map(passage -> MatchText.normalise(passage.text()))
                .filter(text -> text.length() <= LONGEST_TITLE)
                .toList();
        var own = draft.tasks.stream()
                .filter(task -> task.name().length() >= SHORTEST_NAME)
                .filter(task -> titles.stream().anyMatch(title -> title.contains(MatchText.normalise(task.name()))))
                .toList();
        if (own.size() == 1) {
            var task = own.getFirst();
            draft.tasks.remove(task);
            figure(draft, task, Stage.BUDGET, task.budget());
            figure(draft, task, Stage.FINAL, task.executed());
            figure(draft, task, Stage.EXECUTION_RATE, task.rate());
        }
    }

    private static void figure(ReportDraft draft, Task task, Stage stage, Reading<PrintedNumber> told) {
        if (told instanceof Read<PrintedNumber>(PrintedNumber number, SourceRef place)) {
            var unit = stage == Stage.EXECUTION_RATE ? FundRows.bareRate(number) : PlacedUnit.beside(task.unit());
            Measures.figure(Subject.TOTAL, stage, number, unit, null, place).ifPresent(draft.figures::add);
        }
    }
}
