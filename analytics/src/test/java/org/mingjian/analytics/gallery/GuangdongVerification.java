package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Unit;

/** A firm's verification report and its score sheet with the department's and the firm's points (广东核查). */
final class GuangdongVerification {

    private final Ink ink;
    private final Facts facts;
    private final Sentences sentences;

    private GuangdongVerification(Facts facts, Random random) {
        this.ink = new Ink(random, Unit.TEN_THOUSAND_YUAN);
        this.facts = facts;
        this.sentences = new Sentences(ink, facts);
    }

    static Made make(Facts facts, Random random) {
        var report = new GuangdongVerification(facts, random);
        var lines = report.lines();
        var sections = List.of(report.text(lines), report.sheet(lines));
        return new Made(new Paper(sections), List.of(report.ink.truth(ReportKind.VERIFICATION, facts, null)));
    }

    private static BigDecimal verified(List<MadeLine> lines) {
        return lines.stream().map(MadeLine::verified).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Paper.Section text(List<MadeLine> lines) {
        int year = facts.year();
        var verified = verified(lines);
        var who = facts.department();
        return new Prose()
                .title(who)
                .title("部门整体支出绩效自评核查报告")
                .text(who + "：")
                .text("广东某某会计师事务所有限公司接受%s财政局委托，根据贵局所提交的自评材料，对贵局 %d 年部门整体支出绩效自评情况进行核查，情况如下："
                        .formatted(facts.city(), year))
                .heading("一、基本情况")
                .text(sentences.staff())
                .heading("二、核查情况")
                .text("（一）预算编制情况")
                .text("%s按照规定编制了%d年年度预算，绩效目标符合客观实际。".formatted(who, year))
                .text("（二）预算执行情况")
                .text(sentences.execution())
                .text(sentences.carryOver())
                .text(sentences.procurement())
                .text(sentences.assets())
                .text("（三）预算监督情况")
                .text("及时公开相关预决算信息、绩效目标及自评材料。")
                .text("（四）预算执行效益")
                .text(sentences.threePublic())
                .text(sentences.operating())
                .text("当年度无群众信访。")
                .heading("三、存在问题")
                .text("绩效指标的细化程度有待提高。")
                .heading("四、有关建议")
                .text("加强绩效目标管理。")
                .heading("五、核查得分及等级")
                .text(ink.say(
                        () -> "核查小组逐条逐项进行复核评分。经复核，本次核查得分为 %s 分，评定等级为%s。"
                                .formatted(ink.total(verified), Points.grade(verified)),
                        () -> "该部门自评得分%s分，经核查，核定得分%s分，绩效等级为“%s”。"
                                .formatted(
                                        ink.total(Points.scores(lines)), ink.total(verified), Points.grade(verified))))
                .text("附件：整体绩效评价自评核查评分表")
                .text("核查单位：广东某某会计师事务所有限公司")
                .text("核查时间：%d年9月28日".formatted(year + 1))
                .section("核查报告", Paper.Role.TEXT);
    }

    private Paper.Section sheet(List<MadeLine> lines) {
        var table = Table.of(10);
        table.row(
                Cell.of("评价指标").across(6),
                Cell.of("指标说明").down(3),
                Cell.of("评分标准").down(3),
                Cell.of(ink.pick("自评得分", "自评分")).down(3),
                Cell.of(ink.pick("核查得分", "核查\n得分", "复核得分")).down(3));
        table.row(
                Cell.of("一级指标").across(2),
                Cell.of("二级指标").across(2),
                Cell.of("三级指标").across(2));
        table.row("名称", "权重(%)", "名称", "权重(%)", "名称", "权重(%)");
        table.row(
                "合计", "100", "", "100", "", "100", "", "", ink.total(Points.scores(lines)), ink.total(verified(lines)));
        for (int index = 0; index < lines.size(); index++) {
            table.row(row(lines, index));
        }
        return new Prose()
                .note("附件")
                .title(facts.year() + ink.pick("年度整体绩效评价自评核查评分表", "年度部门整体支出绩效评价核查评分表"))
                .note("单位：%s        %d年9月28日".formatted(facts.department(), facts.year() + 1))
                .table(table.build())
                .section("核查评分表", Paper.Role.FORM);
    }

    private static List<Cell> row(List<MadeLine> lines, int index) {
        var line = lines.get(index);
        var before = index == 0 ? null : lines.get(index - 1);
        var cells = new ArrayList<Cell>();
        if (before == null || !before.level1().equals(line.level1())) {
            var under = Points.under(lines, line.level1());
            cells.add(Cell.of(line.level1()).down(under.size()));
            cells.add(Cell.of(Ink.points(Points.weights(under))).down(under.size()));
        }
        if (before == null || !before.level2().equals(line.level2())) {
            var under = lines.stream()
                    .filter(other -> other.level2().equals(line.level2()))
                    .toList();
            cells.add(Cell.of(line.level2()).down(under.size()));
            cells.add(Cell.of(Ink.points(Points.weights(under))).down(under.size()));
        }
        cells.add(Cell.of(line.level3()));
        cells.add(Cell.of(Ink.points(line.weight())));
        cells.add(Cell.of("反映部门（单位）" + line.level3() + "的情况。"));
        cells.add(Cell.of("达到%s%s的，得%s分；否则酌情扣分。"
                .formatted(line.operator(), line.target() + line.measureUnit(), Ink.points(line.weight()))));
        cells.add(Cell.of(Ink.points(line.score())));
        cells.add(Cell.of(Ink.points(line.verified())));
        return cells;
    }

    private List<MadeLine> lines() {
        var maker = new LineMaker(ink.random(), facts);
        var lines = new ArrayList<MadeLine>();
        lines.addAll(maker.group("预算编制情况", "预算编制", LineMaker.Kind.MANAGEMENT, 12, 3));
        lines.addAll(maker.group("预算编制情况", "目标设置", LineMaker.Kind.QUALITY, 8, 2));
        lines.addAll(maker.group("预算执行情况", "资金管理", LineMaker.Kind.MANAGEMENT, 25, 5));
        lines.addAll(maker.group("预算执行情况", "项目管理", LineMaker.Kind.TIMELINESS, 15, 2));
        lines.addAll(maker.group("预算监督情况", "信息公开", LineMaker.Kind.MANAGEMENT, 10, 2));
        lines.addAll(maker.group("预算使用效益", "效果性", LineMaker.Kind.SOCIAL, 20, 2));
        lines.addAll(maker.group("预算使用效益", "公平性", LineMaker.Kind.SATISFACTION, 10, 1));
        return lines.stream().map(this::verify).map(ink::sheetLine).toList();
    }

    private MadeLine verify(MadeLine line) {
        boolean less = ink.random().nextInt(4) == 0;
        return line.verifiedAs(less ? line.score().subtract(BigDecimal.ONE).max(BigDecimal.ZERO) : line.score());
    }
}
