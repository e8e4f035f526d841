package org.mingjian.data.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The measures figures are printed for (核心指标).
 * The wire name is the contract of {@code inspect --json} and of the dataset and never changes; in code the
 * glossary's word is used. Money is in yuan when normalised, a rate is a fraction; both may be negative as printed.
 */
public enum Measure {
    /** Initial budget, total (年初预算数). */
    INITIAL_BUDGET("budget.initial.total", Dimension.MONEY),
    /** Adjusted or full-year budget, total (全年预算数). */
    ADJUSTED_BUDGET("budget.final.total", Dimension.MONEY),
    /** Budget of basic expenditure (基本支出预算). */
    BASIC_EXPENDITURE_BUDGET("budget.basic", Dimension.MONEY),
    /** Budget of project expenditure (项目支出预算). */
    PROJECT_EXPENDITURE_BUDGET("budget.project", Dimension.MONEY),
    /** Executed amount, total (全年执行数, 支出决算数). */
    EXECUTED_AMOUNT("executed.total", Dimension.MONEY),
    /** Executed basic expenditure (基本支出). */
    BASIC_EXPENDITURE("executed.basic", Dimension.MONEY),
    /** Executed project expenditure (项目支出). */
    PROJECT_EXPENDITURE("executed.project", Dimension.MONEY),
    /** Last year's executed amount (上年决算数). */
    PRIOR_EXECUTED_AMOUNT("prior.executed.total", Dimension.MONEY),
    /** Last year's basic expenditure (上年基本支出). */
    PRIOR_BASIC_EXPENDITURE("prior.executed.basic", Dimension.MONEY),
    /** Last year's project expenditure (上年项目支出). */
    PRIOR_PROJECT_EXPENDITURE("prior.executed.project", Dimension.MONEY),
    /** Revenue of the year (收入决算数). */
    REVENUE("revenue.total", Dimension.MONEY),
    /** Carry-over at the start of the year (年初结转结余). */
    OPENING_CARRY_OVER("carryover.opening", Dimension.MONEY),
    /** Carry-over at the end of the year (年末结转结余). */
    CLOSING_CARRY_OVER("carryover.closing", Dimension.MONEY),
    /** Planned government procurement (政府采购计划数). */
    PROCUREMENT_PLANNED("procurement.planned", Dimension.MONEY),
    /** Actual government procurement (政府采购执行数). */
    PROCUREMENT_EXECUTED("procurement.executed", Dimension.MONEY),
    /** Fixed assets (固定资产总额). */
    FIXED_ASSETS("assets.fixed.total", Dimension.MONEY),
    /** Idle fixed assets (闲置固定资产). */
    IDLE_FIXED_ASSETS("assets.fixed.idle", Dimension.MONEY),
    /** Budget of operating expense (公用经费预算). */
    OPERATING_EXPENSE_BUDGET("public_funds.budget", Dimension.MONEY),
    /** Operating expense (公用经费). */
    OPERATING_EXPENSE("public_funds.executed", Dimension.MONEY),
    /** Last year's operating expense (上年公用经费). */
    PRIOR_OPERATING_EXPENSE("public_funds.prior", Dimension.MONEY),
    /** Established posts (编制数). */
    STAFF_ESTABLISHED("staff.established", Dimension.COUNT),
    /** Staff in post (在职实有人数). */
    STAFF_ACTUAL("staff.actual", Dimension.COUNT),
    /** Budget of the three public expenses (三公经费预算). */
    THREE_PUBLIC_BUDGET("three_public.budget", Dimension.MONEY),
    /** The three public expenses (三公经费决算). */
    THREE_PUBLIC("three_public.final", Dimension.MONEY),
    /** Last year's three public expenses (上年三公经费). */
    PRIOR_THREE_PUBLIC("three_public.prior", Dimension.MONEY),
    /** Overseas travel expense (因公出国（境）费). */
    OVERSEAS_TRAVEL_EXPENSE("three_public.abroad.final", Dimension.MONEY),
    /** Budget of official reception (公务接待费预算). */
    OFFICIAL_RECEPTION_BUDGET("three_public.reception.budget", Dimension.MONEY),
    /** Official reception expense (公务接待费). */
    OFFICIAL_RECEPTION_EXPENSE("three_public.reception.final", Dimension.MONEY),
    /** Last year's official reception expense (上年公务接待费). */
    PRIOR_OFFICIAL_RECEPTION_EXPENSE("three_public.reception.prior", Dimension.MONEY),
    /** Budget of official vehicles (公务用车购置及运行维护费预算). */
    VEHICLE_BUDGET("three_public.vehicles.budget", Dimension.MONEY),
    /** Official vehicle expense (公务用车购置及运行维护费). */
    VEHICLE_EXPENSE("three_public.vehicles.final", Dimension.MONEY),
    /** Last year's official vehicle expense (上年公务用车费). */
    PRIOR_VEHICLE_EXPENSE("three_public.vehicles.prior", Dimension.MONEY),
    /** Share of the adjusted budget that was spent (预算执行率). */
    EXECUTION_RATE("execution.total", Dimension.RATE),
    /** Execution rate of basic expenditure (基本支出执行率). */
    BASIC_EXECUTION_RATE("execution.basic", Dimension.RATE),
    /** Execution rate of project expenditure (项目支出执行率). */
    PROJECT_EXECUTION_RATE("execution.project", Dimension.RATE),
    /** Budget adjustment rate (预算调整率). */
    ADJUSTMENT_RATE("adjustment", Dimension.RATE),
    /** Carry-over rate (结转结余率). */
    CARRY_OVER_RATE("carryover.rate", Dimension.RATE),
    /** Change of the carry-over (结转结余变动率). */
    CARRY_OVER_CHANGE_RATE("carryover.change", Dimension.RATE),
    /** Procurement execution rate (政府采购执行率). */
    PROCUREMENT_EXECUTION_RATE("procurement.execution", Dimension.RATE),
    /** Fixed-asset utilisation (固定资产利用率). */
    ASSET_UTILISATION_RATE("asset.utilisation", Dimension.RATE),
    /** Share of special funds detailed to projects (专项资金细化率). */
    SPECIAL_FUND_DETAIL_RATE("special_fund.detail", Dimension.RATE),
    /** Staff control rate (在职人员控制率). */
    STAFF_CONTROL_RATE("staff.control", Dimension.RATE),
    /** Change of the three public expenses (三公经费变动率). */
    THREE_PUBLIC_CHANGE_RATE("three_public.change", Dimension.RATE),
    /** Three-public control rate (三公经费控制率). */
    THREE_PUBLIC_CONTROL_RATE("three_public.control", Dimension.RATE),
    /** Change of operating expense per person (人均公用经费变动率). */
    OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE("public_funds_per_capita.change", Dimension.RATE),
    /** Cost saving rate (总体成本节约率). */
    COST_SAVING_RATE("cost.saving", Dimension.RATE),
    /** Satisfaction (满意度). */
    SATISFACTION_RATE("satisfaction", Dimension.RATE),
    /** Budget of overseas travel (因公出国（境）费预算). */
    OVERSEAS_TRAVEL_BUDGET("three_public.abroad.budget", Dimension.MONEY),
    /** Last year's overseas travel expense (上年因公出国（境）费). */
    PRIOR_OVERSEAS_TRAVEL_EXPENSE("three_public.abroad.prior", Dimension.MONEY),
    /** Vehicle purchase expense (公务用车购置费). */
    VEHICLE_PURCHASE_EXPENSE("three_public.vehicles.purchase.final", Dimension.MONEY),
    /** Vehicle operation expense (公务用车运行维护费). */
    VEHICLE_OPERATION_EXPENSE("three_public.vehicles.operation.final", Dimension.MONEY),
    /** Change of the three public expenses in money, a decrease negative (三公经费增减额). */
    THREE_PUBLIC_CHANGE("three_public.delta", Dimension.MONEY),
    /** Change of official reception (公务接待费变动率). */
    OFFICIAL_RECEPTION_CHANGE_RATE("three_public.reception.change", Dimension.RATE),
    /** Change of official vehicles (公务用车费变动率). */
    VEHICLE_CHANGE_RATE("three_public.vehicles.change", Dimension.RATE),
    /** Revenue with opening carry-over (收入总计). */
    OPENING_BALANCE_REVENUE("revenue.total_with_carryover", Dimension.MONEY),
    /** Change of the executed amount on last year, in money (支出总额增减额). */
    EXECUTED_AMOUNT_CHANGE("executed.total.delta", Dimension.MONEY),
    /** Change of the executed amount on last year (支出总额增减率). */
    EXECUTED_AMOUNT_CHANGE_RATE("executed.total.change", Dimension.RATE),
    /** Change of basic expenditure on last year, in money (基本支出增减额). */
    BASIC_EXPENDITURE_CHANGE("executed.basic.delta", Dimension.MONEY),
    /** Change of basic expenditure on last year (基本支出增减率). */
    BASIC_EXPENDITURE_CHANGE_RATE("executed.basic.change", Dimension.RATE),
    /** Change of project expenditure on last year, in money (项目支出增减额). */
    PROJECT_EXPENDITURE_CHANGE("executed.project.delta", Dimension.MONEY),
    /** Change of project expenditure on last year (项目支出增减率). */
    PROJECT_EXPENDITURE_CHANGE_RATE("executed.project.change", Dimension.RATE),
    /** Change of revenue on last year, in money (收入增减额). */
    REVENUE_CHANGE("revenue.total.delta", Dimension.MONEY),
    /** Change of revenue on last year (收入增减率). */
    REVENUE_CHANGE_RATE("revenue.total.change", Dimension.RATE),
    /** Change of the closing carry-over on last year, in money (年末结转结余增减额). */
    CARRY_OVER_CHANGE("carryover.delta", Dimension.MONEY),
    /** Closing carry-over of basic expenditure (基本支出结转). */
    CLOSING_CARRY_OVER_BASIC("carryover.closing.basic", Dimension.MONEY),
    /** Change of the basic carry-over on last year, in money (基本支出结转增减额). */
    CARRY_OVER_BASIC_CHANGE("carryover.basic.delta", Dimension.MONEY),
    /** Change of the basic carry-over on last year (基本支出结转增减率). */
    CARRY_OVER_BASIC_CHANGE_RATE("carryover.basic.change", Dimension.RATE),
    /** Change of official reception on last year, in money (公务接待费增减额). */
    OFFICIAL_RECEPTION_CHANGE("three_public.reception.delta", Dimension.MONEY),
    /** Change of official vehicle expense on last year, in money (公务用车费增减额). */
    VEHICLE_CHANGE("three_public.vehicles.delta", Dimension.MONEY),
    /** Change of overseas travel on last year, in money (因公出国（境）费增减额). */
    OVERSEAS_TRAVEL_CHANGE("three_public.abroad.delta", Dimension.MONEY),
    /** Change of overseas travel on last year (因公出国（境）费增减率). */
    OVERSEAS_TRAVEL_CHANGE_RATE("three_public.abroad.change", Dimension.RATE),
    /** Share of the total that basic expenditure is (基本支出占比). */
    BASIC_EXPENDITURE_SHARE("share.basic", Dimension.RATE),
    /** Share of the total that project expenditure is (项目支出占比). */
    PROJECT_EXPENDITURE_SHARE("share.project", Dimension.RATE),
    /** Personnel expense (人员经费). */
    PERSONNEL_EXPENSE("personnel.executed", Dimension.MONEY),
    /** Last year's procurement (上年政府采购). */
    PRIOR_PROCUREMENT("procurement.prior", Dimension.MONEY),
    /** Budget of personnel expense (人员经费预算). */
    PERSONNEL_EXPENSE_BUDGET("personnel.budget", Dimension.MONEY),
    /** Last year's personnel expense (上年人员经费). */
    PRIOR_PERSONNEL_EXPENSE("personnel.prior", Dimension.MONEY),
    /** Budget of vehicle purchase (公务用车购置费预算). */
    VEHICLE_PURCHASE_BUDGET("three_public.vehicles.purchase.budget", Dimension.MONEY),
    /** Last year's vehicle purchase (上年公务用车购置费). */
    PRIOR_VEHICLE_PURCHASE_EXPENSE("three_public.vehicles.purchase.prior", Dimension.MONEY),
    /** Budget of vehicle operation (公务用车运行维护费预算). */
    VEHICLE_OPERATION_BUDGET("three_public.vehicles.operation.budget", Dimension.MONEY),
    /** Last year's vehicle operation (上年公务用车运行维护费). */
    PRIOR_VEHICLE_OPERATION_EXPENSE("three_public.vehicles.operation.prior", Dimension.MONEY),
    /** Share of the three-public budget that was spent (三公经费完成预算的百分比). */
    THREE_PUBLIC_EXECUTION_RATE("three_public.execution", Dimension.RATE);

    private static final Map<String, Measure> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Measure::wireName, Function.identity()));

    private static final Set<Measure> SUMS_OF_SOURCES = EnumSet.of(
            INITIAL_BUDGET,
            ADJUSTED_BUDGET,
            BASIC_EXPENDITURE_BUDGET,
            PROJECT_EXPENDITURE_BUDGET,
            EXECUTED_AMOUNT,
            BASIC_EXPENDITURE,
            PROJECT_EXPENDITURE,
            PRIOR_EXECUTED_AMOUNT,
            PRIOR_BASIC_EXPENDITURE,
            PRIOR_PROJECT_EXPENDITURE,
            REVENUE,
            OPENING_BALANCE_REVENUE,
            EXECUTION_RATE,
            BASIC_EXECUTION_RATE,
            PROJECT_EXECUTION_RATE,
            EXECUTED_AMOUNT_CHANGE,
            EXECUTED_AMOUNT_CHANGE_RATE,
            BASIC_EXPENDITURE_CHANGE,
            BASIC_EXPENDITURE_CHANGE_RATE,
            PROJECT_EXPENDITURE_CHANGE,
            PROJECT_EXPENDITURE_CHANGE_RATE,
            REVENUE_CHANGE,
            REVENUE_CHANGE_RATE,
            BASIC_EXPENDITURE_SHARE,
            PROJECT_EXPENDITURE_SHARE,
            OPERATING_EXPENSE_BUDGET,
            OPERATING_EXPENSE,
            PRIOR_OPERATING_EXPENSE,
            PERSONNEL_EXPENSE);

    private final String wireName;
    private final Dimension dimension;

    Measure(String wireName, Dimension dimension) {
        this.wireName = wireName;
        this.dimension = dimension;
    }

    public String wireName() {
        return wireName;
    }

    /**
     * Whether one funding source's share of it is another quantity (分资金来源). Budget, expenditure and revenue are sums
     * over the sources; the three public expenses, carry-over, staff or assets are one quantity whoever pays.
     */
    public boolean sumsFundingSources() {
        return SUMS_OF_SOURCES.contains(this);
    }

    public Dimension dimension() {
        return dimension;
    }

    public static Optional<Measure> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }
}
