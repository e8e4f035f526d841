package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** Errors in one indicator line (指标行差错). */
final class LineErrors {

    private LineErrors() {}

    static List<Planting> all() {
        return List.of(
                error("unmet-full-marks", "F06", 0.03, LineErrors::unmet, "indicator.unmet-full-marks"),
                error("low-target", "F05", 0.03, LineErrors::lowTarget, "indicator.low-target")
                        .alsoSettingOff("years.target-below-last"),
                error("met-but-deducted", "F07", 0.02, LineErrors::metButDeducted, "indicator.deduction-unexplained"),
                error("missed-unexplained", "F08", 0.025, LineErrors::missed, "indicator.deduction-unexplained"),
                error("unit-is-value", "F24", 0.008, LineErrors::unit, "indicator.unit-is-value"),
                error("not-a-cost", "F17", 0.012, LineErrors::notCost, "indicator.kind"),
                error("control-rate", "F17", 0.008, LineErrors::controlRate, "indicator.control-rate-target")
                        .alsoSettingOff("rate.three-public-control", "figure.same-measure"),
                error("weak-target", "F18", 0.015, LineErrors::weakTarget, "indicator.weak-target"),
                error("satisfaction-copied", "F27", 0.025, LineErrors::satisfaction, "indicator.satisfaction-copied"),
                error("against-figures", "F06", 0.01, LineErrors::againstFigures, "indicator.against-figures")
                        .alsoSettingOff("years.target-below-last"),
                satisfaction("satisfaction-unsupported", 0.015, ""),
                satisfaction("satisfaction-surveyed", 0.01, "年末发放调查问卷，回收有效问卷二百余份，受访者总体满意。")
                        .asNearMiss());
    }

    private static Planting error(String name, String code, double share, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, share, Area.LINES, Stage.LINES, "indicator", breaking, rule)
                .needing(Section.FORM);
    }

    /** Of the score's area, since a survey told for the one would hide that there is none for the other. */
    private static Planting satisfaction(String name, double share, String survey) {
        return Planting.of(
                        name,
                        "F27",
                        share,
                        Area.SCORE,
                        Stage.LINES,
                        "indicator",
                        draft -> unsupported(draft, survey),
                        "indicator.satisfaction-unsupported")
                .needing(Section.FORM);
    }

    /** One of the lines that will do. */
    static OptionalInt pick(Draft draft, Predicate<Line> wanted) {
        var lines = draft.lines();
        var fitting = IntStream.range(0, lines.size())
                .filter(at -> draft.isUntouched(at) && wanted.test(lines.get(at)))
                .toArray();
        return fitting.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(fitting[draft.random().nextInt(fitting.length)]);
    }

    /** Changes one of the lines that will do; the changed line, or nothing where there is none or it cannot be changed. */
    static Optional<Line> change(Draft draft, Predicate<Line> wanted, Function<Line, @Nullable Line> change) {
        var at = pick(draft, wanted);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var changed = change.apply(draft.lines().get(at.getAsInt()));
        if (changed == null) {
            return Optional.empty();
        }
        draft.change(at.getAsInt(), line -> changed);
        return Optional.of(changed);
    }

    static String words(Line line) {
        return "%s：目标%s，实际%s，%s分得%s分"
                .formatted(
                        line.name(),
                        line.targetText(),
                        line.actualText(),
                        Totals.points(line.weight()),
                        Totals.points(line.score()));
    }

    static BigDecimal target(Line line) {
        return Objects.requireNonNull(line.target());
    }

    /** A share of the target as the line prints it: decimals for a percentage, whole numbers for a count. */
    static BigDecimal share(Line line, double share) {
        return target(line)
                .multiply(BigDecimal.valueOf(share))
                .setScale(line.isPercentage() ? 1 : 0, RoundingMode.HALF_UP);
    }

    private static Optional<String> unmet(Draft draft) {
        double share = 0.5 + 0.4 * draft.random().nextDouble();
        return change(draft, Line::isPlain, line -> line.reaching(share(line, share)))
                .map(LineErrors::words);
    }

    private static Optional<String> lowTarget(Draft draft) {
        double times = 3 + draft.random().nextInt(6);
        return change(draft, line -> line.isPlain() && !line.isPercentage(), line -> line.reaching(share(line, times)))
                .map(LineErrors::words);
    }

    private static Optional<String> metButDeducted(Draft draft) {
        return change(draft, Line::isPlain, line -> line.scoring(line.weight() * 7 / 10))
                .map(LineErrors::words);
    }

    private static Optional<String> missed(Draft draft) {
        double share = 0.6 + 0.3 * draft.random().nextDouble();
        return change(draft, Line::isPlain, line -> {
                    var missed = line.reaching(share(line, share));
                    long points = BigDecimal.valueOf(line.weight())
                            .multiply(Objects.requireNonNull(missed.actual()))
                            .divide(target(line), 0, RoundingMode.DOWN)
                            .longValueExact();
                    return missed.scoring(points);
                })
                .map(LineErrors::words);
    }

    private static Optional<String> unit(Draft draft) {
        return change(draft, line -> line.isPlain() && line.isPercentage(), line -> line.measuredIn("100%"))
                .map(line -> line.name() + "的度量单位填了数值");
    }

    private static Optional<String> notCost(Draft draft) {
        return change(
                        draft,
                        line -> line.isPlain() && line.isPercentage() && line.kind() != Line.Kind.SATISFACTION,
                        line -> line.named("成本指标", "预决算公开率").saying("100%", "100%"))
                .map(line -> line.name() + "归入成本指标");
    }

    private static Optional<String> controlRate(Draft draft) {
        return change(draft, line -> line.isQualitative() && line.kind() != Line.Kind.COST, line -> line.named(
                                line.level2(), "“三公”经费控制率")
                        .saying("≤5%", "4.20%"))
                .map(LineErrors::words);
    }

    private static Optional<String> weakTarget(Draft draft) {
        var words = draft.random().nextBoolean() ? "比较健全" : "基本完善";
        return change(draft, Line::isQualitative, line -> line.saying(words, words))
                .map(LineErrors::words);
    }

    private static Optional<String> satisfaction(Draft draft) {
        return change(
                        draft,
                        line -> line.isPlain() && line.kind() == Line.Kind.SATISFACTION,
                        line -> line.reaching(target(line)))
                .map(LineErrors::words);
    }

    /** All satisfaction in a word, and nothing said of how anybody knows; or a survey told in the text. */
    private static Optional<String> unsupported(Draft draft, String survey) {
        var lines = draft.lines();
        var all = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).kind() == Line.Kind.SATISFACTION)
                .toArray();
        boolean plain = IntStream.of(all)
                .allMatch(at -> draft.isUntouched(at) && lines.get(at).isPlain());
        if (all.length == 0 || !plain) {
            return Optional.empty();
        }
        for (int at : all) {
            draft.change(at, line -> line.withoutFigures("达到预期"));
        }
        if (!survey.isEmpty()) {
            draft.remark(survey);
        }
        return Optional.of(words(draft.lines().get(all[0])));
    }

    /** The line claims another cut of the three public expenses than their table shows. */
    private static Optional<String> againstFigures(Draft draft) {
        var told = draft.threePublic()
                .change()
                .negate()
                .max(BigDecimal.ZERO)
                .add(BigDecimal.valueOf(300 + draft.random().nextInt(900), 2));
        return cut(draft, told).map(line -> "%s；实为%s%%"
                .formatted(words(line), draft.threePublic().change()));
    }

    /** A line about the cut of the three public expenses, reached as it was aimed at. */
    static Optional<Line> cut(Draft draft, BigDecimal percent) {
        return change(draft, line -> line.isQualitative() && line.kind() != Line.Kind.COST, line -> line.named(
                        line.level2(), "压减“三公”经费比例")
                .saying(percent + "%", percent + "%"));
    }
}
