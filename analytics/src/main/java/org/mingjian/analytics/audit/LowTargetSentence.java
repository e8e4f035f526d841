package org.mingjian.analytics.audit;

import java.math.RoundingMode;
import java.util.List;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** A result told with a target that it is at least twice of (正文目标值偏低). */
final class LowTargetSentence implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "text.low-target",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "正文所述完成数远超目标数，目标偏低",
                        "完成数÷目标数≥界限")
                .tolerates(Limits.fromRuleBook(ThresholdKey.TARGET_FAR_OVER))
                .mayErr("下达任务为保底数；政策突变");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var far = subject.limit(ThresholdKey.TARGET_FAR_OVER);
        for (var result : TargetSentences.of(subject.report())) {
            boolean low = result.target().signum() > 0
                    && Plain.ratio(result.actual(), result.target()).compareTo(far.value()) >= 0;
            if (!low) {
                outcome.consistent();
                continue;
            }
            var times = Plain.ratio(result.actual(), result.target()).setScale(3, RoundingMode.HALF_UP);
            outcome.flag(Suspicion.of(
                    "“%s”目标偏低：%s".formatted(result.noun(), result.text()),
                    result.text(),
                    "合理目标值",
                    "%s÷%s=%s。".formatted(Plain.of(result.actual()), Plain.of(result.target()), Plain.percent(times))
                            + far.cited(),
                    List.of(result.statement().source())));
        }
        return outcome.orNotApplicable("正文没有带目标的完成数。");
    }
}
