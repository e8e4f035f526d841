package org.mingjian.analytics.population;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.analytics.population.Planting.Area;
import org.mingjian.analytics.population.Planting.Stage;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Unit;

/** Errors in the money of the year (收支差错): sums, budgets exceeded, large adjustments, flow, unit. */
final class FundErrors {

    private FundErrors() {}

    static List<Planting> all() {
        return List.of(
                sum("executed-sum", Measure.BASIC_EXPENDITURE, Basis.FINAL, "amount.executed-sum")
                        .alsoSettingOff(
                                "rate.execution-basic",
                                "task.fund-structure",
                                "figure.same-measure",
                                "budget.basic-exceeded",
                                "years.prior-figures"),
                sum(
                                "adjusted-budget-sum",
                                Measure.BASIC_EXPENDITURE_BUDGET,
                                Basis.ADJUSTED,
                                "amount.adjusted-budget-sum")
                        .alsoSettingOff("rate.execution-basic", "budget.basic-exceeded", "task.fund-budget"),
                sum("initial-budget-sum", Measure.BASIC_EXPENDITURE_BUDGET, Basis.INITIAL, "amount.initial-budget-sum"),
                print(
                                "prior-sum",
                                "F02",
                                0.006,
                                Measure.PRIOR_BASIC_EXPENDITURE,
                                FundErrors::priorSum,
                                "amount.prior-sum")
                        .needing(Section.PRIOR)
                        .alsoSettingOff("years.prior-figures"),
                print("funding-sum", "F02", 0.005, Measure.ADJUSTED_BUDGET, FundErrors::sources, "amount.funding-sum")
                        .needing(Section.SOURCES)
                        .alsoSettingOff("budget.total-exceeded"),
                print(
                                "told-amount",
                                "F10",
                                0.005,
                                Measure.EXECUTED_AMOUNT,
                                FundErrors::toldAmount,
                                "figure.same-measure")
                        .alsoSettingOff("amount.executed-sum"),
                print("told-unit", "F15", 0.012, Measure.EXECUTED_AMOUNT, FundErrors::toldUnit, "figure.same-measure")
                        .alsoSettingOff("budget.total-exceeded", "amount.executed-sum"),
                fact("project-overspent", "F11", 0.01, FundErrors::overspendProject, "budget.project-exceeded")
                        .alsoSettingOff("budget.total-exceeded", "task.above-budget"),
                fact("basic-overspent", "F11", 0.008, FundErrors::overspendBasic, "budget.basic-exceeded")
                        .alsoSettingOff("budget.total-exceeded", "task.above-budget"),
                fact("total-overspent", "F11", 0.008, FundErrors::overspend, "budget.total-exceeded")
                        .alsoSettingOff("budget.basic-exceeded", "budget.project-exceeded", "task.above-budget"),
                fact("adjustment", "F22", 0.02, FundErrors::adjust, "budget.adjustment"),
                print(
                                "carry-over",
                                "F23",
                                0.015,
                                Measure.CLOSING_CARRY_OVER,
                                FundErrors::carryOver,
                                "carryover.balance")
                        .needing(Section.FLOW)
                        .alsoSettingOff("years.carry-over"),
                print(
                                "carry-over-unit",
                                "F15",
                                0.01,
                                Measure.CLOSING_CARRY_OVER,
                                FundErrors::carryOverUnit,
                                "carryover.balance")
                        .needing(Section.FLOW)
                        .alsoSettingOff("years.carry-over"));
    }

    private static Planting sum(String name, Measure part, Basis basis, String rule) {
        return print(name, "F02", 0.005, part, draft -> partOff(draft, part, basis), rule);
    }

    private static Planting print(
            String name, String code, double share, Measure measure, Planting.Breaking breaking, String rule) {
        return Planting.of(name, code, share, Area.FUNDS, Stage.FACTS, measure.wireName(), breaking, rule);
    }

    private static Planting fact(String name, String code, double share, Planting.Breaking breaking, String rule) {
        return Planting.of(
                name, code, share, Area.FUNDS, Stage.FACTS, Measure.EXECUTED_AMOUNT.wireName(), breaking, rule);
    }

    /** One to five per cent less. */
    static long less(long amount, SplittableRandom random) {
        return Math.round(amount * (0.95 + 0.04 * random.nextDouble()));
    }

    private static Optional<String> partOff(Draft draft, Measure part, Basis basis) {
        var funds = draft.funds();
        long honest = part == Measure.BASIC_EXPENDITURE
                ? funds.basic()
                : basis == Basis.INITIAL ? funds.initialBasic() : funds.budgetBasic();
        long printed = less(honest, draft.random());
        draft.misprints().put(Place.TABLE, part, basis, printed);
        return Optional.of("分项应为%s，表中印作%s".formatted(words(honest), words(printed)));
    }

    static String words(long hundredths) {
        return Page.printed(hundredths).raw() + "万元";
    }

    private static Optional<String> priorSum(Draft draft) {
        var before = MadeReport.factsOf(draft.options(), draft.department(), draft.year() - 1);
        long printed = less(before.basic(), draft.random());
        draft.misprints().put(Place.TEXT, Measure.PRIOR_BASIC_EXPENDITURE, Basis.FINAL, printed);
        return Optional.of("上年基本支出应为%s，印作%s".formatted(words(before.basic()), words(printed)));
    }

    private static Optional<String> sources(Draft draft) {
        long printed = less(draft.funds().budget() * 8 / 10, draft.random());
        draft.misprints().put(Place.SOURCES, Measure.ADJUSTED_BUDGET, Basis.ADJUSTED, printed);
        return Optional.of("一般公共预算拨款印作%s，各来源加不到总额".formatted(words(printed)));
    }

    private static Optional<String> toldAmount(Draft draft) {
        long printed = less(draft.funds().executed(), draft.random());
        draft.misprints().put(Place.TEXT, Measure.EXECUTED_AMOUNT, Basis.FINAL, printed);
        return Optional.of("正文的支出数%s与表不同".formatted(words(printed)));
    }

    private static Optional<String> toldUnit(Draft draft) {
        draft.misprints().put(Place.TEXT, Measure.EXECUTED_AMOUNT, Basis.FINAL, Unit.YUAN);
        return Optional.of("正文把万元写成元");
    }

    private static Optional<String> overspendProject(Draft draft) {
        var funds = draft.funds();
        double rate = 1.03 + 0.2 * draft.random().nextDouble();
        draft.spend(funds.withBasic(funds.budgetBasic()).withProject(Math.round(funds.budgetProject() * rate)));
        return Optional.of("项目支出超过预算");
    }

    private static Optional<String> overspendBasic(Draft draft) {
        var funds = draft.funds();
        double rate = 1.02 + 0.08 * draft.random().nextDouble();
        draft.spend(funds.withBasic(Math.round(funds.budgetBasic() * rate)));
        return Optional.of("基本支出超过预算");
    }

    private static Optional<String> overspend(Draft draft) {
        var funds = draft.funds();
        double rate = 1.01 + 0.08 * draft.random().nextDouble();
        draft.spend(funds.withBasic(Math.round(funds.budgetBasic() * rate))
                .withProject(Math.round(funds.budgetProject() * rate)));
        return Optional.of("支出总额超过预算");
    }

    private static Optional<String> adjust(Draft draft) {
        var funds = draft.funds();
        long initial = Math.round(funds.budget() / (1.24 + 0.3 * draft.random().nextDouble()));
        long project = initial - funds.initialBasic();
        if (project <= 0) {
            return Optional.empty();
        }
        draft.spend(funds.withInitialProject(project));
        return Optional.of("年初预算%s，全年预算%s".formatted(words(initial), words(funds.budget())));
    }

    private static Optional<String> carryOver(Draft draft) {
        long printed = draft.flow().closing() + 500 + draft.random().nextInt(20_000);
        draft.misprints().put(Place.TEXT, Measure.CLOSING_CARRY_OVER, null, printed);
        return Optional.of("年末结转应为%s，印作%s".formatted(words(draft.flow().closing()), words(printed)));
    }

    private static Optional<String> carryOverUnit(Draft draft) {
        draft.misprints().put(Place.TEXT, Measure.CLOSING_CARRY_OVER, null, Unit.YUAN);
        return Optional.of("年末结转把万元写成元");
    }
}
