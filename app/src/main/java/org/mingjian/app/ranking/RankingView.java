package org.mingjian.app.ranking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
        var reports = service.reports(filter, selection);
        title(
                filter.yearLabel() + "哪些部门的得分站得住",
                Figures.count(reports.size()) + "份自评报告" + words(selection) + "，按证据支持得分从高到低");
        if (!selection.isEverything()) {
            put(everything(filter));
        }
        if (reports.isEmpty()) {
            empty("所选范围内没有自评报告。可以放宽筛选，或换一个数据来源。", new Anchor(RankingNavigation.all(filter), "看全部"));
            return;
        }
        doubted(reports, filter);
        put(table(reports, filter));
    }

    private static Component everything(Filter filter) {
        var back = new Div(new Anchor(RankingNavigation.all(filter), "看全部报告"));
        back.addClassName("chips");
        return back;
    }

    private static String words(RankingSelection selection) {
        var parts = Stream.of(
                        selection.executionFrom() == null
                                ? ""
                                : selection.rateName() + "不低于" + Figures.percent(selection.executionFrom()),
                        selection.executionBelow() == null
                                ? ""
                                : selection.rateName() + "低于" + Figures.percent(selection.executionBelow()),
                        selection.indicator() == null ? "" : "“" + selection.indicator() + "”给满分",
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
                .map(report -> report.department() + " " + report.fiscalYear())
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
                .onMark(click -> UI.getCurrent()
                        .getPage()
                        .setLocation(FindingNavigation.report(
                                filter, drawn.get(click.label()).reportId())));
        chart.setHeight(70 + 26 * drawn.size() + "px");
        put(new Card(12, "存疑分值最多的" + drawn.size() + "份：自评与证据支持相差多少", chart).note("点到哪份，就看哪份的疑点；下表是同样的数字。"));
    }

    private static List<@Nullable BigDecimal> points(
            List<RankedReport> reports, Function<RankedReport, @Nullable BigDecimal> value) {
        return reports.stream()
                .<@Nullable BigDecimal>map(report -> Figures.chartPoints(value.apply(report)))
                .toList();
    }

    private static Component table(List<RankedReport> reports, Filter filter) {
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
        return new Card(12, "", grid).note("名次区间要等排名作业，这里只按得分排序，相邻名次未必有实质差别。");
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
