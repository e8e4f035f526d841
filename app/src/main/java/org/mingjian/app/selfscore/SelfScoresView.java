package org.mingjian.app.selfscore;

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

/** Self-scores (自评得分). */
@Route("scores")
@PermitAll
class SelfScoresView extends Screen {

    private final SelfScoreService service;

    SelfScoresView(FilterService filters, SelfScoreService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("哪些自评得分要先看", "从核算、复核、预期和事实四个方面看自评得分");
        service.page(filter, SelfScoreSelection.of(parameters()))
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(SelfScorePage page, Filter filter) {
        var totals = page.totals();
        title(
                page.year() + "年哪些自评得分要先看",
                GroupLabels.group(filter.level(), filter.sector())
                        + (filter.region() == null ? "" : " · " + filter.region()) + " · "
                        + Figures.count(totals.reports()) + "份写明总分，其中"
                        + Figures.count(totals.atStakeReports()) + "份有可议分值，共" + Figures.points(totals.points())
                        + "分 · 基准运行 " + Labels.moment(page.run().finishedAt()));
        if (totals.reports() == 0) {
            empty(page.year() + "年所选范围内没有写明总分的自评报告进入基准。可以换一个年度，或放宽级次、条线和地区。");
            return;
        }
        put(signals(page, filter));
        put(new ReadingCard(page, filter).card());
        var heaping = new HeapingCards(page, filter);
        put(heaping.heaps(), heaping.digits(), new ModelCard(page).card(), heaping.repeats());
    }

    private Component signals(SelfScorePage page, Filter filter) {
        var chosen = page.selection().signal();
        var all = page.bySignal().values().stream().mapToLong(Long::longValue).sum();
        var chips = new Chips("主要信号")
                .with("全部 " + Figures.count(all), here(filter, SelfScoreSelection.parameters(null)), chosen == null);
        SelfScoreSelection.SIGNALS.forEach(signal -> chips.with(
                GroupLabels.signal(signal) + " " + Figures.count(page.bySignal().getOrDefault(signal, 0L)),
                here(filter, SelfScoreSelection.parameters(signal)),
                signal.equals(chosen)));
        return chips;
    }
}
