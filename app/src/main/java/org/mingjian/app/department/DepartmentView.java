package org.mingjian.app.department;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.app.chart.Chart;
import org.mingjian.app.chart.ChartModel;
import org.mingjian.app.chart.Mark;
import org.mingjian.app.chart.Series;
import org.mingjian.app.chart.Tone;
import org.mingjian.app.department.DepartmentPage.YearLine;
import org.mingjian.app.document.DocumentNavigation;
import org.mingjian.app.finding.FindingNavigation;
import org.mingjian.app.finding.LightMark;
import org.mingjian.app.format.Figures;
import org.mingjian.app.format.Labels;
import org.mingjian.app.frame.Card;
import org.mingjian.app.frame.DataTable;
import org.mingjian.app.frame.Filter;
import org.mingjian.app.frame.FilterService;
import org.mingjian.app.frame.Screen;
import org.mingjian.app.frame.YearAxis;
import org.mingjian.app.ranking.RankingNavigation;
import org.mingjian.data.model.ReportKind;

/** A department's profile (部门画像). */
@Route("department")
@PermitAll
class DepartmentView extends Screen implements HasUrlParameter<String> {

    private final DepartmentService service;
    private String departmentId = "";

    DepartmentView(FilterService filters, DepartmentService service) {
        super(filters);
        this.service = service;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        departmentId = parameter;
    }

    @Override
    protected boolean isFiltered() {
        return false;
    }

    @Override
    protected void show(Filter filter) {
        service.page(departmentId).ifPresentOrElse(page -> show(page, filter), () -> {
            title("没有这个部门", "");
            empty("这个部门不在库里：它的报告可能已经移除。", new Anchor(RankingNavigation.all(filter), "回到排名"));
        });
    }

    private void show(DepartmentPage page, Filter filter) {
        var facts = page.facts();
        badge(facts.origin());
        var place = Stream.of(facts.province(), facts.city(), facts.county())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        title(
                facts.name(),
                Stream.of(
                                place,
                                Labels.level(facts.level()),
                                Labels.sector(facts.sector()),
                                page.years().size() + "份现行报告")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        var evaluations = page.years().stream()
                .filter(line -> line.kind() == ReportKind.SELF_EVALUATION && line.isSameScope())
                .toList();
        if (evaluations.size() > 1) {
            put(scores(evaluations, filter), execution(evaluations, filter));
        }
        if (!page.predecessors().isEmpty()) {
            put(predecessors(page, filter));
        }
        put(years(page, filter));
        service.benchmarks(departmentId, facts.origin(), filter.year()).ifPresent(one -> benchmarks(one, filter));
        if (!page.absences().isEmpty()) {
            put(absences(page));
        }
        put(documents(page));
    }

    private void benchmarks(DepartmentBenchmarks benchmarks, Filter filter) {
        var cards = new BenchmarkCards(benchmarks, filter);
        put(cards.notes(), cards.signals(), cards.standings());
        benchmarks.peers().ifPresent(peers -> put(new PeersCard(peers, filter).card()));
    }

    private static Component predecessors(DepartmentPage page, Filter filter) {
        var lines = new DataTable<>(page.predecessors())
                .component(
                        "前身", one -> new Anchor(DepartmentNavigation.profile(one.departmentId(), filter), one.name()))
                .text("变更", one -> Labels.of(one.kind()))
                .text("起始年度", one -> Labels.year(one.year()));
        return new Card(12, "机构沿革", lines).note("更名前的年度与本部门连成一条线；合并、拆分前的年度只列在下表，口径不同，不画在图上。");
    }

    private static Component scores(List<YearLine> lines, Filter filter) {
        var axis = new YearAxis<>(lines, YearLine::fiscalYear);
        var chart = new Chart(
                        "历年自评与证据支持得分",
                        ChartModel.columns(
                                        "分",
                                        lines.stream()
                                                .map(line -> Labels.year(line.fiscalYear()))
                                                .toList(),
                                        Series.of(
                                                "自评",
                                                Mark.LINE,
                                                Tone.QUIET,
                                                axis.values(line -> Figures.chartPoints(line.claimed()))),
                                        Series.of(
                                                "证据支持",
                                                Mark.LINE,
                                                Tone.PRIMARY,
                                                axis.values(line -> Figures.chartPoints(line.supported()))))
                                .withFloor(null))
                .opening(click -> axis.row(click.label())
                        .map(line -> FindingNavigation.report(filter, line.reportId()))
                        .orElse(null));
        return new Card(6, "历年得分：自评与证据支持", chart).note("没有报告或没有总分的年度留空；点一年看它的疑点。");
    }

    private static Component execution(List<YearLine> lines, Filter filter) {
        var axis = new YearAxis<>(lines, YearLine::fiscalYear);
        var chart = new Chart(
                        "历年执行率",
                        ChartModel.columns(
                                        "%",
                                        lines.stream()
                                                .map(line -> Labels.year(line.fiscalYear()))
                                                .toList(),
                                        Series.of(
                                                "执行率",
                                                Mark.LINE,
                                                Tone.PRIMARY,
                                                axis.values(line -> Figures.chartPercent(line.execution()))))
                                .withFloor(null))
                .opening(click -> axis.row(click.label())
                        .map(line -> FindingNavigation.report(filter, line.reportId()))
                        .orElse(null));
        return new Card(6, "历年执行率", chart).note("执行率＝执行数÷全年预算数。");
    }

    private static Component years(DepartmentPage page, Filter filter) {
        var unit = filter.unit();
        var table = new DataTable<>(page.years())
                .text("年度", line -> Labels.year(line.fiscalYear()))
                .text(
                        "报告",
                        line -> Labels.of(line.kind())
                                + (line.project() == null ? "" : "：" + line.project())
                                + (line.predecessor() == null ? "" : "（前身：" + line.predecessor() + "）"))
                .number("自评（分）", line -> Figures.points(line.claimed()), "报告没有写明总分")
                .number("证据支持（分）", line -> Figures.points(line.supported()), "没有可以核算的总分")
                .number("核查（分）", line -> Figures.points(line.verified()), "没有核查得分")
                .text("等级", line -> line.grade() == null ? Figures.MISSING : line.grade())
                .number("全年预算（" + unit.label() + "）", line -> Figures.amount(line.adjusted(), unit))
                .number("执行数（" + unit.label() + "）", line -> Figures.amount(line.executed(), unit))
                .number("执行率", line -> Figures.percent(line.execution()), "没有全年预算数或执行数")
                .number("三公预算（" + unit.label() + "）", line -> Figures.amount(line.threePublicBudget(), unit))
                .number("三公决算（" + unit.label() + "）", line -> Figures.amount(line.threePublic(), unit))
                .component(
                        "疑点（条）",
                        line -> new Anchor(
                                FindingNavigation.report(filter, line.reportId()),
                                Figures.count(line.findings()) + (line.high() > 0 ? "（▲" + line.high() + "）" : "")));
        table.component("预警灯", line -> new LightMark(line.light(), line.lightExplanation()));
        return new Card(12, "各年报告", table).note("预警灯：按现行系统的算法、用本表自己的分值重算的红灯和黄灯；指着看算式或算不了的原因。");
    }

    private static Component absences(DepartmentPage page) {
        var table = new DataTable<>(page.absences())
                .text("年度", line -> Labels.year(line.fiscalYear()))
                .text("指标", line -> Labels.measure(line.measure()))
                .text("为什么没有数", line -> Labels.of(line.reason()))
                .component(
                        "报告怎么写",
                        line -> new Anchor(
                                DocumentNavigation.text(line.reportId(), line.place()),
                                line.place().told()));
        return new Card(12, "未列数的指标", table).note("报告给它留了位置或写了一句话，但没有数字；不当作0，也不参加比较。");
    }

    private static Component documents(DepartmentPage page) {
        if (page.documents().isEmpty()) {
            return new Card(12, "材料").note("没有原始文件：模拟数据直接写入，不经过文件。");
        }
        var table = new DataTable<>(page.documents())
                .text("文件", DepartmentPage.DocumentLine::fileName)
                .text("格式", DepartmentPage.DocumentLine::format)
                .text("年度", line -> Labels.year(line.fiscalYear()))
                .text("版本", line -> "第" + line.version() + "版" + (line.current() ? "（现行）" : ""))
                .text("收到", line -> Labels.moment(line.received()));
        return new Card(12, "材料", table);
    }
}
