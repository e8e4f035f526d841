package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
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
                above(
                        "budget.basic-exceeded",
                        Measure.BASIC_EXPENDITURE,
                        Measure.BASIC_EXPENDITURE_BUDGET,
                        true,
                        "基本支出"),
                above(
                        "budget.project-exceeded",
                        Measure.PROJECT_EXPENDITURE,
                        Measure.PROJECT_EXPENDITURE_BUDGET,
                        true,
                        "项目支出"),
                above("budget.total-exceeded", Measure.EXECUTED_AMOUNT, Measure.ADJUSTED_BUDGET, true, "支出总额"),
                above(
                        "budget.operating-exceeded",
                        Measure.OPERATING_EXPENSE,
                        Measure.OPERATING_EXPENSE_BUDGET,
                        false,
                        "公用经费"),
                above("three-public.exceeded", Measure.THREE_PUBLIC, Measure.THREE_PUBLIC_BUDGET, false, "“三公”经费"),
                above(
                        "three-public.reception-exceeded",
                        Measure.OFFICIAL_RECEPTION_EXPENSE,
                        Measure.OFFICIAL_RECEPTION_BUDGET,
                        false,
                        "公务接待费"),
                above("three-public.vehicle-exceeded", Measure.VEHICLE_EXPENSE, Measure.VEHICLE_BUDGET, false, "公务用车费"),
                above(
                        "three-public.overseas-exceeded",
                        Measure.OVERSEAS_TRAVEL_EXPENSE,
                        Measure.OVERSEAS_TRAVEL_BUDGET,
                        false,
                        "因公出国（境）费"));
    }

    private static List<Rule> rates() {
        return List.of(
                new PaddedBudget(),
                new Adjustment(),
                beyond(
                        "rate.procurement-above",
                        Measure.PROCUREMENT_EXECUTION_RATE,
                        rate -> rate.interval().low().compareTo(BigDecimal.ONE) > 0,
                        "政府采购执行率",
                        "约不超过100%，并列示计划数与执行数"),
                beyond(
                        "rate.cost-overrun",
                        Measure.COST_SAVING_RATE,
                        rate -> rate.value().signum() < 0,
                        "成本节约率",
                        "不低于0；负数即超支"),
                beyond(
                        "rate.adjustment",
                        Measure.ADJUSTMENT_RATE,
                        rate -> rate.value().abs().compareTo(new BigDecimal("0.1")) > 0,
                        "预算调整率",
                        "一般不超过10%，应说明原因"),
                beyond(
                        "rate.operating-per-capita",
                        Measure.OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE,
                        rate -> rate.value().compareTo(new BigDecimal("0.2")) > 0,
                        "人均公用经费变动率",
                        "增长20%以上应说明原因"));
    }

    private static RateThreshold beyond(
            String id, Measure rate, Predicate<Amount> beyond, String name, String expected) {
        boolean hard = rate == Measure.PROCUREMENT_EXECUTION_RATE || rate == Measure.COST_SAVING_RATE;
        var card = RuleCard.of(
                        FindingFamily.THRESHOLD,
                        id,
                        rate == Measure.PROCUREMENT_EXECUTION_RATE ? Severity.HIGH : Severity.MEDIUM,
                        hard ? Certainty.LIKELY : Certainty.JUDGEMENT,
                        name + "异常",
                        expected)
                .tolerates("界限为经验值")
                .mayErr("原因写在报告别处");
        return new RateThreshold(card, rate, beyond, name, expected);
    }

    /** A budget printed as initial may have been adjusted since: such a one is only compared where the rule says so. */
    private static AboveBudget above(String id, Measure spent, Measure budget, boolean adjustedOnly, String name) {
        var card = RuleCard.of(
                        FindingFamily.THRESHOLD, id, Severity.HIGH, Certainty.CERTAIN, name + "超过预算", name + "执行数≤预算数")
                .mayErr("年中依规追加而报告未列调整后预算；使用上年结转");
        return new AboveBudget(card, spent, budget, figure -> !adjustedOnly || figure.basis() != Basis.INITIAL, name);
    }
}
