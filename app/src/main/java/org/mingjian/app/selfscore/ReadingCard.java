package org.mingjian.app.selfscore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
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
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.selfscore.SelfScorePage.Suspicious;

/** Which reports to read first (先看哪些报告), by the points at stake, with the four signals apart. */
final class ReadingCard {

    private static final int DRAWN = 15;
    private static final List<Tone> TONES = List.of(Tone.PRIMARY, Tone.SECOND, Tone.STRESS);

    private final SelfScorePage page;
    private final Filter filter;

    ReadingCard(SelfScorePage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    Component card() {
        if (page.suspicious().isEmpty()) {
            return new Card(12, page.year() + "年没有这样的报告").note("所选范围内没有一份报告有这个信号。没有信号不等于得分可靠：没有复核、没有可核算的指标行时，信号无从产生。");
        }
        var card = new Card(12, answer());
        if (!drawn().isEmpty()) {
            card.add(chart());
        }
        card.add(table());
        return card.note("四个信号互不合并：核算不上＝自评减证据支持得分；高于复核＝自评减复核得分；高于预期＝超出预期的部分，超过典型误差3倍才算；"
                + "与事实不合＝自评98分及以上，却有执行率、三公、采购或未完成的事实对不上。可议分值取最大的一个，不相加；与事实不合没有分值，排在最后。"
                + listed() + "点到哪份，就看哪份的疑点。");
    }

    private String answer() {
        var totals = page.totals();
        return totals.for80() == 0
                ? page.year() + "年没有可议分值，只有与事实不合的报告"
                : "先看前%s份可解释80%%的可议分值，前%s份可解释90%%（共%s分）"
                        .formatted(
                                Figures.count(totals.for80()),
                                Figures.count(totals.for90()),
                                Figures.points(totals.points()));
    }

    private String listed() {
        long all = page.selection().signal() == null
                ? page.bySignal().values().stream().mapToLong(Long::longValue).sum()
                : page.bySignal().getOrDefault(page.selection().signal(), 0L);
        return all > page.suspicious().size()
                ? "列出前%d份，共%s份。".formatted(page.suspicious().size(), Figures.count(all))
                : "";
    }

    private List<Suspicious> drawn() {
        return page.suspicious().stream()
                .filter(one -> one.points() != null && one.points().signum() > 0)
                .limit(DRAWN)
                .toList();
    }

    private Chart chart() {
        var drawn = drawn();
        var series = Stream.of("RECOMPUTE", "VERIFIED", "RESIDUAL")
                .map(signal -> Series.of(
                        GroupLabels.signal(signal),
                        Mark.STACKED_BAR,
                        TONES.get(SelfScoreSelection.SIGNALS.indexOf(signal)),
                        drawn.stream()
                                .<@Nullable BigDecimal>map(
                                        one -> signal.equals(one.leading()) ? Figures.chartPoints(one.points()) : null)
                                .toList()))
                .toArray(Series[]::new);
        return new Chart(
                        "可议分值最多的报告",
                        ChartModel.rows(
                                "分", drawn.stream().map(Suspicious::department).toList(), series))
                .opening(click -> FindingNavigation.report(
                        filter, drawn.get(click.label()).reportId()))
                .withRows(drawn.size());
    }

    private Component table() {
        var table = new Div(new DataTable<>(page.suspicious())
                .component(
                        "部门",
                        one -> new Anchor(DepartmentNavigation.profile(one.departmentId(), filter), one.department()))
                .number("自评（分）", one -> Figures.points(one.claimed()))
                .figure("核算不上（分）", one -> figure(one.recomputeGap(), one.recomputeReason()))
                .figure("高于复核（分）", one -> figure(one.verifiedGap(), one.verifiedReason()))
                .figure("预期自评（分）", one -> figure(one.expected(), one.residualReason()))
                .figure("高于预期（分）", one -> figure(one.residual(), one.residualReason()))
                .figure("典型误差的（倍）", this::standardised)
                .text("与事实不合", ReadingCard::incoherence)
                .number("可议（分）", one -> Figures.points(one.points()))
                .text("主要信号", one -> GroupLabels.signal(one.leading()))
                .number("次序", one -> Figures.count(one.place()))
                .number("累计占比", one -> Figures.percent(one.explained()), "没有可议分值")
                .component("", one -> new Anchor(FindingNavigation.report(filter, one.reportId()), "看疑点")));
        table.addClassName("scrolled");
        return table;
    }

    private Component standardised(Suspicious one) {
        return one.residualFlag()
                ? DataTable.number("▲" + Figures.points(one.standardised()), "")
                : figure(one.standardised(), one.residualReason());
    }

    private static Component figure(@Nullable BigDecimal points, @Nullable String reason) {
        return DataTable.number(Figures.points(points), GroupLabels.reason(reason));
    }

    /** Which facts a high score does not go with; said only where they count, at 98 points or more. */
    private static String incoherence(Suspicious one) {
        if (one.incoherent() == 0) {
            return Figures.MISSING;
        }
        return Stream.of(
                        one.below80() ? "执行率" + Figures.percent(one.executionRate()) + "，低于80%" : "",
                        one.above100() ? "执行率" + Figures.percent(one.executionRate()) + "，超过100%" : "",
                        one.threePublicOver() ? "三公经费超预算" : "",
                        one.procurementLow() ? "政府采购执行率低于50%" : "",
                        one.unfinished() > 0 ? Figures.count(one.unfinished()) + "行写明未完成" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
