package org.mingjian.app.ranking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** Places with the places that are possible (名次与可能名次), and whether the groups can be put in an order at all. */
final class PlacesCards {

    private static final int DRAWN = 40;

    private final RankingPage page;
    private final Filter filter;

    PlacesCards(RankingPage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    /** The intervals of one peer group, or of those that can be told apart from theirs when several are shown. */
    Optional<Component> intervals() {
        boolean oneGroup = filter.year() != null && filter.level() != null && filter.sector() != null;
        var drawn = page.reports().stream()
                .filter(report -> report.place() != null && report.place().midrank() != null)
                .filter(report -> oneGroup || report.stands("BETTER") || report.stands("WORSE"))
                .sorted(Comparator.comparing(PlacesCards::midrank))
                .limit(DRAWN)
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        var measure = GroupLabels.measure(page.selection().measure());
        var answer = oneGroup
                ? filter.year() + "年" + GroupLabels.group(filter.level(), filter.sector()) + "：" + measure + "的名次和可能名次"
                : "与同类平均分得开的" + drawn.size() + "份：" + measure + "的名次和可能名次";
        return Optional.of(new Card(12, answer, chart(drawn, oneGroup))
                .note("点为按当年数值的名次（1为最高），细条为可能名次；细条重叠的部门分不出先后。" + (oneGroup ? "" : "名称后的数是同类组的部门数；选一个年度、级次和条线可以看全组。")
                        + "点到哪个，就看哪个部门。"));
    }

    private static BigDecimal midrank(RankedReport report) {
        return report.place() == null || report.place().midrank() == null
                ? BigDecimal.ZERO
                : report.place().midrank();
    }

    private Chart chart(List<RankedReport> drawn, boolean oneGroup) {
        var labels = drawn.stream().map(report -> label(report, oneGroup)).toList();
        return new Chart(
                        "名次与可能名次",
                        ChartModel.rows(
                                        "名",
                                        labels,
                                        Series.range(
                                                "可能名次",
                                                Tone.QUIET,
                                                places(drawn, place -> whole(place.first())),
                                                places(drawn, place -> whole(place.last()))),
                                        Series.of("当年名次", Mark.DOT, Tone.PRIMARY, places(drawn, Place::midrank)))
                                .withFloor(null))
                .opening(click ->
                        DepartmentNavigation.profile(drawn.get(click.label()).departmentId(), filter))
                .withRows(drawn.size());
    }

    private String label(RankedReport report, boolean oneGroup) {
        var year = filter.year() == null ? " " + report.fiscalYear() : "";
        return report.department()
                + year
                + (oneGroup || report.place() == null
                        ? ""
                        : " ·" + report.place().count());
    }

    private static List<@Nullable BigDecimal> places(
            List<RankedReport> reports, Function<Place, @Nullable BigDecimal> value) {
        return reports.stream()
                .<@Nullable BigDecimal>map(report -> report.place() == null ? null : value.apply(report.place()))
                .toList();
    }

    private static @Nullable BigDecimal whole(@Nullable Long place) {
        return place == null ? null : BigDecimal.valueOf(place);
    }

    /** The columns of the places: the place, the possible ones, the standing. */
    static void addTo(Grid<RankedReport> grid) {
        grid.addComponentColumn(report -> cell(report, place(report)))
                .setHeader("同类名次")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setComparator(Comparator.comparing(PlacesCards::midrank))
                .setSortable(true);
        grid.addComponentColumn(report -> cell(report, possible(report)))
                .setHeader("可能名次")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(
                        report -> cell(report, report.place() == null ? Figures.MISSING : standing(report.place())))
                .setHeader("与同类平均")
                .setAutoWidth(true);
    }

    private static String standing(Place place) {
        return GroupLabels.standing(place.standing());
    }

    private static String place(RankedReport report) {
        var place = report.place();
        return place == null || place.midrank() == null
                ? Figures.MISSING
                : Figures.points(place.midrank()) + "/" + place.count();
    }

    private static String possible(RankedReport report) {
        var place = report.place();
        return place == null || place.first() == null || place.last() == null
                ? Figures.MISSING
                : place.first() + "–" + place.last();
    }

    /** The pointer shows the group, the ties, and what the estimate rests on; or why there is none. */
    private static Component cell(RankedReport report, String text) {
        var place = report.place();
        if (place == null) {
            return DataTable.number(text, "基准里没有这份报告的这项数值");
        }
        var shown = new Span(text);
        shown.addClassName("number");
        if (text.equals(Figures.MISSING)) {
            shown.addClassName("missing");
        }
        shown.setTitle(
                place.reason() == null && place.standing() == null
                        ? "同类组不到8个，只给名次，不判断高低"
                        : place.reason() != null ? GroupLabels.reason(place.reason()) : describe(report, place));
        return shown;
    }

    private static String describe(RankedReport report, Place place) {
        return "同类组：%s，%s个部门；%s个同为此值；用了%s年；自己的各年占估计的%s，估计值%s±%s"
                .formatted(
                        GroupLabels.used(report.level(), report.sector(), place.groupUsed()),
                        place.count(),
                        place.tied(),
                        place.years(),
                        Figures.percent(place.reliability()),
                        Figures.points(place.drawnValue()),
                        Figures.points(place.error()));
    }

    /** Of a year with a run: the groups, and whether their order means anything. */
    Optional<Component> groups() {
        if (page.groups().isEmpty()) {
            return Optional.empty();
        }
        var unit = page.selection().measure().equals("EXECUTION_RATE") ? "百分点" : "分";
        var table = new Div(new DataTable<>(page.groups())
                .text("同类组", one -> GroupLabels.group(one.level(), one.sector()))
                .number("本组（个）", one -> Figures.count(one.ownCount()))
                .text("所用组", one -> GroupLabels.used(one.groupUsed()))
                .number("n（个）", one -> Figures.count(one.count()) + (one.comparable() ? "" : "（不到8个）"))
                .number("部门年度（个）", one -> Figures.count(one.years()))
                .figure("比全体平均（" + unit + "）", one -> reason(one, one.meanDeviation()))
                .figure("部门间差距（" + unit + "）", one -> reason(one, one.betweenDepartments()))
                .figure("单年波动（" + unit + "）", one -> reason(one, one.withinYears()))
                .number("高于（个）", one -> Figures.count(one.better()))
                .number("无法区分（个）", one -> Figures.count(one.same()))
                .number("低于（个）", one -> Figures.count(one.worse())));
        table.addClassName("scrolled");
        return Optional.of(new Card(12, filter.year() + "年各同类组排得出名次吗", table)
                .note("两个差距都是标准差。部门间差距远小于单年波动时，名次的先后主要是当年的偶然，可能名次会铺满全组。高于、无法区分、低于按部门自己的级次×条线判断。"));
    }

    private static Component reason(GroupSpread group, @Nullable BigDecimal points) {
        return DataTable.number(Figures.mean(points), GroupLabels.reason(group.reason()));
    }
}
