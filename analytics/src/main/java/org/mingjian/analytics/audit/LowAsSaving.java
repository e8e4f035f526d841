package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * A large unspent part of the budget is told as money saved (低执行率称为节约). Whether it was saved or the budget was padded
 * is for a person to judge.
 */
final class LowAsSaving implements Rule {

    private static final ScreenedPattern SAVED = ScreenedPattern.of("节约|节省|结余资金.{0,6}成效");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "execution.low-as-saving",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "预算执行率低，称为节约",
                        "预算执行率<界限 且 正文称节约")
                .tolerates(RuleCard.HALF_DIGIT + "；" + Limits.fromRuleBook(ThresholdKey.EXECUTION_LOW))
                .mayErr("招标节约属实；节约说的是别的事。优等级的报告由“执行率低而自评优”核对");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var rate = subject.wholeRate().orElse(null);
        if (rate == null) {
            return new RuleAnswer.NotComputable("报告没有唯一的预算执行率。");
        }
        var low = subject.limit(ThresholdKey.EXECUTION_LOW);
        var saved = Sentences.matching(report, SAVED);
        boolean judged = Scores.claimed(report).isPresent();
        if (saved.isEmpty() || judged || rate.high().compareTo(low.value()) >= 0) {
            return new RuleAnswer.Consistent();
        }
        var evidence = new ArrayList<SourceRef>(rate.places());
        evidence.add(saved.getFirst().source());
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "预算执行率%s，未用部分称为节约".formatted(Plain.percent(rate.value())),
                saved.getFirst().text(),
                "说明节约的来源和预算的依据",
                "%s，低于%s；正文称节约。%s".formatted(rate.arithmetic(), low.text(), low.cited()),
                evidence)));
    }
}
