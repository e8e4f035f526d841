package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/** The rules that look at one indicator line at a time (逐行规则). */
final class LineRules {

    private static final BigDecimal TWICE = new BigDecimal("2");
    private static final Pattern UNIT_IS_VALUE = Pattern.compile("\\d+\\s*[%％]?");
    private static final Pattern NOT_COST = Pattern.compile("公开率|采购率|完成率|及时率");
    private static final Pattern WEAK = Pattern.compile("^(比较|基本|较为)\\p{IsHan}+");
    private static final BigDecimal HIGHEST_CHANGE = new BigDecimal("20");

    private LineRules() {}

    static List<Rule> all() {
        return List.of(
                unmetWithFullMarks(),
                lowTarget(),
                deduction(),
                unit(),
                kind(),
                controlRate(),
                weakTarget(),
                unsurveyed());
    }

    /** The target is not reached and the line has full marks (未达标仍满分). */
    private static Rule unmetWithFullMarks() {
        var card = RuleCard.of(
                        FindingFamily.SCORING,
                        "indicator.unmet-full-marks",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "未达到指标值仍得满分",
                        "≥：实际≥目标；≤：实际≤目标；否则按比例计分")
                .mayErr("指标值与完成值单位不同；反向指标未写≤");
        return new LineRule(card, LineRules::unmet, "没有可量化且得满分的指标行。");
    }

    private static Optional<LineRule.Verdict> unmet(Case subject, IndicatorLine line) {
        var target = Target.of(line).orElse(null);
        var actual = Target.actual(line).orElse(null);
        if (target == null || actual == null || !Scores.isFull(line) || ExecutionLine.isExecution(line)) {
            return LineRule.NOT_MINE;
        }
        if (target.isMetBy(actual)) {
            return LineRule.FINE;
        }
        var weight = line.weight().map(PrintedNumber::value).orElseThrow();
        var form = subject.form();
        boolean proportional = form != null
                && form.proportional()
                && target.isAtLeast()
                && actual.value().signum() >= 0
                && target.value().signum() > 0;
        var due = weight.multiply(Plain.ratio(actual.value(), proportional ? target.value() : BigDecimal.ONE))
                .setScale(2, RoundingMode.HALF_UP);
        var suspicion = Suspicion.of(
                "“%s”目标%s、实际%s，未达标仍得满分%s分".formatted(line.level3(), target.text(), text(line), Plain.shortest(weight)),
                "%s，%s分".formatted(text(line), Plain.shortest(weight)),
                proportional ? Plain.shortest(due) + "分" : "低于满分",
                proportional
                        ? "%s×%s÷%s=%s分。"
                                .formatted(
                                        Plain.shortest(weight),
                                        Plain.shortest(actual.value()),
                                        Plain.shortest(target.value()),
                                        Plain.shortest(due))
                        : "实际%s没有达到目标%s。".formatted(text(line), target.text()),
                places(line));
        return LineRule.doubt(proportional ? suspicion.disputing(line.source(), weight.subtract(due)) : suspicion);
    }

    /** The result is at least twice the target (目标值偏低). */
    private static Rule lowTarget() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.low-target",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "实际完成值达到目标值两倍以上，目标值偏低",
                        "实际完成值÷目标值≥2")
                .mayErr("政策突变；按需求发生的数量（案件数）；上年基数异常");
        return new LineRule(card, LineRules::low, "没有可量化的正向指标行。");
    }

    private static Optional<LineRule.Verdict> low(Case subject, IndicatorLine line) {
        var target = Target.of(line).filter(Target::isAtLeast).orElse(null);
        var actual = Target.actual(line).orElse(null);
        if (target == null || actual == null || target.value().signum() <= 0) {
            return LineRule.NOT_MINE;
        }
        var ratio = Plain.ratio(actual.value(), target.value());
        if (ratio.compareTo(TWICE) < 0) {
            return LineRule.FINE;
        }
        return LineRule.doubt(Suspicion.of(
                "“%s”目标值偏低：目标%s，实际%s".formatted(line.level3(), target.text(), text(line)),
                "目标%s，实际%s".formatted(target.text(), text(line)),
                "合理设定目标值",
                "%s÷%s=%s倍。"
                        .formatted(
                                Plain.shortest(actual.value()),
                                Plain.shortest(target.value()),
                                Plain.shortest(ratio.setScale(2, RoundingMode.HALF_UP))),
                places(line)));
    }

    /** Marks were taken off and nobody says why (扣分无说明). */
    private static Rule deduction() {
        var card = RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.deduction-unexplained",
                        Severity.LOW,
                        Certainty.LIKELY,
                        "扣分未说明原因",
                        "得分<分值时应填偏差原因")
                .mayErr("原因写在正文；核查评分表的说明栏另有位置，不作判断");
        return new LineRule(card, LineRules::unexplained, "没有同时列出分值和得分的指标行。");
    }

    private static Optional<LineRule.Verdict> unexplained(Case subject, IndicatorLine line) {
        var score = Scores.points(line.score()).orElse(null);
        var weight = Scores.points(line.weight()).orElse(null);
        boolean verification = subject.report().identity().kind() == ReportKind.VERIFICATION;
        if (score == null || weight == null || verification || ExecutionLine.isExecution(line)) {
            return LineRule.NOT_MINE;
        }
        if (!score.isSurelyBelow(weight) || line.deviationReason().isRead()) {
            return LineRule.FINE;
        }
        return LineRule.doubt(Suspicion.of(
                "“%s”扣%s分未说明原因"
                        .formatted(line.level3(), Plain.shortest(weight.value().subtract(score.value()))),
                score.text(),
                "说明扣分原因",
                "%s-%s=%s分，偏差原因栏没有内容。"
                        .formatted(
                                Plain.shortest(weight.value()),
                                Plain.shortest(score.value()),
                                Plain.shortest(weight.value().subtract(score.value()))),
                places(line)));
    }

    /** A value stands in the column of units (度量单位误填数值). */
    private static Rule unit() {
        var card = RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.unit-is-value",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "“度量单位”栏填了数值",
                        "度量单位应为单位，不含数字")
                .tolerates(RuleCard.NONE)
                .mayErr("列错位");
        return new LineRule(
                card,
                (subject, line) -> {
                    var unit = line.measureUnit();
                    if (unit == null) {
                        return LineRule.NOT_MINE;
                    }
                    return UNIT_IS_VALUE.matcher(unit).matches()
                            ? LineRule.doubt(Suspicion.of(
                                    "“度量单位”栏误填“%s”".formatted(unit),
                                    unit,
                                    "%",
                                    "度量单位栏应填单位，现填“%s”。".formatted(unit),
                                    places(line)))
                            : LineRule.FINE;
                },
                "自评表没有度量单位栏。");
    }

    /** A measure of quality or openness counted as cost (指标归类错误). */
    private static Rule kind() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.kind",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "指标归类不当",
                        "成本指标不应是公开率、采购率、完成率")
                .tolerates(RuleCard.NONE)
                .mayErr("地方表式规定如此归类");
        return new LineRule(
                card,
                (subject, line) -> {
                    var level2 = line.level2();
                    if (level2 == null || !level2.contains("成本")) {
                        return LineRule.NOT_MINE;
                    }
                    return NOT_COST.matcher(line.level3()).find()
                            ? LineRule.doubt(Suspicion.of(
                                    "“%s”归入成本指标不当".formatted(line.level3()),
                                    "%s：%s".formatted(level2.strip(), text(line)),
                                    "归入数量、质量或管理类指标",
                                    "成本指标衡量支出多少，“%s”衡量的不是成本。".formatted(line.level3()),
                                    places(line)))
                            : LineRule.FINE;
                },
                "自评表没有成本指标。");
    }

    /** A control rate with the target of a change rate (控制率与变动率混用). */
    private static Rule controlRate() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.control-rate-target",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "“三公”经费控制率的目标像变动率",
                        "控制率=实际÷预算，目标通常为≤100%")
                .mayErr("本地把控制率定义为超预算比例");
        return new LineRule(
                card,
                (subject, line) -> {
                    boolean control =
                            line.level3().contains("三公") && line.level3().contains("控制率");
                    var target = Target.of(line).orElse(null);
                    if (!control || target == null) {
                        return LineRule.NOT_MINE;
                    }
                    return target.value().compareTo(HIGHEST_CHANGE) <= 0
                            ? LineRule.doubt(Suspicion.of(
                                    "“三公”经费控制率目标%s不合常理，疑与变动率混用".formatted(target.text()),
                                    "控制率%s，%s".formatted(target.text(), text(line)),
                                    "控制率≤100%，填实际÷预算",
                                    "控制率是实际数与预算数之比，%s是变动率的数值。".formatted(target.text()),
                                    places(line)))
                            : LineRule.FINE;
                },
                "自评表没有“三公”经费控制率。");
    }

    /** A qualitative target below the full standard (定性目标偏低). */
    private static Rule weakTarget() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.weak-target",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "定性目标只设为“比较”“基本”",
                        "定性目标应为完全达到的状态")
                .tolerates(RuleCard.NONE)
                .mayErr("分年推进的目标");
        return new LineRule(
                card,
                (subject, line) -> line.target()
                        .map(target -> WEAK.matcher(target.strip()).find()
                                ? LineRule.doubt(Suspicion.of(
                                        "“%s”目标仅设为“%s”".formatted(line.level3(), target.strip()),
                                        target.strip(),
                                        target.strip().replaceFirst("^(比较|基本|较为)", ""),
                                        "目标本身低于完全达到的状态，仍得满分。",
                                        places(line)))
                                : LineRule.FINE)
                        .orElse(LineRule.NOT_MINE),
                "自评表没有指标值。");
    }

    /** Satisfaction that is exactly its target, without a survey (满意度照抄目标). */
    private static Rule unsurveyed() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.satisfaction-copied",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "满意度实际值恰等于目标值",
                        "实际值=目标值")
                .mayErr("调查结果恰好如此；样本写在附件");
        return new LineRule(
                card,
                (subject, line) -> {
                    var target = Target.of(line).orElse(null);
                    var actual = Target.actual(line).orElse(null);
                    if (!line.level3().contains("满意") || target == null || actual == null) {
                        return LineRule.NOT_MINE;
                    }
                    return actual.value().compareTo(target.value()) == 0
                            ? LineRule.doubt(Suspicion.of(
                                    "“%s”实际值%s恰等于目标值，未见调查数据".formatted(line.level3(), text(line)),
                                    text(line),
                                    "列明调查样本与结果",
                                    "目标%s，实际%s，两数相同。".formatted(target.text(), text(line)),
                                    places(line)))
                            : LineRule.FINE;
                },
                "自评表没有量化的满意度指标。");
    }

    private static String text(IndicatorLine line) {
        return line.actual().toOptional().orElse("").strip();
    }

    private static List<SourceRef> places(IndicatorLine line) {
        var places = new ArrayList<SourceRef>(List.of(line.source()));
        for (var reading : List.of(line.target(), line.actual(), line.score())) {
            var place = reading.source();
            if (place != null && reading.isRead()) {
                places.add(place);
            }
        }
        return places;
    }
}
