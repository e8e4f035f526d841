package org.mingjian.app.department;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.department.DepartmentBenchmarks.Note;
import org.mingjian.app.department.DepartmentBenchmarks.Signal;
import org.mingjian.app.department.DepartmentBenchmarks.Standing;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.YearAxis;

/** What the benchmarks say of one department (部门的基准): its places, the signals by year, and what stands out. */
final class BenchmarkCards {

    private final DepartmentBenchmarks benchmarks;
    private final Filter filter;

    BenchmarkCards(DepartmentBenchmarks benchmarks, Filter filter) {
        this.benchmarks = benchmarks;
        this.filter = filter;
    }

    Component standings() {
        var all = benchmarks.standings();
        if (all.isEmpty()) {
            return new Card(12, "在同类里的名次").note("基准里没有这个部门：它没有现行的整体支出自评报告，或者报告在基准算好之后才入库。");
        }
        var supported = all.stream()
                .filter(one -> one.measure().equals("SUPPORTED_SCORE"))
                .toList();
        var card = new Card(12, "在同类里的名次");
        if (supported.stream().anyMatch(one -> one.midrank() != null)) {
            card.add(chart(supported));
        }
        card.add(standingTable(all));
        return card.note("名次1为最高，图上越低越靠前。可能名次按近五年自己的波动估计：铺满全组就是分不出先后。估计值把当年的偶然往同类平均拉近，拉多少看“自己占比”。基准运行 "
                + Labels.moment(benchmarks.run().finishedAt()) + "。");
    }

    private static Chart chart(List<Standing> supported) {
        var axis = new YearAxis<>(supported, Standing::fiscalYear);
        return new Chart(
                "历年证据支持得分的名次",
                ChartModel.columns(
                                "名",
                                axis.labels(one -> "（" + one.count() + "个）"),
                                Series.range(
                                        "可能名次",
                                        Tone.QUIET,
                                        axis.values(one -> whole(one.first())),
                                        axis.values(one -> whole(one.last()))),
                                Series.of("证据支持得分当年名次", Mark.DOT, Tone.PRIMARY, axis.values(Standing::midrank)))
                        .withFloor(null));
    }

    private static @Nullable BigDecimal whole(@Nullable Long place) {
        return place == null ? null : BigDecimal.valueOf(place);
    }

    private static Component standingTable(List<Standing> rows) {
        var table = new Div(new DataTable<>(rows)
                .text("按", one -> GroupLabels.measure(one.measure()))
                .text("年度", one -> Labels.year(one.fiscalYear()))
                .number("数值", BenchmarkCards::value)
                .text("所用组", one -> GroupLabels.used(one.level(), one.sector(), one.groupUsed()))
                .number("n（个）", one -> Figures.count(one.count()))
                .figure("名次", one -> place(one, Figures.points(one.midrank())))
                .number("同值（个）", one -> Figures.count(one.tied()))
                .figure("可能名次", one -> place(one, possible(one)))
                .figure("与同类平均", one -> place(one, GroupLabels.standing(one.standing())))
                .figure("估计值", one -> place(one, Figures.mean(one.drawnValue())))
                .figure("自己占比", one -> place(one, Figures.percent(one.reliability())))
                .number("用了（年）", one -> Figures.count(one.years())));
        table.addClassName("scrolled");
        return table;
    }

    private static String value(Standing one) {
        return one.measure().equals("EXECUTION_RATE") && one.value() != null
                ? Figures.points(one.value()) + "%"
                : Figures.points(one.value());
    }

    private static String possible(Standing one) {
        return one.first() == null || one.last() == null ? Figures.MISSING : one.first() + "–" + one.last();
    }

    private static Component place(Standing one, String text) {
        return DataTable.number(text, one.reason() == null ? "同类组不到8个，不判断高低" : GroupLabels.reason(one.reason()));
    }

    Component signals() {
        var rows = benchmarks.signals();
        if (rows.isEmpty()) {
            return new Card(12, "自评得分可信吗").note("基准里没有这个部门写明总分的自评报告。");
        }
        var table = new DataTable<>(rows)
                .text("年度", one -> Labels.year(one.fiscalYear()))
                .number("自评（分）", one -> Figures.points(one.claimed()))
                .figure("核算不上（分）", one -> figure(one.recomputeGap(), one.recomputeReason()))
                .figure("比复核高（分）", one -> figure(one.verifiedGap(), one.verifiedReason()))
                .figure("预期自评（分）", one -> figure(one.expected(), one.residualReason()))
                .figure("比预期高（分）", one -> figure(one.residual(), one.residualReason()))
                .figure("是典型误差的（倍）", one -> figure(one.standardised(), one.residualReason()))
                .number("与事实不合（项）", one -> Figures.count(one.incoherent()))
                .number("可议（分）", one -> Figures.points(one.atStake()))
                .text("主要信号", one -> GroupLabels.signal(one.leading()))
                .text("总额偏差", one -> letter(one.totalBand()))
                .number("结构偏差", BenchmarkCards::composition, "没有分开写明基本支出和项目支出")
                .component("", one -> new Anchor(FindingNavigation.report(filter, one.reportId()), "看疑点"));
        return new Card(12, "自评得分可信吗：各年的信号", table)
                .note("四个信号互不合并。预期自评由当年全部报告的执行率、量化指标占比和可核算的应得分率估出；超过典型误差3倍才算信号。可议分值取各信号中最大的一个，不相加。"
                        + "总额偏差、结构偏差按PEFA分档（A最好，D最差）。");
    }

    private static Component figure(@Nullable BigDecimal points, @Nullable String reason) {
        return DataTable.number(Figures.points(points), GroupLabels.reason(reason));
    }

    private static String letter(@Nullable String band) {
        return band == null ? Figures.MISSING : band + "档";
    }

    private static String composition(Signal one) {
        return one.variance() == null
                ? Figures.MISSING
                : Figures.percent(one.variance()) + "（" + letter(one.compositionBand()) + "）";
    }

    /** Nothing when nothing stands out. */
    Component notes() {
        if (benchmarks.notes().isEmpty()) {
            return new Card(12, "与同类相比突出之处").note("各年都没有执行率离群、三公经费异常变动或连年同分。");
        }
        var lines = new UnorderedList();
        benchmarks.notes().forEach(note -> lines.add(new ListItem(sentence(note))));
        var scrolled = new Div(lines);
        scrolled.addClassName("scrolled");
        return new Card(12, "与同类相比突出之处", scrolled).note("突出只说明与同类相差很大，是请部门说明的线索，不是定性。");
    }

    static String sentence(Note note) {
        var year = Labels.year(note.fiscalYear());
        return switch (note.kind()) {
            case "EXECUTION" ->
                "%s%s执行率%s，同类%s份的中位是%s。"
                        .formatted(
                                year,
                                GroupLabels.expenditure(note.what()),
                                Figures.percent(note.value()),
                                note.count(),
                                Figures.percent(note.against()));
            case "CHANGE" -> year + change(note);
            default ->
                "%s至%s连续%s年自评都是%s分。".formatted(note.what() + "年", year, note.count(), Figures.points(note.value()));
        };
    }

    private static String change(Note note) {
        var detail = note.detail() == null
                ? new String[] {"", "RATIO"}
                : note.detail().split(" ", 2);
        var what = GroupLabels.part(note.what()) + GroupLabels.base(detail[0]);
        if (!detail[1].equals("RATIO")) {
            return what + GroupLabels.change(detail[1]) + "。";
        }
        return "%s比上年%s，同类%s个的中位是%s（%s）。"
                .formatted(
                        what,
                        Figures.change(note.value()),
                        note.count(),
                        Figures.change(note.against()),
                        GroupLabels.tier(note.tier()));
    }
}
