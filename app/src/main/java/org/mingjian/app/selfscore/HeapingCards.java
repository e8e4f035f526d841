package org.mingjian.app.selfscore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.YearAxis;
import org.mingjian.app.selfscore.SelfScorePage.Digits;
import org.mingjian.app.selfscore.SelfScorePage.Heap;

/** Where scores pile up (得分扎堆), how many are whole points (整数得分), and who claims the same every year (连年同分). */
final class HeapingCards {

    private static final String GROUPS_ONLY = "这是一组报告的特点，不能用来说某一个部门。";

    private final SelfScorePage page;
    private final Filter filter;

    HeapingCards(SelfScorePage page, Filter filter) {
        this.page = page;
        this.filter = filter;
    }

    Component heaps() {
        var heaps = page.heaps();
        var shown = heaps.stream().filter(one -> one.expected() != null).toList();
        if (shown.isEmpty()) {
            var why = heaps.isEmpty()
                    ? page.year() + "年这个同类组没有写明总分的报告。"
                    : GroupLabels.reason(heaps.getFirst().reason()) + "：这个同类组"
                            + Figures.count(heaps.getFirst().count()) + "份，至少要200份才看得出扎堆。可以放宽级次或条线。";
            return new Card(6, page.year() + "年得分扎堆").note(why + GROUPS_ONLY);
        }
        return new Card(6, answer(shown), chart(shown), table(heaps))
                .note("n＝" + Figures.count(shown.getFirst().count())
                        + "份。“正好”是从该分起的半分以内，应有份数由前后各10分的得分分布推出；倍数＝正好的份数÷低半分的份数，括号里是95%区间，不含1才算有跳跃。同类组："
                        + GroupLabels.group(filter.level(), filter.sector()) + "。" + GROUPS_ONLY
                        + (filter.region() == null ? "" : "不按地区分组。"));
    }

    private String answer(List<Heap> shown) {
        var most = shown.stream()
                .filter(one -> one.excess() != null && one.excess().signum() > 0)
                .max((one, other) -> compare(one.excess(), other.excess()));
        return most.map(one -> "%d年得分扎堆：%d分处%s份，按分布应有%s份"
                        .formatted(
                                page.year(), one.threshold(), Figures.count(one.at()), Figures.tenths(one.expected())))
                .orElse(page.year() + "年各个整分处都没有多出来的报告");
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? 0 : one.compareTo(other);
    }

    private Chart chart(List<Heap> shown) {
        return new Chart(
                page.year() + "年得分扎堆",
                ChartModel.columns(
                        "份",
                        shown.stream().map(one -> one.threshold() + "分").toList(),
                        Series.of("低半分", Mark.BAR, Tone.QUIET, values(shown, one -> BigDecimal.valueOf(one.below()))),
                        Series.of("正好", Mark.BAR, Tone.PRIMARY, values(shown, one -> BigDecimal.valueOf(one.at()))),
                        Series.of(
                                "应有",
                                Mark.TICK,
                                Tone.STRESS,
                                values(shown, one -> Figures.chartPoints(one.expected())))));
    }

    private static List<@Nullable BigDecimal> values(List<Heap> rows, Function<Heap, @Nullable BigDecimal> value) {
        return rows.stream().<@Nullable BigDecimal>map(value).toList();
    }

    private static Component table(List<Heap> heaps) {
        return new DataTable<>(heaps)
                .text("得分", one -> one.threshold() + "分")
                .number("正好（份）", one -> Figures.count(one.at()))
                .figure("应有（份）", HeapingCards::expected)
                .figure("多出（份）", one -> reason(one, Figures.tenths(one.excess())))
                .number("低半分（份）", one -> Figures.count(one.below()))
                .figure("倍数", one -> reason(one, times(one)));
    }

    /** The pointer shows how many scores around the threshold the expectation comes from. */
    private static Component expected(Heap one) {
        if (one.expected() == null) {
            return reason(one, Figures.MISSING);
        }
        var shown = DataTable.number(Figures.tenths(one.expected()), "");
        shown.setTitle("由前后各10分内的" + Figures.count(one.window()) + "份推出");
        return shown;
    }

    private static String times(Heap one) {
        return one.jump() == null
                ? Figures.MISSING
                : "%s（%s–%s）"
                        .formatted(
                                Figures.tenths(one.jump()),
                                Figures.tenths(one.jumpLow()),
                                Figures.tenths(one.jumpHigh()));
    }

    private static Component reason(Heap one, String figure) {
        return DataTable.number(figure, one.reason() == null ? "低半分没有报告，没有倍数" : GroupLabels.reason(one.reason()));
    }

    Component digits() {
        var rows = page.digits();
        if (rows.stream().allMatch(one -> one.wholeShare() == null)) {
            return new Card(6, "整数得分").note("样本不足：这个同类组没有一年达到200份带分项得分的报告。" + GROUPS_ONLY);
        }
        var axis = new YearAxis<>(rows, Digits::fiscalYear);
        var chart = new Chart(
                "历年整数得分占比",
                ChartModel.columns(
                        "%",
                        axis.labels(),
                        Series.of("整数得分", Mark.LINE, Tone.PRIMARY, shares(axis, Digits::wholeShare)),
                        Series.of("按表式应有", Mark.LINE, Tone.QUIET, shares(axis, Digits::wholeExpected)),
                        Series.of("半分得分", Mark.LINE, Tone.SECOND, shares(axis, Digits::halfShare))));
        var table = new DataTable<>(rows)
                .text("年度", one -> Labels.year(one.fiscalYear()))
                .number("n（份）", one -> Figures.count(one.count()))
                .number("整数（份）", one -> Figures.count(one.whole()))
                .figure("整数占比", one -> share(one, one.wholeShare()))
                .figure("按表式应有", one -> share(one, one.wholeExpected()))
                .figure("半分占比", one -> share(one, one.halfShare()))
                .figure("按表式应有", one -> share(one, one.halfExpected()));
        return new Card(6, "整数得分比表式的小数位数应有的多吗", chart, table)
                .note("应有＝分项得分写到几位小数，合计恰为整数的机会。多出来的像是先定总分、再凑分项。" + GROUPS_ONLY);
    }

    private static List<@Nullable BigDecimal> shares(
            YearAxis<Digits> axis, Function<Digits, @Nullable BigDecimal> value) {
        return axis.values(row -> Figures.chartPercent(value.apply(row)));
    }

    private static Component share(Digits one, @Nullable BigDecimal share) {
        return DataTable.number(Figures.percent(share), GroupLabels.reason(one.reason()));
    }

    Component repeats() {
        var head = "到" + page.year() + "年连年同分的部门";
        if (page.repeats().isEmpty()) {
            return new Card(6, head).note("所选范围内没有部门连续三年或更久给自己打同样的分。");
        }
        var table = new Div(new DataTable<>(page.repeats())
                .component(
                        "部门",
                        one -> new Anchor(DepartmentNavigation.profile(one.departmentId(), filter), one.department()))
                .text("年度", one -> one.firstYear() + "–" + Labels.year(one.lastYear()))
                .number("连续（年）", one -> Figures.count(one.years()))
                .number("自评（分）", one -> Figures.points(one.score())));
        table.addClassName("scrolled");
        return new Card(6, head + "：" + Figures.count(page.repeatCount()) + "个", table)
                .note("连续三年或更久，自评总分到两位小数都一样。100分的连年同分可能只是样样完成，其余的值得问一问。");
    }
}
