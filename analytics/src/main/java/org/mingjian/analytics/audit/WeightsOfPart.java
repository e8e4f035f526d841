package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * The weight printed for a part is that of its lines, and the same wherever it is printed (分项分值). Fewer points on the
 * lines are asked about only where their scores add up to the part's, so that no line can have been left unread.
 */
final class WeightsOfPart implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "weight.parts",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "一级指标的分值与所属各行或另一处所写不符",
                        "Σ所属三级指标分值=一级指标分值")
                .mayErr("合并单元格使行归错一级指标；得分也对不上时不作判断");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var parts = report.components();
        for (int at = 0; at < parts.size(); at++) {
            byLines(report, parts.get(at), outcome);
            for (int other = at + 1; other < parts.size(); other++) {
                if (parts.get(at).name().strip().equals(parts.get(other).name().strip())) {
                    printedTwice(parts.get(at), parts.get(other), outcome);
                }
            }
        }
        return outcome.orNotApplicable("报告没有可以对应的一级指标分值和指标行分值。");
    }

    private static void printedTwice(ComponentScore one, ComponentScore other, Outcome outcome) {
        var first = Scores.points(one.weight()).orElse(null);
        var second = Scores.points(other.weight()).orElse(null);
        if (first == null || second == null) {
            return;
        }
        if (first.agreesWith(second)) {
            outcome.consistent();
            return;
        }
        outcome.flag(Suspicion.of(
                "“%s”的分值两处不同：%s与%s".formatted(one.name(), first.text(), second.text()),
                "%s与%s".formatted(first.text(), second.text()),
                "同一个分值",
                "%s与%s相差%s分。"
                        .formatted(
                                first.text(),
                                second.text(),
                                Plain.shortest(
                                        first.value().subtract(second.value()).abs())),
                List.of(first.source(), second.source())));
    }

    private static void byLines(Report report, ComponentScore part, Outcome outcome) {
        var lines = report.indicators().stream()
                .filter(line -> line.level1() != null && LinesOfComponent.sameName(line.level1(), part.name()))
                .toList();
        var weight = Scores.points(part.weight()).orElse(null);
        var weights = Scores.weights(lines);
        if (weight == null || weights.size() < 2 || weights.size() < lines.size()) {
            return;
        }
        if (Amount.sum(weights).meets(weight.interval())) {
            outcome.consistent();
        } else if (isComplete(part, lines)) {
            outcome.flag(suspicion(part, weight, weights));
        } else {
            outcome.notComputable("“%s”所属各行的得分与它的得分也对不上，可能没有列全。".formatted(part.name()));
        }
    }

    private static boolean isComplete(ComponentScore part, List<IndicatorLine> lines) {
        var scores = Scores.ofLines(lines);
        return scores.size() == lines.size()
                && Scores.points(part.score())
                        .filter(score -> Amount.sum(scores).meets(score.interval()))
                        .isPresent();
    }

    private static Suspicion suspicion(ComponentScore part, Amount weight, List<Amount> weights) {
        var evidence = new ArrayList<SourceRef>(List.of(weight.source()));
        evidence.addAll(Amount.places(weights));
        return Suspicion.of(
                "%s分值%s，所属指标行分值合计%s分"
                        .formatted(part.name(), weight.text(), Plain.shortest(Plain.sum(Amount.values(weights)))),
                weight.text(),
                Plain.shortest(Plain.sum(Amount.values(weights))) + "分",
                "%s，%s分值写%s。"
                        .formatted(Plain.addition(Amount.values(weights)), part.name(), Plain.shortest(weight.value())),
                evidence);
    }
}
