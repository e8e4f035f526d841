package org.mingjian.app.threepublic;

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
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** Which departments' amounts moved unlike their group's (三公经费异常变动), and from which change on one stands out. */
final class StandingOutCard {

    private static final int DRAWN = 15;
    private static final String MEANS = "金额越小，允许的变动越大。这是请部门说明的线索，不是定性。";

    private final ThreePublicPage page;
    private final Filter filter;

    StandingOutCard(ThreePublicPage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    Component card() {
        var selection = page.selection();
        var name = page.year() + "年" + GroupLabels.part(selection.part()) + GroupLabels.base(selection.base());
        if (page.standingOut().isEmpty()) {
            return new Card(12, name + "：没有部门的变动与同类相差很大", limits()).note(why() + "比值只在同类组有8个及以上两年都有数的部门时判断。" + MEANS);
        }
        var card = new Card(12, "%s：%s个部门的变动与同类相差很大".formatted(name, Figures.count(page.standingOutCount())));
        if (!drawn().isEmpty()) {
            card.add(chart());
        }
        card.add(table(), new H3("变动到多大才提示：" + page.year() + "年本组界限"), limits());
        var listed = page.standingOutCount() > page.standingOut().size()
                ? "列出最突出的" + page.standingOut().size() + "个。"
                : "";
        return card.note("点为本年÷上年，细条为同类里同样规模的部门可以不问的范围；横轴每格十倍。" + listed
                + "◆可关注：超出4倍四分位距离；▲应询问：超出20倍（Hidiroglou–Berthelot法）。" + MEANS);
    }

    private String why() {
        return page.chosenLimit()
                .filter(limit -> limit.reason() != null)
                .map(limit -> "本组没有界限：" + GroupLabels.reason(limit.reason()) + "。")
                .orElse("");
    }

    private List<StandingOut> drawn() {
        return page.standingOut().stream()
                .filter(one -> one.ratio() != null && one.ratio().signum() > 0)
                .limit(DRAWN)
                .toList();
    }

    private Chart chart() {
        var drawn = drawn();
        return new Chart(
                        "异常变动的部门与同类范围",
                        ChartModel.rows(
                                        "倍",
                                        drawn.stream()
                                                .map(StandingOut::department)
                                                .toList(),
                                        Series.range(
                                                "可以不问的范围",
                                                Tone.QUIET,
                                                ratios(drawn, StandingOut::lowRatio),
                                                ratios(drawn, StandingOut::highRatio)),
                                        Series.of(
                                                "组中位",
                                                Mark.TICK,
                                                Tone.PRIMARY,
                                                ratios(drawn, StandingOut::medianRatio)),
                                        Series.of("本年÷上年", Mark.DOT, Tone.STRESS, ratios(drawn, StandingOut::ratio)))
                                .withTenfolds())
                .opening(click -> FindingNavigation.report(
                        filter, drawn.get(click.label()).reportId()))
                .withRows(drawn.size());
    }

    private Component table() {
        var unit = filter.unit();
        var table = new Div(new DataTable<>(page.standingOut())
                .component(
                        "部门",
                        one -> new Anchor(DepartmentNavigation.profile(one.departmentId(), filter), one.department()))
                .text("情况", one -> GroupLabels.change(one.kind()))
                .text("程度", one -> GroupLabels.tier(one.tier()))
                .number("上年（" + unit.label() + "）", one -> Figures.amount(one.prior(), unit))
                .number("本年（" + unit.label() + "）", one -> Figures.amount(one.amount(), unit))
                .number("变动", one -> change(one.ratio()), "有一年为零，没有比值")
                .number("不问的范围", StandingOutCard::reach, "同类组不到8个，或有一年为零")
                .number("偏离（倍）", one -> Figures.points(one.score()), "有一年为零，没有比值")
                .number("组中位", one -> change(one.medianRatio()), "样本不足")
                .number("决算÷预算", one -> Figures.percent(one.controlRate()), "预算或决算没有载明，或预算为零")
                .text("所用组", one -> GroupLabels.used(one.level(), one.sector(), one.groupUsed()))
                .number("n（个）", one -> Figures.count(one.count()))
                .component("", one -> new Anchor(FindingNavigation.report(filter, one.reportId()), "看疑点")));
        table.addClassName("scrolled");
        return table;
    }

    private static String reach(StandingOut one) {
        return one.ratio() == null || one.lowRatio() == null || one.highRatio() == null
                ? Figures.MISSING
                : change(one.lowRatio()) + " 至 " + change(one.highRatio());
    }

    private Component limits() {
        return new DataTable<>(page.limits())
                .text("项目", one -> GroupLabels.part(one.part()))
                .text("口径", one -> GroupLabels.base(one.base()))
                .number("本组（个）", one -> Figures.count(one.ownCount()))
                .text("所用组", one -> GroupLabels.used(one.groupUsed()))
                .number("n（个）", one -> Figures.count(one.count()))
                .number("没有变动（个）", one -> Figures.count(one.tied()) + (one.tiesLeftOut() ? "（不计）" : ""))
                .figure("中位变动", one -> reason(one, Figures.change(one.medianChange())))
                .figure("10万元：关注", one -> reach(one, one.smallWatch()))
                .figure("10万元：询问", one -> reach(one, one.smallAsk()))
                .figure("100万元：关注", one -> reach(one, one.largeWatch()))
                .figure("100万元：询问", one -> reach(one, one.largeAsk()));
    }

    private static Component reach(Limit limit, Limit.Reach reach) {
        return reason(
                limit,
                reach.low() == null || reach.high() == null
                        ? Figures.MISSING
                        : Figures.change(reach.low()) + " 至 " + Figures.change(reach.high()));
    }

    private static Component reason(Limit limit, String figure) {
        return DataTable.number(figure, GroupLabels.reason(limit.reason()));
    }

    private static String change(@Nullable BigDecimal ratio) {
        return ratio == null ? Figures.MISSING : Figures.change(ratio.subtract(BigDecimal.ONE));
    }

    private static List<@Nullable BigDecimal> ratios(
            List<StandingOut> rows, Function<StandingOut, @Nullable BigDecimal> value) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> Figures.chartRatio(value.apply(row)))
                .toList();
    }
}
