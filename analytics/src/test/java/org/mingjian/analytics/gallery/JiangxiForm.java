package org.mingjian.analytics.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** A form without a report: funds by source and nature, indicators with subtotals (江西: 30, 25, 35, 10). */
final class JiangxiForm {

    private final Ink ink;
    private final Facts facts;
    private final Rates rates;

    private JiangxiForm(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.rates = new Rates(facts);
    }

    static Made make(Facts facts, Random random) {
        var form = new JiangxiForm(facts, random);
        var section = new Prose()
                .note("附件1")
                .title("%s整体支出绩效自评表".formatted(facts.department()))
                .text("（%d年度）".formatted(facts.year()))
                .table(form.table())
                .note("联系人：周某        联系电话：0796-8000000")
                .section("整体支出绩效自评表", Paper.Role.FORM);
        return new Made(new Paper(List.of(section)), List.of(form.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private Table table() {
        var table = Table.of(8);
        table.row("部门名称", Cell.of(facts.department()).across(7));
        funds(table);
        table.row(
                Cell.of("年度绩效目标").down(2),
                Cell.of("预期目标").across(4),
                Cell.of("目标实际完成情况").across(3));
        table.row(Cell.of("履行部门职责，完成年度各项任务。").across(4), Cell.of("全面完成").across(3));
        var lines = lines();
        table.row("一级指标", "二级指标", "三级指标", "年度指标值", "全年完成值", "分值", "自评得分", ink.pick("未完成原因和改进措施", "偏差及原因分析"));
        IndicatorRows.with(line -> List.of(
                        line.targetCell(),
                        line.actualCell(),
                        Ink.points(line.weight()),
                        Ink.points(line.score()),
                        line.reason()))
                .level1Text(name -> name + "(" + Points.weights(Points.under(lines, name)) + "分)")
                .subtotals(this::subtotal)
                .of(lines)
                .forEach(table::row);
        table.row(Cell.of(ink.pick("自评总分", "总 计", "合计")).across(5), "100", ink.total(Points.scores(lines)), "");
        return table.build();
    }

    private List<String> subtotal(List<MadeLine> lines) {
        var weight = Points.weights(lines);
        return List.of(
                "", "", Ink.points(weight), ink.component(lines.getFirst().level1(), Points.scores(lines), weight), "");
    }

    private void funds(Table.Builder table) {
        table.row(
                Cell.of("年度预算资金（万元）").down(6),
                Cell.of("资金来源与支出性质").across(2),
                Cell.of("年初预算数").across(2),
                "全年预算数",
                "全年执行数",
                "执行率（%）");
        fund(
                table,
                "资金总额",
                ink.money(Measure.INITIAL_BUDGET, facts.total().initial()),
                ink.money(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                ink.money(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                ink.bareRate(Measure.EXECUTION_RATE, rates.execution()));
        fund(
                table,
                "按资金来源：财政拨款",
                ink.plainDigits(facts.total().initial()),
                ink.plainDigits(facts.total().adjusted()),
                ink.plainDigits(facts.total().executed()),
                rates.execution().toPlainString());
        fund(table, "其他资金", ink.pick("0", "—", "无"), "0", "0", "");
        fund(
                table,
                "按支出性质：基本支出",
                ink.money(Measure.BASIC_EXPENDITURE_BUDGET, facts.basic().initial()),
                ink.money(Measure.BASIC_EXPENDITURE_BUDGET, facts.basic().adjusted()),
                ink.money(Measure.BASIC_EXPENDITURE, facts.basic().executed()),
                ink.bareRate(Measure.BASIC_EXECUTION_RATE, rates.basicExecution()));
        fund(
                table,
                "项目支出",
                ink.money(Measure.PROJECT_EXPENDITURE_BUDGET, facts.project().initial()),
                ink.money(Measure.PROJECT_EXPENDITURE_BUDGET, facts.project().adjusted()),
                ink.money(Measure.PROJECT_EXPENDITURE, facts.project().executed()),
                ink.bareRate(Measure.PROJECT_EXECUTION_RATE, rates.projectExecution()));
    }

    private static void fund(
            Table.Builder table, String name, String initial, String adjusted, String executed, String rate) {
        table.row(Cell.of(name).across(2), Cell.of(initial).across(2), adjusted, executed, rate);
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("管理指标", "预算管理", LineMaker.Kind.MANAGEMENT, 20, 5));
        lines.addAll(maker.group("管理指标", "资产和采购管理", LineMaker.Kind.MANAGEMENT, 10, 3));
        lines.addAll(maker.group("产出指标", "数量指标", LineMaker.Kind.QUANTITY, 15, 3));
        lines.addAll(maker.group("产出指标", "质量指标", LineMaker.Kind.QUALITY, 10, 2));
        lines.addAll(maker.group("效果指标", "经济效益", LineMaker.Kind.ECONOMIC, 15, 2));
        lines.addAll(maker.group("效果指标", "社会效益", LineMaker.Kind.SOCIAL, 20, 2));
        lines.addAll(maker.group("满意度指标", "服务对象满意度", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }
}
