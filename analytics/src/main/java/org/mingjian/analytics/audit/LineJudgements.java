package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** Questions about how an indicator line is set up: a matter of judgement, never of points (指标设置). */
final class LineJudgements {

    private static final ScreenedPattern NOT_COST = ScreenedPattern.of("公开率|采购率|完成率|及时率");
    private static final ScreenedPattern COST = ScreenedPattern.of("成本|支付率|拨付率|支付(进度|金额)|造价|资金(支付|拨付|执行)|预算执行率");
    private static final ScreenedPattern LEAST_MONEY = ScreenedPattern.of("^(≥|>|≧|不低于|不少于)[\\d.,]+(万|亿)?元");
    private static final ScreenedPattern DEGREE = ScreenedPattern.of("^(比较|基本|较为)");
    private static final ScreenedPattern WEAK = ScreenedPattern.of("^(比较|基本|较为)\\p{IsHan}+");
    private static final BigDecimal HIGHEST_CHANGE = new BigDecimal("20");

    private LineJudgements() {}

    static List<Rule> all() {
        return List.of(kind(), controlRate(), weakTarget(), unsurveyed());
    }

    /** A measure of quality or openness counted as cost (指标归类错误). */
    private static Rule kind() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.kind",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "指标归类不当",
                        "成本指标不应是公开率、采购率、完成率，目标不应写≥；数量指标不应是成本、支付率")
                .tolerates(RuleCard.NONE)
                .mayErr("地方表式规定如此归类");
        return new LineRule(card, LineJudgements::kindOf, "自评表没有数量指标和成本指标。");
    }

    private static Optional<LineRule.Verdict> kindOf(Case subject, IndicatorLine line) {
        var level2 = line.level2() == null ? "" : line.level2().strip();
        boolean cost = level2.contains("成本");
        boolean quantity = level2.contains("数量");
        if (!cost && !quantity) {
            return LineRule.NOT_MINE;
        }
        if (cost && NOT_COST.isIn(line.level3())) {
            return LineRule.doubt(misplaced(line, level2, "成本", "归入数量、质量或管理类指标", "成本指标衡量支出多少，“%s”衡量的不是成本。"));
        }
        if (quantity && COST.isIn(line.level3())) {
            return LineRule.doubt(misplaced(line, level2, "数量", "归入成本或管理类指标", "数量指标衡量做了多少事，“%s”衡量的是花了多少钱。"));
        }
        boolean least = line.target()
                .map(target -> LEAST_MONEY.isIn(Target.normalise(target)))
                .orElse(false);
        return cost && least
                ? LineRule.doubt(misplaced(line, level2, "成本", "成本目标用≤", "“%s”的成本目标写成“不少于”，花得越多越好。"))
                : LineRule.FINE;
    }

    private static Suspicion misplaced(IndicatorLine line, String level2, String kind, String due, String why) {
        return Suspicion.of(
                "“%s”归入%s指标不当".formatted(line.level3(), kind),
                "%s：%s".formatted(level2, LineRules.text(line)),
                due,
                why.formatted(line.level3()),
                LineRules.places(line));
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
                    var target = control ? subject.target(line).orElse(null) : null;
                    if (target == null) {
                        return LineRule.NOT_MINE;
                    }
                    return target.value().compareTo(HIGHEST_CHANGE) <= 0
                            ? LineRule.doubt(Suspicion.of(
                                    "“三公”经费控制率目标%s不合常理，疑与变动率混用".formatted(target.text()),
                                    "控制率%s，%s".formatted(target.text(), LineRules.text(line)),
                                    "控制率≤100%，填实际÷预算",
                                    "控制率是实际数与预算数之比，%s是变动率的数值。".formatted(target.text()),
                                    LineRules.places(line)))
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
                        .map(target -> WEAK.isIn(target.strip())
                                ? LineRule.doubt(Suspicion.of(
                                                "“%s”目标仅设为“%s”".formatted(line.level3(), target.strip()),
                                                target.strip(),
                                                DEGREE.withoutFirst(target.strip()),
                                                "目标本身低于完全达到的状态，仍得满分。",
                                                LineRules.places(line))
                                        .worth(LineRules.stake(line)))
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
                    if (!line.level3().contains("满意")) {
                        return LineRule.NOT_MINE;
                    }
                    var target = subject.target(line).orElse(null);
                    var actual = subject.actual(line).orElse(null);
                    if (target == null || actual == null) {
                        return LineRule.NOT_MINE;
                    }
                    return actual.value().compareTo(target.value()) == 0
                            ? LineRule.doubt(Suspicion.of(
                                            "“%s”实际值%s恰等于目标值，未见调查数据".formatted(line.level3(), LineRules.text(line)),
                                            LineRules.text(line),
                                            "列明调查样本与结果",
                                            "目标%s，实际%s，两数相同。".formatted(target.text(), LineRules.text(line)),
                                            LineRules.places(line))
                                    .worth(LineRules.stake(line)))
                            : LineRule.FINE;
                },
                "自评表没有量化的满意度指标。");
    }
}
