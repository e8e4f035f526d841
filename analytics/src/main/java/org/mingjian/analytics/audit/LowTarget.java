package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The result lies so far beyond the target that the target was set too low (目标值偏低): above it where more is better,
 * below it where less is. Beyond the far limit it is likely, between the two a matter of judgement.
 */
final class LowTarget {

    /** A growth of 10% that became 19% is a result of 1.19 for 1.10: only twice the growth is remarkable. */
    private static final ScreenedPattern GROWTH = ScreenedPattern.of("增长|增幅|增速|增加|提高|提升|上升|变动|下降|降低|减少");

    private LowTarget() {}

    static Rule rule() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.low-target",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "实际完成值远超目标值，目标值偏低",
                        "实际完成值÷目标值≥界限；越小越好的指标，实际÷目标≤界限")
                .tolerates("界限见规则库 target.over（通用130%）、target.far_over（通用200%）、target.under（通用70%）；未到200%的为“需判断”")
                .mayErr("政策突变；以增长率为目标的未到两倍不提示；按需求发生的数量（案件数）；上年基数异常；节约成本");
        return new LineRule(card, LowTarget::check, "没有可量化的指标行。");
    }

    private static Optional<LineRule.Verdict> check(Case subject, IndicatorLine line) {
        var target = subject.target(line).orElse(null);
        var actual = subject.actual(line).orElse(null);
        if (target == null || actual == null || target.value().signum() <= 0 || ExecutionLine.isExecution(line)) {
            return LineRule.NOT_MINE;
        }
        var ratio = Plain.ratio(actual.value(), target.value());
        if (target.isAtLeast()) {
            return above(subject, line, target, ratio);
        }
        return isPercentage(line, target) ? LineRule.NOT_MINE : below(subject, line, target, ratio);
    }

    private static Optional<LineRule.Verdict> above(Case subject, IndicatorLine line, Target target, BigDecimal ratio) {
        var over = subject.limit(ThresholdKey.TARGET_OVER);
        var far = subject.limit(ThresholdKey.TARGET_FAR_OVER);
        if (ratio.compareTo(far.value()) >= 0) {
            return LineRule.doubt(suspicion(line, target, ratio, far).worth(LineRules.stake(line)));
        }
        if (ratio.compareTo(over.value()) < 0 || isGrowth(line, target)) {
            return LineRule.FINE;
        }
        return LineRule.doubt(suspicion(line, target, ratio, over).as(Severity.LOW, Certainty.JUDGEMENT));
    }

    /** A rate that must not exceed 5% is a limit, not a forecast; and no complaint at all is no sign of an easy target. */
    private static Optional<LineRule.Verdict> below(Case subject, IndicatorLine line, Target target, BigDecimal ratio) {
        var under = subject.limit(ThresholdKey.TARGET_UNDER);
        boolean easy = ratio.signum() > 0 && ratio.compareTo(under.value()) <= 0;
        return easy
                ? LineRule.doubt(suspicion(line, target, ratio, under).as(Severity.LOW, Certainty.JUDGEMENT))
                : LineRule.FINE;
    }

    private static boolean isGrowth(IndicatorLine line, Target target) {
        return isPercentage(line, target) && GROWTH.isIn(line.level3() + target.text());
    }

    private static boolean isPercentage(IndicatorLine line, Target target) {
        return "%".equals(line.measureUnit()) || Target.normalise(target.text()).contains("%");
    }

    private static Suspicion suspicion(IndicatorLine line, Target target, BigDecimal ratio, Threshold limit) {
        var actual = LineRules.text(line);
        return Suspicion.of(
                "“%s”目标值偏低：目标%s，实际%s".formatted(line.level3(), target.text(), actual),
                "目标%s，实际%s".formatted(target.text(), actual),
                "合理设定目标值",
                "%s÷%s=%s倍。%s"
                        .formatted(
                                Target.actual(line)
                                        .map(it -> Plain.shortest(it.value()))
                                        .orElse(actual),
                                Plain.shortest(target.value()),
                                Plain.shortest(ratio.setScale(2, RoundingMode.HALF_UP)),
                                limit.cited()),
                LineRules.places(line));
    }
}
