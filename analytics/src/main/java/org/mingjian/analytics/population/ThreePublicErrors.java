package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;

/** Errors in the three public expenses (三公经费差错). */
final class ThreePublicErrors {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private ThreePublicErrors() {}

    static List<Planting> all() {
        return List.of(
                error(
                        "three-public-exceeded",
                        "F14",
                        0.01,
                        Measure.THREE_PUBLIC,
                        ThreePublicErrors::exceeded,
                        "three-public.exceeded",
                        "three-public.vehicle-exceeded"),
                error(
                        "reception-exceeded",
                        "F14",
                        0.008,
                        Measure.OFFICIAL_RECEPTION_EXPENSE,
                        ThreePublicErrors::reception,
                        "three-public.reception-exceeded"),
                error(
                        "abroad-exceeded",
                        "F14",
                        0.05,
                        Measure.OVERSEAS_TRAVEL_EXPENSE,
                        ThreePublicErrors::abroad,
                        "three-public.overseas-exceeded"),
                error(
                                "three-public-padded",
                                "F14b",
                                0.015,
                                Measure.THREE_PUBLIC_BUDGET,
                                ThreePublicErrors::padded,
                                "three-public.padded")
                        .alsoSettingOff("years.three-public-padded"),
                error(
                                "three-public-sum",
                                "F02",
                                0.006,
                                Measure.VEHICLE_EXPENSE,
                                ThreePublicErrors::sum,
                                "three-public.sum")
                        .alsoSettingOff("years.prior-figures"),
                error(
                        "three-public-budget-sum",
                        "F02",
                        0.006,
                        Measure.VEHICLE_BUDGET,
                        ThreePublicErrors::budgetSum,
                        "three-public.budget-sum"),
                error(
                                "three-public-prior-sum",
                                "F02",
                                0.006,
                                Measure.PRIOR_VEHICLE_EXPENSE,
                                ThreePublicErrors::priorSum,
                                "three-public.prior-sum")
                        .alsoSettingOff("years.prior-figures"),
                error(
                        "three-public-change",
                        "F16",
                        0.012,
                        Measure.THREE_PUBLIC_CHANGE_RATE,
                        ThreePublicErrors::change,
                        "change.rate"),
                error(
                                "three-public-control",
                                "F14",
                                0.008,
                                Measure.THREE_PUBLIC_CONTROL_RATE,
                                ThreePublicErrors::control,
                                "rate.three-public-control")
                        .needing(Section.CONTROL_RATE),
                error(
                        "bureau-table-differs",
                        "F20",
                        0.02,
                        Measure.OFFICIAL_RECEPTION_EXPENSE,
                        ThreePublicErrors::tableDiffers,
                        "tables.differ"),
                error(
                                "bureau-table-rounded",
                                "F20",
                                0.01,
                                Measure.THREE_PUBLIC,
                                ThreePublicErrors::tableRounded,
                                "tables.differ")
                        .asNearMiss());
    }

    /** A budget padded by habit: in the second year running it shows beside last year's. */
    static Planting padding(boolean again) {
        return again
                ? error(
                        "three-public-padded-again",
                        "F14b",
                        1,
                        Measure.THREE_PUBLIC_BUDGET,
                        ThreePublicErrors::padded,
                        "three-public.padded",
                        "years.three-public-padded")
                : error(
                        "three-public-padded",
                        "F14b",
                        1,
                        Measure.THREE_PUBLIC_BUDGET,
                        ThreePublicErrors::padded,
                        "three-public.padded");
    }

    private static Planting error(
            String name, String code, double share, Measure measure, Planting.Breaking breaking, String... rules) {
        return Planting.of(name, code, share, Area.THREE_PUBLIC, Stage.FACTS, measure.wireName(), breaking, rules);
    }

    /** The bureau has another amount for what was spent on receptions. */
    private static Optional<String> tableDiffers(Draft draft) {
        var now = draft.threePublic().now();
        long more = 50 + now.reception() / 5;
        draft.table(new BureauTable(new ThreePublicAmounts(now.abroad(), now.reception() + more, now.vehicles()), 2));
        return Optional.of("财政部门数据表的公务接待费多%s".formatted(FundErrors.words(more)));
    }

    private static Optional<String> tableRounded(Draft draft) {
        draft.table(new BureauTable(draft.threePublic().now(), 1));
        return Optional.of("财政部门数据表四舍五入到一位小数");
    }

    private static long cut(long amount, SplittableRandom random) {
        return Math.round(amount * (0.3 + 0.4 * random.nextDouble()));
    }

    private static Optional<String> exceeded(Draft draft) {
        var table = draft.threePublic();
        var now = table.now();
        draft.threePublic(table.withBudget(
                new ThreePublicAmounts(now.abroad(), now.reception(), cut(now.vehicles(), draft.random()))));
        return Optional.of("“三公”经费超过预算");
    }

    /** The whole keeps to its budget, the part does not. */
    private static Optional<String> reception(Draft draft) {
        var table = draft.threePublic();
        var now = table.now();
        long budget = cut(now.reception(), draft.random());
        draft.threePublic(table.withBudget(
                new ThreePublicAmounts(now.abroad(), budget, now.vehicles() + now.reception() - budget)));
        return Optional.of("公务接待费超过预算");
    }

    private static Optional<String> abroad(Draft draft) {
        var table = draft.threePublic();
        var now = table.now();
        if (now.abroad() < 100) {
            return Optional.empty();
        }
        long budget = cut(now.abroad(), draft.random());
        draft.threePublic(table.withBudget(
                new ThreePublicAmounts(budget, now.reception(), now.vehicles() + now.abroad() - budget)));
        return Optional.of("因公出国（境）费超过预算");
    }

    private static Optional<String> padded(Draft draft) {
        var table = draft.threePublic();
        var now = table.now();
        long times = 6 + draft.random().nextInt(8);
        draft.threePublic(table.withBudget(
                new ThreePublicAmounts(now.abroad() * times, now.reception() * times, now.vehicles() * times)));
        return Optional.of("“三公”经费预算是实际的%d倍".formatted(times));
    }

    private static Optional<String> sum(Draft draft) {
        return partOff(
                draft,
                Measure.VEHICLE_EXPENSE,
                Basis.FINAL,
                draft.threePublic().now().vehicles());
    }

    private static Optional<String> budgetSum(Draft draft) {
        long honest = draft.threePublic().budget().vehicles();
        long printed = honest + Math.max(100, honest / 10);
        draft.misprints().put(Place.TABLE, Measure.VEHICLE_BUDGET, Basis.INITIAL, printed);
        return Optional.of("公务用车费预算应为%s，印作%s".formatted(FundErrors.words(honest), FundErrors.words(printed)));
    }

    private static Optional<String> priorSum(Draft draft) {
        return partOff(
                draft,
                Measure.PRIOR_VEHICLE_EXPENSE,
                Basis.FINAL,
                draft.threePublic().before().vehicles());
    }

    private static Optional<String> partOff(Draft draft, Measure part, Basis basis, long honest) {
        long printed = honest - Math.max(10, honest / 12);
        draft.misprints().put(Place.TABLE, part, basis, printed);
        return Optional.of("公务用车费应为%s，印作%s".formatted(FundErrors.words(honest), FundErrors.words(printed)));
    }

    private static Optional<String> change(Draft draft) {
        var honest = draft.threePublic().change();
        if (honest.abs().compareTo(ONE) <= 0) {
            return Optional.empty();
        }
        var printed = honest.movePointRight(1).setScale(2);
        draft.misprints()
                .put(
                        Place.TEXT,
                        Measure.THREE_PUBLIC_CHANGE_RATE,
                        new PrintedNumber(printed.abs().toPlainString(), printed));
        return Optional.of("增减率应为%s%%，小数点错位印作%s%%".formatted(honest, printed));
    }

    private static Optional<String> control(Draft draft) {
        var honest = draft.threePublic().control();
        var printed = honest.subtract(BigDecimal.valueOf(500 + draft.random().nextInt(2000), 2));
        draft.misprints().put(Place.TEXT, Measure.THREE_PUBLIC_CONTROL_RATE, printed);
        return Optional.of("控制率应为%s%%，印作%s%%".formatted(honest, printed));
    }
}
