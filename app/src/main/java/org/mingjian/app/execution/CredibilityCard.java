package org.mingjian.app.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
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
import org.mingjian.app.execution.ExecutionSelection.Band;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** How far execution left the budget, in all and in its composition (预算可信度), in the bands of PEFA. */
final class CredibilityCard {

    private static final List<Tone> TONES = List.of(Tone.PRIMARY, Tone.SECOND, Tone.MEDIUM, Tone.HIGH);

    private final ExecutionPage page;
    private final Filter filter;
    private final Function<Band, String> address;

    CredibilityCard(ExecutionPage page, Filter filter, Function<Band, String> address) {
        this.page = page;
        this.filter = filter;
        this.address = address;
    }

    Component card() {
        if (page.bands().isEmpty()) {
            return new Card(12, page.year() + "年预算可信度").note(page.year() + "年这个同类组没有可以计算执行率的报告。");
        }
        var card = new Card(12, answer());
        if (page.bands().stream().anyMatch(one -> one.share() != null)) {
            card.add(chart());
        }
        card.add(table());
        page.selection().band().ifPresent(band -> card.add(new H3(heading(band)), departments(band)));
        return card.note("总额偏差看执行率离100%多远（A 5%以内，B 10%，C 15%，其余为D）；结构偏差看基本支出与项目支出各自偏离按比例应有数的程度"
                + "（A 低于5%，B 10%，C 15%，其余为D）。档位借用国际通行的公共支出与财政问责评估（PEFA）单年标准，只描述预算与执行的差距。"
                + "没有分开写明基本支出和项目支出的报告不计入结构偏差。点一档看是哪些部门。");
    }

    private String answer() {
        return page.year() + "年预算可信度："
                + String.join(
                        "；",
                        ExecutionSelection.MEASURES.stream().map(this::answer).toList());
    }

    private String answer(String measure) {
        var name = GroupLabels.deviation(measure);
        long graded = page.graded(measure);
        return graded == 0
                ? name + "没有数值"
                : "%s在D档的%s个（共%s个）"
                        .formatted(
                                name,
                                Figures.count(page.band(measure, "D")
                                        .map(BandCount::inBand)
                                        .orElse(0L)),
                                Figures.count(graded));
    }

    private Chart chart() {
        var series = ExecutionSelection.BANDS.stream()
                .map(band -> Series.of(
                        band + "档",
                        Mark.STACKED_BAR,
                        TONES.get(ExecutionSelection.BANDS.indexOf(band)),
                        ExecutionSelection.MEASURES.stream()
                                .<@Nullable BigDecimal>map(measure -> page.band(measure, band)
                                        .map(one -> Figures.chartPercent(one.share()))
                                        .orElse(null))
                                .toList()))
                .toArray(Series[]::new);
        var labels =
                ExecutionSelection.MEASURES.stream().map(GroupLabels::deviation).toList();
        var chart = new Chart(page.year() + "年预算可信度各档占比", ChartModel.rows("%", labels, series))
                .opening(click -> address.apply(new Band(
                        ExecutionSelection.MEASURES.get(click.label()), ExecutionSelection.BANDS.get(click.series()))));
        chart.setHeight("150px");
        return chart;
    }

    private Component table() {
        var table = new DataTable<>(ExecutionSelection.MEASURES).text("", GroupLabels::deviation);
        for (var band : ExecutionSelection.BANDS) {
            table.figure(band + "档（个）", measure -> page.band(measure, band)
                    .<Component>map(one -> one.inBand() == 0
                            ? DataTable.number("0", "")
                            : new Anchor(
                                    address.apply(new Band(measure, band)),
                                    GroupedRates.share(one.inBand(), one.share())))
                    .orElseGet(() -> DataTable.number(Figures.MISSING, "没有数值")));
        }
        return table.number("n（个）", measure -> page.band(measure, "A")
                .map(one -> Figures.count(one.count()))
                .orElse("0"));
    }

    private String heading(Band band) {
        return GroupLabels.deviation(band.measure()) + band.band() + "档的部门"
                + (filter.region() == null ? "" : "（只列所选地区）");
    }

    private Component departments(Band band) {
        if (page.inBand().isEmpty()) {
            var none = new Div("所选范围内没有这一档的部门。");
            none.addClassName("note");
            return none;
        }
        var table = new Div(new DataTable<>(page.inBand())
                .component(
                        "部门",
                        one -> new Anchor(DepartmentNavigation.profile(one.departmentId(), filter), one.department()))
                .number("总支出执行率", one -> Figures.percent(one.totalRate()))
                .text("总额偏差", one -> letter(one.totalBand()))
                .figure("结构偏差率", one -> DataTable.number(Figures.percent(one.variance()), "没有分开写明基本支出和项目支出"))
                .text("结构偏差", one -> letter(one.compositionBand()))
                .component("", one -> new Anchor(FindingNavigation.report(filter, one.reportId()), "看疑点")));
        table.addClassName("scrolled");
        long all = page.band(band.measure(), band.band()).map(BandCount::inBand).orElse(0L);
        if (filter.region() == null && all > page.inBand().size()) {
            var more = new Div("列出偏差最大的" + page.inBand().size() + "个，共" + Figures.count(all) + "个。");
            more.addClassName("note");
            return new Div(table, more);
        }
        return table;
    }

    private static String letter(@Nullable String band) {
        return band == null ? Figures.MISSING : band + "档";
    }
}
