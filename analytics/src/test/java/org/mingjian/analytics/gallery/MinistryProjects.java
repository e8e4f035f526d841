package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** Project forms as the ministry prescribes them (项目支出绩效自评表: 10, 50, 30, 10), several in one file. */
final class MinistryProjects {

    private final Ink ink;
    private final Facts facts;
    private final Facts.Undertaking project;

    private MinistryProjects(Ink ink, Facts facts, Facts.Undertaking project) {
        this.ink = ink;
        this.facts = facts;
        this.project = project;
    }

    static Made make(Facts facts, Random random) {
        var sections = new ArrayList<Paper.Section>();
        var truths = new ArrayList<Truth>();
        for (var project : facts.undertakings().subList(0, 3)) {
            var form = new MinistryProjects(new Ink(random, Unit.TEN_THOUSAND_YUAN), facts, project);
            sections.add(new Paper.Section(project.name(), Paper.Role.FORM, form.items()));
            truths.add(form.ink.truth(ReportKind.PROJECT_SELF_EVALUATION, facts, project.name()));
        }
        return new Made(new Paper(sections), truths);
    }

    private List<Paper.Item> items() {
        var items = new ArrayList<Paper.Item>();
        items.add(new Paper.Line(ink.pick("附件2", "附表1", "附件"), Paper.Style.NOTE));
        items.add(new Paper.Line("项目支出绩效自评表", Paper.Style.TITLE));
        items.add(new Paper.Line(
                ink.pick("（%d年度）".formatted(facts.year()), "(%d 年度)".formatted(facts.year())), Paper.Style.BODY));
        items.add(table());
        items.add(new Paper.Line(
                ink.pick(
                        "注：定性指标根据完成情况分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按100%—80%（含）、80%—60%（含）、60%—0%合理确定分值。",
                        "说明：1.得分一档最高不能超过该指标分值上限。2.预算执行率10分、产出指标50分、效益指标30分、服务对象满意度指标10分。"),
                Paper.Style.NOTE));
        items.add(new Paper.Line(
                "填表人：王某某    联系电话：0553-1234567    填报日期：%d年3月20日".formatted(facts.year() + 1), Paper.Style.NOTE));
        return items;
    }

    private Table table() {
        var table = Table.of(9);
        table.row("项目名称", Cell.of(project.name()).across(8));
        table.row(
                "主管部门",
                Cell.of(facts.department()).across(3),
                "实施单位",
                Cell.of(ink.pick(facts.department(), facts.department() + "机关")).across(4));
        var execution = funds(table);
        goals(table);
        var lines = lines();
        indicators(table, lines);
        var total = Points.scores(lines).add(execution);
        table.row(Cell.of(ink.pick("总分", "合计", "总 分")).across(6), "100", ink.total(total), "");
        return table.build();
    }

    private BigDecimal funds(Table.Builder table) {
        var initial = project.budget()
                .multiply(BigDecimal.valueOf(9))
                .divide(BigDecimal.TEN)
                .setScale(-2, RoundingMode.DOWN);
        var rate = Facts.percent(project.executed(), project.budget());
        var score = Points.linear(rate, 10);
        boolean lettered = ink.random().nextBoolean();
        table.row(
                Cell.of("项目资金\n（万元）").down(5),
                Cell.of("").across(2),
                "年初预算数",
                lettered ? "全年预算数（A）" : ink.pick("全年预算数", "调整后预算数"),
                lettered ? "全年执行数（B）" : "全年执行数",
                "分值",
                lettered ? "执行率（B/A）" : "执行率",
                "得分");
        var name = ink.pick("年度资金总额：", "年度资金总额");
        table.row(
                Cell.of(name).across(2),
                ink.money(Measure.INITIAL_BUDGET, initial),
                ink.money(Measure.ADJUSTED_BUDGET, project.budget()),
                ink.money(Measure.EXECUTED_AMOUNT, project.executed()),
                "10",
                ink.rate(Measure.EXECUTION_RATE, rate),
                Ink.points(score));
        ink.fundLine("年度资金总额", BigDecimal.TEN, score);
        var dash = ink.pick("—", "-", "");
        table.row(
                Cell.of("其中：当年财政拨款").across(2),
                ink.plainDigits(initial),
                ink.plainDigits(project.budget()),
                ink.plainDigits(project.executed()),
                dash,
                "",
                dash);
        table.row(Cell.of("      上年结转资金").across(2), "", "", "", dash, "", dash);
        table.row(Cell.of("  其他资金").across(2), ink.pick("0", "0.00", ""), "0", "0", dash, "", dash);
        return score;
    }

    private void goals(Table.Builder table) {
        table.row(
                Cell.of("年度\n总体\n目标").down(2),
                Cell.of("预期目标").across(4),
                Cell.of("实际完成情况").across(4));
        table.row(
                Cell.of("完成%s年度任务，%s，提高资金使用效益。".formatted(project.name(), project.purpose()))
                        .across(4),
                Cell.of("已按计划完成年度任务，各项目标基本实现。").across(4));
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var output = "产出指标";
        var benefit = "效益指标";
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group(output, "数量指标", LineMaker.Kind.QUANTITY, 20, 2));
        lines.addAll(maker.group(output, "质量指标", LineMaker.Kind.QUALITY, 10, 1));
        lines.addAll(maker.group(output, "时效指标", LineMaker.Kind.TIMELINESS, 10, 1));
        lines.addAll(maker.group(output, "成本指标", LineMaker.Kind.COST, 10, 1));
        lines.addAll(maker.group(benefit, "经济效益指标", LineMaker.Kind.ECONOMIC, 8, 1));
        lines.addAll(maker.group(benefit, "社会效益指标", LineMaker.Kind.SOCIAL, 12, 2));
        lines.addAll(maker.group(benefit, "可持续影响指标", LineMaker.Kind.SUSTAINABLE, 10, 1));
        lines.addAll(maker.group("满意度指标", "服务对象满意度指标", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }

    private void indicators(Table.Builder table, List<MadeLine> lines) {
        var format = IndicatorRows.with(line -> List.of(
                line.targetCell(),
                line.actualCell(),
                Ink.points(line.weight()),
                Ink.points(line.score()),
                line.reason()));
        if (ink.random().nextBoolean()) {
            format.level1Text(name -> name + "\n（" + Points.weights(Points.under(lines, name)) + "分）");
        }
        if (ink.random().nextBoolean()) {
            format.numbered();
        }
        if (ink.random().nextInt(3) == 0) {
            format.fillers();
        }
        var rows = format.of(lines);
        table.row(
                Cell.of("绩\n效\n指\n标").down(rows.size() + 1),
                "一级指标",
                "二级指标",
                "三级指标",
                ink.pick("年度指标值", "年度\n指标值"),
                ink.pick("实际完成值", "全年实际值"),
                "分值",
                ink.spaced("得分"),
                ink.pick("偏差原因分析及改进措施", "偏差原因\n分析及\n改进措施", "未完成原因分析"));
        rows.forEach(table::row);
    }
}
