package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;

/** The same total to two decimals three years running (连续三年总分相同). */
final class SameScoreEachYear implements YearRule {

    private static final int YEARS = 3;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "years.same-score",
                        Severity.MEDIUM,
                        Certainty.JUDGEMENT,
                        "连续三年自评总分相同",
                        "本年总分=上年总分=前年总分（到两位小数）")
                .tolerates("比到两位小数；总分是整数的巧合较多，程度降为“低”")
                .mayErr("整数总分或满分碰巧相同");
    }

    @Override
    public RuleAnswer answer(Case subject, List<OtherReport> lastYear) {
        var now = Scores.claimed(subject.report()).orElse(null);
        if (now == null) {
            return new RuleAnswer.NotApplicable("报告没有自评总分。");
        }
        var past = new ArrayList<Counterpart>();
        for (int back = 1; back < YEARS; back++) {
            var year = subject.history().back(back).orElse(PastYear.MISSING);
            if (year.reports().size() != 1) {
                return new RuleAnswer.NotComputable("没有连续三年的报告，不能比较总分。");
            }
            var other = year.reports().getFirst();
            var then = Scores.claimed(other.report()).orElse(null);
            if (then == null) {
                return new RuleAnswer.NotComputable("往年报告没有自评总分，不能比较。");
            }
            if (!rounded(then).equals(rounded(now))) {
                return new RuleAnswer.Consistent();
            }
            past.add(other.at(then.source(), subject.report()));
        }
        return new RuleAnswer.Flagged(List.of(suspicion(now, past)));
    }

    private static Suspicion suspicion(ScoreStatement now, List<Counterpart> past) {
        var score = Plain.shortest(now.score().value());
        var told = past.stream().map(Counterpart::told).toList();
        var suspicion = Suspicion.of(
                        "自评总分连续三年都是%s分".formatted(score),
                        score + "分",
                        "按当年实际完成情况评分",
                        "本年%s分，%s也是%s分。".formatted(score, String.join("、", told), score),
                        List.of(now.source()))
                .against(past);
        boolean whole = rounded(now).remainder(BigDecimal.ONE).signum() == 0;
        return whole ? suspicion.as(Severity.LOW, Certainty.JUDGEMENT) : suspicion;
    }

    private static BigDecimal rounded(ScoreStatement total) {
        return total.score().value().setScale(2, RoundingMode.HALF_UP);
    }
}
