package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** The report of a whole department in ten sections, with the table of basic data and the form behind it (湖南). */
final class HunanReport {

    private final Ink ink;
    private final Facts facts;
    private final Rates rates;
    private final Sentences sentences;

    private HunanReport(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.rates = new Rates(facts);
        this.sentences = new Sentences(ink, facts);
    }

    static Made make(Facts facts, Random random) {
        var report = new HunanReport(facts, random);
        var form = report.form();
        var sections = List.of(report.text(form.total()), report.basicData(), form.section());
        return new Made(new Paper(sections), List.of(report.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private record Form(Paper.Section section, BigDecimal total) {}

    private Paper.Section text(BigDecimal total) {
        int year = facts.year();
        return new Prose()
                .title(facts.department())
                .title(year + "年度部门整体支出绩效自评报告")
                .heading("一、部门基本情况")
                .text("（一）主要职能。贯彻执行国家和省、市有关方针政策和法律法规，拟订行业发展规划并组织实施。")
                .text("（二）机构情况。内设办公室、财务科、人事科等%d个科室，下属二级预算单位3个。"
                        .formatted(8 + ink.random().nextInt(9)))
                .text("（三）人员情况。" + sentences.staff())
                .heading("（四）部门整体支出概况")
                .text(sentences.yearOnYear())
                .text(sentences.execution())
                .text(sentences.threePublic())
                .text(sentences.carryOver())
                .heading("二、一般公共预算支出情况")
                .text("按单位分，一般公共预算财政拨款支出情况如下：")
                .table(byUnit())
                .heading("三、政府性基金预算支出情况")
                .text("本部门无政府性基金预算支出。")
                .heading("四、国有资本经营预算支出情况")
                .text("无。")
                .heading("五、社会保险基金预算支出情况")
                .text("无。")
                .heading("六、部门整体支出绩效情况")
                .texts(sentences.spentTasks())
                .text(sentences.satisfaction())
                .heading("七、存在的问题及原因分析")
                .text("一是预算编制的前瞻性有待加强，二是个别项目支出进度偏慢。")
                .heading("八、下一步改进措施")
                .text("细化预算编制，加快支出进度，强化绩效监控。")
                .heading("九、绩效自评结果拟应用和公开情况")
                .text(ink.pick(
                                "%d年部门整体支出绩效自评得分为%s分。自评结果将按规定公开。",
                                "经综合评价，%d年度我单位部门整体支出绩效评价得分%s分，评定等级为“" + Points.grade(total) + "”。")
                        .formatted(year, ink.total(total)))
                .heading("十、其他需要说明的情况")
                .text("无。")
                .section("自评报告", Paper.Role.TEXT);
    }

    /** General public budget only: parts of the figures, not the figures. */
    private Table byUnit() {
        var own = facts.basic().executed().multiply(new BigDecimal("0.6")).setScale(-2, java.math.RoundingMode.DOWN);
        var ownProject =
                facts.project().executed().multiply(new BigDecimal("0.5")).setScale(-2, java.math.RoundingMode.DOWN);
        return Table.of(5)
                .row(
                        Cell.of("单位").down(2),
                        Cell.of("一般公共预算支出合计（万元）").down(2),
                        Cell.of("其中：基本支出").across(2),
                        Cell.of("项目支出").down(2))
                .row("金额", "比上年增减%")
                .row(
                        facts.department() + "（本级）",
                        ink.plainDigits(own.add(ownProject)),
                        ink.plainDigits(own),
                        "3.12",
                        ink.plainDigits(ownProject))
                .row(facts.city() + facts.sector().bureau().replace("局", "") + "事务中心", "86.45", "86.45", "-1.07", "—")
                .build();
    }

    private Paper.Section basicData() {
        int year = facts.year();
        var table = Table.of(7);
        table.row(
                Cell.of("财政供养人员情况（人）").down(2).across(2),
                Cell.of("编制数").across(2),
                Cell.of(year + "年实际在职人数").across(2),
                "控制率");
        table.row(
                Cell.of(ink.count(Measure.STAFF_ESTABLISHED, facts.established()))
                        .across(2),
                Cell.of(ink.count(Measure.STAFF_ACTUAL, facts.staff())).across(2),
                ink.rate(Measure.STAFF_CONTROL_RATE, rates.staffControl()));
        table.row(
                Cell.of("经费控制情况（万元）").across(2),
                Cell.of((year - 1) + "年决算数").across(2),
                Cell.of(year + ink.pick("年预算数（年初）", "年年初预算数")).across(2),
                year + "年决算数");
        amounts(table);
        table.row(
                Cell.of("楼堂馆所控制情况\n（%d年完工项目）".formatted(year)).down(2),
                "批复规模\n（㎡）",
                "实际规模（㎡）",
                "规模控制率",
                "预算投资（万元）",
                "实际投资（万元）",
                "投资概算控制率");
        table.row("无", "无", "无", "无", "无", "无");
        table.row(Cell.of("厉行节约保障措施").across(2), Cell.of("严格执行公务接待和公务用车管理制度").across(5));
        return new Prose()
                .note("附件1")
                .title(year + "年度部门整体支出绩效评价基础数据表")
                .table(table.build())
                .note("说明：“公用经费”填报基本支出中的一般商品和服务支出；“项目支出”填报基本支出以外的所有项目支出。")
                .note("填表人：李某  填报日期：%d年4月18日  联系电话：4200000  单位负责人签字：".formatted(year + 1))
                .section("附件1基础数据表", Paper.Role.FORM);
    }

    private void amounts(Table.Builder table) {
        var total = facts.total();
        amount(
                table,
                "支出总额",
                ink.money(Measure.PRIOR_EXECUTED_AMOUNT, total.prior()),
                ink.money(Measure.INITIAL_BUDGET, total.initial()),
                ink.money(Measure.EXECUTED_AMOUNT, total.executed()));
        amount(
                table,
                "基本支出",
                ink.money(Measure.PRIOR_BASIC_EXPENDITURE, facts.basic().prior()),
                ink.money(Measure.BASIC_EXPENDITURE_BUDGET, facts.basic().initial()),
                ink.money(Measure.BASIC_EXPENDITURE, facts.basic().executed()));
        amount(
                table,
                "    其中：公用经费",
                ink.money(Measure.PRIOR_OPERATING_EXPENSE, facts.priorOperating()),
                ink.money(Measure.OPERATING_EXPENSE_BUDGET, facts.operatingBudget()),
                ink.money(Measure.OPERATING_EXPENSE, facts.operating()));
        amount(
                table,
                "项目支出",
                ink.money(Measure.PRIOR_PROJECT_EXPENDITURE, facts.project().prior()),
                ink.money(Measure.PROJECT_EXPENDITURE_BUDGET, facts.project().initial()),
                ink.money(Measure.PROJECT_EXPENDITURE, facts.project().executed()));
        int number = 1;
        for (var task : facts.undertakings()) {
            amount(
                    table,
                    (number == 1 ? "  其中：" : "        ") + number++ + "、" + task.name(),
                    "",
                    ink.plainDigits(task.budget()),
                    ink.plainDigits(task.executed()));
        }
        amount(
                table,
                ink.pick("三公经费", "“三公”经费"),
                ink.money(Measure.PRIOR_THREE_PUBLIC, facts.threePublic().prior()),
                ink.money(Measure.THREE_PUBLIC_BUDGET, facts.threePublic().budget()),
                ink.money(Measure.THREE_PUBLIC, facts.threePublic().executed()));
        amount(
                table,
                "   1、公务用车购置和维护经费",
                ink.money(Measure.PRIOR_VEHICLE_EXPENSE, facts.vehicles().prior()),
                ink.money(Measure.VEHICLE_BUDGET, facts.vehicles().budget()),
                ink.money(Measure.VEHICLE_EXPENSE, facts.vehicles().executed()));
        amount(table, "       其中：公车购置", "", "", "");
        amount(
                table,
                "             公车运行维护",
                ink.plainDigits(facts.vehicles().prior()),
                ink.plainDigits(facts.vehicles().budget()),
                ink.plainDigits(facts.vehicles().executed()));
        boolean abroad = facts.abroad().executed().signum() > 0;
        amount(
                table,
                "   2、出国经费",
                abroad ? ink.plainDigits(facts.abroad().prior()) : "",
                abroad ? ink.plainDigits(facts.abroad().budget()) : "",
                abroad
                        ? ink.money(
                                Measure.OVERSEAS_TRAVEL_EXPENSE, facts.abroad().executed())
                        : "");
        amount(
                table,
                "   3、公务接待",
                ink.money(
                        Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE,
                        facts.reception().prior()),
                ink.money(Measure.OFFICIAL_RECEPTION_BUDGET, facts.reception().budget()),
                ink.money(Measure.OFFICIAL_RECEPTION_EXPENSE, facts.reception().executed()));
        amount(
                table,
                "政府采购金额",
                "",
                ink.money(Measure.PROCUREMENT_PLANNED, facts.procurementPlanned()),
                ink.money(Measure.PROCUREMENT_EXECUTED, facts.procurement()));
    }

    private static void amount(Table.Builder table, String name, String prior, String budget, String executed) {
        table.row(
                Cell.of(name).across(2),
                Cell.of(prior).across(2),
                Cell.of(budget).across(2),
                executed);
    }

    private Form form() {
        var table = Table.of(9);
        table.row(
                Cell.of(ink.pick("预算部门", "部门名称", "一级预算单位名称")).across(2),
                Cell.of(facts.department()).across(7));
        var execution = funds(table);
        table.row(
                Cell.of("年度总体目标").down(2),
                Cell.of("预期目标").across(4),
                Cell.of("实际完成情况").across(4));
        table.row(
                Cell.of("保障机关正常运转，完成市委、市政府下达的各项任务。").across(4),
                Cell.of("年度总体目标已完成").across(4));
        var lines = lines();
        var format = IndicatorRows.with(line -> List.of(
                        line.targetCell(),
                        line.actualCell(),
                        Ink.points(line.weight()),
                        Ink.points(line.score()),
                        line.reason()))
                .numbered()
                .fillers()
                .level1Text(name -> name + "\n\n(" + Points.weights(Points.under(lines, name)) + "分)");
        var rows = format.of(lines);
        table.row(
                Cell.of("绩\n\n效\n\n指\n\n标").down(rows.size() + 1),
                "一级指标",
                "二级指标",
                "三级指标",
                "年度\n\n指标值",
                "实际完成值",
                "分值",
                "得分",
                "偏差原因\n\n分析及\n\n改进措施");
        rows.forEach(table::row);
        var total = Points.scores(lines).add(execution);
        table.row(Cell.of(ink.pick("总分", "总 分")).across(6), "100", ink.total(total), "");
        var section = new Prose()
                .note("附件2")
                .title(facts.year() + "年度部门整体支出绩效自评表")
                .table(table.build())
                .note("填表人：李某  填报日期：%d年4月18日  联系电话：4200000".formatted(facts.year() + 1))
                .section("附件2自评表", Paper.Role.FORM);
        return new Form(section, total);
    }

    private BigDecimal funds(Table.Builder table) {
        var score = Points.linear(rates.execution(), 10);
        table.row(
                Cell.of("年度预\n\n算申请\n（万元）").down(6),
                Cell.of("").across(2),
                "年初\n\n预算数",
                ink.pick("全年预算数含调整数", "全年预算数"),
                "全年执行数",
                "分值",
                "执行率",
                "得分");
        table.row(
                Cell.of("年度资金总额").across(2),
                ink.money(Measure.INITIAL_BUDGET, facts.total().initial()),
                ink.money(Measure.ADJUSTED_BUDGET, facts.total().adjusted()),
                ink.money(Measure.EXECUTED_AMOUNT, facts.total().executed()),
                ink.pick("10分", "10"),
                ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                Ink.points(score));
        ink.fundLine("年度资金总额", BigDecimal.TEN, score);
        table.row(Cell.of("按收入性质分：").across(4), Cell.of("按支出性质分：").across(4));
        table.row(
                Cell.of("  其中：  一般公共预算：" + ink.plainDigits(facts.total().adjusted()))
                        .across(4),
                Cell.of("其中：基本支出："
                                + ink.money(
                                        Measure.BASIC_EXPENDITURE, facts.basic().executed()))
                        .across(4));
        table.row(
                Cell.of("政府性基金拨款：").across(4),
                Cell.of("项目支出："
                                + ink.money(
                                        Measure.PROJECT_EXPENDITURE,
                                        facts.project().executed()))
                        .across(4));
        table.row(Cell.of("其他资金：").across(4), Cell.of("").across(4));
        return score;
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("产出指标", "数量指标", LineMaker.Kind.QUANTITY, 20, 2));
        lines.addAll(maker.group("产出指标", "质量指标", LineMaker.Kind.QUALITY, 15, 2));
        lines.addAll(maker.group("产出指标", "时效指标", LineMaker.Kind.TIMELINESS, 5, 1));
        lines.addAll(maker.group("产出指标", "成本指标", LineMaker.Kind.COST, 10, 1));
        lines.addAll(maker.group("效益指标", "经济效\n\n益指标", LineMaker.Kind.ECONOMIC, 10, 1));
        lines.addAll(maker.group("效益指标", "社会效\n\n益指标", LineMaker.Kind.SOCIAL, 15, 2));
        lines.addAll(maker.group("效益指标", "可持续影响指标", LineMaker.Kind.SUSTAINABLE, 5, 1));
        lines.addAll(maker.group("效益指标", "服务对象满意度指标", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::line).toList();
    }
}
