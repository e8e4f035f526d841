package org.mingjian.analytics.population;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;

/** Weights that do not add up, or are not those of the form (分值差错). */
final class WeightErrors {

    private static final double SHARE = 0.012;
    private static final long POINT = 100;
    /** The name the rule books have; some forms call their execution line otherwise than they call the part. */
    private static final String EXECUTION = "预算执行率";

    private WeightErrors() {}

    static List<Planting> all() {
        return List.of(
                lines("weights-total", SHARE, WeightErrors::short2, "weight.total")
                        .alsoSettingOff("weight.parts"),
                lines("weights-moved-between-parts", 0.03, WeightErrors::moved, "weight.level1")
                        .alsoSettingOff("weight.parts", "score.above-weight")
                        .hiding("text.indicator-count"),
                Planting.of(
                                "part-weight",
                                "F13",
                                SHARE,
                                Area.SCORE,
                                Stage.PRINT,
                                "component",
                                WeightErrors::part,
                                "weight.parts")
                        .needing(Section.PARTS)
                        .alsoSettingOff("weight.total"),
                lines(
                                "weight-rounded",
                                0.008,
                                WeightErrors::rounded,
                                "weight.total",
                                "weight.parts",
                                "weight.level1",
                                "score.lines-sum")
                        .asNearMiss(),
                lines("weights-moved-within-part", 0.008, WeightErrors::within, "weight.level1", "weight.parts")
                        .asNearMiss());
    }

    private static Planting lines(String name, double share, Planting.Breaking breaking, String... rules) {
        return Planting.of(name, "F13", share, Area.SCORE, Stage.LINES, "indicator", breaking, rules)
                .needing(Section.FORM);
    }

    private static void weigh(Draft draft, int at, long more) {
        draft.change(at, line -> line.weighing(line.weight() + more));
    }

    private static OptionalInt heavy(Draft draft, Predicate<Line> wanted) {
        return LineErrors.pick(draft, line -> line.isQualitative() && line.weight() > 2 * POINT && wanted.test(line));
    }

    private static Optional<String> short2(Draft draft) {
        var at = heavy(draft, line -> true);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        weigh(draft, at.getAsInt(), -POINT);
        return Optional.of(
                "“%s”少了1分分值，合计99分".formatted(draft.lines().get(at.getAsInt()).name()));
    }

    private static Optional<String> rounded(Draft draft) {
        var at = heavy(draft, line -> true);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        weigh(draft, at.getAsInt(), -1);
        return Optional.of("分值保留两位小数，合计99.99分");
    }

    /** From a level-1 indicator to another; only where the form fixes them under the names its lines have. */
    private static Optional<String> moved(Draft draft) {
        var form = draft.form();
        boolean named = form.groups().stream()
                .filter(group -> group.kinds().contains(Line.Kind.EXECUTION))
                .allMatch(group -> group.name().equals(EXECUTION));
        if (!named || form.isMovable()) {
            return Optional.empty();
        }
        return move(draft, (giving, line) -> !line.level1().equals(giving.level1()));
    }

    private static Optional<String> within(Draft draft) {
        return move(
                draft,
                (giving, line) ->
                        line.level1().equals(giving.level1()) && !line.name().equals(giving.name()));
    }

    /** A point goes from the giving line to one that suits it. */
    private static Optional<String> move(Draft draft, BiPredicate<Line, Line> suiting) {
        var from = heavy(draft, line -> true);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var giving = draft.lines().get(from.getAsInt());
        var to = LineErrors.pick(draft, line -> line.isQualitative() && suiting.test(giving, line));
        if (to.isEmpty()) {
            return Optional.empty();
        }
        weigh(draft, from.getAsInt(), -POINT);
        weigh(draft, to.getAsInt(), POINT);
        return Optional.of("1分分值由“%s”移到“%s”"
                .formatted(giving.name(), draft.lines().get(to.getAsInt()).name()));
    }

    private static Optional<String> part(Draft draft) {
        return draft.form().groups().stream()
                .filter(group -> !group.kinds().contains(Line.Kind.EXECUTION) && lines(draft, group) > 1)
                .findFirst()
                .map(group -> {
                    draft.toldWeight(group.name(), group.weight() + 5);
                    return "“%s”分值%d分，正文写%d分".formatted(group.name(), group.weight(), group.weight() + 5);
                });
    }

    private static long lines(Draft draft, FormDesign.Group group) {
        return draft.lines().stream()
                .filter(line -> line.level1().equals(group.name()))
                .count();
    }
}
