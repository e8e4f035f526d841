package org.mingjian.app.indicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Chips;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.run.PublishedRuns;

/** Over-scored indicators (虚高指标). */
@Route("indicators")
@PermitAll
class IndicatorsView extends Screen {

    private final IndicatorService service;

    IndicatorsView(FilterService filters, IndicatorService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("哪些指标给分偏高", "满分＝得分等于分值");
        service.page(filter, IndicatorQuestion.of(parameters()))
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(IndicatorPage page, Filter filter) {
        title(
                page.year() + "年哪些指标给分偏高",
                "同类组：" + GroupLabels.group(filter.level(), filter.sector()) + " · 共"
                        + Figures.count(page.count()) + "个指标，其中" + Figures.count(page.comparableCount())
                        + "个有8行及以上、可以比较 · 基准运行 " + Labels.moment(page.run().finishedAt())
                        + (filter.region() == null ? "" : " · 基准不按地区分组"));
        if (page.indicators().isEmpty()) {
            empty("这个同类组在" + page.year() + "年没有带分值和得分的指标行。可以放宽级次或条线。");
            return;
        }
        put(questions(page, filter));
        switch (page.question()) {
            case EXCESS -> put(new ExcessCard(page, filter).card());
            case FULL -> put(new FullMarksCard(page, filter).card());
            case LENIENCY -> put(new LeniencyCard(page, filter).card());
        }
    }

    private Component questions(IndicatorPage page, Filter filter) {
        var chips = new Chips("问什么");
        for (var question : IndicatorQuestion.values()) {
            chips.with(question.words(), here(filter, question.parameters()), question == page.question());
        }
        return chips;
    }
}
