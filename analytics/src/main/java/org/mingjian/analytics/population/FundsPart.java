package org.mingjian.analytics.population;

import java.util.List;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;

/** Writes the money of the year (收支情况): the sentence, the fund table, sources, flow, last year, upkeep. */
final class FundsPart {

    private static final long GENERAL = 80;
    private static final List<String> SOURCES = List.of("一般公共预算拨款", "政府性基金拨款", "其他资金");

    private final Draft draft;
    private final Page page;

    FundsPart(Draft draft, Page page) {
        this.draft = draft;
        this.page = page;
    }

    void write() {
        summary();
        table();
        if (draft.has(Section.SOURCES)) {
            sources();
        }
        if (draft.has(Section.FLOW)) {
            flow();
        }
        if (draft.has(Section.PRIOR)) {
            prior();
        }
        upkeep();
    }

    private Page.Item table(Page.Item item) {
        return draft.misprints().at(Place.TABLE, item);
    }

    private Page.Item text(Page.Item item) {
        return draft.misprints().at(Place.TEXT, item);
    }

    private void summary() {
        var funds = draft.funds();
        var summary = new Told()
                .say("%d年全年预算数".formatted(draft.year()))
                .figure(text(Page.Item.money(Measure.ADJUSTED_BUDGET, funds.budget(), Basis.ADJUSTED, Period.CURRENT)));
        var others = draft.otherFunds();
        if (others != null) {
            summary.say("，其他资金%s".formatted(FundErrors.words(others.amount())));
        }
        summary.say("，全年支出")
                .figure(text(Page.Item.spent(Measure.EXECUTED_AMOUNT, funds.executed())))
                .say("。");
        if (others != null) {
            summary.say("年末结转结余")
                    .figure(Page.Item.money(Measure.CLOSING_CARRY_OVER, others.closing(), null, Period.CURRENT))
                    .say("。");
        }
        summary.on(page);
    }

    private void table() {
        var funds = draft.funds();
        page.row("项目（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率");
        row(
                "支出合计",
                Page.Item.money(Measure.INITIAL_BUDGET, funds.initial(), Basis.INITIAL, Period.CURRENT),
                Page.Item.money(Measure.ADJUSTED_BUDGET, funds.budget(), Basis.ADJUSTED, Period.CURRENT),
                Page.Item.spent(Measure.EXECUTED_AMOUNT, funds.executed()),
                Page.Item.percent(Measure.EXECUTION_RATE, funds.percent()));
        var basic = Measure.BASIC_EXPENDITURE_BUDGET;
        row(
                "基本支出",
                Page.Item.money(basic, funds.initialBasic(), Basis.INITIAL, Period.CURRENT),
                Page.Item.money(basic, funds.budgetBasic(), Basis.ADJUSTED, Period.CURRENT),
                Page.Item.spent(Measure.BASIC_EXPENDITURE, funds.basic()),
                rate(Measure.BASIC_EXECUTION_RATE, funds.basic(), funds.budgetBasic()));
        var project = Measure.PROJECT_EXPENDITURE_BUDGET;
        row(
                "项目支出",
                Page.Item.money(project, funds.initialProject(), Basis.INITIAL, Period.CURRENT),
                Page.Item.money(project, funds.budgetProject(), Basis.ADJUSTED, Period.CURRENT),
                Page.Item.spent(Measure.PROJECT_EXPENDITURE, funds.project()),
                rate(Measure.PROJECT_EXECUTION_RATE, funds.project(), funds.budgetProject()));
        page.endTable("部门整体支出情况表");
    }

    private static Page.Item rate(Measure measure, long part, long whole) {
        return Page.Item.percent(measure, Funds.percent(part, whole));
    }

    private void row(String label, Page.Item initial, Page.Item adjusted, Page.Item executed, Page.Item rate) {
        page.figures(label, table(initial), table(adjusted), table(executed), table(rate));
    }

    private void sources() {
        var budget = bySource(draft.funds().budget());
        var spent = bySource(draft.funds().executed());
        var misprints = draft.misprints();
        page.row("资金来源（万元）", "全年预算数", "全年执行数");
        page.figures(
                "年度资金总额",
                misprints.at(Place.SOURCES_TOTAL, planned(draft.funds().budget())),
                Page.Item.spent(Measure.EXECUTED_AMOUNT, draft.funds().executed()));
        for (int at = 0; at < SOURCES.size(); at++) {
            var source = SOURCES.get(at);
            var planned = planned(budget.get(at)).of(source);
            page.figures(
                    source,
                    at == 0 ? misprints.at(Place.SOURCES, planned) : planned,
                    Page.Item.spent(Measure.EXECUTED_AMOUNT, spent.get(at)).of(source));
        }
        page.endTable("年度资金来源表");
    }

    private static List<Long> bySource(long whole) {
        long general = whole * GENERAL / 100;
        long fund = (whole - general) / 2;
        return List.of(general, fund, whole - general - fund);
    }

    private static Page.Item planned(long hundredths) {
        return Page.Item.money(Measure.ADJUSTED_BUDGET, hundredths, Basis.ADJUSTED, Period.CURRENT);
    }

    private void flow() {
        var flow = draft.flow();
        new Told()
                .say("年初结转结余")
                .figure(Page.Item.money(Measure.OPENING_CARRY_OVER, flow.opening(), null, Period.CURRENT))
                .say("，本年收入")
                .figure(Page.Item.spent(Measure.REVENUE, flow.revenue()))
                .say("，年末结转结余")
                .figure(text(Page.Item.money(Measure.CLOSING_CARRY_OVER, flow.closing(), null, Period.CURRENT)))
                .say("。")
                .on(page);
    }

    /** Last year's amounts are last year's own, as its report printed them. */
    private void prior() {
        var before = MadeReport.factsOf(draft.options(), draft.department(), draft.year() - 1);
        var now = draft.funds();
        long difference = now.executed() - before.executed();
        var percent = text(
                Page.Item.percent(Measure.EXECUTED_AMOUNT_CHANGE_RATE, Funds.percent(difference, before.executed())));
        new Told()
                .say("上年支出")
                .figure(text(last(Measure.PRIOR_EXECUTED_AMOUNT, before.executed())))
                .say("，其中基本支出")
                .figure(text(last(Measure.PRIOR_BASIC_EXPENDITURE, before.basic())))
                .say("，项目支出")
                .figure(text(last(Measure.PRIOR_PROJECT_EXPENDITURE, before.project())))
                .say("；本年支出")
                .figure(Page.Item.spent(Measure.EXECUTED_AMOUNT, now.executed()))
                .say("，比上年")
                .change(Measure.EXECUTED_AMOUNT_CHANGE, difference, percent)
                .say("。")
                .on(page);
    }

    private static Page.Item last(Measure measure, long hundredths) {
        return Page.Item.money(measure, hundredths, Basis.FINAL, Period.PRIOR);
    }

    private void upkeep() {
        var upkeep = draft.upkeep();
        if (draft.has(Section.STAFF)) {
            new Told()
                    .say("核定编制")
                    .figure(Page.Item.count(Measure.STAFF_ESTABLISHED, upkeep.established()))
                    .say("，在职实有")
                    .figure(Page.Item.count(Measure.STAFF_ACTUAL, upkeep.staff()))
                    .say("，在职人员控制率")
                    .figure(text(Page.Item.percent(Measure.STAFF_CONTROL_RATE, upkeep.staffControl())))
                    .say("。")
                    .on(page);
        }
        if (draft.has(Section.OPERATING)) {
            new Told()
                    .say("公用经费预算")
                    .figure(Page.Item.money(
                            Measure.OPERATING_EXPENSE_BUDGET, upkeep.operatingBudget(), Basis.INITIAL, Period.CURRENT))
                    .say("，公用经费支出")
                    .figure(Page.Item.spent(Measure.OPERATING_EXPENSE, upkeep.operating()))
                    .say("。")
                    .on(page);
        }
        if (draft.has(Section.PROCUREMENT)) {
            procurement(upkeep);
        }
    }

    private void procurement(Upkeep upkeep) {
        new Told()
                .say("政府采购计划")
                .figure(Page.Item.money(Measure.PROCUREMENT_PLANNED, upkeep.procurementPlanned(), null, Period.CURRENT))
                .say("，实际采购")
                .figure(Page.Item.spent(Measure.PROCUREMENT_EXECUTED, upkeep.procurement()))
                .say("，政府采购执行率")
                .figure(text(Page.Item.percent(Measure.PROCUREMENT_EXECUTION_RATE, upkeep.procurementRate())))
                .say("。")
                .on(page);
    }
}
