package org.mingjian.data.read;

import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Unit;

/** The figures that indicator lines print: a line about one of the measured rates is a figure too (指标行中的数值). */
final class IndicatorFigures {

    private final ReportDraft draft;
    private final LabelReader labels = new LabelReader();

    IndicatorFigures(ReportDraft draft) {
        this.draft = draft;
    }

    void add(IndicatorLine line) {
        add(line, line.actual());
    }

    /** Where the form has no column for what was reached, a remark may print nothing but that. */
    void add(IndicatorLine line, Reading<String> reached) {
        if (!(reached instanceof Reading.Read<String>(String actual, var place))) {
            return;
        }
        boolean percent = actual.contains("%") || actual.contains("％") || "%".equals(line.measureUnit());
        var number = Numbers.ofCell(actual).orElse(null);
        if (!percent || number == null) {
            return;
        }
        var name = MatchText.normalise(line.level3());
        var mention = Mention.named(number, Unit.PERCENT, name);
        labels.read(mention, new Context())
                .filter(answer -> answer.stage() != Stage.CHANGE && !isMoneyChange(name, answer))
                .flatMap(answer ->
                        Measures.figure(answer.subject(), answer.stage(), number, Unit.PERCENT, line.level3(), place))
                .ifPresent(draft.figures::add);
    }

    /** «压减三公经费 5%» is a goal's own wording, not a change rate as the measure defines it. */
    private static boolean isMoneyChange(String name, LabelReader.Answer answer) {
        return answer.stage() == Stage.CHANGE_RATE && !name.endsWith("率");
    }
}
