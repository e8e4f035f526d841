package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

/** All rules, in the order their findings are shown (规则目录). */
final class Catalogue {

    private static final List<Measure> BUDGETS =
            List.of(Measure.ADJUSTED_BUDGET, Measure.INITIAL_BUDGET, Measure.REVENUE, Measure.OPENING_BALANCE_REVENUE);

    private static final List<RateFromParts> EXECUTION_RATES = List.of(
            rate("rate.execution", Measure.EXECUTION_RATE, Measure.EXECUTED_AMOUNT, BUDGETS, "预算执行率", true),
            rate(
                    "rate.execution-basic",
                    Measure.BASIC_EXECUTION_RATE,
                    Measure.BASIC_EXPENDITURE,
                    List.of(Measure.BASIC_EXPENDITURE_BUDGET),
                    "基本支出执行率",
                    false),
            rate(
                    "rate.execution-project",
                    Measure.PROJECT_EXECUTION_RATE,
                    Measure.PROJECT_EXPENDITURE,
                    List.of(Measure.PROJECT_EXPENDITURE_BUDGET),
                    "项目支出执行率",
                    false));

    private static final List<Rule> ALL = Stream.of(
                    scores(), amounts(), rates(), thresholds(), tasks(), lines(), text())
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}

    static List<Rule> all() {
        return ALL;
    }

    static List<RateFromParts> executionRates() {
        return EXECUTION_RATES;
    }

    private static List<Rule> scores() {
        return List.of(
                new ComponentsOfTotal(),
                new LinesOfTotal(),
                new LinesOfComponent(),
                new TotalsAgree(),
                new ScoreAboveWeight(),
                new ExecutionScore());
    }

    private static List<Rule> amounts() {
        return List.of(
                sum(
                        "amount.executed-sum",
                        Measure.EXECUTED_AMOUNT,
                        List.of(Measure.BASIC_EXPENDITURE, Measure.PROJECT_EXPENDITURE),
                        null,
                        "支出总额",
                        "基本支出+项目支出"),
                sum(
                        "amount.adjusted-budget-sum",
                        Measure.ADJUSTED_BUDGET,
                        List.of(Measure.BASIC_EXPENDITURE_BUDGET, Measure.PROJECT_EXPENDITURE_BUDGET),
                        Basis.ADJUSTED,
                        "预算总额",
                        "基本支出预算+项目支出预算"),
                sum(
                        "amount.initial-budget-sum",
                        Measure.INITIAL_BUDGET,
                        List.of(Measure.BASIC_EXPENDITURE_BUDGET, Measure.PROJECT_EXPENDITURE_BUDGET),
                        Basis.INITIAL,
                        "年初预算总额",
                        "基本支出预算+项目支出预算"),
                sum(
                        "amount.prior-sum",
                        Measure.PRIOR_EXECUTED_AMOUNT,
                        List.of(Measure.PRIOR_BASIC_EXPENDITURE, Measure.PRIOR_PROJECT_EXPENDITURE),
                        null,
                        "上年支出总额",
                        "上年基本支出+上年项目支出"),
                sum(
                        "three-public.sum",
                        Measure.THREE_PUBLIC,
                        List.of(
                                Measure.OVERSEAS_TRAVEL_EXPENSE,
                                Measure.OFFICIAL_RECEPTION_EXPENSE,
                                Measure.VEHICLE_EXPENSE),
                        null,
                        "“三公”经费",
                        "出国+接待+公车"),
                sum(
                        "three-public.budget-sum",
                        Measure.THREE_PUBLIC_BUDGET,
                        List.of(
                                Measure.OVERSEAS_TRAVEL_BUDGET,
                                Measure.OFFICIAL_RECEPTION_BUDGET,
                                Measure.VEHICLE_BUDGET),
                        null,
                        "“三公”经费预算",
                        "出国+接待+公车预算"),
                sum(
                        "three-public.prior-sum",
                        Measure.PRIOR_THREE_PUBLIC,
                        List.of(
                                Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE,
                                Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE,
                                Measure.PRIOR_VEHICLE_EXPENSE),
                        null,
                        "上年“三公”经费",
                        "上年出国+接待+公车"),
                new SameMeasure(),
                new CarryOverBalance());
    }

    private static List<Rule> rates() {
        return Stream.concat(
                        EXECUTION_RATES.stream(),
                        Stream.of(
                                new ShareAsRate(),
                                new ChangeRate(),
                                rate(
                                        "rate.staff-control",
                                        Measure.STAFF_CONTROL_RATE,
                                        Measure.STAFF_ACTUAL,
                                        List.of(Measure.STAFF_ESTABLISHED),
                                        "在职人员控制率",
                                        false),
                                rate(
                                        "rate.procurement",
                                        Measure.PROCUREMENT_EXECUTION_RATE,
                                        Measure.PROCUREMENT_EXECUTED,
                                        List.of(Measure.PROCUREMENT_PLANNED),
                                        "政府采购执行率",
                                        false),
                                rate(
                                        "rate.three-public-control",
                                        Measure.THREE_PUBLIC_CONTROL_RATE,
                                        Measure.THREE_PUBLIC,
                                        List.of(Measure.THREE_PUBLIC_BUDGET),
                                        "“三公”经费控制率",
                                        false)))
                .map(Rule.class::cast)
                .toList();
    }

    private static List<Rule> thresholds() {
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
                        "因公出国（境）费"),
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

    private static List<Rule> tasks() {
        return List.of(
                new TaskRate(),
                new TaskAboveBudget(),
                new TasksOfTotal(),
                new FormAgainstTasks(),
                new BudgetOfTasks(),
                new UnpaidTasks(),
                new TaskClaim());
    }

    private static List<Rule> lines() {
        return Stream.concat(LineRules.all().stream(), Stream.of(new IndicatorAgainstFigure(), new BlankScores()))
                .toList();
    }

    private static List<Rule> text() {
        return List.of(
                new ZeroPartClaim(),
                new PartDeductions(),
                new UnmetButClaimed(),
                new ExecutionDenied(),
                new PartialYear(),
                new ForecastUsed(),
                new UnfinishedCount(),
                new ResultsDiffer(),
                new LowTargetSentence(),
                new IndicatorCount(),
                new BracketSum());
    }

    private static RateFromParts rate(
            String id, Measure rate, Measure numerator, List<Measure> denominators, String name, boolean opening) {
        var card = RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        id,
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        name + "与分子分母不符",
                        name + "=分子÷分母")
                .tolerates(RuleCard.HALF_DIGIT_OR_CUT)
                .mayErr("分母口径不明；年初、全年、收入及含上年结转各试一遍，都不符才提示");
        return new RateFromParts(card, rate, numerator, denominators, name, opening);
    }

    private static SumOfParts sum(
            String id, Measure total, List<Measure> parts, @Nullable Basis basis, String totalName, String partsName) {
        var card = RuleCard.of(
                FindingFamily.ARITHMETIC,
                id,
                Severity.HIGH,
                Certainty.CERTAIN,
                totalName + "与分项合计不符",
                partsName + "=" + totalName);
        return new SumOfParts(card, total, parts, basis, totalName, partsName);
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
