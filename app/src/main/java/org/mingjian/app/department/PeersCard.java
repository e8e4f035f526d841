package org.mingjian.app.department;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.department.DepartmentBenchmarks.Peer;
import org.mingjian.app.department.DepartmentBenchmarks.PeerSet;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.GroupLabels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;

/** The departments most like this one (同类单位), with what they claim, what is supported and how they spent. */
final class PeersCard {

    private final PeerSet set;
    private final Filter filter;

    PeersCard(PeerSet set, Filter filter) {
        this.set = set;
        this.filter = filter;
    }

    Component card() {
        var group = GroupLabels.used(set.level(), set.sector(), set.groupUsed());
        if (set.reason() != null || set.peers() == 0) {
            return new Card(12, set.fiscalYear() + "年的同类单位")
                    .note("没有同类单位：" + GroupLabels.reason(set.reason()) + "（" + group + "只有" + Figures.count(set.count())
                            + "个有全年预算数的部门）。");
        }
        return new Card(12, "%d年与它最像的%d个部门：自评与证据支持".formatted(set.fiscalYear(), set.peers()), chart(), table())
                .note("从%s的%s个部门里，按预算规模、编制和项目支出占比挑出最近的；不看执行率和得分，那是要比的。距离0为一样、1为差得最远，最远的一个是%s。%s"
                        .formatted(
                                group,
                                Figures.count(set.count()),
                                Figures.mean(set.farthest()),
                                "“像”不一定相互：它的同类单位的名单里未必有它。"));
    }

    private Chart chart() {
        var members = set.members();
        return new Chart(
                        "同类单位的自评与证据支持得分",
                        ChartModel.rows(
                                        "分",
                                        members.stream().map(PeersCard::label).toList(),
                                        Series.range(
                                                "存疑",
                                                Tone.STRESS,
                                                points(members, Peer::supported),
                                                points(members, Peer::claimed)),
                                        Series.of("证据支持", Mark.DOT, Tone.PRIMARY, points(members, Peer::supported)),
                                        Series.of("自评", Mark.DOT, Tone.QUIET, points(members, Peer::claimed)))
                                .withFloor(null))
                .opening(click ->
                        DepartmentNavigation.profile(members.get(click.label()).departmentId(), filter))
                .withRows(members.size());
    }

    private static String label(Peer one) {
        return one.isItself() ? "★ " + one.department() : one.department();
    }

    private static List<@Nullable BigDecimal> points(List<Peer> rows, Function<Peer, @Nullable BigDecimal> value) {
        return rows.stream()
                .<@Nullable BigDecimal>map(row -> Figures.chartPoints(value.apply(row)))
                .toList();
    }

    private Component table() {
        var unit = filter.unit();
        return new DataTable<>(set.members())
                .component("部门", this::name)
                .number("距离", one -> Figures.mean(one.distance()), "本部门自己")
                .number("全年预算（" + unit.label() + "）", one -> Figures.amount(one.adjusted(), unit))
                .number("执行率", one -> Figures.percent(one.execution()), "没有全年预算数或执行数")
                .number("自评（分）", one -> Figures.points(one.claimed()), "报告没有写明总分")
                .number("证据支持（分）", one -> Figures.points(one.supported()), "没有可以核算的总分")
                .number("三公决算（" + unit.label() + "）", one -> Figures.amount(one.threePublic(), unit))
                .figure(
                        "疑点（条）",
                        one -> one.reportId() == null
                                ? DataTable.number(Figures.MISSING, "这一年没有现行报告")
                                : new Anchor(
                                        FindingNavigation.report(filter, one.reportId()),
                                        Figures.count(one.findings())));
    }

    private Component name(Peer one) {
        return one.isItself()
                ? new Span(label(one))
                : new Anchor(DepartmentNavigation.profile(one.departmentId(), filter), one.department());
    }
}
