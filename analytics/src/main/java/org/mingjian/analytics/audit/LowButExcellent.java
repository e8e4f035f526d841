package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** Little of the budget was spent and the report calls itself excellent (低执行率高自评). */
final class LowButExcellent implements Rule {

    /** What is said about money that was not spent. */
    private static final ScreenedPattern REASON =
            ScreenedPattern.of("(执行率|支出|预算|资金|项目)[^。；]{0,40}(节约|招标|招投标|跨年|结转|下年|次年|延期|推迟|暂停|疫情|压减|未到位)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "execution.low-but-excellent",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "预算执行率低，自评等级为优",
                        "预算执行率<界限 且 自评为“优”")
                .tolerates(RuleCard.HALF_DIGIT + "；" + Limits.fromRuleBook(ThresholdKey.EXECUTION_LOW))
                .mayErr("招标节约、跨年工程、资金下达晚；正文提到这类原因的降为“需判断”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var own = Scores.claimed(report).orElse(null);
        if (own == null || Scores.outOf(own).compareTo(Scores.HUNDRED) != 0) {
            return new RuleAnswer.NotApplicable("报告没有百分制的自评总分。");
        }
        var rate = subject.wholeRate().orElse(null);
        if (rate == null) {
            return new RuleAnswer.NotComputable("报告没有唯一的预算执行率。");
        }
        var low = subject.limit(ThresholdKey.EXECUTION_LOW);
        boolean excellent = GradeOfScore.grade(own, subject.form()).equals("优");
        if (!excellent || rate.value().compareTo(low.value()) >= 0) {
            return new RuleAnswer.Consistent();
        }
        var evidence = new ArrayList<SourceRef>(rate.places());
        evidence.add(own.source());
        var reasons = Sentences.matching(report, REASON);
        reasons.stream().map(NarrativeStatement::source).limit(1).forEach(evidence::add);
        var suspicion = Suspicion.of(
                "预算执行率%s，自评%s为“优”"
                        .formatted(
                                Plain.percent(rate.value()), Scores.points(own).text()),
                "执行率%s，自评%s"
                        .formatted(
                                Plain.percent(rate.value()), Scores.points(own).text()),
                "说明执行率低的原因和目标完成的依据",
                "%s，低于%s。%s".formatted(rate.arithmetic(), low.text(), low.cited()),
                evidence);
        return new RuleAnswer.Flagged(
                List.of(reasons.isEmpty() ? suspicion : suspicion.as(Severity.LOW, Certainty.JUDGEMENT)));
    }
}
