package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Optional;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** Three-public spending far below its budget this year and last (三公预算连年虚高). */
final class PaddedEachYear implements YearRule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "years.three-public-padded",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "“三公”经费预算连年虚高",
                        "本年、上年都是实际÷预算<界限")
                .tolerates(Limits.fromRuleBook(ThresholdKey.THREE_PUBLIC_PADDED) + "；两年都低才提示")
                .mayErr("连续两年因疫情或机构变动未发生");
    }

    @Override
    public RuleAnswer answer(Case subject, List<OtherReport> lastYear) {
        var now = PaddedBudget.Control.of(subject.report());
        if (now.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有同时列出“三公”经费预算和实际数。");
        }
        if (lastYear.size() != 1) {
            return YearRule.merged();
        }
        var other = lastYear.getFirst();
        var then = PaddedBudget.Control.of(other.report());
        if (then.isEmpty()) {
            return new RuleAnswer.NotComputable("上年报告没有同时列出“三公”经费预算和实际数。");
        }
        var least = subject.limit(ThresholdKey.THREE_PUBLIC_PADDED);
        var padded = now.stream().filter(control -> control.isBelow(least)).findFirst();
        boolean every = then.stream().allMatch(control -> control.isBelow(least));
        return padded.isPresent() && every
                ? new RuleAnswer.Flagged(List.of(suspicion(subject, padded.get(), other, then.getFirst())))
                : new RuleAnswer.Consistent();
    }

    private static Suspicion suspicion(
            Case subject, PaddedBudget.Control now, OtherReport other, PaddedBudget.Control then) {
        var report = subject.report();
        var before = before(subject).orElse("");
        return Suspicion.of(
                        "“三公”经费实际连年低于预算的%s：上年%s，本年%s"
                                .formatted(
                                        subject.limit(ThresholdKey.THREE_PUBLIC_PADDED)
                                                .text(),
                                        then.rate(),
                                        now.rate()),
                        now.rate(),
                        "按往年实际编制预算",
                        "本年%s，上年%s%s。对照：%s。%s"
                                .formatted(
                                        now.arithmetic(),
                                        then.arithmetic(),
                                        before,
                                        other.tells(then.spent().source(), report),
                                        subject.limit(ThresholdKey.THREE_PUBLIC_PADDED)
                                                .cited()),
                        List.of(now.spent().source(), now.budget().source()))
                .against(List.of(
                        other.at(then.spent().source(), report),
                        other.at(then.budget().source(), report)));
    }

    /** The year before last, where it was so too. */
    private static Optional<String> before(Case subject) {
        return subject.history()
                .back(2)
                .filter(year -> year.reports().size() == 1)
                .flatMap(year -> PaddedBudget.Control.of(
                                year.reports().getFirst().report())
                        .stream()
                        .findFirst())
                .filter(control -> control.isBelow(subject.limit(ThresholdKey.THREE_PUBLIC_PADDED)))
                .map(control -> "，前年" + control.arithmetic());
    }
}
