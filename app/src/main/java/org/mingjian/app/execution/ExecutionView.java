package org.mingjian.app.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Chips;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.frame.YearAxis;
import org.mingjian.app.run.PublishedRuns;

/** Execution rate (执行率). */
@Route("execution")
@PermitAll
class ExecutionView extends Screen {

    private final ExecutionService service;

    ExecutionView(FilterService filters, ExecutionService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("预算花完了吗：执行率分布", "执行率＝全年执行数÷全年预算数（调整后）");
        service.page(filter, ExecutionSelection.of(parameters()))
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(ExecutionPage page, Filter filter) {
        var group = GroupLabels.group(filter.level(), filter.sector());
        title(
                page.year() + "年预算花完了吗：执行率分布",
                "同类组：" + group + " · 基准运行 " + Labels.moment(page.run().finishedAt())
                        + (filter.region() == null ? "" : " · 分布不按地区分组，名单按所选地区"));
        if (page.years().isEmpty()) {
            empty("基准里没有“" + group + "”这个同类组：没有一份这样的自评报告写明全年预算数和执行数。可以放宽级次或条线。");
            return;
        }
        put(expenditures(page, filter));
        put(
                new DistributionCard(page, filter).card(),
                trend(page),
                new OutliersCard(page, filter).card(),
                new CredibilityCard(
                                page,
                                filter,
                                band -> here(
                                        filter,
                                        page.selection()
                                                .withBand(band.measure(), band.band())
                                                .parameters()))
                        .card());
        if (page.ofYear().size() > 1) {
            put(kinds(page));
        }
        if (!page.groups().isEmpty()) {
            put(groups(page));
        }
    }

    private Component expenditures(ExecutionPage page, Filter filter) {
        var chips = new Chips("看哪类支出");
        ExecutionSelection.EXPENDITURES.forEach(expenditure -> chips.with(
                GroupLabels.expenditure(expenditure),
                here(filter, page.selection().withExpenditure(expenditure).parameters()),
                expenditure.equals(page.selection().expenditure())));
        return chips;
    }

    private static Component trend(ExecutionPage page) {
        var expenditure = page.selection().expenditure();
        var years = page.of(expenditure);
        var axis = new YearAxis<>(years, GroupExecution::fiscalYear);
        var chart = new Chart(
                "历年执行率的四分位",
                ChartModel.columns(
                                "%",
                                axis.labels(),
                                line("上四分位", Tone.QUIET, axis, GroupExecution::upperQuartile),
                                line("中位", Tone.PRIMARY, axis, GroupExecution::median),
                                line("下四分位", Tone.SECOND, axis, GroupExecution::lowerQuartile))
                        .withFloor(null));
        return new Card(7, "历年走势：四分位", chart, narrow(years))
                .note(GroupLabels.expenditure(expenditure) + "。样本不足的年度留空；各年报告的部门不尽相同。");
    }

    private static DataTable<GroupExecution> narrow(List<GroupExecution> years) {
        return new DataTable<>(years)
                .text("年度", one -> Labels.year(one.fiscalYear()))
                .number("n（份）", one -> Figures.count(one.count()))
                .text("所用组", one -> GroupLabels.used(one.groupUsed()))
                .figure("下四分位", one -> percent(one, one.lowerQuartile()))
                .figure("中位", one -> percent(one, one.median()))
                .figure("上四分位", one -> percent(one, one.upperQuartile()))
                .figure("低于80%", one -> percent(one, one.below80Share()))
                .figure("正好100%", one -> percent(one, one.fullShare()))
                .figure("超过100%", one -> percent(one, one.above100Share()));
    }

    private static Component kinds(ExecutionPage page) {
        return new Card(
                        12,
                        page.year() + "年：总支出、基本支出、项目支出",
                        wide(page.ofYear(), one -> GroupLabels.expenditure(one.expenditure()), "支出"))
                .note("界限＝四分位外1.5倍四分位距（箱线图）。右边三列是占比，指着看份数。");
    }

    private static Component groups(ExecutionPage page) {
        return new Card(
                        12,
                        page.year() + "年各同类组："
                                + GroupLabels.expenditure(page.selection().expenditure()),
                        wide(page.groups(), one -> GroupLabels.group(one.level(), one.sector()), "同类组"))
                .note("本组不到8份报告时放宽到级次、再到全部，并在“所用组”写明；不到5份不给估计。");
    }

    private static DataTable<GroupExecution> wide(
            List<GroupExecution> rows, Function<GroupExecution, String> name, String head) {
        return new DataTable<>(rows)
                .text(head, name)
                .number("本组（份）", one -> Figures.count(one.ownCount()))
                .text("所用组", one -> GroupLabels.used(one.groupUsed()))
                .number("n（份）", one -> Figures.count(one.count()))
                .figure("最低", one -> percent(one, one.minimum()))
                .figure("10%分位", one -> percent(one, one.p10()))
                .figure("下四分位", one -> percent(one, one.lowerQuartile()))
                .figure("中位", one -> percent(one, one.median()))
                .figure("上四分位", one -> percent(one, one.upperQuartile()))
                .figure("90%分位", one -> percent(one, one.p90()))
                .figure("最高", one -> percent(one, one.maximum()))
                .figure("界限", GroupedRates::fences)
                .figure("低于80%", one -> GroupedRates.share(one, one.below80(), one.below80Share()))
                .figure("正好100%", one -> GroupedRates.share(one, one.full(), one.fullShare()))
                .figure("超过100%", one -> GroupedRates.share(one, one.above100(), one.above100Share()));
    }

    private static Component percent(GroupExecution group, @Nullable BigDecimal rate) {
        return DataTable.number(Figures.percent(rate), GroupedRates.whyMissing(group));
    }

    private static Series line(
            String name,
            Tone tone,
            YearAxis<GroupExecution> axis,
            Function<GroupExecution, @Nullable BigDecimal> value) {
        return Series.of(name, Mark.LINE, tone, axis.values(one -> Figures.chartPercent(value.apply(one))));
    }
}
