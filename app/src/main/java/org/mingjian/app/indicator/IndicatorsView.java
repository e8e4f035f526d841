package org.mingjian.app.indicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
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
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.ranking.RankingNavigation;
import org.mingjian.app.run.PublishedRuns;

/** Over-scored indicators (虚高指标). */
@Route("indicators")
@PermitAll
class IndicatorsView extends Screen {

    private static final int DRAWN = 20;
    private static final String TOO_FEW = "样本不足：不到5行";

    private final IndicatorService service;

    IndicatorsView(FilterService filters, IndicatorService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("哪些指标几乎人人满分", "满分＝得分等于分值");
        service.page(filter)
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(IndicatorPage page, Filter filter) {
        title(
                page.year() + "年哪些指标几乎人人满分",
                "同类组：" + GroupLabels.group(filter.level(), filter.sector()) + " · 共"
                        + Figures.count(page.count()) + "个指标 · 基准运行 "
                        + Labels.moment(page.run().finishedAt()) + (filter.region() == null ? "" : " · 基准不按地区分组"));
        if (page.indicators().isEmpty()) {
            empty("这个同类组在" + page.year() + "年没有带分值和得分的指标行。可以放宽级次或条线。");
            return;
        }
        put(chart(page, filter), table(page, filter));
    }

    private static Component chart(IndicatorPage page, Filter filter) {
        var drawn = page.indicators().stream()
                .filter(one -> one.comparable() && one.fullShare() != null)
                .limit(DRAWN)
                .toList();
        if (drawn.isEmpty()) {
            return new Card(12, "满分比例").note("没有一个指标达到8行，样本不足，不画比较图。");
        }
        var chart = new Chart(
                        "满分比例与95%区间",
                        ChartModel.rows(
                                        "%",
                                        drawn.stream()
                                                .map(OverScored::indicator)
                                                .toList(),
                                        Series.range(
                                                "95%区间",
                                                Tone.QUIET,
                                                percents(drawn, OverScored::fullLow),
                                                percents(drawn, OverScored::fullHigh)),
                                        Series.of(
                                                "满分比例", Mark.DOT, Tone.PRIMARY, percents(drawn, OverScored::fullShare)))
                                .withFloor(null))
                .onMark(click -> UI.getCurrent()
                        .getPage()
                        .setLocation(RankingNavigation.indicator(
                                filter.withYear(page.year()),
                                drawn.get(click.label()).indicator())));
        chart.setHeight(80 + 26 * drawn.size() + "px");
        return new Card(12, "多给分最多的" + drawn.size() + "个指标：满分比例", chart).note("点为满分比例，细条为95%区间（威尔逊法）；点一个指标看给它满分的报告。");
    }

    private static Component table(IndicatorPage page, Filter filter) {
        var table = new DataTable<>(page.indicators())
                .component(
                        "三级指标",
                        one -> new Anchor(
                                RankingNavigation.indicator(filter.withYear(page.year()), one.indicator()),
                                one.indicator()))
                .text("一级指标", one -> one.level1() == null ? "未写明" : one.level1())
                .number("行数", one -> Figures.count(one.lines()))
                .number("满分（行）", one -> Figures.count(one.full()))
                .number("满分比例", one -> Figures.percent(one.fullShare()), TOO_FEW)
                .number("区间下限", one -> Figures.percent(one.fullLow()), TOO_FEW)
                .number("区间上限", one -> Figures.percent(one.fullHigh()), TOO_FEW)
                .number("平均扣分率", one -> Figures.percent(one.meanLoss()), TOO_FEW)
                .number("实际照抄目标", one -> Figures.percent(one.sameAsTarget()), "没有同时写明目标值和完成值的行")
                .figure(
                        "多给分（分）",
                        one -> DataTable.number(
                                one.entitledLines() == 0 ? Figures.MISSING : Figures.points(one.excessPoints()),
                                GroupLabels.reason(one.excessReason())))
                .number("可核算（行）", one -> Figures.count(one.entitledLines()));
        var scrolled = new Div(table);
        return new Card(12, "同样的数字", scrolled)
                .note("列出前%d个，共%s个。多给分＝可核算的行里得分高出应得分的合计。"
                        .formatted(page.indicators().size(), Figures.count(page.count())));
    }

    private static List<@Nullable BigDecimal> percents(
            List<OverScored> rows, Function<OverScored, @Nullable BigDecimal> value) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> Figures.chartPercent(value.apply(row)))
                .toList();
    }
}
