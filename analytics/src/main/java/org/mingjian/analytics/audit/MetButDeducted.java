package org.mingjian.analytics.audit;

import java.util.Optional;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** A line of a form without a column of reasons reached its target and lost points (达标却扣分). */
final class MetButDeducted {

    private static final ScreenedPattern FULL = ScreenedPattern.of("100(?:\\.0+)?%");

    private MetButDeducted() {}

    static Rule rule() {
        var card = RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.met-but-deducted",
                        Severity.LOW,
                        Certainty.LIKELY,
                        "达到指标值却扣分，没有说明",
                        "实际达到指标值 且 得分<分值 且 无处说明")
                .mayErr("正文另有说明；有偏差原因栏的表由“扣分未说明原因”核对");
        return new LineRule(card, MetButDeducted::check, "没有既达标又扣分而无原因栏的指标行。");
    }

    private static Optional<LineRule.Verdict> check(Case subject, IndicatorLine line) {
        var score = Scores.points(line.score()).orElse(null);
        var weight = Scores.points(line.weight()).orElse(null);
        boolean noColumn = line.deviationReason() instanceof Reading.Absent<String>(var reason, var place)
                && reason == AbsenceReason.NOT_DISCLOSED;
        boolean verification = subject.report().identity().kind() == ReportKind.VERIFICATION;
        if (score == null || weight == null || verification || !noColumn || ExecutionLine.isExecution(line)) {
            return LineRule.NOT_MINE;
        }
        if (!isMet(subject, line)) {
            return LineRule.NOT_MINE;
        }
        if (!score.isSurelyBelow(weight)
                && weight.value().subtract(score.value()).signum() <= 0) {
            return LineRule.FINE;
        }
        boolean told = subject.report().statements().stream()
                .anyMatch(statement -> statement.text().contains("扣")
                        && statement.text().contains(line.level3().strip()));
        return told ? LineRule.FINE : LineRule.doubt(suspicion(line, weight, score));
    }

    /** By its figures, by the same words as the target, or an execution rate of 100%. */
    private static boolean isMet(Case subject, IndicatorLine line) {
        var actual = line.actual().map(Target::normalise).orElse("");
        if (actual.isEmpty()) {
            return false;
        }
        boolean same = line.target().map(Target::normalise).orElse("").equals(actual);
        boolean executed = line.level3().contains("执行率") && FULL.isWhole(actual);
        boolean reached = subject.target(line)
                .flatMap(target -> subject.actual(line).map(target::isMetBy))
                .orElse(false);
        return same || executed || reached;
    }

    private static Suspicion suspicion(IndicatorLine line, Amount weight, Amount score) {
        var lost = Plain.shortest(weight.value().subtract(score.value()));
        return Suspicion.of(
                "“%s”达到目标却扣%s分，没有说明".formatted(line.level3(), lost),
                "%s，%s".formatted(LineRules.text(line), score.text()),
                "说明扣分原因，或按满分计",
                "目标%s，实际%s；%s-%s=%s分，表内没有写原因的地方。"
                        .formatted(
                                line.target().toOptional().orElse("未列").strip(),
                                LineRules.text(line),
                                Plain.shortest(weight.value()),
                                Plain.shortest(score.value()),
                                lost),
                LineRules.places(line));
    }
}
