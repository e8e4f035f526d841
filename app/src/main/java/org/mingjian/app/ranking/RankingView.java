package org.mingjian.app.ranking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Chips;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;

/** Ranking (排名). */
@Route("ranking")
@PermitAll
class RankingView extends Screen {

    /** As many as can be told apart in one picture. */
    private static final int DRAWN = 20;

    private final RankingService service;

    RankingView(FilterService filters, RankingService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        var selection = RankingSelection.of(parameters());
        var page = service.page(filter, selection);
        title(
                filter.yearLabel() + "哪些部门的得分站得住",
                Figures.count(page.reports().size()) + "份自评报告" + words(selection) + "，按"
                        + GroupLabels.measure(selection.measure()) + "从高到低"
                        + page.run()
                                .map(run -> " · 名次来自基准运行 " + Labels.moment(run.finishedAt()))
                                .orElse(""));
        if (!selection.isEverything()) {
            put(everything(filter));
        }
        put(measures(page, filter));
        if (page.ofAll().isEmpty()) {
            empty("所选范围内没有自评报告。可以放宽筛选，或换一个数据来源。", new Anchor(RankingNavigation.all(filter), "看全部"));
            return;
        }
        if (page.run().isPresent()) {
            put(standings(page, filter));
        }
        if (page.reports().isEmpty()) {
            empty(
                    "没有这样的部门。",
                    new Anchor(here(filter, selection.withStanding(null).parameters()), "看全部"));
            return;
        }
        var places = new PlacesCards(page, filter);
        places.intervals().ifPresent(this::put);
        if (!selection.measure().equals("EXECUTION_RATE")) {
            doubted(page.reports(), filter);
        }
        put(table(page, filter));
        places.groups().ifPresent(this::put);
    }

    private Component measures(RankingPage page, Filter filter) {
        var chips = new Chips("按什么排");
        RankingSelection.MEASURES.forEach(measure -> chips.with(
                GroupLabels.measure(measure),
                here(filter, page.selection().withMeasure(measure).parameters()),
                measure.equals(page.selection().measure())));
        return chips;
    }

    private Component standings(RankingPage page, Filter filter) {
        var selection = page.selection();
        var chips = new Chips("与同类平均比")
                .with(
                        "全部 " + Figures.count(page.ofAll().size()),
                        here(filter, selection.withStanding(null).parameters()),
                        selection.standing() == null);
        RankingSelection.STANDINGS.forEach(standing -> chips.with(
                standing(standing) + " " + Figures.count(page.count(standing)),
                here(filter, selection.withStanding(standing).parameters()),
                standing.equals(selection.standing())));
        return chips;
    }

    private static String standing(String standing) {
        return standing.equals("NONE") ? "没有判断" : GroupLabels.standing(standing);
    }

    private static Component everything(Filter filter) {
        var back = new Div(new Anchor(RankingNavigation.all(filter), "看全部报告"));
        back.addClassName("chips");
        return back;
    }

    private static String words(RankingSelection selection) {
        var parts = Stream.of(
                        selection.standing() == null
                                ? ""
                                : GroupLabels.measure(selection.measure()) + standing(selection.standing()),
                        selection.executionFrom() == null
                                ? ""
                                : selection.rateName() + "不低于" + Figures.percent(selection.executionFrom()),
                        selection.executionBelow() == null
                                ? ""
                                : selection.rateName() + "低于" + Figures.percent(selection.executionBelow()),
                        selection.indicator() == null
                                ? ""
                                : "“" + selection.indicator() + (selection.excess() ? "”得分高出应得分" : "”给满分"),
                        selection.overBudget() == null ? "" : GroupLabels.part(selection.overBudget()) + "超预算")
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }

    private void doubted(List<RankedReport> reports, Filter filter) {
        var drawn = reports.stream()
                .filter(report -> report.doubt() != null && report.doubt().signum() > 0)
                .sorted(Comparator.comparing(
                        RankedReport::doubt, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .limit(DRAWN)
                .toList();
        if (drawn.isEmpty()) {
            return;
        }
        var labels = drawn.stream()
                .map(report ->
                        filter.year() == null ? report.department() + " " + report.fiscalYear() : report.department())
                .toList();
        var chart = new Chart(
                        "存疑分值最多的报告：从证据支持得分到自评得分",
                        ChartModel.rows(
                                        "分",
                                        labels,
                                        Series.range(
                                                "存疑",
                                                Tone.STRESS,
                                                points(drawn, RankedReport::supported),
                                                points(drawn, RankedReport::claimed)),
                                        Series.of(
                                                "证据支持", Mark.DOT, Tone.PRIMARY, points(drawn, RankedReport::supported)),
                                        Series.of("自评", Mark.DOT, Tone.QUIET, points(drawn, RankedReport::claimed)))
                                .withFloor(null))
                .opening(click -> FindingNavigation.report(
                        filter, drawn.get(click.label()).reportId()))
                .withRows(drawn.size());
        put(new Card(12, "存疑分值最多的" + drawn.size() + "份：自评与证据支持相差多少", chart).note("点到哪份，就看哪份的疑点；下表是同样的数字。"));
    }

    private static List<@Nullable BigDecimal> points(
            List<RankedReport> reports, Function<RankedReport, @Nullable BigDecimal> value) {
        return reports.stream()
                .<@Nullable BigDecimal>map(report -> Figures.chartPoints(value.apply(report)))
                .toList();
    }

    private static Component table(RankingPage page, Filter filter) {
        var reports = page.reports();
        var grid = new Grid<RankedReport>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.addClassName("grid-card");
        grid.addComponentColumn(report ->
                        new Anchor(DepartmentNavigation.profile(report.departmentId(), filter), report.department()))
                .setHeader("部门")
                .setFlexGrow(3)
                .setFrozen(true)
                .setComparator(RankedReport::department)
                .setSortable(true);
        grid.addColumn(report -> Labels.year(report.fiscalYear()))
                .setHeader("年度")
                .setAutoWidth(true);
        grid.addColumn(report -> Labels.level(report.level())).setHeader("级次").setAutoWidth(true);
        grid.addColumn(report -> Labels.sector(report.sector())).setHeader("条线").setAutoWidth(true);
        number(grid, "自评（分）", report -> Figures.points(report.claimed()), RankedReport::claimed, "报告没有写明总分");
        number(grid, "证据支持（分）", report -> Figures.points(report.supported()), RankedReport::supported, "没有可以核算的总分");
        number(grid, "存疑（分）", report -> Figures.points(report.doubt()), RankedReport::doubt, "没有可以核算的总分");
        number(grid, "执行率", report -> Figures.percent(report.execution()), RankedReport::execution, "没有全年预算数或执行数");
        if (page.run().isPresent()) {
            PlacesCards.addTo(grid);
        }
        grid.addComponentColumn(report -> new Anchor(
                        FindingNavigation.report(filter, report.reportId()),
                        Figures.count(report.findings()) + (report.high() > 0 ? "（▲" + report.high() + "）" : "")))
                .setHeader("疑点（条）")
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(RankedReport::findings)
                .setSortable(true);
        grid.setItems(reports);
        grid.setAllRowsVisible(reports.size() <= DRAWN);
        grid.setHeight(reports.size() <= DRAWN ? null : "620px");
        return new Card(12, "", grid).note(note(page));
    }

    private static String note(RankingPage page) {
        if (page.run().isEmpty()) {
            return "这类数据还没有发布过基准，没有名次和名次区间；这里只按数值排序，相邻两行未必有实质差别。";
        }
        return "名次在各自的同类组里排（"
                + GroupLabels.measure(page.selection().measure())
                + "，同分并列取平均名次）；可能名次按近五年自己的波动估计，区间重叠的两个部门分不出先后。“高于、低于同类”是与同类平均比，每20个判断约有1个是碰巧。"
                + (page.selection().measure().equals("EXECUTION_RATE") ? "执行率超过100%的不参加排名。" : "");
    }

    private static void number(
            Grid<RankedReport> grid,
            String name,
            Function<RankedReport, String> shown,
            Function<RankedReport, @Nullable BigDecimal> value,
            String whyMissing) {
        grid.addComponentColumn(report -> DataTable.number(shown.apply(report), whyMissing))
                .setHeader(name)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setComparator(Comparator.comparing(
                        report -> value.apply(report), Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())))
                .setSortable(true);
    }
}
