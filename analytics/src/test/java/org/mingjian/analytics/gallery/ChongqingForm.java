package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** The whole-department form with coefficients and core indicators (重庆: 执行10, 指标90), without levels. */
final class ChongqingForm {

    private static final int COLUMNS = 10;

    private final Ink ink;
    private final Facts facts;
    private final Rates rates;

    private ChongqingForm(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.rates = new Rates(facts);
    }

    static Made make(Facts facts, Random random) {
        var form = new ChongqingForm(facts, random);
        var section = new Prose()
                .note("附件1")
                .title("%d年度部门整体绩效自评表".formatted(facts.year()))
                .table(form.table())
                .note("注：得分系数按指标完成程度填列，100%为全部完成。")
                .section("部门整体绩效自评表", Paper.Role.FORM);
        return new Made(new Paper(List.of(section)), List.of(form.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private Table table() {
        var table = Table.of(COLUMNS);
        var lines = lines();
        var execution = Points.linear(rates.execution(), 10);
        table.row(
                Cell.of("部门（单位）名称").across(2),
                Cell.of(facts.department()).across(3),
                Cell.of("自评总分（分）").across(2),
                Cell.of(ink.total(Points.scores(lines).add(execution))).across(3));
        table.row(
                Cell.of("部门联系人").across(2),
                Cell.of("郑某").across(3),
                Cell.of("联系电话").across(2),
                Cell.of("略").across(3));
        funds(table, execution);
        table.row(
                Cell.of("当年绩效目标").across(2),
                Cell.of("年初绩效目标").across(2),
                Cell.of("完成年度各项工作").across(2),
                Cell.of("目标完成情况").across(2),
                Cell.of("基本完成").across(2));
        table.row("指标名称", "计量单位", "指标性质", "年初指标值", "调整指标值", "全年完成值", "得分系数（%）", "指标权重", "指标得分", "是否核心指标");
        for (var line : lines) {
            table.row(
                    line.level3(),
                    line.measureUnit(),
                    line.operator().isEmpty() ? "定性" : line.operator(),
                    line.target(),
                    ink.random().nextBoolean() ? line.target() : "",
                    line.actual(),
                    line.score().compareTo(line.weight()) == 0 ? "100" : "80",
                    Ink.points(line.weight()),
                    Ink.points(line.score()),
                    ink.pick("是", "否"));
        }
        table.row("说明", Cell.of("无").across(9));
        return table.build();
    }

    private void funds(Table.Builder table, BigDecimal execution) {
        table.row(
                Cell.of("部门支出预算数（万元）").across(2).down(3),
                Cell.of(""),
                "年初预算数",
                ink.pick("全年（调整）预算数", "全年预算数"),
                "全年执行数",
                "执行率（%）",
                "执行率权重",
                Cell.of("执行率得分").across(2));
        table.row(
                ink.pick("年度总金额", "合计"),
                ink.money(Measure.INITIAL_BUDGET, facts.total().initial()),
                ink.money(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                ink.money(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                ink.bareRate(Measure.EXECUTION_RATE, rates.execution()),
                "10",
                Cell.of(Ink.points(execution)).across(2));
        ink.fundLine("年度总金额", BigDecimal.TEN, execution);
        table.row(
                "其中：财政拨款",
                ink.plainDigits(facts.total().initial()),
                ink.plainDigits(facts.total().adjusted()),
                ink.plainDigits(facts.total().executed()),
                rates.execution().toPlainString(),
                "/",
                Cell.of("/").across(2));
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("", "", LineMaker.Kind.QUANTITY, 30, 3));
        lines.addAll(maker.group("", "", LineMaker.Kind.QUALITY, 20, 2));
        lines.addAll(maker.group("", "", LineMaker.Kind.TIMELINESS, 10, 1));
        lines.addAll(maker.group("", "", LineMaker.Kind.SOCIAL, 20, 2));
        lines.addAll(maker.group("", "", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(line -> ink.line(line)).toList();
    }
}
