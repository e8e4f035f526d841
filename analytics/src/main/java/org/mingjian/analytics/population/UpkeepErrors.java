package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Measure;

/** Errors about staff, operating expense and procurement, and rates beyond what is usual (运转差错). */
final class UpkeepErrors {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private UpkeepErrors() {}

    static List<Planting> all() {
        return List.of(
                error(
                                "staff-control",
                                "F10",
                                0.004,
                                Measure.STAFF_CONTROL_RATE,
                                UpkeepErrors::staff,
                                "rate.staff-control")
                        .needing(Section.STAFF),
                error(
                                "procurement-rate",
                                "F10",
                                0.004,
                                Measure.PROCUREMENT_EXECUTION_RATE,
                                UpkeepErrors::procurement,
                                "rate.procurement")
                        .needing(Section.PROCUREMENT),
                error(
                                "procurement-above",
                                "F11",
                                0.008,
                                Measure.PROCUREMENT_EXECUTION_RATE,
                                UpkeepErrors::procurementAbove,
                                "rate.procurement-above")
                        .needing(Section.PROCUREMENT),
                error(
                                "operating-overspent",
                                "F11",
                                0.008,
                                Measure.OPERATING_EXPENSE,
                                UpkeepErrors::operating,
                                "budget.operating-exceeded")
                        .needing(Section.OPERATING),
                beyond("cost-overrun", "F06", Measure.COST_SAVING_RATE, "总体成本节约率", -3, -9, "rate.cost-overrun"),
                beyond("adjustment-rate", "F22", Measure.ADJUSTMENT_RATE, "预算调整率", 11, 19, "rate.adjustment"),
                beyond("carry-over-rate", "F23", Measure.CARRY_OVER_RATE, "结转结余率", 31, 60, "rate.carry-over"),
                beyond(
                        "operating-per-capita",
                        "F14",
                        Measure.OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE,
                        "人均公用经费变动率",
                        21,
                        79,
                        "rate.operating-per-capita"));
    }

    private static Planting error(
            String name, String code, double share, Measure measure, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, share, Area.UPKEEP, Stage.FACTS, measure.wireName(), breaking, rule);
    }

    private static Planting beyond(
            String name, String code, Measure rate, String words, int from, int to, String rule) {
        return Planting.of(
                name,
                code,
                0.007,
                Area.TEXT,
                Stage.PRINT,
                rate.wireName(),
                draft -> beyond(draft, rate, words, from, to),
                rule);
    }

    private static Optional<String> beyond(Draft draft, Measure rate, String words, int from, int to) {
        int span = Math.abs(to - from) * 100;
        long size =
                Math.min(Math.abs(from), Math.abs(to)) * 100L + draft.random().nextInt(span);
        var percent = BigDecimal.valueOf(from < 0 ? -size : size, 2);
        draft.remark(
                new Told().say(words).figure(Page.Item.percent(rate, percent)).say("。"));
        return Optional.of(words + percent + "%");
    }

    private static Optional<String> staff(Draft draft) {
        var honest = draft.upkeep().staffControl();
        if (honest.compareTo(new BigDecimal("99")) > 0) {
            return Optional.empty();
        }
        draft.misprints().put(Place.TEXT, Measure.STAFF_CONTROL_RATE, HUNDRED);
        return Optional.of("控制率应为%s%%，印作100%%".formatted(honest));
    }

    private static Optional<String> procurement(Draft draft) {
        var honest = draft.upkeep().procurementRate();
        if (honest.compareTo(new BigDecimal("99")) > 0) {
            return Optional.empty();
        }
        draft.misprints().put(Place.TEXT, Measure.PROCUREMENT_EXECUTION_RATE, HUNDRED);
        return Optional.of("采购执行率应为%s%%，印作100%%".formatted(honest));
    }

    private static Optional<String> procurementAbove(Draft draft) {
        var upkeep = draft.upkeep();
        double rate = 1.2 + 1.2 * draft.random().nextDouble();
        draft.upkeep(upkeep.withProcurement(Math.round(upkeep.procurementPlanned() * rate)));
        return Optional.of("采购超过计划，执行率%s%%".formatted(draft.upkeep().procurementRate()));
    }

    private static Optional<String> operating(Draft draft) {
        var upkeep = draft.upkeep();
        double share = 0.4 + 0.5 * draft.random().nextDouble();
        draft.upkeep(upkeep.withOperatingBudget(Math.round(upkeep.operating() * share)));
        return Optional.of("公用经费超过预算");
    }
}
