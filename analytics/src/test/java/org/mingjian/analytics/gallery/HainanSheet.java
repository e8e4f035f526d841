package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** A report and a score sheet whose weights stand behind the names (海南: 投入15, 过程55, 产出20, 效果10). */
final class HainanSheet {

    private static final int COLUMNS = 6;

    private final Ink ink;
    private final Facts facts;
    private final Sentences sentences;

    private HainanSheet(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.sentences = new Sentences(ink, facts);
    }

    static Made make(Facts facts, Random random) {
        var report = new HainanSheet(facts, random);
        var lines = report.lines();
        var total = Points.scores(lines);
        var sections = List.of(report.text(lines, total), report.sheet(lines, total));
        return new Made(new Paper(sections), List.of(report.ink.truth(ReportKind.SELF_EVALUATION, facts, null)));
    }

    private Paper.Section text(List<MadeLine> lines, BigDecimal total) {
        var prose = new Prose()
                .title("%s%d年度部门整体支出绩效自评报告".formatted(facts.department(), facts.year()))
                .heading("一、部门基本情况")
                .text(sentences.staff())
                .heading("二、部门整体支出情况")
                .text(sentences.execution())
                .heading("三、自评结论")
                .text("对照评分表逐项打分，本部门%d年度整体支出绩效自评得分%s分，等级为“%s”。"
                        .formatted(facts.year(), ink.total(total), Points.grade(total)));
        for (var name : lines.stream().map(MadeLine::level1).distinct().toList()) {
            var under = Points.under(lines, name);
            prose.text("%s：分值%s分，得%s分。"
                    .formatted(
                            name,
                            Ink.points(Points.weights(under)),
                            ink.component(name, Points.scores(under), Points.weights(under))));
        }
        return prose.section("自评报告", Paper.Role.TEXT);
    }

    private Paper.Section sheet(List<MadeLine> lines, BigDecimal total) {
        var table = Table.of(COLUMNS);
        table.row("一级指标（分值）", "二级指标（分值）", "三级指标（分值）", "评价标准", ink.pick("自评得分", "得分"), "扣分原因");
        IndicatorRows.with(line -> List.of("按完成情况计分", Ink.points(line.score()), line.reason()))
                .level1Text(name -> "%s（%s分）".formatted(name, Points.weights(Points.under(lines, name))))
                .of(lines)
                .forEach(table::row);
        table.row(Cell.of("合计（100分）").across(4), ink.total(total), "");
        return new Prose()
                .note("附件")
                .title("%s%d年度部门整体支出绩效自评评分表".formatted(facts.department(), facts.year()))
                .table(table.build())
                .section("评分表", Paper.Role.FORM);
    }

    private static MadeLine weighted(MadeLine line) {
        return new MadeLine(
                line.level1(),
                line.level2(),
                "%s（%s分）".formatted(line.level3(), Ink.points(line.weight())),
                line.operator(),
                line.target(),
                line.measureUnit(),
                line.actual(),
                line.weight(),
                line.score(),
                line.verified(),
                line.reason(),
                line.measure());
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("投入", "预算配置", LineMaker.Kind.MANAGEMENT, 15, 3));
        lines.addAll(maker.group("过程", "预算执行", LineMaker.Kind.MANAGEMENT, 30, 5));
        lines.addAll(maker.group("过程", "预算管理", LineMaker.Kind.MANAGEMENT, 25, 4));
        lines.addAll(maker.group("产出", "职责履行", LineMaker.Kind.QUALITY, 20, 3));
        lines.addAll(maker.group("效果", "履职效益", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(ink::sheetLine).map(HainanSheet::weighted).toList();
    }
}
