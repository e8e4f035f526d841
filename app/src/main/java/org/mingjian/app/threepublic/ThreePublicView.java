package org.mingjian.app.threepublic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
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
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.ranking.RankingNavigation;
import org.mingjian.app.run.PublishedRuns;

/** The three public expenses (三公经费). */
@Route("three-public")
@PermitAll
class ThreePublicView extends Screen {

    private final ThreePublicService service;

    ThreePublicView(FilterService filters, ThreePublicService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("三公经费：比上年如何，比预算如何", "三公经费＝因公出国（境）＋公务接待＋公务用车购置及运行维护");
        service.page(filter)
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(ThreePublicPage page, Filter filter) {
        title(
                page.year() + "年三公经费：比上年如何，比预算如何",
                "同类组：" + GroupLabels.group(filter.level(), filter.sector()) + " · 基准运行 "
                        + Labels.moment(page.run().finishedAt()) + (filter.region() == null ? "" : " · 基准不按地区分组"));
        put(parts(page, filter), trend(page, filter), yearOnYear(page, filter), control(page, filter));
    }

    /** Always with both yardsticks: this year the bar, the budget the tick, last year the dot. */
    private static Component parts(ThreePublicPage page, Filter filter) {
        var rows = page.ofYear();
        var unit = filter.unit();
        var chart = new Chart(
                        page.year() + "年三公经费与两把尺子",
                        ChartModel.rows(
                                unit.label(),
                                rows.stream()
                                        .map(row -> GroupLabels.part(row.part()))
                                        .toList(),
                                Series.of(
                                        "本年决算", Mark.BAR, Tone.PRIMARY, amounts(rows, PartTrend::finalAmount, filter)),
                                Series.of("本年预算", Mark.TICK, Tone.STRESS, amounts(rows, PartTrend::budget, filter)),
                                Series.of(
                                        "上年决算（同口径）",
                                        Mark.DOT,
                                        Tone.QUIET,
                                        amounts(rows, PartTrend::matchedPrior, filter))))
                .onMark(click -> UI.getCurrent()
                        .getPage()
                        .setLocation(RankingNavigation.overBudget(filter.withYear(page.year()))));
        var total = rows.stream().filter(row -> row.part().equals("TOTAL")).findFirst();
        var answer = total.map(
                        row -> "决算是预算的" + Figures.percent(row.controlRate()) + "，同口径比上年" + Figures.change(row.change()))
                .orElse("本年没有三公经费合计");
        return new Card(6, answer, chart).note("预算与决算各为报告写明的合计；上年只含两年都有数的部门。点图看超预算的报告。");
    }

    private static Component trend(ThreePublicPage page, Filter filter) {
        var rows = page.totals();
        var chart = new Chart(
                "历年三公经费合计",
                ChartModel.columns(
                        filter.unit().label(),
                        rows.stream().map(row -> Labels.year(row.fiscalYear())).toList(),
                        Series.of("预算", Mark.LINE, Tone.STRESS, amounts(rows, PartTrend::budget, filter)),
                        Series.of("决算", Mark.LINE, Tone.PRIMARY, amounts(rows, PartTrend::finalAmount, filter))));
        return new Card(6, "历年合计：预算与决算", chart).note("各年报告的部门不尽相同，年度之间的变化请看下面的同口径比较。");
    }

    private static Component yearOnYear(ThreePublicPage page, Filter filter) {
        var unit = filter.unit().label();
        var table = new DataTable<>(page.totals())
                .text("年度", row -> Labels.year(row.fiscalYear()))
                .number("两年都有数（个部门）", row -> Figures.count(row.matched()))
                .number("本年（" + unit + "）", row -> Figures.amount(row.matchedFinal(), filter.unit()))
                .number("上年（" + unit + "）", row -> Figures.amount(row.matchedPrior(), filter.unit()))
                .figure(
                        "变动",
                        row -> DataTable.number(Figures.change(row.change()), GroupLabels.reason(row.changeReason())))
                .number("增加（个）", row -> Figures.count(row.rose()))
                .number("减少（个）", row -> Figures.count(row.fell()));
        return new Card(12, "同口径比上年", table).note("只比较两年都有决算数的部门。");
    }

    private static Component control(ThreePublicPage page, Filter filter) {
        var unit = filter.unit().label();
        var table = new DataTable<>(page.ofYear())
                .text("项目", row -> GroupLabels.part(row.part()))
                .number("预算（" + unit + "）", row -> Figures.amount(row.budget(), filter.unit()))
                .number("决算（" + unit + "）", row -> Figures.amount(row.finalAmount(), filter.unit()))
                .figure(
                        "决算÷预算",
                        row -> DataTable.number(
                                Figures.percent(row.controlRate()), GroupLabels.reason(row.controlReason())))
                .figure(
                        "各部门中位",
                        row -> DataTable.number(
                                Figures.percent(row.controlMedian()), GroupLabels.reason(row.controlReason())))
                .figure(
                        "超预算（个）",
                        row -> new Anchor(
                                RankingNavigation.overBudget(filter.withYear(page.year())),
                                Figures.count(row.overBudget())))
                .number("n（个）", row -> Figures.count(row.count()));
        return new Card(12, page.year() + "年比预算", table).note("决算÷预算只含两者都写明的部门。");
    }

    private static List<@Nullable BigDecimal> amounts(
            List<PartTrend> rows, Function<PartTrend, @Nullable BigDecimal> value, Filter filter) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> Figures.chartAmount(value.apply(row), filter.unit()))
                .toList();
    }
}
