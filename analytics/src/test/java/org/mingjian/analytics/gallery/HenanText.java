package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** A report in eight sections that tells its scores in the text, with a form of six level-1 indicators (河南). */
final class HenanText {

    private record Part(String name, int weight, BigDecimal score) {}

    private final Ink ink;
    private final Facts facts;
    private final Rates rates;
    private final Sentences sentences;

    private HenanText(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.rates = new Rates(facts);
        this.sentences = new Sentences(ink, facts);
    }

    static Made make(Facts facts, Random random) {
        var report = new HenanText(facts, random);
        var lines = report.lines();
        var sections = List.of(report.text(lines), report.form(lines));
        return new Made(new Paper(sections), List.of(report.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private Paper.Section text(List<MadeLine> lines) {
        int year = facts.year();
        return new Prose()
                .title(facts.department())
                .title(year + "年度部门整体预算绩效自评报告")
                .text("根据《%s财政局关于开展%d年度市级预算绩效自评工作的通知》要求，我局对%d年度部门整体预算绩效进行了综合评价，现报告如下："
                        .formatted(facts.city(), year, year))
                .heading("一、基本情况")
                .text("（一）部门年度总目标及主要任务。")
                .texts(sentences.tasks())
                .heading("二、绩效自评工作开展情况")
                .text("本次自评由各科室按照通知要求，根据业务数据和实际工作开展情况进行。")
                .heading("三、综合评价结论")
                .text(conclusion(lines))
                .heading("四、绩效目标实现情况分析")
                .text("（一）部门资金情况分析")
                .text(sentences.execution())
                .text("（二）绩效指标完成情况分析")
                .text(management())
                .text(costs())
                .text(sentences.assets())
                .text(sentences.satisfaction())
                .heading("五、发现的主要问题和改进措施")
                .text("部分项目支出进度偏慢，今后将加快资金支付。")
                .heading("六、绩效自评结果拟应用和公开情况")
                .text("严格按照要求应用和公开。")
                .heading("七、绩效自评工作的经验、问题和建议")
                .text("建议加强绩效培训。")
                .heading("八、其他需要说明的问题")
                .text("无")
                .section("自评报告", Paper.Role.TEXT);
    }

    private List<Part> parts(List<MadeLine> lines) {
        var parts = new ArrayList<Part>();
        for (var name : lines.stream().map(MadeLine::level1).distinct().toList()) {
            var under = Points.under(lines, name);
            parts.add(new Part(name, Points.weights(under).intValue(), Points.scores(under)));
        }
        return parts;
    }

    private String conclusion(List<MadeLine> lines) {
        var parts = parts(lines);
        var total = parts.stream().map(Part::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        int way = ink.random().nextInt(3);
        var told = new ArrayList<String>();
        for (var part : parts) {
            var score = ink.component(part.name(), part.score(), BigDecimal.valueOf(part.weight()));
            told.add(
                    switch (way) {
                        case 0 ->
                            "%s指标%s，得分%s分（共%d分）"
                                    .formatted(part.name(), full(part) ? "全部完成" : "基本完成", score, part.weight());
                        case 1 -> "%s（%d分）得%s分".formatted(part.name(), part.weight(), score);
                        default -> "%s指标分值%d分，自评得分%s分".formatted(part.name(), part.weight(), score);
                    });
        }
        var opening = ink.pick("%d年度%s部门整体预算绩效自评得分为%s分，其中：", "经自评，%d年度%s整体绩效自评总分%s分。各部分得分为：");
        return opening.formatted(facts.year(), facts.department(), ink.total(total)) + String.join("；", told) + "。";
    }

    private static boolean full(Part part) {
        return part.score().compareTo(BigDecimal.valueOf(part.weight())) == 0;
    }

    private String management() {
        return "%s%d年度预算编制完整，专项资金细化率100%%，预算执行率%s，预算调整率%s，结转结余变动率%s，政府采购执行率%s，预算管理情况达成预期。"
                .formatted(
                        facts.department(),
                        facts.year(),
                        ink.rate(Measure.EXECUTION_RATE, rates.execution()),
                        ink.rate(Measure.ADJUSTMENT_RATE, rates.adjustment()),
                        ink.rate(Measure.CARRY_OVER_CHANGE_RATE, rates.carryOverChange()),
                        ink.rate(Measure.PROCUREMENT_EXECUTION_RATE, rates.procurement()))
                .replace("细化率100%", "细化率" + ink.rate(Measure.SPECIAL_FUND_DETAIL_RATE, BigDecimal.valueOf(100)));
    }

    private String costs() {
        var perHead = BigDecimal.valueOf(ink.random().nextInt(4000) - 2000L, 2);
        var saving = BigDecimal.valueOf(ink.random().nextInt(900), 2);
        return "在职人员经费变动率1.93%%，人均公用经费变动率%s，“三公经费”变动率%s，总体成本节约率%s，成本控制较好。"
                .formatted(
                        ink.rate(Measure.OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE, perHead),
                        ink.rate(Measure.THREE_PUBLIC_CHANGE_RATE, rates.threePublicChange()),
                        ink.rate(Measure.COST_SAVING_RATE, saving));
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("履职效能", "整体工作完成", LineMaker.Kind.QUANTITY, 20, 3));
        lines.addAll(maker.group("履职效能", "工作质量", LineMaker.Kind.QUALITY, 15, 2));
        lines.addAll(maker.group("管理效率", "预算和财务管理", LineMaker.Kind.MANAGEMENT, 25, 7));
        lines.addAll(maker.group("运行成本", "成本控制", LineMaker.Kind.COST, 15, 2));
        lines.addAll(maker.group("服务满意", "满意度", LineMaker.Kind.SATISFACTION, 5, 1));
        lines.addAll(maker.group("可持续性", "体制机制", LineMaker.Kind.SUSTAINABLE, 10, 2));
        var execution = Points.linear(rates.execution(), 10);
        lines.add(new MadeLine(
                "预算执行率",
                "预算执行率",
                "部门预算执行率",
                "=",
                "100",
                "%",
                rates.execution().toPlainString(),
                BigDecimal.TEN,
                execution,
                null,
                "",
                Measure.EXECUTION_RATE));
        return lines.stream().map(ink::line).toList();
    }

    private Paper.Section form(List<MadeLine> lines) {
        var table = Table.of(8);
        table.row(
                "一级指标",
                "二级指标",
                "三级指标",
                ink.pick("指标值", "年度指标值", "目标值"),
                ink.pick("完成值", "实际完成值"),
                ink.pick("分值", "权重"),
                ink.pick("自评得分", "得分"),
                ink.pick("未完成原因分析", "偏差原因"));
        IndicatorRows.with(line -> List.of(
                        line.targetCell(),
                        line.actualCell(),
                        Ink.points(line.weight()),
                        Ink.points(line.score()),
                        line.reason()))
                .of(lines)
                .forEach(table::row);
        table.row(Cell.of(ink.spaced("合计")).across(5), "100", ink.total(Points.scores(lines)), "");
        return new Prose()
                .note("附件")
                .title("%d年度部门整体绩效自评表".formatted(facts.year()))
                .text("部门名称：" + facts.department() + "（盖章）")
                .table(table.build())
                .section("自评表", Paper.Role.FORM);
    }
}
