package org.mingjian.analytics.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** Report and score sheet of decision, management and performance (四川: 部门决策25, 综合管理30, 部门绩效45). */
final class SichuanReport {

    private final Ink ink;
    private final Facts facts;
    private final Sentences sentences;

    private SichuanReport(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.sentences = new Sentences(ink, facts);
    }

    static Made make(Facts facts, Random random) {
        var report = new SichuanReport(facts, random);
        var lines = report.lines();
        var sections = List.of(report.text(lines), report.sheet(lines));
        return new Made(new Paper(sections), List.of(report.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private Paper.Section text(List<MadeLine> lines) {
        int year = facts.year();
        var prose = new Prose()
                .title("%s%d年部门整体支出绩效评价报告".formatted(facts.department(), year))
                .heading("一、部门（单位）概况")
                .text("（一）机构组成。内设机关科室10个，下属事业单位4个。")
                .text("（二）机构职能。负责全市行业规划、监督管理和公共服务。")
                .text("（三）人员概况。" + sentences.staff())
                .heading("二、部门财政资金收支情况")
                .text("（一）部门财政资金收入、支出情况。" + sentences.execution())
                .text("（二）结转结余情况。" + sentences.carryOver())
                .heading("三、部门整体预算绩效管理情况")
                .text("（一）预算编制和执行。" + sentences.yearOnYear())
                .text("（二）政府采购。" + sentences.procurement())
                .text("（三）资产管理。" + sentences.assets())
                .text("（四）“三公”经费。" + sentences.threePublic())
                .text("（五）满意度。" + sentences.satisfaction())
                .heading("四、评价结论及建议");
        var total = Points.scores(lines);
        var way = ink.pick("%s得分%s分（满分%s分）", "%s得%s分（分值%s分）", "%s自评得分%s分，该项满分%s分");
        var told = new ArrayList<String>();
        for (var name : lines.stream().map(MadeLine::level1).distinct().toList()) {
            var under = Points.under(lines, name);
            told.add(way.formatted(
                    name,
                    ink.component(name, Points.scores(under), Points.weights(under)),
                    Ink.points(Points.weights(under))));
        }
        return prose.text("（一）评价结论。对照部门整体支出绩效评价指标体系，%s%d年部门整体支出绩效自评得分%s分，其中%s。"
                        .formatted(facts.department(), year, ink.total(total), String.join("，", told)))
                .text("（二）存在问题。预算编制精准度有待提高。")
                .text("（三）改进建议。加强预算编制培训。")
                .section("评价报告", Paper.Role.TEXT);
    }

    private Paper.Section sheet(List<MadeLine> lines) {
        var table = Table.of(8);
        table.row(
                Cell.of(ink.pick("绩效指标", "评价指标")).across(3),
                Cell.of(ink.pick("指标分值", "标准分", "分值")).down(2),
                Cell.of("指标解释").down(2),
                Cell.of("计分标准").down(2),
                Cell.of(ink.pick("自评得分", "自评分", "实际得分")).down(2),
                Cell.of(ink.pick("扣分原因", "扣分原因和其他说明", "备注")).down(2));
        table.row("一级指标", "二级指标", "三级指标");
        IndicatorRows.with(line -> List.of(
                        Ink.points(line.weight()),
                        "反映" + line.level3() + "的情况",
                        "达到要求得%s分，每降低一个百分点扣0.5分，扣完为止。".formatted(Ink.points(line.weight())),
                        Ink.points(line.score()),
                        line.reason()))
                .level1Text(name -> name + "（" + Points.weights(Points.under(lines, name)) + "分）")
                .of(lines)
                .forEach(table::row);
        table.row(Cell.of(ink.spaced("合计")).across(3), "100", "", "", ink.total(Points.scores(lines)), "");
        return new Prose()
                .note("附表")
                .title("%d年部门整体支出绩效评价得分表".formatted(facts.year()))
                .note("部门（盖章）：" + facts.department())
                .table(table.build())
                .section("得分表", Paper.Role.FORM);
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("部门决策", "目标任务", LineMaker.Kind.MANAGEMENT, 15, 3));
        lines.addAll(maker.group("部门决策", "预算编制", LineMaker.Kind.MANAGEMENT, 10, 2));
        lines.addAll(maker.group("综合管理", "预算管理", LineMaker.Kind.MANAGEMENT, 20, 5));
        lines.addAll(maker.group("综合管理", "信息公开", LineMaker.Kind.TIMELINESS, 10, 2));
        lines.addAll(maker.group("部门绩效", "履职成效", LineMaker.Kind.QUANTITY, 20, 3));
        lines.addAll(maker.group("部门绩效", "可持续发展能力", LineMaker.Kind.SUSTAINABLE, 15, 2));
        lines.addAll(maker.group("部门绩效", "满意度", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::sheetLine).toList();
    }
}
