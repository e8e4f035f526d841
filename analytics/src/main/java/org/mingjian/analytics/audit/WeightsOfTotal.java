package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The weights of a form add up to its full marks (分值合计). Where the scores of the same lines or parts add up to the
 * total, none can have been left unread or read twice; else more than the full marks is a matter of judgement, and less
 * is no matter at all. Bonus lines do not count.
 */
final class WeightsOfTotal implements Rule {

    private static final ScreenedPattern BONUS = ScreenedPattern.of("加分|奖励分|附加分|扣分|减分");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "weight.total",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "分值合计不等于满分",
                        "Σ分值=满分")
                .mayErr("加分项、减分项没有写明；各行得分与总分也对不上的，超过满分只作“需判断”，不足满分不作判断");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var total = Scores.claimed(report);
        if (total.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有自评总分。");
        }
        var outcome = new Outcome();
        var outOf = Scores.outOf(total.get());
        var lines = report.indicators().stream()
                .filter(line -> !isBonus(line.level1()) && !isBonus(line.level3()))
                .toList();
        var scores = Scores.ofLines(lines);
        boolean every = scores.size() == lines.size();
        check("指标行", Scores.weights(lines), every ? scores : List.of(), total.get(), outOf, outcome);
        var parts = report.components().stream()
                .filter(part -> !isBonus(part.name()))
                .toList();
        var weights = Scores.weightsOfComponents(parts);
        if (weights.size() == parts.size()) {
            check("分项", weights, Scores.ofComponents(parts), total.get(), outOf, outcome);
        }
        return outcome.orNotApplicable("报告没有列出两个以上的分值。");
    }

    static boolean isBonus(@Nullable String name) {
        return name != null && BONUS.isIn(name);
    }

    private static void check(
            String what,
            List<Amount> weights,
            List<Amount> scores,
            ScoreStatement total,
            BigDecimal outOf,
            Outcome outcome) {
        if (weights.size() < 2 || outOf.signum() <= 0) {
            return;
        }
        var sum = Plain.sum(Amount.values(weights));
        boolean complete = scores.size() == weights.size()
                && Amount.sum(scores).meets(Scores.points(total).interval());
        if (Amount.sum(weights).contains(outOf)) {
            outcome.consistent();
        } else if (sum.compareTo(outOf) < 0 && !complete) {
            outcome.notComputable(
                    "%s的分值合计%s分，不足满分%s分，可能没有列全。".formatted(what, Plain.shortest(sum), Plain.shortest(outOf)));
        } else {
            var suspicion = Suspicion.of(
                    "%d个%s的分值合计%s分，满分为%s分".formatted(weights.size(), what, Plain.shortest(sum), Plain.shortest(outOf)),
                    Plain.shortest(sum) + "分",
                    Plain.shortest(outOf) + "分",
                    "%s，与满分%s相差%s分。"
                            .formatted(
                                    Plain.addition(Amount.values(weights)),
                                    Plain.shortest(outOf),
                                    Plain.shortest(sum.subtract(outOf).abs())),
                    Amount.places(weights));
            outcome.flag(complete ? suspicion : suspicion.as(Severity.MEDIUM, Certainty.JUDGEMENT));
        }
    }
}
