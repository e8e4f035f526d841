package org.mingjian.app.annual;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Asked;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.Chips;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.KeyFigure;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.ranking.RankingNavigation;
import org.mingjian.app.run.PublishedRuns;

/** Annual panel (年度通报). */
@Route("annual")
@PermitAll
class AnnualView extends Screen {

    private static final String TOPIC = "topic";

    private final AnnualService service;

    AnnualView(FilterService filters, AnnualService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("年度通报：这一年的账怎么说", "通报用的几张表");
        service.page(filter)
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(AnnualPage page, Filter filter) {
        var group = GroupLabels.group(filter.level(), filter.sector());
        title(
                page.year() + "年度通报：这一年的账怎么说",
                "同类组：" + group
                        + page.chosen()
                                .map(one -> " · " + Figures.count(one.reports()) + "份自评报告，其中"
                                        + Figures.count(one.matched()) + "份上年也有")
                                .orElse("")
                        + " · 基准运行 " + Labels.moment(page.run().finishedAt())
                        + (filter.region() == null ? "" : " · 基准不按地区分组"));
        if (page.chosen().isEmpty()) {
            empty(
                    page.year() + "年“" + group + "”没有自评报告。可以换一个年度，或放宽级次和条线。",
                    new Anchor(here(filter.withLevel(null).withSector(null), Map.of()), "看各级次、各条线"));
            return;
        }
        put(keyFigures(page.chosen().get(), filter.withYear(page.year()).inGroup("LEVEL_SECTOR")));
        var topic = new Asked(parameters()).constant(AnnualTopic.class, TOPIC).orElse(AnnualTopic.MONEY);
        put(topics(topic, filter));
        var tables = new AnnualTables(topic, filter.unit());
        put(new Card(12, topic.words() + "：历年，" + group, tables.chart(page.years()), tables.byYear(page.years()))
                .note(topic.note()));
        var groups = new Div(tables.byGroup(page.groups()));
        groups.addClassName("scrolled");
        put(new Card(12, page.year() + "年" + topic.words() + "：各同类组", groups).note("不到5份报告的组不给平均数和占比，只给份数和合计。"));
    }

    private Component topics(AnnualTopic chosen, Filter filter) {
        var chips = new Chips("通报哪一块");
        for (var topic : AnnualTopic.values()) {
            chips.with(
                    topic.words(), here(filter, Map.of(TOPIC, topic.name().toLowerCase(Locale.ROOT))), topic == chosen);
        }
        return chips;
    }

    private static Component keyFigures(Panel panel, Filter filter) {
        var money = panel.money();
        var claimed = panel.claimed();
        var checked = panel.checked();
        var row = new Div(
                new KeyFigure(
                        "总体执行率",
                        Figures.percent(money.rate()),
                        Figures.amount(money.executed(), filter.unit()) + "/"
                                + Figures.amount(money.budget(), filter.unit())
                                + filter.unit().label(),
                        RankingNavigation.all(filter)),
                new KeyFigure(
                        "执行数比上年（同口径）",
                        Figures.change(money.change()),
                        money.change() == null
                                ? GroupLabels.reason(money.changeReason())
                                : Figures.count(money.matched()) + "个部门两年都有数",
                        null),
                new KeyFigure(
                        "自评均分（分）",
                        Figures.mean(claimed.mean()),
                        Figures.count(claimed.count()) + "份，90分及以上" + Figures.percent(claimed.excellentShare()),
                        RankingNavigation.all(filter)),
                new KeyFigure(
                        "复核平均扣（分）",
                        Figures.mean(checked.verifiedGap()),
                        Figures.count(checked.verified()) + "份有复核得分",
                        null),
                new KeyFigure(
                        "有疑点的报告",
                        Figures.percent(checked.withFindingShare()),
                        Figures.count(checked.withFinding()) + "份，共" + Figures.count(checked.findings()) + "条",
                        null));
        row.addClassName("key-figures");
        return row;
    }
}
