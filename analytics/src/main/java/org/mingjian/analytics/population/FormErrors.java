package org.mingjian.analytics.population;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** What is not filled in (缺漏): the form, its cells, its rows. */
final class FormErrors {

    private static final String ONLY_NAMED = "form-only-named";
    private static final String NO_FORM = "no-form";

    private static final Set<String> WITHOUT_FORM = Set.of(
            ONLY_NAMED,
            NO_FORM,
            ExecutionErrors.FULL_WITHOUT_FORM,
            ExecutionErrors.SAVING,
            ExecutionErrors.SAVING_LITTLE);

    private FormErrors() {}

    static List<Planting> all() {
        return List.of(
                Planting.of(
                                ONLY_NAMED,
                                "F24",
                                0.01,
                                Area.SCORE,
                                Stage.PRINT,
                                "score",
                                FormErrors::onlyNamed,
                                "form.only-named")
                        .needing(Section.PARTS)
                        .alsoSettingOff("score.part-deduction-unexplained", "execution.score"),
                Planting.of(
                                NO_FORM,
                                "F07",
                                0.01,
                                Area.SCORE,
                                Stage.PRINT,
                                "score",
                                FormErrors::noForm,
                                "score.part-deduction-unexplained")
                        .needing(Section.PARTS)
                        .alsoSettingOff("execution.score"),
                Planting.of(
                        "blank-score",
                        "F24",
                        0.01,
                        Area.SCORE,
                        Stage.LINES,
                        "indicator",
                        FormErrors::blankScore,
                        "indicator.blank-score"),
                Planting.of(
                        "blank-row",
                        "F24",
                        0.01,
                        Area.SCORE,
                        Stage.PRINT,
                        "indicator",
                        FormErrors::blankRow,
                        "indicator.blank-row"),
                Planting.of(
                        "above-weight",
                        "F02",
                        0.008,
                        Area.SCORE,
                        Stage.LINES,
                        "indicator",
                        FormErrors::aboveWeight,
                        "score.above-weight"));
    }

    static boolean leavesOutForm(Planting planting) {
        return WITHOUT_FORM.contains(planting.name());
    }

    private static Optional<String> onlyNamed(Draft draft) {
        withoutForm(draft);
        draft.remark("附件：部门整体支出绩效自评表");
        return Optional.of("附件只有标题，没有自评表");
    }

    private static void withoutForm(Draft draft) {
        draft.leaveOut(Section.FORM);
        draft.include(Set.of(Section.TOLD_TOTAL));
    }

    private static Optional<String> noForm(Draft draft) {
        if (draft.totals().form().compareTo(Totals.points(9950)) > 0) {
            return Optional.empty();
        }
        withoutForm(draft);
        return Optional.of("只有分项得分，没有自评表，扣分无从说明");
    }

    private static Optional<String> blankScore(Draft draft) {
        return LineErrors.change(
                        draft, Line::isFull, line -> line.kind() == Line.Kind.EXECUTION ? null : line.unscored())
                .map(line -> line.name() + "没有填得分");
    }

    private static Optional<String> blankRow(Draft draft) {
        draft.blankRow("生态效益指标");
        return Optional.of("编了指标号，没有名称和得分");
    }

    private static Optional<String> aboveWeight(Draft draft) {
        return LineErrors.change(
                        draft,
                        Line::isPlain,
                        line -> line.scoring(line.weight() + 50 + draft.random().nextInt(80)))
                .map(line -> "%s分值%s，得分%s"
                        .formatted(line.name(), Totals.points(line.weight()), Totals.points(line.score())));
    }
}
