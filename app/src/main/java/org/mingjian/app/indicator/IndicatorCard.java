package org.mingjian.app.indicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.ranking.RankingNavigation;

/** What the answers to the three questions share (指标板块): a picture of the first indicators, and the table of all. */
abstract class IndicatorCard {

    private static final int DRAWN = 20;

    private final IndicatorPage page;
    private final Filter filter;

    IndicatorCard(IndicatorPage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    final IndicatorPage page() {
        return page;
    }

    final Component card() {
        var drawn = drawn();
        var card = new Card(12, drawn.isEmpty() ? empty() : answer(drawn));
        if (!drawn.isEmpty()) {
            card.add(chart(drawn));
        }
        card.add(columns(new DataTable<>(page.indicators())
                .component("三级指标", one -> new Anchor(reports(one), one.indicator()))
                .text("一级指标", one -> one.level1() == null ? "未写明" : one.level1())
                .number("n（行）", one -> Figures.count(one.lines()))));
        var listed = page.count() > page.indicators().size()
                ? "列出前" + page.indicators().size() + "个，共" + Figures.count(page.count()) + "个。"
                : "共" + Figures.count(page.count()) + "个。";
        return card.note(note() + listed);
    }

    /** What the picture shows, of the indicators that can be compared. */
    List<OverScored> drawn() {
        return page.drawn(DRAWN);
    }

    abstract String answer(List<OverScored> drawn);

    abstract ChartModel model(List<OverScored> drawn, List<String> labels);

    abstract DataTable<OverScored> columns(DataTable<OverScored> table);

    abstract String note();

    /** Whether the reports behind a mark are those that score above what is earned, or those with full marks. */
    boolean leadsToExcess() {
        return false;
    }

    String empty() {
        return "没有一个指标达到8行，样本不足，不画比较图";
    }

    private Chart chart(List<OverScored> drawn) {
        var labels = drawn.stream().map(one -> label(one, drawn)).toList();
        return new Chart(page.question().words(), model(drawn, labels))
                .opening(click -> reports(drawn.get(click.label())))
                .withRows(drawn.size());
    }

    /** An indicator's name; with its level-1 indicator where another has the same name. */
    private static String label(OverScored one, List<OverScored> drawn) {
        long named = drawn.stream()
                .filter(other -> other.indicator().equals(one.indicator()))
                .count();
        return named == 1 ? one.indicator() : "%s（%s）".formatted(one.indicator(), one.level1());
    }

    private String reports(OverScored one) {
        var group = filter.withYear(page.year()).withRegion(null);
        return leadsToExcess()
                ? RankingNavigation.excess(group, one.indicator(), one.level1())
                : RankingNavigation.indicator(group, one.indicator(), one.level1());
    }

    static List<@Nullable BigDecimal> percents(
            List<OverScored> rows, Function<OverScored, @Nullable BigDecimal> value) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> Figures.chartPercent(value.apply(row)))
                .toList();
    }

    static Component percent(OverScored one, @Nullable BigDecimal share) {
        return DataTable.number(Figures.percent(share), GroupLabels.reason(one.reason()));
    }
}
