package org.mingjian.app.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.RateBins;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.ranking.RankingNavigation;
import org.mingjian.app.run.PublishedRuns;

/** Execution rate (执行率). */
@Route("execution")
@PermitAll
class ExecutionView extends Screen {

    private static final String TOO_FEW = "样本不足：最宽的同类组也不到5份报告";

    private final ExecutionService service;

    ExecutionView(FilterService filters, ExecutionService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("预算花完了吗：执行率分布", "执行率＝全年执行数÷全年预算数（调整后）");
        service.page(filter)
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(ExecutionPage page, Filter filter) {
        title(
                page.year() + "年预算花完了吗：执行率分布",
                "同类组：" + GroupLabels.group(filter.level(), filter.sector()) + " · 基准运行 "
                        + Labels.moment(page.run().finishedAt()) + (filter.region() == null ? "" : " · 基准不按地区分组"));
        put(histogram(page, filter), trend(page), kinds(page), groups(page));
    }

    private static Component histogram(ExecutionPage page, Filter filter) {
        var own = page.of("TOTAL").stream()
                .filter(one -> one.fiscalYear() == page.year())
                .findFirst();
        if (own.isEmpty() || page.histogram().isEmpty()) {
            return new Card(5, page.year() + "年执行率分布").note(TOO_FEW + "，不画分布。");
        }
        var group = own.get();
        var counts = new ArrayList<@Nullable BigDecimal>();
        for (int bin = 0; bin < RateBins.labels().size(); bin++) {
            counts.add(BigDecimal.valueOf(count(page, bin)));
        }
        var guides = new ArrayList<ChartModel.Guide>();
        guide(guides, "下四分位", group.lowerQuartile());
        guide(guides, "中位", group.median());
        guide(guides, "上四分位", group.upperQuartile());
        var chart = new Chart(
                        page.year() + "年执行率直方图",
                        ChartModel.columns("份", RateBins.labels(), Series.of("报告数", Mark.BAR, Tone.PRIMARY, counts))
                                .withGuides(guides))
                .onMark(click -> UI.getCurrent()
                        .getPage()
                        .setLocation(RankingNavigation.execution(
                                filter.withYear(page.year()),
                                RateBins.from(click.label()),
                                RateBins.below(click.label()))));
        var table = new Div(new DataTable<>(page.histogram())
                .component(
                        "执行率",
                        bin -> new Anchor(
                                RankingNavigation.execution(
                                        filter.withYear(page.year()),
                                        RateBins.from(bin.bin()),
                                        RateBins.below(bin.bin())),
                                RateBins.labels().get(bin.bin())))
                .number("报告（份）", bin -> Figures.count(bin.count())));
        table.addClassName("scrolled");
        var answer = "中位数%s，%s的报告低于80%%，%s正好100%%"
                .formatted(
                        Figures.percent(group.median()),
                        Figures.percent(group.below80Share()),
                        Figures.percent(group.fullShare()));
        return new Card(5, answer, chart, table)
                .note("n＝" + Figures.count(group.count()) + "；所用同类组：" + GroupLabels.used(group.groupUsed()));
    }

    private static void guide(List<ChartModel.Guide> guides, String name, @Nullable BigDecimal rate) {
        if (rate != null) {
            int bin = RateBins.of(rate);
            guides.removeIf(one -> one.label() == bin);
            guides.add(new ChartModel.Guide(bin, name));
        }
    }

    private static long count(ExecutionPage page, int bin) {
        return page.histogram().stream()
                .filter(one -> one.bin() == bin)
                .mapToLong(RateCount::count)
                .sum();
    }

    private static Component trend(ExecutionPage page) {
        var years = page.of("TOTAL");
        var chart = new Chart(
                "历年执行率的四分位",
                ChartModel.columns(
                                "%",
                                years.stream()
                                        .map(one -> Labels.year(one.fiscalYear()))
                                        .toList(),
                                Series.of(
                                        "上四分位", Mark.LINE, Tone.QUIET, percents(years, GroupExecution::upperQuartile)),
                                Series.of("中位", Mark.LINE, Tone.PRIMARY, percents(years, GroupExecution::median)),
                                Series.of(
                                        "下四分位", Mark.LINE, Tone.SECOND, percents(years, GroupExecution::lowerQuartile)))
                        .withFloor(null));
        return new Card(7, "历年走势：四分位", chart, table(years, one -> Labels.year(one.fiscalYear()), "年度"))
                .note("总支出。样本不足的年度留空。");
    }

    private static Component kinds(ExecutionPage page) {
        var rows = page.years().stream()
                .filter(one -> one.fiscalYear() == page.year())
                .toList();
        return new Card(
                12,
                page.year() + "年：总支出、基本支出、项目支出",
                table(rows, one -> GroupLabels.expenditure(one.expenditure()), "支出"));
    }

    private static Component groups(ExecutionPage page) {
        return new Card(
                        12,
                        page.year() + "年各同类组",
                        table(page.groups(), one -> GroupLabels.group(one.level(), one.sector()), "同类组"))
                .note("本组不到8份报告时放宽到级次、再到全部，并在“所用组”写明；不到5份不给估计。");
    }

    private static DataTable<GroupExecution> table(
            List<GroupExecution> rows, Function<GroupExecution, String> name, String head) {
        return new DataTable<>(rows)
                .text(head, name)
                .number("n（份）", one -> Figures.count(one.count()))
                .text("所用组", one -> GroupLabels.used(one.groupUsed()))
                .number("下四分位", one -> Figures.percent(one.lowerQuartile()), TOO_FEW)
                .number("中位", one -> Figures.percent(one.median()), TOO_FEW)
                .number("上四分位", one -> Figures.percent(one.upperQuartile()), TOO_FEW)
                .number("低于80%", one -> Figures.percent(one.below80Share()), TOO_FEW)
                .number("正好100%", one -> Figures.percent(one.fullShare()), TOO_FEW)
                .number("超过100%", one -> Figures.percent(one.above100Share()), TOO_FEW);
    }

    private static List<@Nullable BigDecimal> percents(
            List<GroupExecution> rows, Function<GroupExecution, @Nullable BigDecimal> value) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> Figures.chartPercent(value.apply(row)))
                .toList();
    }
}
