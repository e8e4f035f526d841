package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** Errors in totals, parts and grades (得分差错). */
final class ScoreErrors {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROOM = BigDecimal.valueOf(98);
    private static final BigDecimal STEP = new BigDecimal("0.50");

    private ScoreErrors() {}

    static List<Planting> all() {
        return List.of(
                Planting.of(
                        "execution-score",
                        "F01",
                        0.05,
                        Area.EXECUTION,
                        Stage.LINES,
                        "execution.total",
                        ScoreErrors::execution,
                        "execution.score"),
                error("total", "F02", 0.01, ScoreErrors::total, "score.lines-sum")
                        .alsoSettingOff("score.parts-sum"),
                error("parts-sum", "F02", 0.006, ScoreErrors::part, "score.parts-sum")
                        .needing(Section.PARTS)
                        .alsoSettingOff("score.component-lines"),
                error("parts-exchanged", "F10", 0.01, ScoreErrors::exchanged, "score.component-lines")
                        .needing(Section.PARTS),
                error("told-total", "F10", 0.005, ScoreErrors::told, "score.totals")
                        .needing(Section.TOLD_TOTAL)
                        .alsoSettingOff("score.parts-sum"),
                error("grade", "F03", 0.02, ScoreErrors::grade, "score.grade").needing(Section.TOLD_TOTAL),
                error("zero-part", "F10", 0.005, ScoreErrors::zero, "score.zero-but-reached")
                        .needing(Section.PARTS)
                        .alsoSettingOff("score.parts-sum", "score.component-lines"));
    }

    /**
     * Full marks throughout, which are asked about only where something else is wrong; what went wrong in the years before
     * may be that, and what nobody can say of this one.
     */
    static Planted heaped(List<Planted> others, List<MadeReport> before) {
        boolean alone = others.stream().allMatch(Planted::nearMiss);
        boolean unsure = before.stream()
                .flatMap(made -> made.planted().stream())
                .flatMap(planted -> planted.also().stream())
                .anyMatch(rule -> rule.startsWith("years."));
        boolean perhaps = others.stream()
                .anyMatch(planted -> planted.nearMiss() && !planted.also().isEmpty());
        return new Planted(
                "F04",
                "score",
                alone ? "各行全为满分，没有别的差错" : "各行全为满分，另有差错",
                alone ? "full-marks-alone" : "full-marks",
                Set.of("score.heaped"),
                unsure || perhaps ? Set.of("score.heaped") : Set.of(),
                alone);
    }

    private static Planting error(String name, String code, double share, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, share, Area.SCORE, Stage.PRINT, "score", breaking, rule);
    }

    private static Optional<String> execution(Draft draft) {
        var at = LineErrors.pick(
                draft, line -> line.kind() == Line.Kind.EXECUTION && line.weight() - line.score() >= 10);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var line = draft.lines().get(at.getAsInt());
        draft.change(at.getAsInt(), it -> it.scoring(it.weight()).because(""));
        return Optional.of("执行率%s，应得%s分，填%s分"
                .formatted(line.actualText(), Totals.points(line.score()), Totals.points(line.weight())));
    }

    private static Optional<String> total(Draft draft) {
        var honest = draft.totals().form();
        if (honest.compareTo(ROOM) >= 0) {
            return Optional.empty();
        }
        var printed = honest.add(Totals.points(100 + draft.random().nextInt(100)));
        draft.totals(draft.totals().withForm(printed));
        return Optional.of("各项合计%s，总分填%s".formatted(honest, printed));
    }

    private static Optional<String> part(Draft draft) {
        var group = group(draft, name -> points(draft, name).compareTo(BigDecimal.TWO) > 0);
        return group.map(name -> {
            var honest = points(draft, name);
            var printed = honest.subtract(Totals.points(100 + draft.random().nextInt(90)));
            draft.totals(draft.totals().withPart(name, printed));
            return "“%s”应为%s分，正文写%s分".formatted(name, honest, printed);
        });
    }

    /** Half a point more here and less there: the sum holds. */
    private static Optional<String> exchanged(Draft draft) {
        var up = group(draft, name -> lost(draft, name).compareTo(STEP) >= 0);
        var down = group(
                draft,
                name -> !up.equals(Optional.of(name)) && points(draft, name).compareTo(STEP) > 0);
        if (up.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        var raised = draft.totals().withPart(up.get(), points(draft, up.get()).add(STEP));
        draft.totals(raised.withPart(down.get(), points(draft, down.get()).subtract(STEP)));
        return Optional.of("“%s”多写0.5分，“%s”少写0.5分".formatted(up.get(), down.get()));
    }

    private static BigDecimal points(Draft draft, String group) {
        return draft.totals().parts().getOrDefault(group, BigDecimal.ZERO);
    }

    private static BigDecimal lost(Draft draft, String group) {
        return draft.form().groups().stream()
                .filter(it -> it.name().equals(group))
                .map(it -> BigDecimal.valueOf(it.weight()).subtract(points(draft, group)))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** A level-1 indicator other than execution. */
    private static Optional<String> group(Draft draft, Predicate<String> wanted) {
        var names = draft.form().groups().stream()
                .filter(group -> !group.kinds().contains(Line.Kind.EXECUTION))
                .map(FormDesign.Group::name)
                .filter(wanted)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.get(draft.random().nextInt(names.size())));
    }

    private static Optional<String> told(Draft draft) {
        var totals = draft.totals();
        var change = Totals.points(150 + draft.random().nextInt(250));
        var up = totals.form().add(change);
        var printed = up.compareTo(HUNDRED) <= 0 ? up : totals.form().subtract(change);
        draft.totals(totals.withTold(printed).withGrade(Totals.grade(printed)));
        return Optional.of("自评表总分%s，正文写%s".formatted(totals.form(), printed));
    }

    private static Optional<String> grade(Draft draft) {
        var totals = draft.totals();
        var printed = totals.grade().equals("优") ? "良" : "优";
        boolean border = totals.told().compareTo(new BigDecimal("89.5")) >= 0
                && totals.told().compareTo(BigDecimal.valueOf(90)) < 0;
        if (border) {
            return Optional.empty();
        }
        draft.totals(totals.withGrade(printed));
        return Optional.of("得分%s，等级填%s".formatted(totals.told(), printed));
    }

    private static Optional<String> zero(Draft draft) {
        return group(draft, name -> points(draft, name).compareTo(BigDecimal.TWO) > 0)
                .map(name -> {
                    draft.totals(draft.totals().withPart(name, new BigDecimal("0.00")));
                    draft.remark("各项绩效指标均达到预期目标。");
                    return "“%s”得0分，正文称均达到目标".formatted(name);
                });
    }
}
