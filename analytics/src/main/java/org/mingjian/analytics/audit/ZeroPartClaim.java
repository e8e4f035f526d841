package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/** A part with no points at all, while the text says that its indicators were all reached (得0分仍称达标). */
final class ZeroPartClaim implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "score.zero-but-reached",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "分项得0分，正文却称各项指标均达到目标",
                        "得分=0 且正文称全部达到")
                .tolerates(RuleCard.NONE)
                .mayErr("“均达到”说的是别的分项");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var zeros = report.components().stream().filter(ZeroPartClaim::isZero).toList();
        if (report.components().isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有分项得分。");
        }
        var claims = Sentences.claimsOfCompletion(report);
        if (zeros.isEmpty() || claims.isEmpty()) {
            return new RuleAnswer.Consistent();
        }
        return new RuleAnswer.Flagged(
                zeros.stream().map(zero -> suspicion(report, zero, claims)).toList());
    }

    private static boolean isZero(ComponentScore part) {
        return Scores.points(part.score()).filter(Amount::isZero).isPresent()
                && Scores.points(part.weight())
                        .filter(weight -> weight.value().signum() > 0)
                        .isPresent();
    }

    private static Suspicion suspicion(Report report, ComponentScore zero, List<NarrativeStatement> claims) {
        var rest = Scores.ofComponents(report.components());
        var total = Scores.claimed(report).map(Scores::points);
        var sum = Plain.sum(Amount.values(rest));
        var weight = Scores.points(zero.weight()).orElseThrow();
        var gap = total.map(t -> t.value().subtract(sum))
                .filter(value -> value.signum() > 0 && value.compareTo(weight.value()) <= 0);
        var evidence = new ArrayList<SourceRef>(List.of(zero.source()));
        evidence.add(claims.getLast().source());
        return Suspicion.of(
                "“%s”得0分（共%s），正文却称指标均达到目标".formatted(zero.name(), weight.text()),
                "0分（共%s）".formatted(weight.text()),
                "与正文一致的得分"
                        + gap.map(value -> "（由总分反推为%s分）".formatted(Plain.shortest(value)))
                                .orElse(""),
                "“%s”得0分；正文写“%s”%s"
                        .formatted(
                                zero.name(),
                                claims.getLast().text(),
                                gap.map(value -> "；总分%s-%s=%s，恰可由本项补足。"
                                                .formatted(
                                                        Plain.shortest(total.orElseThrow()
                                                                .value()),
                                                        Plain.shortest(sum),
                                                        Plain.shortest(value)))
                                        .orElse("。")),
                evidence);
    }
}
