package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** Errors about what was spent of the budget and what is scored for it (预算执行差错). */
final class ExecutionErrors {

    /** A total of full marks without a form. */
    static final String FULL_WITHOUT_FORM = "full-without-form";

    /** A report without any score that calls unspent money saved; so much that it is asked about, or a little less. */
    static final String SAVING = "low-as-saving";

    static final String SAVING_LITTLE = "saving-little";

    private static final long POINT = 100;

    private ExecutionErrors() {}

    static List<Planting> all() {
        return List.of(
                line("execution-weight", "F13", 0.008, Stage.LINES, ExecutionErrors::weight, "weight.execution")
                        .alsoSettingOff("weight.total", "weight.parts", "weight.level1")
                        .hiding("execution.score", "text.indicator-count"),
                line("execution-weight-half", "F13", 0.006, Stage.LINES, ExecutionErrors::half, "weight.execution")
                        .asNearMiss()
                        .alsoSettingOff(
                                "weight.total",
                                "weight.parts",
                                "weight.level1",
                                "score.above-weight",
                                "execution.score")
                        .hiding("execution.score", "text.indicator-count"),
                line("execution-blank", "F24", 0.006, Stage.PRINT, ExecutionErrors::blank, "execution.blank")
                        .hiding("execution.score", "score."),
                Planting.of(
                                "unexplained",
                                "F08",
                                0.12,
                                Area.EXECUTION,
                                Stage.LINES,
                                "execution.total",
                                ExecutionErrors::unexplained,
                                "execution.low-unexplained")
                        .hiding("rate.cost-overrun"),
                Planting.of(
                                FULL_WITHOUT_FORM,
                                "F04",
                                0.01,
                                Area.SCORE,
                                Stage.PRINT,
                                "score",
                                ExecutionErrors::fullWithoutForm,
                                "score.full-unsupported")
                        .alsoSettingOff("execution.full-total"),
                saving(SAVING, 0.01, 0.55, 0.79),
                saving(SAVING_LITTLE, 0.006, 0.803, 0.88).asNearMiss());
    }

    private static Planting line(
            String name, String code, double share, Stage stage, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, share, Area.SCORE, stage, "indicator", breaking, rule)
                .needing(Section.FORM);
    }

    private static OptionalInt line(Draft draft) {
        return LineErrors.pick(draft, line -> line.kind() == Line.Kind.EXECUTION);
    }

    /** The full marks, or the rate, stand where the weight belongs. */
    private static Optional<String> weight(Draft draft) {
        var at = line(draft);
        at.ifPresent(line -> draft.change(line, it -> it.bearing(100 * POINT)));
        return at.isEmpty() ? Optional.empty() : Optional.of("执行率的分值填100");
    }

    /** As much as any form gives. */
    private static Optional<String> half(Draft draft) {
        var at = line(draft);
        at.ifPresent(line -> draft.change(line, it -> it.bearing(50 * POINT)));
        return at.isEmpty() ? Optional.empty() : Optional.of("执行率的分值填50，为满分的一半");
    }

    private static Optional<String> blank(Draft draft) {
        var at = line(draft);
        boolean score = draft.random().nextBoolean();
        at.ifPresent(line -> draft.change(line, it -> score ? it.unscored() : it.saying(it.targetText(), "")));
        return at.isEmpty() ? Optional.empty() : Optional.of(score ? "执行率行没有填得分" : "执行率行没有填执行率");
    }

    /** Where much was left, the form does not say why and neither does the text. */
    private static Optional<String> unexplained(Draft draft) {
        var funds = draft.funds();
        var at = line(draft);
        boolean low = funds.executed() * 10 < funds.budget() * 9 && draft.isRateClear();
        if (!low || at.isEmpty() || draft.has(Section.FLOW)) {
            return Optional.empty();
        }
        draft.leaveOut(Section.PROSE);
        draft.leaveOut(Section.RESULTS);
        draft.change(at.getAsInt(), line -> line.because(""));
        return Optional.of("执行率%s%%，没有说明原因".formatted(funds.percent()));
    }

    private static Optional<String> fullWithoutForm(Draft draft) {
        draft.leaveOut(Section.FORM);
        draft.leaveOut(Section.PARTS);
        draft.totals(draft.totals().withForm(Totals.points(100 * POINT)));
        return Optional.of("总分100分，没有自评表");
    }

    private static Planting saving(String name, double share, double from, double to) {
        return Planting.of(
                        name,
                        "F09",
                        share,
                        Area.FUNDS,
                        Stage.FACTS,
                        "execution.total",
                        draft -> saving(draft, from, to),
                        "execution.low-as-saving")
                .hiding("score.", "weight.", "form.", "indicator.", "execution.", "review.", "text.weakness");
    }

    /** The total is not told at all: where one is, a low rate beside it is asked about as such. */
    private static Optional<String> saving(Draft draft, double from, double to) {
        var funds = draft.funds();
        double rate = from + (to - from) * draft.random().nextDouble();
        long project = Math.round(funds.budget() * rate) - funds.basic();
        if (project < 100 || project > funds.budgetProject()) {
            return Optional.empty();
        }
        draft.spend(funds.withProject(project));
        List.of(Section.FORM, Section.PARTS, Section.TOLD_TOTAL, Section.SCORE).forEach(draft::leaveOut);
        var saved = BigDecimal.valueOf(funds.budget() - draft.funds().executed(), 2);
        draft.remark("厉行勤俭，全年节约资金%s万元。".formatted(saved));
        return Optional.of("执行率%s%%，称节约%s万元".formatted(draft.funds().percent(), saved));
    }
}
