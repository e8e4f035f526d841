package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * The total is no more than the full marks without what the lines in sight have lost (可见扣分). It needs no whole table:
 * lines that were not printed can lose more, but give nothing back.
 */
final class VisibleLosses implements Rule {

    private record Loss(IndicatorLine line, BigDecimal points, BigDecimal least) {}

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "score.visible-losses",
                        Severity.HIGH,
                        Certainty.LIKELY,
                        "自评总分高于满分减去可见扣分",
                        "总分≤满分-Σ（分值-得分）")
                .mayErr("有加分项；表内的行读了两遍（各行分值之和超过满分的不作判断）");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var total = Scores.claimed(report).orElse(null);
        var losses = report.indicators().stream()
                .map(VisibleLosses::loss)
                .filter(loss -> loss.points().signum() > 0)
                .toList();
        if (total == null || losses.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有自评总分，或看得见的行都没有扣分。");
        }
        var outOf = Scores.outOf(total);
        var lines = report.indicators();
        var weights = Plain.sum(Amount.values(Scores.weights(lines)));
        if (weights.compareTo(outOf) > 0 || lines.stream().anyMatch(line -> WeightsOfTotal.isBonus(line.level3()))) {
            return new RuleAnswer.NotComputable("各行分值合计超过满分或有加分项，不能由扣分推算总分的上限。");
        }
        var least = Plain.sum(losses.stream().map(Loss::least).toList());
        boolean possible = Scores.points(total).interval().low().compareTo(outOf.subtract(least)) <= 0;
        // The whole table is added up elsewhere.
        boolean whole = LinesOfTotal.isComparable(subject);
        return possible || whole
                ? new RuleAnswer.Consistent()
                : new RuleAnswer.Flagged(List.of(suspicion(total, outOf, losses)));
    }

    private static Loss loss(IndicatorLine line) {
        var score = Scores.points(line.score()).orElse(null);
        var weight = Scores.points(line.weight()).orElse(null);
        if (score == null || weight == null) {
            return new Loss(line, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        return new Loss(
                line,
                weight.value().subtract(score.value()),
                weight.value().subtract(score.interval().high()).max(BigDecimal.ZERO));
    }

    private static Suspicion suspicion(ScoreStatement total, BigDecimal outOf, List<Loss> losses) {
        var points = losses.stream().map(Loss::points).toList();
        var most = outOf.subtract(Plain.sum(points));
        var claimed = Scores.points(total);
        var evidence = new ArrayList<SourceRef>(List.of(total.source()));
        losses.forEach(loss -> evidence.addAll(LineRules.places(loss.line())));
        return Suspicion.of(
                        "看得见的%d行已扣%s分，自评总分仍为%s"
                                .formatted(losses.size(), Plain.shortest(Plain.sum(points)), claimed.text()),
                        claimed.text(),
                        "不高于%s分".formatted(Plain.shortest(most)),
                        "扣分%s，%s-%s=%s分。"
                                .formatted(
                                        Plain.addition(points),
                                        Plain.shortest(outOf),
                                        Plain.shortest(Plain.sum(points)),
                                        Plain.shortest(most)),
                        evidence)
                .worth(claimed.value().subtract(most));
    }
}
