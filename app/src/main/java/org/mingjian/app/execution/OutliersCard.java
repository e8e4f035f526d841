package org.mingjian.app.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
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
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** Which departments stand apart from their groups (执行率离群): the rate against the fences of its own group. */
final class OutliersCard {

    private static final int DRAWN = 15;
    private static final String MEANS = "离群只说明与同类相差很大，不等于有错；超过100%是超支或预算口径不对，不是更好。";

    private final ExecutionPage page;
    private final Filter filter;

    OutliersCard(ExecutionPage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    Component card() {
        var name = GroupLabels.expenditure(page.selection().expenditure());
        var head = page.year() + "年" + name + "：";
        if (page.outliers().isEmpty()) {
            return new Card(12, head + "没有部门的执行率离群").note("只在同类组有8份及以上报告时判断。" + MEANS);
        }
        var answer = head + Figures.count(page.outlierCount()) + "个部门的执行率与同类相差很大";
        var listed = page.outlierCount() > page.outliers().size()
                ? "下表列出相差最大的" + page.outliers().size() + "个。"
                : "";
        return new Card(12, answer, chart(), table())
                .note("细条为本组的箱线界限，点为本部门；图上是相差最大的" + drawn().size() + "个。" + listed + "偏离＝（执行率−组中位）÷该侧的离散程度，绝对值超过3.5算离群。"
                        + MEANS);
    }

    private List<Outlier> drawn() {
        return page.outliers().stream().limit(DRAWN).toList();
    }

    private Chart chart() {
        var drawn = drawn();
        return new Chart(
                        "离群部门的执行率与同类界限",
                        ChartModel.rows(
                                        "%",
                                        drawn.stream().map(Outlier::department).toList(),
                                        Series.range(
                                                "同类界限",
                                                Tone.QUIET,
                                                percents(drawn, Outlier::fenceLow),
                                                percents(drawn, Outlier::fenceHigh)),
                                        Series.of("组中位", Mark.TICK, Tone.PRIMARY, percents(drawn, Outlier::median)),
                                        Series.of("执行率", Mark.DOT, Tone.STRESS, percents(drawn, Outlier::rate)))
                                .withFloor(null))
                .opening(click -> FindingNavigation.report(
                        filter, drawn.get(click.label()).reportId()))
                .withRows(drawn.size());
    }

    private Component table() {
        var unit = filter.unit();
        var table = new Div(new DataTable<>(page.outliers())
                .component(
                        "部门",
                        one -> new Anchor(DepartmentNavigation.profile(one.departmentId(), filter), one.department()))
                .number("全年预算（" + unit.label() + "）", one -> Figures.amount(one.budget(), unit))
                .number("执行数（" + unit.label() + "）", one -> Figures.amount(one.executed(), unit))
                .number("执行率", one -> Figures.percent(one.rate()))
                .number("组中位", one -> Figures.percent(one.median()))
                .number("界限", one -> Figures.percent(one.fenceLow()) + " 至 " + Figures.percent(one.fenceHigh()))
                .number("偏离（倍）", one -> Figures.points(one.deviation()))
                .text("依据", Outlier::yardsticks)
                .text("所用组", one -> GroupLabels.used(one.level(), one.sector(), one.groupUsed()))
                .number("n（份）", one -> Figures.count(one.count()))
                .component("", one -> new Anchor(FindingNavigation.report(filter, one.reportId()), "看疑点")));
        table.addClassName("scrolled");
        return table;
    }

    private static List<@Nullable BigDecimal> percents(List<Outlier> rows, Function<Outlier, BigDecimal> value) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> Figures.chartPercent(value.apply(row)))
                .toList();
    }
}
