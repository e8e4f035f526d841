package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** Results in short, supporting material and the form with 20 points for execution and 80 for the year's indicators (湖北). */
final class HubeiReport {

    private final Ink ink;
    private final Facts facts;
    private final Rates rates;
    private final Sentences sentences;

    private HubeiReport(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.rates = new Rates(facts);
        this.sentences = new Sentences(ink, facts);
    }

    static Made make(Facts facts, Random random) {
        var report = new HubeiReport(facts, random);
        var lines = report.lines();
        var sections = List.of(report.text(lines), report.form(lines));
        return new Made(new Paper(sections), List.of(report.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private BigDecimal execution() {
        return Points.linear(rates.execution(), 20);
    }

    private Paper.Section text(List<MadeLine> lines) {
        int year = facts.year();
        var reached = Points.scores(lines);
        var total = reached.add(execution());
        var sentence = ink.pick(
                "预算执行情况自评得分%s分（满分20分），年度绩效指标自评得分%s分（满分80分），自评总得分%s分。",
                "预算执行情况（20分）自评得分%s分，年度绩效指标（80分）自评得分%s分，自评总得分%s分。");
        return new Prose()
                .title("%d年度%s部门整体绩效自评结果".formatted(year, facts.department()))
                .heading("一、自评结论")
                .text("（一）部门整体绩效自评得分")
                .text(sentence.formatted(
                        ink.component("预算执行情况", execution(), BigDecimal.valueOf(20)),
                        ink.component("年度绩效指标", reached, BigDecimal.valueOf(80)),
                        ink.total(total)))
                .text("（二）部门整体绩效目标完成情况")
                .text("1.执行率情况。")
                .text(sentences.execution())
                .text("2.完成的绩效目标。本单位共设定%d个绩效指标，基本完成。".formatted(lines.size()))
                .text(facts.year() + "年度项目支出预算执行情况如下表：")
                .table(projects())
                .text("（三）存在的问题和原因。个别项目因手续办理时间较长，支出进度偏慢。")
                .heading("二、佐证材料")
                .text("（一）基本情况。" + sentences.staff())
                .text(sentences.threePublic())
                .text(sentences.procurement())
                .text("（二）部门自评工作开展情况。成立领导小组，统一组织实施。")
                .text("（三）绩效目标完成情况分析。" + sentences.satisfaction())
                .section("自评结果", Paper.Role.TEXT);
    }

    /** In yuan, where all else is in ten thousand yuan: the unit stands in the headings. */
    private Table projects() {
        var table = Table.of(5);
        table.row("项目名称", "预算数\n（元）", "执行数\n（元）", "完成预算率", "主要用途");
        for (var listed : facts.undertakings()) {
            var task = ink.taskInYuan(listed);
            table.row(
                    task.name(),
                    Ink.yuan(task.budget()),
                    Ink.yuan(task.executed()),
                    Facts.percent(task.executed(), task.budget()) + "%",
                    task.purpose());
        }
        return table.build();
    }

    private Paper.Section form(List<MadeLine> lines) {
        var table = Table.of(8);
        table.row(
                Cell.of(ink.pick("单位名称", "部门名称")).across(2),
                Cell.of(facts.department()).across(6));
        table.row(
                Cell.of("基本支出总额").across(2),
                Cell.of(ink.amount(Measure.BASIC_EXPENDITURE, facts.basic().executed()))
                        .across(2),
                Cell.of("项目支出总额").across(2),
                Cell.of(ink.amount(Measure.PROJECT_EXPENDITURE, facts.project().executed()))
                        .across(2));
        table.row(
                Cell.of("预算执行情况（万元）\n（20分）").down(2).across(2),
                "",
                "预算数（A）",
                "执行数（B）",
                "执行率（B/A）",
                Cell.of("得分\n（20分*执行率）").across(2));
        boolean bare = ink.random().nextBoolean();
        table.row(
                "部门整体支出总额",
                ink.money(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                ink.money(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                bare
                        ? ink.bareRate(Measure.EXECUTION_RATE, rates.execution())
                        : ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                Cell.of(Ink.points(execution())).across(2));
        ink.fundLine("部门整体支出总额", BigDecimal.valueOf(20), execution());
        table.row(
                Cell.of("年度目标1：（80分）").across(2),
                Cell.of("完成年度重点工作任务，各项业务指标达标。").across(6));
        var rows = IndicatorRows.with(line -> List.of(
                        line.targetCell(), line.actualCell(), Ink.points(line.weight()), Ink.points(line.score())))
                .level1Text(name -> name + "\n（" + Points.weights(Points.under(lines, name)) + "分）")
                .of(lines);
        table.row(
                Cell.of("年度绩效指标").down(rows.size() + 1),
                "一级指标",
                "二级指标",
                "三级指标",
                ink.pick("年初目标值（A）", "参考指标值（A）"),
                "实际完成值（B）",
                "分值",
                "得分");
        rows.forEach(table::row);
        table.row(Cell.of("总分").across(6), "100", ink.total(Points.scores(lines).add(execution())));
        table.row(Cell.of("偏差大或目标未完成原因分析").across(2), Cell.of("无").across(6));
        table.row(
                Cell.of("改进措施及结果应用方案").across(2),
                Cell.of("加强预算绩效管理，自评结果作为下年度预算安排依据。").across(6));
        return new Prose()
                .note(ink.pick("附表1", "附件"))
                .title("%d年度%s部门整体绩效自评表".formatted(facts.year(), facts.department()))
                .note("填报日期：%d.5.20".formatted(facts.year() + 1))
                .table(table.build())
                .note("备注：1.预算执行情况口径：预算数为调整后财政资金总额，执行数为资金使用单位财政资金实际支出数。2.定量指标完成数汇总原则：绝对值直接累加计算。")
                .section("自评表", Paper.Role.FORM);
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("产出指标", "数量指标", LineMaker.Kind.QUANTITY, 20, 3));
        lines.addAll(maker.group("产出指标", "质量指标", LineMaker.Kind.QUALITY, 12, 2));
        lines.addAll(maker.group("产出指标", "时效指标", LineMaker.Kind.TIMELINESS, 8, 1));
        lines.addAll(maker.group("效益指标", "社会效益指标", LineMaker.Kind.SOCIAL, 20, 2));
        lines.addAll(maker.group("效益指标", "生态效益指标", LineMaker.Kind.ECOLOGICAL, 10, 1));
        lines.addAll(maker.group("满意度指标", "服务对象满意度指标", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }
}
