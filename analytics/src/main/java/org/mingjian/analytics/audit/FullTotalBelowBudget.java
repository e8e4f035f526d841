package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingjian.analytics.rulebook.ExecutionScoring;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * Less than the whole budget was spent and the total is full marks (执行率不足100%仍满分): execution scored in proportion
 * loses something. Where the report scores execution by itself, that score is looked at instead; where the
 * lines or parts that make up the whole total score everything but execution, nothing is lost by it.
 */
final class FullTotalBelowBudget implements Rule {

    /** Of ten points this loses 0.05, which two decimals show. */
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.995");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.SCORING,
                        "execution.full-total",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "预算执行率不足100%，总分仍为满分",
                        "执行率<100% 时，总分<满分")
                .tolerates(RuleCard.HALF_DIGIT + "；执行率99.5%以上的不提示")
                .mayErr("当地执行率达到一定界限即得满分；总分不含执行率，而各行的分值没有列全");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var total = Scores.claimed(report).orElse(null);
        if (total == null || !subject.executionLines().isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有自评总分，或已单列执行率得分。");
        }
        if (isWithoutExecution(report, Scores.outOf(total))) {
            return new RuleAnswer.NotApplicable("各行或各分项的分值合计为满分，没有一项评预算执行。");
        }
        var form = subject.form();
        if (form != null && form.executionScoring() instanceof ExecutionScoring.Steps) {
            return new RuleAnswer.NotComputable("该表式的执行率按档计分，不能由执行率推断扣分。");
        }
        var rate = subject.wholeRate().orElse(null);
        if (rate == null) {
            return new RuleAnswer.NotComputable("报告没有唯一的预算执行率。");
        }
        var points = Scores.points(total);
        boolean full = points.value().compareTo(Scores.outOf(total)) == 0;
        if (!full || rate.high().compareTo(NEARLY_ALL) >= 0) {
            return new RuleAnswer.Consistent();
        }
        var evidence = new ArrayList<SourceRef>(rate.places());
        evidence.add(total.source());
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "预算执行率%s，自评总分仍为满分%s".formatted(Plain.percent(rate.value()), points.text()),
                points.text(),
                "低于满分",
                "%s，执行率按比例计分时不能得满分，总分写%s。".formatted(rate.arithmetic(), points.text()),
                evidence)));
    }

    /** The weights of the lines, or of the parts, are all there, and none is about execution. */
    private static boolean isWithoutExecution(Report report, BigDecimal outOf) {
        var lines = report.indicators();
        var parts = report.components();
        var ofLines = lines.stream()
                .flatMap(line -> Stream.of(line.level1(), line.level2(), line.level3()))
                .filter(Objects::nonNull);
        var ofParts = parts.stream().map(ComponentScore::name);
        return isWhole(Scores.weights(lines), outOf) && ofLines.noneMatch(FullTotalBelowBudget::isAboutExecution)
                || isWhole(Scores.weightsOfComponents(parts), outOf)
                        && ofParts.noneMatch(FullTotalBelowBudget::isAboutExecution);
    }

    private static boolean isWhole(List<Amount> weights, BigDecimal outOf) {
        return !weights.isEmpty() && Plain.sum(Amount.values(weights)).compareTo(outOf) == 0;
    }

    private static boolean isAboutExecution(String name) {
        return name.contains("执行率") || name.contains("预算执行");
    }
}
