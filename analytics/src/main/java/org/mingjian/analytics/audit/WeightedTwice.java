package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * A score out of its weight multiplied by the weight once more (重复加权): 25 points of 25 become 6.25. A score out of 100
 * may well be converted; one that already is out of its weight may not.
 */
final class WeightedTwice implements Rule {

    private static final ScreenedPattern CONVERTED = ScreenedPattern.of("折算得分\\s*(?<points>\\d+(?:\\.\\d+)?)");

    private record Converted(IndicatorLine line, Amount weight, Amount score, Amount points) {

        boolean isTwice() {
            return weight.value().compareTo(Scores.HUNDRED) < 0
                    && score.value().compareTo(weight.value()) <= 0
                    && score.interval()
                            .times(weight.value())
                            .times(new BigDecimal("0.01"))
                            .meets(points.interval());
        }
    }

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "weight.twice",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "得分又乘了一次权重",
                        "折算得分=得分×权重 只用于百分制的得分")
                .mayErr("得分按百分制填写，恰不高于分值");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var converted = converted(subject.report());
        if (converted.size() < 2) {
            return new RuleAnswer.NotApplicable("自评表没有折算得分一栏。");
        }
        return converted.stream().allMatch(Converted::isTwice)
                ? new RuleAnswer.Flagged(List.of(suspicion(converted)))
                : new RuleAnswer.Consistent();
    }

    private static List<Converted> converted(Report report) {
        var found = new ArrayList<Converted>();
        for (var statement : report.statements()) {
            var match = CONVERTED.whole(statement.text());
            if (match != null) {
                of(report, statement, match.group("points")).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Converted> of(Report report, NarrativeStatement statement, String points) {
        return report.indicators().stream()
                .filter(line -> Figures.sameRow(line.source(), statement.source()))
                .findFirst()
                .flatMap(line -> Scores.points(line.weight()).flatMap(weight -> Scores.points(line.score())
                        .map(score -> new Converted(
                                line, weight, score, Scores.points(PrintedNumber.of(points), statement.source())))));
    }

    private static Suspicion suspicion(List<Converted> lines) {
        var scores = lines.stream().map(Converted::score).toList();
        var points = lines.stream().map(Converted::points).toList();
        var first = lines.getFirst();
        var evidence = new ArrayList<SourceRef>(Amount.places(points));
        evidence.addAll(Amount.places(scores));
        var sum = Plain.shortest(Plain.sum(Amount.values(points)));
        var due = Plain.shortest(Plain.sum(Amount.values(scores)));
        return Suspicion.of(
                "%d行得分又乘了一次权重，折算得分合计只有%s分".formatted(lines.size(), sum),
                sum + "分",
                due + "分",
                "例如“%s”%s×%s%%=%s；得分本身已按分值计，合计%s分。"
                        .formatted(
                                first.line().level3(),
                                Plain.shortest(first.score().value()),
                                Plain.shortest(first.weight().value()),
                                Plain.shortest(first.points().value()),
                                due),
                evidence);
    }
}
