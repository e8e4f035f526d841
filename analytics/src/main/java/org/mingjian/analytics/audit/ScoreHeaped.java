package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * Full marks on every line and a total near the most there is (满分扎堆). Nearly every department scores itself so: it is
 * told beside another finding and never alone.
 */
final class ScoreHeaped implements Rule {

    /** Of a few lines all may well be full. */
    private static final int LEAST_LINES = 5;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "score.heaped",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "各行全为满分，总分接近满分",
                        "各行得分=分值 且 总分≥界限")
                .tolerates(Limits.fromRuleBook(ThresholdKey.SCORE_HEAPED) + "；报告另有疑点时才提示，少于5行不提示")
                .mayErr("确已全部达标；多数部门自评都在95分以上，只作旁证");
    }

    @Override
    public boolean isOnlyBesideOthers() {
        return true;
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var total = Scores.claimed(subject.report()).map(Scores::points).orElse(null);
        var lines = subject.report().indicators().stream()
                .filter(line -> line.weight()
                        .map(PrintedNumber::value)
                        .filter(weight -> weight.signum() > 0)
                        .isPresent())
                .toList();
        if (total == null || lines.size() < LEAST_LINES) {
            return new RuleAnswer.NotApplicable("报告没有自评总分，或有分值的指标行不足%d行。".formatted(LEAST_LINES));
        }
        var least = subject.limit(ThresholdKey.SCORE_HEAPED);
        if (total.value().compareTo(least.value()) < 0 || !lines.stream().allMatch(Scores::isFull)) {
            return new RuleAnswer.Consistent();
        }
        var evidence = new ArrayList<SourceRef>(List.of(total.source()));
        lines.forEach(line -> evidence.add(line.source()));
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "自评总分%s，%d行指标全为满分".formatted(total.text(), lines.size()),
                total.text(),
                "结合其他疑点核实各行得分",
                "%d行中满分%d行，总分%s。%s".formatted(lines.size(), lines.size(), total.text(), least.cited()),
                evidence)));
    }
}
