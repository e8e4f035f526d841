package org.mingjian.app.threepublic;

import com.vaadin.flow.component.Component;
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
import org.mingjian.app.frame.YearAxis;

/** Year on year for the same departments, on both bases (同口径比上年). */
final class SameDepartmentsCard {

    private final ThreePublicPage page;
    private final Filter filter;

    SameDepartmentsCard(ThreePublicPage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    Component card() {
        var rows = page.chosenPart();
        var part = GroupLabels.part(page.selection().part());
        if (rows.isEmpty()) {
            return new Card(12, part + "：同口径比上年").note("这个同类组没有一份报告写明" + part + "。");
        }
        var axis = new YearAxis<>(rows, PartTrend::fiscalYear);
        var chart = new Chart(
                "历年同口径变动",
                ChartModel.columns(
                                "%",
                                axis.labels(),
                                Series.of("决算比上年", Mark.LINE, Tone.PRIMARY, percents(axis, row -> row.ofFinal()
                                        .change())),
                                Series.of("各部门决算变动的中位", Mark.LINE, Tone.SECOND, percents(axis, row -> row.ofFinal()
                                        .medianChange())),
                                Series.of("预算比上年", Mark.LINE, Tone.STRESS, percents(axis, row -> row.ofBudget()
                                        .change())))
                        .withFloor(null));
        var answer = rows.stream()
                .filter(row -> row.fiscalYear() == page.year())
                .findFirst()
                .map(row -> page.year() + "年" + part + "同口径比上年：决算"
                        + Figures.change(row.ofFinal().change()) + "，预算"
                        + Figures.change(row.ofBudget().change()))
                .orElse(part + "：同口径比上年");
        return new Card(12, answer, chart, table(rows))
                .note("只比较本年和上年自己的报告里都有这个数的部门（更名、合并的按前身接上），不用报告里自填的上年数。合计受大部门左右，所以同时给出各部门变动的中位。");
    }

    private DataTable<PartTrend> table(List<PartTrend> rows) {
        var unit = filter.unit();
        return new DataTable<>(rows)
                .text("年度", row -> Labels.year(row.fiscalYear()))
                .number("决算可比（个）", row -> Figures.count(row.ofFinal().count()))
                .figure(
                        "本年决算（" + unit.label() + "）",
                        row -> amount(row.ofFinal(), row.ofFinal().amount()))
                .figure(
                        "上年决算（" + unit.label() + "）",
                        row -> amount(row.ofFinal(), row.ofFinal().prior()))
                .figure("变动", row -> change(row.ofFinal(), row.ofFinal().change()))
                .figure("中位变动", row -> change(row.ofFinal(), row.ofFinal().medianChange()))
                .number(
                        "增／减／平（个）",
                        row -> row.movements().rose() + "／" + row.movements().fell() + "／"
                                + row.movements().unchanged())
                .number(
                        "从无到有／从有到无",
                        row -> row.movements().started() + "／" + row.movements().stopped())
                .number("预算可比（个）", row -> Figures.count(row.ofBudget().count()))
                .figure(
                        "本年预算（" + unit.label() + "）",
                        row -> amount(row.ofBudget(), row.ofBudget().amount()))
                .figure(
                        "上年预算（" + unit.label() + "）",
                        row -> amount(row.ofBudget(), row.ofBudget().prior()))
                .figure("预算变动", row -> change(row.ofBudget(), row.ofBudget().change()));
    }

    private Component amount(PartTrend.Matched matched, @Nullable BigDecimal yuan) {
        return DataTable.number(Figures.amount(yuan, filter.unit()), GroupLabels.reason(matched.reason()));
    }

    private static Component change(PartTrend.Matched matched, @Nullable BigDecimal fraction) {
        return DataTable.number(Figures.change(fraction), GroupLabels.reason(matched.reason()));
    }

    private static List<@Nullable BigDecimal> percents(
            YearAxis<PartTrend> axis, Function<PartTrend, @Nullable BigDecimal> value) {
        return axis.values(row -> Figures.chartPercent(value.apply(row)));
    }
}
