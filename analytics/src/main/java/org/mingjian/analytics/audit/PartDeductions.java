package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/** Parts that lost points in a report without a form that would say why (分项扣分无说明). */
final class PartDeductions implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "score.part-deduction-unexplained",
                        Severity.LOW,
                        Certainty.LIKELY,
                        "分项扣分没有逐项说明",
                        "分值-得分>0 且没有指标行可以说明")
                .mayErr("原因写在正文别处");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        boolean formRead = report.indicators().stream().anyMatch(line -> !ExecutionLine.isExecution(line));
        if (report.components().isEmpty() || formRead) {
            return new RuleAnswer.NotApplicable("没有分项得分，或自评表逐行列出了得分。");
        }
        var missing = missingWeight(report);
        var lost = report.components().stream()
                .filter(part -> lost(part, missing).signum() > 0)
                .filter(part -> part.weight().isRead() || missing.signum() > 0)
                .filter(part -> report.indicators().isEmpty() || !part.name().contains("预算执行"))
                .toList();
        return lost.isEmpty() ? new RuleAnswer.Consistent() : new RuleAnswer.Flagged(List.of(suspicion(lost, missing)));
    }

    /** What the parts with a weight leave of the full marks, for the one part that prints none. */
    private static BigDecimal missingWeight(Report report) {
        var weights = report.components().stream()
                .flatMap(part -> part.weight().map(PrintedNumber::value).stream())
                .toList();
        boolean one = weights.size() == report.components().size() - 1;
        return one && !report.scores().isEmpty()
                ? Scores.outOf(report.scores().getFirst())
                        .subtract(Plain.sum(weights))
                        .max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private static BigDecimal weight(ComponentScore part, BigDecimal missing) {
        return part.weight().map(PrintedNumber::value).orElse(missing);
    }

    private static BigDecimal lost(ComponentScore part, BigDecimal missing) {
        return part.score()
                .map(score -> weight(part, missing).subtract(score.value()))
                .orElse(BigDecimal.ZERO);
    }

    private static Suspicion suspicion(List<ComponentScore> parts, BigDecimal missing) {
        var each = parts.stream()
                .map(part -> "%s%s-%s=%s分"
                        .formatted(
                                part.name(),
                                Plain.shortest(weight(part, missing)),
                                part.score()
                                        .map(score -> Plain.of(score.value()))
                                        .orElse(""),
                                Plain.shortest(lost(part, missing))))
                .toList();
        var evidence = new ArrayList<SourceRef>();
        parts.forEach(part -> evidence.add(part.source()));
        return Suspicion.of(
                "%d个分项扣分未说明原因".formatted(parts.size()),
                String.join(
                        "；",
                        parts.stream()
                                .map(part -> part.name()
                                        + part.score()
                                                .map(score -> Plain.of(score.value()))
                                                .orElse("") + "分")
                                .toList()),
                "逐项说明扣分依据",
                String.join("，", each) + "。",
                evidence);
    }
}
