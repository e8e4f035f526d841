package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** Tables 13 and 14 of the published final accounts (云南 公开13表、公开14表), in yuan: the department in words, then projects. */
final class YunnanTables {

    private final Facts facts;
    private final Random random;

    private YunnanTables(Facts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    static Made make(Facts facts, Random random) {
        return new YunnanTables(facts, random).make();
    }

    private Made make() {
        var sections = new ArrayList<Paper.Section>();
        var truths = new ArrayList<Truth>();
        var whole = new Ink(random, Unit.YUAN);
        sections.add(whole(whole));
        truths.add(whole.truth(ReportKind.SELF_EVALUATION, facts, null));
        for (var project : facts.undertakings().subList(0, 2)) {
            var ink = new Ink(random, Unit.YUAN);
            sections.add(project(ink, project));
            truths.add(ink.truth(ReportKind.PROJECT_SELF_EVALUATION, facts, project.name()));
        }
        return new Made(new Paper(sections), truths);
    }

    private Paper.Section whole(Ink ink) {
        var sentences = new Sentences(ink, facts);
        var score = BigDecimal.valueOf(920 + random.nextInt(70), 1);
        var table = Table.of(3)
                .row(Cell.of("一、部门基本情况").down(5), "（一）部门概况", "负责全市行业管理和公共服务。" + sentences.staff())
                .row("（二）部门绩效目标的设立情况", "围绕年度重点工作设立整体绩效目标和项目绩效目标。")
                .row("（三）部门整体收支情况", sentences.execution())
                .row("（四）部门预算管理制度建设情况", "制定了预算、收支、采购和资产管理制度。")
                .row("（五）严控“三公经费”支出情况", sentences.threePublic())
                .row(Cell.of("二、绩效自评工作情况").down(2), "（一）绩效自评的目的", "了解资金使用情况，提高资金使用效益。")
                .row("（二）自评组织过程", "成立工作小组，收集资料，逐项自评。")
                .row(
                        Cell.of("三、评价情况分析及综合评价结论").across(2),
                        "%d年度部门整体支出绩效自评得分%s分，自评等级为“%s”。".formatted(facts.year(), ink.total(score), Points.grade(score)))
                .row(Cell.of("四、存在的问题和整改情况").across(2), "部分项目执行进度偏慢，已督促加快。")
                .row(Cell.of("五、绩效自评结果应用情况").across(2), "作为下年度预算安排的参考。")
                .row(Cell.of("六、主要经验及做法").across(2), "无")
                .row(Cell.of("七、其他需说明的情况").across(2), "无")
                .build();
        return new Prose()
                .title("%d年度部门整体支出绩效自评情况".formatted(facts.year()))
                .note("公开13表")
                .note("部门：" + facts.department())
                .table(table)
                .section("公开13表", Paper.Role.FORM);
    }

    private Paper.Section project(Ink ink, Facts.Undertaking project) {
        var table = Table.of(11);
        table.row("项目名称", Cell.of(project.name()).across(10));
        table.row(
                "主管部门",
                Cell.of(facts.department()).across(4),
                Cell.of("实施单位").across(2),
                Cell.of(facts.department()).across(4));
        var execution = funds(ink, table, project);
        table.row(
                Cell.of("年度总体目标").down(2),
                Cell.of("预期目标").across(5),
                Cell.of("实际完成情况").across(5));
        table.row(
                Cell.of("按计划实施，" + project.purpose() + "。").across(5),
                Cell.of("已完成年度目标。").across(5));
        table.row(
                Cell.of("绩效指标").across(4),
                Cell.of("年度指标值").across(3),
                Cell.of("实际完成值").down(2),
                Cell.of("分值").down(2),
                Cell.of("得分").down(2),
                Cell.of("偏差原因分析及改进措施").down(2));
        table.row("一级指标", "二级指标", Cell.of("三级指标").across(2), "指标性质", "指标值", "度量单位");
        var lines = lines(ink);
        for (var row : IndicatorRows.with(line -> List.of(
                        line.operator().isEmpty()
                                ? ""
                                : line.operator().equals("=")
                                        ? "═"
                                        : line.operator().equals("≥") ? "≧" : "≦",
                        line.target(),
                        line.measureUnit(),
                        line.actual() + (line.measureUnit().equals("%") ? "%" : ""),
                        Ink.points(line.weight()),
                        Ink.points(line.score()),
                        line.reason().isEmpty() ? ink.pick("", "无") : line.reason()))
                .of(lines)) {
            var cells = new ArrayList<>(row);
            int name = cells.size() - 8;
            cells.set(name, cells.get(name).across(2));
            table.row(cells);
        }
        var total = Points.scores(lines).add(execution);
        table.row(Cell.of("其他需要说明的事项").across(2), Cell.of("无").across(9));
        table.row(Cell.of(ink.pick("总分", "总 分")).across(8), "100", ink.total(total), Points.grade(total));
        return new Prose()
                .title("%d年度项目支出绩效自评表".formatted(facts.year()))
                .note("公开14表")
                .note("部门：%s                                金额单位：元".formatted(facts.department()))
                .table(table.build())
                .section("公开14表", Paper.Role.FORM);
    }

    private BigDecimal funds(Ink ink, Table.Builder table, Facts.Undertaking project) {
        var rate = Facts.percent(project.executed(), project.budget());
        var score = Points.linear(rate, 10);
        boolean initial = ink.random().nextBoolean();
        var first = project.budget().multiply(new BigDecimal("0.9")).setScale(0, RoundingMode.DOWN);
        table.row(
                Cell.of("项目资金（元）").down(5),
                Cell.of("").across(3),
                Cell.of("年初预算数").across(2),
                "全年预算数",
                "全年执行数",
                "分值",
                "执行率",
                "得分");
        table.row(
                Cell.of("年度资金总额").across(3),
                Cell.of(initial ? ink.money(Measure.INITIAL_BUDGET, first) : "").across(2),
                ink.money(Measure.ADJUSTED_BUDGET, project.budget()),
                ink.money(Measure.EXECUTED_AMOUNT, project.executed()),
                "10",
                ink.rate(Measure.EXECUTION_RATE, rate),
                Ink.points(score));
        ink.fundLine("年度资金总额", BigDecimal.TEN, score);
        table.row(
                Cell.of("其中：当年财政拨款").across(3),
                Cell.of("").across(2),
                ink.plainDigits(project.budget()),
                ink.plainDigits(project.executed()),
                "",
                rate + "%",
                "");
        table.row(Cell.of("上年结转资金").across(3), Cell.of("").across(2), "", "", "", "", "");
        table.row(Cell.of("非财政拨款").across(3), Cell.of("").across(2), "", "", "", "", "");
        return score;
    }

    private List<MadeLine> lines(Ink ink) {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("产出指标", "数量指标", LineMaker.Kind.QUANTITY, 20, 2));
        lines.addAll(maker.group("产出指标", "质量指标", LineMaker.Kind.QUALITY, 20, 2));
        lines.addAll(maker.group("产出指标", "时效指标", LineMaker.Kind.TIMELINESS, 10, 1));
        lines.addAll(maker.group("效益指标", "社会效益指标", LineMaker.Kind.SOCIAL, 20, 2));
        lines.addAll(maker.group("效益指标", "可持续影响指标", LineMaker.Kind.SUSTAINABLE, 10, 1));
        lines.addAll(maker.group("满意度指标", "服务对象满意度指标", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }
}
