package org.mingjian.app.threepublic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.YearAxis;
import org.mingjian.app.ranking.RankingNavigation;

/** This year against both yardsticks, last year and the budget (两把尺子), and the sums over the years. */
final class YardstickCards {

    private final ThreePublicPage page;
    private final Filter filter;

    YardstickCards(ThreePublicPage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    /** Always with both yardsticks: this year the bar, the budget the tick, last year the dot. */
    Component parts() {
        var rows = page.ofYear();
        if (rows.isEmpty()) {
            return new Card(6, page.year() + "年没有三公经费").note(page.year() + "年这个同类组没有一份报告写明三公经费。可以换一个年度。");
        }
        var chart = new Chart(
                        page.year() + "年三公经费与两把尺子",
                        ChartModel.rows(
                                filter.unit().label(),
                                rows.stream()
                                        .map(row -> GroupLabels.part(row.part()))
                                        .toList(),
                                Series.of("本年决算", Mark.BAR, Tone.PRIMARY, amounts(rows, PartTrend::finalAmount)),
                                Series.of("本年预算", Mark.TICK, Tone.STRESS, amounts(rows, PartTrend::budget)),
                                Series.of("上年决算（同口径）", Mark.DOT, Tone.QUIET, amounts(rows, row -> row.ofFinal()
                                        .prior()))))
                .opening(click -> overBudget(rows.get(click.label())));
        var total = rows.stream().filter(row -> row.part().equals("TOTAL")).findFirst();
        var answer = total.map(row -> "决算是预算的" + Figures.percent(row.controlRate()) + "，同口径比上年"
                        + Figures.change(row.ofFinal().change()))
                .orElse("本年没有三公经费合计");
        return new Card(6, answer, chart).note("预算与决算各为报告写明的合计；上年只含两年都有数的部门。点一项看它超预算的报告。");
    }

    Component sums() {
        var axis = new YearAxis<>(page.chosenPart(), PartTrend::fiscalYear);
        var chart = new Chart(
                "历年三公经费合计",
                ChartModel.columns(
                        filter.unit().label(),
                        axis.labels(),
                        Series.of("预算", Mark.LINE, Tone.STRESS, axis.values(row -> amount(row.budget()))),
                        Series.of("决算", Mark.LINE, Tone.PRIMARY, axis.values(row -> amount(row.finalAmount())))));
        return new Card(6, "历年" + GroupLabels.part(page.selection().part()) + "：预算与决算", chart)
                .note("各年报告的部门不尽相同，年度之间的变化请看下面的同口径比较。");
    }

    Component control() {
        var unit = filter.unit().label();
        var table = new DataTable<>(page.ofYear())
                .text("项目", row -> GroupLabels.part(row.part()))
                .number("预算（" + unit + "）", row -> Figures.amount(row.budget(), filter.unit()))
                .number("决算（" + unit + "）", row -> Figures.amount(row.finalAmount(), filter.unit()))
                .number("两者都写明（个）", row -> Figures.count(row.controlled()))
                .figure(
                        "决算÷预算",
                        row -> DataTable.number(
                                Figures.percent(row.controlRate()), GroupLabels.reason(row.controlReason())))
                .figure(
                        "各部门中位",
                        row -> DataTable.number(
                                Figures.percent(row.controlMedian()), GroupLabels.reason(row.controlReason())))
                .figure("超预算（个）", row -> new Anchor(overBudget(row), Figures.count(row.overBudget())))
                .number("n（个）", row -> Figures.count(row.count()));
        return new Card(12, page.year() + "年比预算", table).note("决算÷预算只含两者都写明的部门。");
    }

    private String overBudget(PartTrend row) {
        return RankingNavigation.overBudget(filter.withYear(page.year()).inGroup("LEVEL_SECTOR"), row.part());
    }

    private List<@Nullable BigDecimal> amounts(List<PartTrend> rows, Function<PartTrend, @Nullable BigDecimal> value) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> amount(value.apply(row)))
                .toList();
    }

    private @Nullable BigDecimal amount(@Nullable BigDecimal yuan) {
        return Figures.chartAmount(yuan, filter.unit());
    }
}
