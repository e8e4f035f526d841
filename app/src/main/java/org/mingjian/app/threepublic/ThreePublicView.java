package org.mingjian.app.threepublic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Chips;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.run.PublishedRuns;

/** The three public expenses (三公经费). */
@Route("three-public")
@PermitAll
class ThreePublicView extends Screen {

    private final ThreePublicService service;

    ThreePublicView(FilterService filters, ThreePublicService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        title("三公经费：比上年如何，比预算如何", "三公经费＝因公出国（境）＋公务接待＋公务用车购置及运行维护");
        service.page(filter, ThreePublicSelection.of(parameters()))
                .ifPresentOrElse(page -> show(page, filter), () -> empty(PublishedRuns.NONE, otherData(filter)));
    }

    private void show(ThreePublicPage page, Filter filter) {
        var group = GroupLabels.group(filter.level(), filter.sector());
        title(
                page.year() + "年三公经费：比上年如何，比预算如何",
                "同类组：" + group + " · 基准运行 " + Labels.moment(page.run().finishedAt())
                        + (filter.region() == null ? "" : " · 合计不按地区分组，名单按所选地区"));
        if (page.trend().isEmpty()) {
            empty("基准里没有“" + group + "”这个同类组的三公经费：没有一份这样的自评报告写明三公经费。可以放宽级次或条线。");
            return;
        }
        var yardsticks = new YardstickCards(page, filter);
        put(yardsticks.parts(), yardsticks.sums(), yardsticks.control());
        put(parts(page, filter));
        put(new SameDepartmentsCard(page, filter).card());
        put(bases(page, filter));
        put(new StandingOutCard(page, filter).card(), new StructureCard(page).card());
    }

    private Component parts(ThreePublicPage page, Filter filter) {
        return chips(
                "以下看哪一项",
                ThreePublicSelection.PARTS,
                GroupLabels::part,
                part -> here(filter, page.selection().withPart(part).parameters()),
                page.selection().part());
    }

    private Component bases(ThreePublicPage page, Filter filter) {
        return chips(
                "异常变动按哪个口径",
                ThreePublicSelection.BASES,
                GroupLabels::base,
                base -> here(filter, page.selection().withBase(base).parameters()),
                page.selection().base());
    }

    private static Component chips(
            String question,
            List<String> choices,
            UnaryOperator<String> words,
            UnaryOperator<String> address,
            String chosen) {
        var chips = new Chips(question);
        choices.forEach(choice -> chips.with(words.apply(choice), address.apply(choice), choice.equals(chosen)));
        return chips;
    }
}
