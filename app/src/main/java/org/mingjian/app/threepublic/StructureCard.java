package org.mingjian.app.threepublic;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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

/** What the parts make of the whole, this year and last, of the same departments (结构变化). */
final class StructureCard {

    private final ThreePublicPage page;

    StructureCard(ThreePublicPage page) {
        this.page = page;
    }

    Component card() {
        var ofYear = page.structures().stream()
                .filter(one -> one.fiscalYear() == page.year())
                .findFirst();
        var card = new Card(
                12,
                ofYear.filter(one -> one.shift() != null)
                        .map(one -> "%s年三公经费结构：比上年移动了%s".formatted(page.year(), Figures.percent(one.shift())))
                        .orElse(page.year() + "年三公经费结构"));
        ofYear.filter(one -> one.shift() != null).ifPresent(one -> card.add(chart(one)));
        if (!page.structures().isEmpty()) {
            card.add(table());
        }
        return card.note(ofYear.filter(one -> one.shift() == null)
                        .map(one -> page.year() + "年没有结构比较：" + GroupLabels.reason(one.reason()) + "。")
                        .orElse("")
                + "只含两年都写明三项决算、两年都有支出的部门。移动＝三项占比变化绝对值之和的一半，0为不变、100%为完全换了用途；中位是各部门自己移动的中位。只说结构变了，不说变得好坏。");
    }

    private static Chart chart(Structure one) {
        var labels = List.of(Labels.year(one.fiscalYear() - 1), Labels.year(one.fiscalYear()));
        var chart = new Chart(
                "三公经费结构",
                ChartModel.rows(
                        "%",
                        labels,
                        shares("因公出国（境）", Tone.THIRD, one.abroadPrior(), one.abroad()),
                        shares("公务接待", Tone.SECOND, one.receptionPrior(), one.reception()),
                        shares("公务用车", Tone.PRIMARY, one.vehiclePrior(), one.vehicle())));
        chart.setHeight("150px");
        return chart;
    }

    private static Series shares(String name, Tone tone, @Nullable BigDecimal prior, @Nullable BigDecimal now) {
        return Series.of(
                name, Mark.STACKED_BAR, tone, Arrays.asList(Figures.chartPercent(prior), Figures.chartPercent(now)));
    }

    private DataTable<Structure> table() {
        return new DataTable<>(page.structures())
                .text("年度", one -> Labels.year(one.fiscalYear()))
                .number("n（个）", one -> Figures.count(one.count()) + (one.comparable() ? "" : "（不到8个）"))
                .figure("因公出国（境）", one -> share(one, one.abroad()))
                .figure("上年", one -> share(one, one.abroadPrior()))
                .figure("公务接待", one -> share(one, one.reception()))
                .figure("上年", one -> share(one, one.receptionPrior()))
                .figure("公务用车", one -> share(one, one.vehicle()))
                .figure("上年", one -> share(one, one.vehiclePrior()))
                .figure("移动", one -> share(one, one.shift()))
                .figure("各部门中位移动", one -> share(one, one.shiftMedian()));
    }

    private static Component share(Structure one, @Nullable BigDecimal share) {
        return DataTable.number(Figures.percent(share), GroupLabels.reason(one.reason()));
    }
}
