package org.mingjian.analytics.audit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

/** The rules about limits: budgets that were exceeded, rates beyond what is usual (界限规则). */
final class Limits {

    private Limits() {}

    static List<Rule> all() {
        return Stream.concat(budgets().stream(), rates().stream()).toList();
    }

    private static List<Rule> budgets() {
        return List.of(
                ofBudget(
                        "budget.basic-exceeded",
                        Measure.BASIC_EXPENDITURE,
                        Measure.BASIC_EXPENDITURE_BUDGET,
                        ThresholdKey.EXECUTION_MOST,
                        "基本支出"),
                ofBudget(
                        "budget.project-exceeded",
                        Measure.PROJECT_EXPENDITURE,
                        Measure.PROJECT_EXPENDITURE_BUDGET,
                        ThresholdKey.EXECUTION_MOST,
                        "项目支出"),
                ofBudget(
                        "budget.total-exceeded",
                        Measure.EXECUTED_AMOUNT,
                        Measure.ADJUSTED_BUDGET,
                        ThresholdKey.EXECUTION_MOST,
                        "支出总额"),
                ofBudget(
                        "budget.operating-exceeded",
                        Measure.OPERATING_EXPENSE,
                        Measure.OPERATING_EXPENSE_BUDGET,
                        ThresholdKey.OPERATING_MOST,
                        "公用经费"),
                ofThreePublic("three-public.exceeded", Measure.THREE_PUBLIC, Measure.THREE_PUBLIC_BUDGET, "“三公”经费"),
                ofThreePublic(
                        "three-public.reception-exceeded",
                        Measure.OFFICIAL_RECEPTION_EXPENSE,
                        Measure.OFFICIAL_RECEPTION_BUDGET,
                        "公务接待费"),
                ofThreePublic(
                        "three-public.vehicle-exceeded", Measure.VEHICLE_EXPENSE, Measure.VEHICLE_BUDGET, "公务用车费"),
                ofThreePublic(
                        "three-public.overseas-exceeded",
                        Measure.OVERSEAS_TRAVEL_EXPENSE,
                        Measure.OVERSEAS_TRAVEL_BUDGET,
                        "因公出国（境）费"));
    }

    private static List<Rule> rates() {
        return List.of(
                new PaddedBudget(),
                new Adjustment(),
                beyond(
                        "rate.procurement-above",
                        Measure.PROCUREMENT_EXECUTION_RATE,
                        ThresholdKey.PROCUREMENT_MOST,
                        "政府采购执行率",
                        "约不超过%s，并列示计划数与执行数"),
                beyond(
                        "rate.execution-above",
                        Measure.EXECUTION_RATE,
                        ThresholdKey.EXECUTION_MOST,
                        "预算执行率",
                        "不超过%s，应列明追加或动用的结转"),
                beyond(
                        "rate.cost-overrun",
                        Measure.COST_SAVING_RATE,
                        ThresholdKey.COST_SAVING_LEAST,
                        "成本节约率",
                        "不低于%s；负数即超支"),
                beyond(
                        "rate.adjustment",
                        Measure.ADJUSTMENT_RATE,
                        ThresholdKey.ADJUSTMENT_MOST,
                        "预算调整率",
                        "一般不超过%s，应说明原因"),
                beyond(
                        "rate.carry-over",
                        Measure.CARRY_OVER_RATE,
                        ThresholdKey.CARRY_OVER_MOST,
                        "结转结余率",
                        "一般不超过%s，应说明原因"),
                beyond(
                        "rate.operating-per-capita",
                        Measure.OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE,
                        ThresholdKey.OPERATING_GROWTH,
                        "人均公用经费变动率",
                        "增长%s以上应说明原因"));
    }

    private static RateThreshold beyond(String id, Measure rate, ThresholdKey limit, String name, String expected) {
        boolean hard = rate == Measure.PROCUREMENT_EXECUTION_RATE
                || rate == Measure.COST_SAVING_RATE
                || rate == Measure.EXECUTION_RATE;
        var card = RuleCard.of(
                        FindingFamily.THRESHOLD,
                        id,
                        rate == Measure.PROCUREMENT_EXECUTION_RATE ? Severity.HIGH : Severity.MEDIUM,
                        hard ? Certainty.LIKELY : Certainty.JUDGEMENT,
                        name + "异常",
                        name + expected.formatted("界限"))
                .tolerates(fromRuleBook(limit))
                .mayErr("原因写在报告别处");
        return new RateThreshold(card, rate, limit, name, expected);
    }

    private static AboveBudget ofThreePublic(String id, Measure spent, Measure budget, String name) {
        return above(id, spent, budget, ThresholdKey.THREE_PUBLIC_MOST, ignored -> true, name);
    }

    /** A budget printed as initial may have been adjusted since, except the one of operating expense. */
    private static AboveBudget ofBudget(String id, Measure spent, Measure budget, ThresholdKey limit, String name) {
        boolean any = limit == ThresholdKey.OPERATING_MOST;
        return above(id, spent, budget, limit, figure -> any || figure.basis() != Basis.INITIAL, name);
    }

    private static AboveBudget above(
            String id, Measure spent, Measure budget, ThresholdKey limit, Predicate<Figure> usable, String name) {
        var card = RuleCard.of(
                        FindingFamily.THRESHOLD,
                        id,
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        name + "超过预算",
                        name + "执行数≤预算数×界限")
                .tolerates(RuleCard.HALF_DIGIT + "；" + fromRuleBook(limit))
                .mayErr("年中依规追加而报告未列调整后预算；使用上年结转");
        return new AboveBudget(card, spent, budget, limit, usable, name);
    }

    static String fromRuleBook(ThresholdKey limit) {
        return "界限见规则库 %s，通用%s"
                .formatted(limit.wireName(), RuleBook.builtIn().threshold(limit).text());
    }
}
