package org.mingjian.app.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.department.DepartmentNavigation;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.KeyFigure;
import org.mingjian.app.frame.RateBins;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.ranking.RankingNavigation;
import org.mingjian.app.selfscore.SelfScoreNavigation;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** Overview (总览). */
@Route("")
@PermitAll
class OverviewView extends Screen {

    private final OverviewService service;

    OverviewView(FilterService filters, OverviewService service) {
        super(filters);
        this.service = service;
    }

    @Override
    protected void show(Filter filter) {
        var page = service.page(filter);
        var summary = page.summary();
        title(
                filter.yearLabel() + "绩效自评总览",
                "%s个部门，自评报告%s份，其他材料%s份"
                        .formatted(
                                Figures.count(summary.departments()),
                                Figures.count(summary.reports()),
                                Figures.count(summary.others())));
        if (summary.isEmpty()) {
            empty("所选范围内还没有报告。可以换一个年度或数据来源，或请管理员导入报告。", new Anchor("intake", "去导入"));
            return;
        }
        put(
                keyFigures(page, filter),
                grades(page, filter),
                execution(page, filter),
                doubted(page, filter),
                findings(page, filter));
    }

    private static Component keyFigures(OverviewPage page, Filter filter) {
        var summary = page.summary();
        var execution = page.execution();
        var threePublic = page.threePublic();
        var row = new Div(
                new KeyFigure(
                        "自评均分（分）",
                        Figures.mean(summary.claimed()),
                        Figures.count(summary.claimedCount()) + "份报告写明总分",
                        RankingNavigation.all(filter)),
                new KeyFigure(
                        "证据支持均分（分）",
                        Figures.mean(summary.supported()),
                        "平均存疑 " + Figures.mean(summary.doubt()) + " 分",
                        RankingNavigation.all(filter)),
                new KeyFigure(
                        "执行率中位数",
                        Figures.percent(execution.median()),
                        "低于80%：" + Figures.count(execution.below80()) + "份，共" + Figures.count(execution.count()) + "份",
                        RankingNavigation.execution(filter, "", "0.8")),
                new KeyFigure(
                        "三公经费比上年（同口径）",
                        Figures.change(threePublic.change()),
                        Figures.count(threePublic.matched()) + "份可比；超预算：" + Figures.count(threePublic.overBudget())
                                + "份",
                        RankingNavigation.overBudget(filter)),
                new KeyFigure(
                        "疑点（条）",
                        Figures.count(page.findingCount()),
                        "▲高 " + Figures.count(page.count(Severity.HIGH)) + "；涉及"
                                + Figures.count(page.departmentsWithFindings()) + "个部门",
                        FindingNavigation.queue(filter)));
        row.addClassName("key-figures");
        return row;
    }

    private static Component grades(OverviewPage page, Filter filter) {
        var grades = page.grades();
        var chart = new Chart(
                "等级分布：自评与证据支持",
                ChartModel.columns(
                        "份",
                        grades.stream().map(OverviewPage.GradeCount::grade).toList(),
                        Series.of(
                                "自评",
                                Mark.BAR,
                                Tone.QUIET,
                                numbers(grades.stream()
                                        .map(OverviewPage.GradeCount::claimed)
                                        .toList())),
                        Series.of(
                                "证据支持",
                                Mark.BAR,
                                Tone.PRIMARY,
                                numbers(grades.stream()
                                        .map(OverviewPage.GradeCount::supported)
                                        .toList()))));
        chart.opening(click -> RankingNavigation.all(filter));
        var table = new DataTable<>(grades)
                .text("等级", OverviewPage.GradeCount::grade)
                .number("自评（份）", grade -> Figures.count(grade.claimed()))
                .number("证据支持（份）", grade -> Figures.count(grade.supported()));
        return new Card(6, "等级：自评与证据支持", chart, table).note("证据支持得分＝自评得分减去核算不上的分值，只减确定的疑点。来源：自评报告与审核结果。");
    }

    private static Component execution(OverviewPage page, Filter filter) {
        var execution = page.execution();
        if (execution.count() == 0) {
            return new Card(6, "执行率分布").note("所选报告都没有可以计算执行率的全年预算数和执行数。");
        }
        var counts = new ArrayList<@Nullable BigDecimal>();
        for (int bin = 0; bin < RateBins.labels().size(); bin++) {
            counts.add(BigDecimal.valueOf(count(page, bin)));
        }
        var chart = new Chart(
                        "执行率分布",
                        ChartModel.columns("份", RateBins.labels(), Series.of("报告数", Mark.BAR, Tone.PRIMARY, counts))
                                .withGuides(quartiles(execution)))
                .opening(click -> RankingNavigation.execution(
                        filter, RateBins.from(click.label()), RateBins.below(click.label())));
        var bins = page.bins();
        var table = new DataTable<>(bins)
                .text("执行率", bin -> RateBins.labels().get(bin.number()))
                .number("报告（份）", bin -> Figures.count(bin.count()));
        var scrolled = new Div(table);
        scrolled.addClassNames("scrolled", "short");
        var answer = "执行率中位数%s，%s份低于80%%".formatted(Figures.percent(execution.median()), execution.below80());
        return new Card(6, answer, chart, scrolled).note("n＝" + Figures.count(execution.count()) + "；执行率＝执行数÷全年预算数。");
    }

    private static long count(OverviewPage page, int bin) {
        return page.bins().stream()
                .filter(one -> one.number() == bin)
                .mapToLong(OverviewPage.RateBin::count)
                .sum();
    }

    private static List<ChartModel.Guide> quartiles(OverviewPage.Execution execution) {
        var guides = new ArrayList<ChartModel.Guide>();
        if (execution.lowerQuartile() != null && execution.count() >= 5) {
            guides.add(new ChartModel.Guide(RateBins.of(execution.lowerQuartile()), "下四分位"));
        }
        if (execution.median() != null && execution.count() >= 5) {
            guides.add(new ChartModel.Guide(RateBins.of(execution.median()), "中位"));
        }
        return guides;
    }

    private static Component doubted(OverviewPage page, Filter filter) {
        var rows = page.mostDoubted();
        if (rows.isEmpty()) {
            return new Card(12, "存疑分值最多的报告").note("所选范围内没有报告的证据支持得分低于自评得分。");
        }
        var table = new DataTable<>(rows)
                .component(
                        "部门",
                        row -> new Anchor(DepartmentNavigation.profile(row.departmentId(), filter), row.department()))
                .text("年度", row -> Labels.year(row.fiscalYear()))
                .number("自评（分）", row -> Figures.points(row.claimed()))
                .number("证据支持（分）", row -> Figures.points(row.supported()))
                .number("存疑（分）", row -> Figures.points(row.doubt()))
                .text("最强的理由", row -> row.reasons() == null ? "分项与总分不符" : row.reasons())
                .component("", row -> new Anchor(FindingNavigation.report(filter, row.reportId()), "看疑点"));
        var further = new Anchor(SelfScoreNavigation.all(filter), "还有复核、预期和事实三个方面：看哪些自评得分要先看");
        further.addClassName("note");
        return new Card(12, "存疑分值最多的%d份报告".formatted(rows.size()), table, further);
    }

    private static Component findings(OverviewPage page, Filter filter) {
        var table = new DataTable<>(List.of(FindingFamily.values())).text("类别", Labels::of);
        for (var severity : Severity.values()) {
            table.figure(Labels.of(severity) + "（条）", family -> cell(page, filter, family, severity));
        }
        return new Card(12, "各类疑点", table).note("疑点是提问，不是定性。点数字看是哪些。");
    }

    private static Component cell(OverviewPage page, Filter filter, FindingFamily family, Severity severity) {
        long count = page.count(family, severity);
        return count == 0
                ? new Span("0")
                : new Anchor(FindingNavigation.family(filter, family.name(), severity.name()), Figures.count(count));
    }

    private static List<@Nullable BigDecimal> numbers(List<Long> counts) {
        return counts.stream().<@Nullable BigDecimal>map(BigDecimal::valueOf).toList();
    }
}
