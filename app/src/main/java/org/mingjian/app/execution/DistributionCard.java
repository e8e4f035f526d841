package org.mingjian.app.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import org.mingjian.app.frame.RateBins;
import org.mingjian.app.ranking.RankingNavigation;

/** How the execution rates of the group are spread (执行率分布): the histogram with its quartiles and fences. */
final class DistributionCard {

    private final ExecutionPage page;
    private final Filter filter;

    DistributionCard(ExecutionPage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    Component card() {
        var chosen = page.chosen();
        var name = GroupLabels.expenditure(page.selection().expenditure());
        if (chosen.isEmpty()) {
            return new Card(5, page.year() + "年" + name + "执行率分布")
                    .note(page.year() + "年没有一份报告同时写明" + name + "的预算数和执行数，不画分布。可以换一个年度。");
        }
        var group = chosen.get();
        if (page.histogram().isEmpty()) {
            return new Card(5, page.year() + "年" + name + "执行率分布").note(GroupedRates.whyMissing(group) + "，不画分布。");
        }
        var answer = "%s执行率中位数%s，%s的报告低于80%%，%s正好100%%"
                .formatted(
                        name,
                        Figures.percent(group.median()),
                        Figures.percent(group.below80Share()),
                        Figures.percent(group.fullShare()));
        return new Card(5, answer, chart(group), table(group))
                .note("n＝%s份；所用组：%s%s。虚线为四分位和箱线界限；界限之外的部门列在下面的名单里。"
                        .formatted(Figures.count(group.count()), GroupLabels.used(group.groupUsed()), widened(group)));
    }

    private static String widened(GroupExecution group) {
        return group.ownCount() == group.count() ? "" : "（本组只有" + Figures.count(group.ownCount()) + "份，不到8份，已放宽）";
    }

    private Chart chart(GroupExecution group) {
        var counts = new ArrayList<@Nullable BigDecimal>();
        for (int bin = 0; bin < RateBins.labels().size(); bin++) {
            counts.add(BigDecimal.valueOf(count(bin)));
        }
        return new Chart(
                        page.year() + "年执行率直方图",
                        ChartModel.columns("份", RateBins.labels(), Series.of("报告数", Mark.BAR, Tone.PRIMARY, counts))
                                .withGuides(guides(group)))
                .opening(click -> reports(group, click.label()));
    }

    private static List<ChartModel.Guide> guides(GroupExecution group) {
        var guides = new ArrayList<ChartModel.Guide>();
        guide(guides, "下界", group.fenceLow());
        guide(guides, "下四分位", group.lowerQuartile());
        guide(guides, "中位", group.median());
        guide(guides, "上四分位", group.upperQuartile());
        guide(guides, "上界", group.fenceHigh());
        return guides;
    }

    private static void guide(List<ChartModel.Guide> guides, String name, @Nullable BigDecimal rate) {
        if (rate != null) {
            guides.add(new ChartModel.Guide(RateBins.of(rate), name));
        }
    }

    private Component table(GroupExecution group) {
        var table = new Div(new DataTable<>(page.histogram())
                .component(
                        "执行率",
                        bin -> new Anchor(
                                reports(group, bin.bin()), RateBins.labels().get(bin.bin())))
                .number("报告（份）", bin -> Figures.count(bin.count())));
        table.addClassName("scrolled");
        return table;
    }

    /** The reports of a bin, of the group the figures are of. */
    private String reports(GroupExecution group, int bin) {
        return RankingNavigation.execution(
                filter.withYear(page.year()).inGroup(group.groupUsed()),
                page.selection().expenditure(),
                RateBins.from(bin),
                RateBins.below(bin));
    }

    private long count(int bin) {
        return page.histogram().stream()
                .filter(one -> one.bin() == bin)
                .mapToLong(RateCount::count)
                .sum();
    }
}
