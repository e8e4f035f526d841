package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** The goal form of a transfer payment (中央对地方转移支付绩效目标自评表): central and local funds, scored lines (20, 80). */
final class TransferPayment {

    private static final int COLUMNS = 8;
    private static final int EXECUTION = 20;

    private final Ink ink;
    private final Facts facts;
    private final Facts.Undertaking project;

    private TransferPayment(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.project = facts.undertakings().getFirst();
    }

    static Made make(Facts facts, Random random) {
        var form = new TransferPayment(facts, random);
        var section = new Prose()
                .note("附件2")
                .title("中央对地方专项转移支付绩效目标自评表")
                .text("（%d年度）".formatted(facts.year()))
                .table(form.table())
                .note("注：资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。")
                .section("绩效目标自评表", Paper.Role.FORM);
        return new Made(
                new Paper(List.of(section)),
                List.of(form.ink.truth(ReportKind.PROJECT_SELF_EVALUATION, facts, form.project.name())));
    }

    private Table table() {
        var table = Table.of(COLUMNS);
        table.row(Cell.of("转移支付（项目）名称").across(2), Cell.of(project.name()).across(6));
        table.row(Cell.of("中央主管部门").across(2), Cell.of("国家有关部委").across(6));
        table.row(
                Cell.of("地方主管部门").across(2),
                Cell.of(facts.department()).across(2),
                Cell.of("资金使用单位").across(2),
                Cell.of(facts.department()).across(2));
        var execution = funds(table);
        table.row(
                Cell.of("总体目标完成情况").across(2).down(2),
                Cell.of("总体目标").across(3),
                Cell.of("全年实际完成情况").across(3));
        table.row(
                Cell.of("%s，按期完成年度任务。".formatted(project.purpose())).across(3),
                Cell.of("总体目标已实现。").across(3));
        var lines = lines();
        indicators(table, lines);
        table.row(Cell.of("总分").across(5), "100", ink.total(Points.scores(lines).add(execution)), "");
        return table.build();
    }

    private BigDecimal funds(Table.Builder table) {
        var rate = Facts.percent(project.executed(), project.budget());
        var score = Points.linear(rate, EXECUTION);
        table.row(
                Cell.of("项目资金\n（万元）").down(5), Cell.of("").across(2), "全年预算数（A）", "全年执行数（B）", "分值", "预算执行率（B/A）", "得分");
        table.row(
                Cell.of("年度资金总额：").across(2),
                ink.money(Measure.ADJUSTED_BUDGET, project.budget()),
                ink.money(Measure.EXECUTED_AMOUNT, project.executed()),
                String.valueOf(EXECUTION),
                ink.rate(Measure.EXECUTION_RATE, rate),
                Ink.points(score));
        ink.fundLine("年度资金总额", BigDecimal.valueOf(EXECUTION), score);
        table.row(
                Cell.of("其中：中央补助").across(2),
                ink.plainDigits(project.budget()),
                ink.plainDigits(project.executed()),
                "—",
                rate + "%",
                "—");
        table.row(Cell.of("地方资金").across(2), "0", "0", "—", "—", "—");
        table.row(Cell.of("其他资金").across(2), "0", "0", "—", "—", "—");
        return score;
    }

    private void indicators(Table.Builder table, List<MadeLine> lines) {
        var rows = IndicatorRows.with(line -> List.of(
                        line.targetCell(),
                        line.actualCell(),
                        Ink.points(line.weight()),
                        Ink.points(line.score()),
                        line.reason()))
                .of(lines);
        table.row("一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "分值", "得分", ink.pick("未完成原因和改进措施", "未完成原因及拟采取的改进措施"));
        rows.forEach(table::row);
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("产出指标", "数量指标", LineMaker.Kind.QUANTITY, 20, 2));
        lines.addAll(maker.group("产出指标", "质量指标", LineMaker.Kind.QUALITY, 10, 1));
        lines.addAll(maker.group("产出指标", "时效指标", LineMaker.Kind.TIMELINESS, 10, 1));
        lines.addAll(maker.group("效益指标", "社会效益指标", LineMaker.Kind.SOCIAL, 15, 1));
        lines.addAll(maker.group("效益指标", "可持续影响指标", LineMaker.Kind.SUSTAINABLE, 15, 1));
        lines.addAll(maker.group("满意度指标", "服务对象满意度指标", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }
}
