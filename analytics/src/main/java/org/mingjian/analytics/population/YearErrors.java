package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Measure;

/** Errors that show only beside last year's report (跨年差错). */
final class YearErrors {

    private YearErrors() {}

    static List<Planting> all() {
        return List.of(
                Planting.of(
                        "opening-carry-over",
                        "F23",
                        0.02,
                        Area.FUNDS,
                        Stage.FACTS,
                        Measure.OPENING_CARRY_OVER.wireName(),
                        YearErrors::opening,
                        "years.carry-over"),
                Planting.of(
                        "prior-three-public",
                        "F10",
                        0.006,
                        Area.THREE_PUBLIC,
                        Stage.FACTS,
                        Measure.PRIOR_THREE_PUBLIC.wireName(),
                        YearErrors::priorThreePublic,
                        "years.prior-figures"),
                Planting.of(
                                "target-lowered",
                                "F05",
                                0.015,
                                Area.LINES,
                                Stage.LINES,
                                "indicator",
                                YearErrors::targetLowered,
                                "years.target-below-last")
                        .needing(Section.FORM));
    }

    /** A target far below what was reached last year, and reached. */
    private static Optional<String> targetLowered(Draft draft) {
        if (!draft.hasLastYear()) {
            return Optional.empty();
        }
        var last = PlantedDraft.of(draft.options(), draft.department(), draft.year() - 1)
                .draft();
        if (!last.has(Section.FORM)) {
            return Optional.empty();
        }
        var before = last.lines().stream()
                .filter(Line::isPlain)
                .filter(last.print()::shows)
                .filter(line -> !line.actualText().startsWith("≥"))
                .filter(line -> Objects.requireNonNull(line.actual()).compareTo(LineErrors.target(line)) >= 0)
                .map(Line::name)
                .collect(Collectors.toSet());
        return LineErrors.change(
                        draft,
                        line -> line.isPlain() && !line.isPercentage() && before.contains(line.name()),
                        line -> line.aiming(LineErrors.share(line, 0.5)))
                .map(line -> "“%s”本年目标%s，约为上年完成数的一半".formatted(line.name(), line.targetText()));
    }

    /** This year's report balances, but does not open with what last year's closed with. */
    private static Optional<String> opening(Draft draft) {
        if (!draft.has(Section.FLOW) || !draft.hasLastYear()) {
            return Optional.empty();
        }
        var flow = draft.flow();
        long more = 1000 + draft.random().nextInt(20_000);
        draft.flow(new Flow(flow.opening() + more, flow.revenue() - more, flow.closing()));
        return Optional.of(
                "上年年末%s，本年年初印作%s".formatted(FundErrors.words(flow.opening()), FundErrors.words(flow.opening() + more)));
    }

    private static Optional<String> priorThreePublic(Draft draft) {
        if (!draft.hasLastYear()) {
            return Optional.empty();
        }
        var table = draft.threePublic();
        var before = table.before();
        long more = 100 + before.reception() / 4;
        draft.threePublic(new ThreePublicTable(
                table.budget(),
                table.now(),
                new ThreePublicAmounts(before.abroad(), before.reception() + more, before.vehicles())));
        return Optional.of("上年“三公”经费比上年报告多%s".formatted(FundErrors.words(more)));
    }

    /** The same total three years running, whether it was meant or not. */
    static Optional<Planted> sameScore(BigDecimal now, BigDecimal last, BigDecimal before) {
        return now.compareTo(last) == 0 && last.compareTo(before) == 0
                ? Optional.of(new Planted(
                        "F25",
                        "score",
                        "连续三年都是%s分".formatted(now),
                        "same-score",
                        Set.of("years.same-score"),
                        Set.of(),
                        false))
                : Optional.empty();
    }
}
