package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** A short report and the wide form with tasks, funds and indicators in one table (河南: 10, 30, 10, 30, 20). */
final class HenanForm {

    private final Ink ink;
    private final Facts facts;
    private final Rates rates;
    private final Sentences sentences;

    private HenanForm(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.rates = new Rates(facts);
        this.sentences = new Sentences(ink, facts);
    }

    static Made make(Facts facts, Random random) {
        var report = new HenanForm(facts, random);
        var lines = report.lines();
        var execution = Points.linear(report.rates.execution(), 10);
        var total = Points.scores(lines).add(execution);
        var sections = List.of(report.text(lines, execution, total), report.form(lines, execution, total));
        return new Made(new Paper(sections), List.of(report.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private Paper.Section text(List<MadeLine> lines, BigDecimal execution, BigDecimal total) {
        int year = facts.year();
        var prose = new Prose()
                .title("%d 年度%s部门整体绩效自评报告".formatted(year, facts.department()))
                .text("为深入推进预算绩效管理改革，我单位成立了绩效评价工作小组，对 %d 年度部门预算整体支出绩效进行了综合评价。".formatted(year))
                .heading("一、部门单位基本情况")
                .text(sentences.staff())
                .heading("二、绩效自评工作开展情况")
                .text("按照财政部门要求，各科室对照指标逐项打分。")
                .heading("三、综合评价结论")
                .text("按照部门整体支出绩效评价指标体系对照打分，自评得分为 %s 分，自评结果为%s。".formatted(ink.total(total), Points.grade(total)))
                .heading("四、绩效目标实现情况分析")
                .text(sentences.execution())
                .text("一级指标预算执行率：年初目标为 100%%，实际完成值为 %s，得分为 %s 分。"
                        .formatted(
                                ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                                ink.component("预算执行率", execution, BigDecimal.TEN)));
        for (var name : lines.stream().map(MadeLine::level1).distinct().toList()) {
            var under = Points.under(lines, name);
            prose.text("一级指标%s：总分值 %s 分，总得分 %s 分。"
                    .formatted(
                            name,
                            Ink.points(Points.weights(under)),
                            ink.component(name, Points.scores(under), Points.weights(under))));
        }
        return prose.heading("五、发现的主要问题和改进措施")
                .text("部分项目资金支付进度滞后，下一步加强督促。")
                .heading("六、绩效自评结果拟应用和公开情况")
                .text("随部门决算同步公开。")
                .section("自评报告", Paper.Role.TEXT);
    }

    private Paper.Section form(List<MadeLine> lines, BigDecimal execution, BigDecimal total) {
        var table = Table.of(9);
        table.row(
                Cell.of("部门(单位)名称").down(2),
                Cell.of(facts.department()).across(4).down(2),
                "自评得分",
                Cell.of(ink.total(total)).across(3));
        table.row("自评结果", Cell.of(Points.grade(total)).across(3));
        table.row(
                "年度总体目标",
                Cell.of("统筹推进各项工作，完成年度目标任务。").across(4),
                "年度总体目标完成情况",
                Cell.of("年度目标任务已完成。").across(3));
        tasks(table);
        funds(table, execution);
        var rows = IndicatorRows.with(line -> List.of(
                        line.operator() + line.target() + (line.measureUnit().equals("%") ? "%" : ""),
                        line.operator().isEmpty() ? "定性指标" : line.measureUnit(),
                        line.actual() + (line.measureUnit().equals("%") ? "%" : ""),
                        Ink.points(line.weight()),
                        Ink.points(line.score()),
                        line.reason()))
                .of(lines);
        table.row("一级指标", "二级指标", "三级指标", "指标值", "度量单位", "实际完成值", "分值", "得分", "未完成原因分析");
        rows.forEach(table::row);
        return new Prose()
                .note(ink.pick("附件3", "附件"))
                .title("部门整体绩效自评表")
                .text("(%d年度)".formatted(facts.year()))
                .note("填表人及联系方式：赵某 68920000")
                .note(ink.pick("单位: 万元", "单位：万元", "金额单位：万元"))
                .table(table.build())
                .note(
                        "注：1. 自评采取打分评价的形式，满分为100分，原则上一级指标分值统一设置为：预算执行率10分、投入管理指标30分、可持续性指标10分、产出指标30分、效益指标20分。2. 自评结果实行百分制和四级分类，分别是：90-100分为优、80-89分为良、60-79分为中、0-59分为差。")
                .section("自评表", Paper.Role.FORM);
    }

    private void tasks(Table.Builder table) {
        table.row(
                Cell.of("年度主要任务").down(facts.undertakings().size() + 1),
                "任务名称",
                "主要内容",
                "预算资金",
                "其中：财政资金",
                "任务完成情况",
                "预算执行数",
                "其中：财政资金",
                "预算执行率");
        for (var listed : facts.undertakings()) {
            var task = ink.task(listed, true);
            table.row(
                    task.name(),
                    task.purpose(),
                    ink.plainDigits(task.budget()),
                    ink.plainDigits(task.budget()),
                    ink.pick("已完成", "按计划完成年度任务"),
                    ink.plainDigits(task.executed()),
                    ink.plainDigits(task.executed()),
                    Facts.percent(task.executed(), task.budget()).toPlainString() + "%");
        }
    }

    private void funds(Table.Builder table, BigDecimal execution) {
        table.row(Cell.of("预算情况").down(6), Cell.of("").across(2), "年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分");
        table.row(
                Cell.of("部门预算总额").across(2),
                ink.money(Measure.INITIAL_BUDGET, facts.total().initial()),
                ink.money(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                ink.money(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                "10",
                Ink.points(execution));
        ink.fundLine("部门预算总额", BigDecimal.TEN, execution);
        table.row(
                Cell.of("1、资金来源：（1）财政性资金").across(2),
                ink.plainDigits(facts.total().initial()),
                ink.plainDigits(facts.total().adjusted()),
                ink.plainDigits(facts.total().executed()),
                rates.execution() + "%",
                "",
                "");
        table.row(Cell.of("（2）其他资金").across(2), "", "", "", "", "", "");
        part(
                table,
                "2、资金结构：（1）基本支出",
                facts.basic(),
                Measure.BASIC_EXPENDITURE_BUDGET,
                Measure.BASIC_EXPENDITURE,
                ink.rate(Measure.BASIC_EXECUTION_RATE, rates.basicExecution()));
        part(
                table,
                "（2）项目支出",
                facts.project(),
                Measure.PROJECT_EXPENDITURE_BUDGET,
                Measure.PROJECT_EXPENDITURE,
                ink.rate(Measure.PROJECT_EXECUTION_RATE, rates.projectExecution()));
    }

    /** Initial and full-year budget are both budgets of the part: both are true. */
    private void part(
            Table.Builder table, String name, Facts.Spending part, Measure budget, Measure executed, String rate) {
        table.row(
                Cell.of(name).across(2),
                ink.money(budget, part.initial()),
                ink.money(budget, part.adjusted()),
                ink.money(executed, part.executed()),
                rate,
                "",
                "");
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("投入管理指标", "预算和财务管理", LineMaker.Kind.MANAGEMENT, 20, 8));
        lines.addAll(maker.group("投入管理指标", "绩效管理", LineMaker.Kind.QUALITY, 10, 2));
        lines.addAll(maker.group("可持续性指标", "可持续影响", LineMaker.Kind.SUSTAINABLE, 10, 2));
        lines.addAll(maker.group("产出指标", "履职目标实现", LineMaker.Kind.QUANTITY, 20, 3));
        lines.addAll(maker.group("产出指标", "任务完成时效", LineMaker.Kind.TIMELINESS, 10, 1));
        lines.addAll(maker.group("效益指标", "履职效益", LineMaker.Kind.SOCIAL, 10, 2));
        lines.addAll(maker.group("效益指标", "满意度", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }
}
