package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** The project form printed by the budget system since 2023 (四川: 执行10, 绩效指标90), sign and unit in columns. */
final class SichuanProject {

    private final Ink ink;
    private final Facts facts;
    private final Facts.Undertaking project;

    private SichuanProject(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.project = facts.undertakings().getFirst();
    }

    static Made make(Facts facts, Random random) {
        var form = new SichuanProject(facts, random);
        var section = new Prose()
                .note("附件3")
                .title("部门预算项目支出绩效自评表（%d年度）".formatted(facts.year()))
                .table(form.table())
                .note("项目负责人：钱某    财务负责人：孙某")
                .section("项目自评表", Paper.Role.FORM);
        return new Made(
                new Paper(List.of(section)),
                List.of(form.ink.truth(ReportKind.PROJECT_SELF_EVALUATION, facts, form.project.name())));
    }

    private Table table() {
        var table = Table.of(11);
        table.row(
                Cell.of("项目名称").across(2),
                Cell.of("5107002%dT000000%06d-%s"
                                .formatted(facts.year() % 10, ink.random().nextInt(999_999), project.name()))
                        .across(9));
        table.row(
                Cell.of("主管部门").across(2),
                Cell.of(facts.department()).across(3),
                Cell.of("实施单位（盖章）").across(3),
                Cell.of(facts.department()).across(3));
        table.row(
                Cell.of("项目基本情况").down(2).across(2),
                Cell.of("1. 项目年度目标完成情况").across(3),
                Cell.of("%s，年度目标已完成。".formatted(project.purpose())).across(6));
        table.row(
                Cell.of("2. 项目实施内容及过程概述").across(3),
                Cell.of("按照年度计划分批组织实施，完工后组织验收。").across(6));
        var execution = funds(table);
        var lines = lines();
        indicators(table, lines);
        var total = Points.scores(lines).add(execution);
        table.row(Cell.of("合计").across(8), "100", ink.total(total), "");
        table.row(
                Cell.of("评价结论").across(2),
                Cell.of("项目自评总分%s分，资金使用规范。".formatted(Ink.points(total))).across(9));
        table.row(Cell.of("存在问题").across(2), Cell.of("无").across(9));
        table.row(Cell.of("改进措施").across(2), Cell.of("无").across(9));
        return table.build();
    }

    private BigDecimal funds(Table.Builder table) {
        var initial = project.budget()
                .multiply(BigDecimal.valueOf(95))
                .divide(BigDecimal.valueOf(100))
                .setScale(-2, RoundingMode.DOWN);
        var rate = Facts.percent(project.executed(), project.budget());
        var score = Points.linear(rate, 10);
        table.row(
                Cell.of("预算执行情况\n（10分）").down(5).across(2),
                Cell.of("年度预算数（万元）").across(2),
                "年初预算",
                "调整后预算数",
                Cell.of("预算执行数").across(2),
                "预算执行率",
                "权重",
                "得分");
        fund(
                table,
                "总额",
                ink.money(Measure.INITIAL_BUDGET, initial),
                ink.money(Measure.ADJUSTED_BUDGET, project.budget()),
                ink.money(Measure.EXECUTED_AMOUNT, project.executed()),
                ink.rate(Measure.EXECUTION_RATE, rate),
                "10",
                Ink.points(score));
        ink.fundLine("总额", BigDecimal.TEN, score);
        fund(
                table,
                "其中：财政资金",
                ink.plainDigits(initial),
                ink.plainDigits(project.budget()),
                ink.plainDigits(project.executed()),
                rate + "%",
                "/",
                "/");
        fund(table, "财政专户管理资金", "0.00", "0.00", "0.00", "0.00%", "/", "/");
        fund(table, "单位资金", "0.00", "0.00", "0.00", "0.00%", "/", "/");
        return score;
    }

    private static void fund(
            Table.Builder table,
            String name,
            String initial,
            String adjusted,
            String executed,
            String rate,
            String weight,
            String score) {
        table.row(Cell.of(name).across(2), initial, adjusted, Cell.of(executed).across(2), rate, weight, score);
    }

    private void indicators(Table.Builder table, List<MadeLine> lines) {
        var rows = IndicatorRows.with(line -> List.of(
                        line.operator().isEmpty() ? "定性" : line.operator(),
                        line.target(),
                        line.operator().isEmpty() ? "" : line.measureUnit(),
                        line.actual(),
                        ink.pick("完成", ""),
                        Ink.points(line.weight()),
                        Ink.points(line.score()),
                        line.reason()))
                .of(lines);
        table.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "完成情况", "权重", "得分", "未完成原因分析");
        rows.forEach(table::row);
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("产出指标", "数量指标", LineMaker.Kind.QUANTITY, 20, 2));
        lines.addAll(maker.group("产出指标", "质量指标", LineMaker.Kind.QUALITY, 15, 1));
        lines.addAll(maker.group("产出指标", "时效指标", LineMaker.Kind.TIMELINESS, 15, 1));
        lines.addAll(maker.group("成本指标", "经济成本指标", LineMaker.Kind.COST, 10, 1));
        lines.addAll(maker.group("效益指标", "社会效益指标", LineMaker.Kind.SOCIAL, 20, 2));
        lines.addAll(maker.group("满意度指标", "服务对象满意度指标", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }
}
