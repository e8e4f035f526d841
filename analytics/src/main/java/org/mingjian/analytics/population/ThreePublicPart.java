package org.mingjian.analytics.population;

import java.math.BigDecimal;
import org.mingjian.analytics.population.Misprints.Place;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Unit;

/** Writes the three public expenses (三公经费): the table, the change on last year, the control rate. */
final class ThreePublicPart {

    private final Draft draft;
    private final Page page;

    ThreePublicPart(Draft draft, Page page) {
        this.draft = draft;
        this.page = page;
    }

    void write() {
        var budget = draft.threePublic().budget();
        var now = draft.threePublic().now();
        var before = draft.threePublic().before();
        page.row("项目", "预算数（万元）", "决算数（万元）", "上年决算数（万元）");
        row(
                "“三公”经费",
                Page.Item.money(Measure.THREE_PUBLIC_BUDGET, budget.total(), Basis.INITIAL, Period.CURRENT),
                Page.Item.spent(Measure.THREE_PUBLIC, now.total()),
                Page.Item.money(Measure.PRIOR_THREE_PUBLIC, before.total(), Basis.FINAL, Period.PRIOR));
        row(
                "因公出国（境）费",
                Page.Item.money(Measure.OVERSEAS_TRAVEL_BUDGET, budget.abroad(), Basis.INITIAL, Period.CURRENT),
                Page.Item.spent(Measure.OVERSEAS_TRAVEL_EXPENSE, now.abroad()),
                Page.Item.money(Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE, before.abroad(), Basis.FINAL, Period.PRIOR));
        row(
                "公务接待费",
                Page.Item.money(Measure.OFFICIAL_RECEPTION_BUDGET, budget.reception(), Basis.INITIAL, Period.CURRENT),
                Page.Item.spent(Measure.OFFICIAL_RECEPTION_EXPENSE, now.reception()),
                Page.Item.money(
                        Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE, before.reception(), Basis.FINAL, Period.PRIOR));
        row(
                "公务用车购置及运行维护费",
                Page.Item.money(Measure.VEHICLE_BUDGET, budget.vehicles(), Basis.INITIAL, Period.CURRENT),
                Page.Item.spent(Measure.VEHICLE_EXPENSE, now.vehicles()),
                Page.Item.money(Measure.PRIOR_VEHICLE_EXPENSE, before.vehicles(), Basis.FINAL, Period.PRIOR));
        page.endTable("“三公”经费支出情况表");
        change();
        if (draft.has(Section.CONTROL_RATE)) {
            new Told()
                    .say("“三公”经费控制率")
                    .figure(text(Page.Item.percent(
                            Measure.THREE_PUBLIC_CONTROL_RATE,
                            draft.threePublic().control())))
                    .say("。")
                    .on(page);
        }
    }

    private void row(String label, Page.Item planned, Page.Item spent, Page.Item prior) {
        var misprints = draft.misprints();
        page.figures(
                label,
                misprints.at(Place.TABLE, planned),
                misprints.at(Place.TABLE, spent),
                misprints.at(Place.TABLE, prior));
    }

    private Page.Item text(Page.Item item) {
        return draft.misprints().at(Place.TEXT, item);
    }

    private void change() {
        var table = draft.threePublic();
        var rate = text(percent(table.change()));
        new Told()
                .say("“三公”经费支出")
                .figure(text(Page.Item.spent(Measure.THREE_PUBLIC, table.now().total())))
                .say("，上年")
                .figure(Page.Item.money(
                        Measure.PRIOR_THREE_PUBLIC, table.before().total(), Basis.FINAL, Period.PRIOR))
                .say("，比上年")
                .change(Measure.THREE_PUBLIC_CHANGE, table.difference(), rate)
                .say("。")
                .on(page);
    }

    /** A decrease is printed without its sign: 下降21.65%. */
    private static Page.Item percent(BigDecimal change) {
        return new Page.Item(
                Measure.THREE_PUBLIC_CHANGE_RATE,
                new PrintedNumber(change.abs().toPlainString(), change),
                Unit.PERCENT,
                null,
                Period.CURRENT,
                null);
    }
}
