package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;

/** The total in the text must be the total in the form (表文总分一致). */
final class TotalsAgree implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "score.totals",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "正文总分与自评表总分不一致",
                        "正文总分=自评表总分")
                .mayErr("同一文件装有几份自评表");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var scores = Scores.totals(subject.report());
        for (int one = 0; one < scores.size(); one++) {
            for (int other = one + 1; other < scores.size(); other++) {
                if (areOfOneScorer(scores.get(one), scores.get(other))) {
                    compare(subject.report(), scores.get(one), scores.get(other), outcome);
                }
            }
        }
        return outcome.orNotApplicable("总分只出现一处。");
    }

    /** A verified score is another's judgement, not another print of the department's own total. */
    private static boolean areOfOneScorer(ScoreStatement one, ScoreStatement other) {
        return (one.role() == ScoreRole.VERIFIED) == (other.role() == ScoreRole.VERIFIED);
    }

    private static void compare(Report report, ScoreStatement one, ScoreStatement other, Outcome outcome) {
        var first = Scores.points(one);
        var second = Scores.points(other);
        if (first.agreesWith(second)) {
            outcome.consistent();
            return;
        }
        var parts = Scores.ofComponents(report.components());
        var difference = first.value().subtract(second.value()).abs();
        var gap = Plain.shortest(difference);
        var evidence = new ArrayList<>(List.of(first.source(), second.source()));
        evidence.addAll(Amount.places(parts));
        outcome.flag(Suspicion.of(
                        "总分前后不一致：%s与%s".formatted(first.text(), second.text()),
                        "%s与%s".formatted(first.text(), second.text()),
                        "同一个总分",
                        "%s与%s相差%s分%s。"
                                .formatted(
                                        first.text(),
                                        second.text(),
                                        gap,
                                        parts.size() < 2
                                                ? ""
                                                : "；各分项%s".formatted(Plain.addition(Amount.values(parts)))),
                        evidence)
                .worth(difference));
    }
}
