package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Measure;

/** Errors in execution rates and in changes on last year (比率差错). */
final class RateErrors {

    private static final BigDecimal NEAR = new BigDecimal("0.05");

    private RateErrors() {}

    static List<Planting> all() {
        return List.of(
                rate("execution-rate", Measure.EXECUTION_RATE, RateErrors::execution, "rate.execution")
                        .alsoSettingOff("execution.score"),
                rate("basic-rate", Measure.BASIC_EXECUTION_RATE, RateErrors::basic, "rate.execution-basic"),
                rate("project-rate", Measure.PROJECT_EXECUTION_RATE, RateErrors::project, "rate.execution-project"),
                Planting.of(
                        "shares-as-rates",
                        "F12",
                        0.02,
                        Area.FUNDS,
                        Stage.PRINT,
                        Measure.BASIC_EXECUTION_RATE.wireName(),
                        RateErrors::shares,
                        "rate.share-as-execution"),
                Planting.of(
                                "change-ten-times",
                                "F16",
                                0.01,
                                Area.FUNDS,
                                Stage.FACTS,
                                Measure.EXECUTED_AMOUNT_CHANGE_RATE.wireName(),
                                RateErrors::change,
                                "change.rate")
                        .needing(Section.PRIOR));
    }

    private static Planting rate(String name, Measure rate, Planting.Breaking breaking, String rule) {
        return Planting.of(name, "F01", 0.009, Area.FUNDS, Stage.FACTS, rate.wireName(), breaking, rule);
    }

    private static Optional<String> execution(Draft draft) {
        var funds = draft.funds();
        long opening = draft.flow().opening();
        return print(
                draft,
                Measure.EXECUTION_RATE,
                funds.executed(),
                LongStream.of(
                        funds.budget(),
                        funds.initial(),
                        draft.flow().revenue(),
                        funds.budget() + opening,
                        funds.initial() + opening,
                        draft.flow().revenue() + opening));
    }

    private static Optional<String> basic(Draft draft) {
        var funds = draft.funds();
        return print(
                draft,
                Measure.BASIC_EXECUTION_RATE,
                funds.basic(),
                LongStream.of(funds.budgetBasic(), funds.initialBasic()));
    }

    private static Optional<String> project(Draft draft) {
        var funds = draft.funds();
        return print(
                draft,
                Measure.PROJECT_EXECUTION_RATE,
                funds.project(),
                LongStream.of(funds.budgetProject(), funds.initialProject()));
    }

    /** A rate that no denominator of the report gives. */
    private static Optional<String> print(Draft draft, Measure rate, long spent, LongStream budgets) {
        var honest = budgets.mapToObj(budget -> Funds.percent(spent, budget)).toList();
        var printed = honest.getFirst()
                .subtract(BigDecimal.valueOf(40 + draft.random().nextInt(300), 2));
        if (honest.stream().anyMatch(other -> other.subtract(printed).abs().compareTo(NEAR) < 0)) {
            return Optional.empty();
        }
        draft.misprints().put(Place.TABLE, rate, printed);
        return Optional.of("应为%s%%，印作%s%%".formatted(honest.getFirst(), printed));
    }

    private static Optional<String> shares(Draft draft) {
        var funds = draft.funds();
        var basic = Funds.percent(funds.basic(), funds.executed());
        var project = BigDecimal.valueOf(10_000, 2).subtract(basic);
        draft.remark(new Told()
                .say("全年支出")
                .figure(Page.Item.spent(Measure.EXECUTED_AMOUNT, funds.executed()))
                .say("，其中基本支出")
                .figure(Page.Item.spent(Measure.BASIC_EXPENDITURE, funds.basic()))
                .say("，执行率")
                .figure(Page.Item.percent(Measure.BASIC_EXECUTION_RATE, basic))
                .say("；项目支出")
                .figure(Page.Item.spent(Measure.PROJECT_EXPENDITURE, funds.project()))
                .say("，执行率")
                .figure(Page.Item.percent(Measure.PROJECT_EXECUTION_RATE, project))
                .say("。"));
        return Optional.of("基本、项目占支出的比例写作执行率");
    }

    private static Optional<String> change(Draft draft) {
        var before = MadeReport.factsOf(draft.options(), draft.department(), draft.year() - 1);
        long difference = draft.funds().executed() - before.executed();
        var percent = Funds.percent(difference, before.executed());
        if (percent.abs().compareTo(BigDecimal.ONE) <= 0) {
            return Optional.empty();
        }
        var printed = percent.movePointRight(1).setScale(2);
        draft.misprints().put(Place.TEXT, Measure.EXECUTED_AMOUNT_CHANGE_RATE, printed);
        return Optional.of("支出增减率应为%s%%，印作%s%%".formatted(percent, printed));
    }
}
