package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** Much of the budget was not spent and nothing is said about it (执行率低而未说明). */
final class LowUnexplained implements Rule {

    private static final ScreenedPattern WHY =
            ScreenedPattern.of("原因|由于|因为|受[^，。；]{1,12}影响|节约|招标|招投标|跨年|结转|下年|次年|延期|推迟|暂停|疫情|压减|未到位|滞后|偏慢");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "execution.low-unexplained",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "预算执行率低，没有说明原因",
                        "预算执行率<界限 且 全文没有说明")
                .tolerates(RuleCard.HALF_DIGIT + "；" + Limits.fromRuleBook(ThresholdKey.EXECUTION_EXPLAINED))
                .mayErr("原因写在附件或用了别的说法");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var rate = subject.wholeRate().orElse(null);
        if (rate == null) {
            return new RuleAnswer.NotComputable("报告没有唯一的预算执行率。");
        }
        var limit = subject.limit(ThresholdKey.EXECUTION_EXPLAINED);
        boolean explained = !Sentences.matching(report, WHY).isEmpty()
                || report.indicators().stream()
                        .anyMatch(line -> line.level3().contains("执行率")
                                && line.deviationReason().isRead());
        if (explained || rate.high().compareTo(limit.value()) >= 0) {
            return new RuleAnswer.Consistent();
        }
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "预算执行率%s，没有说明原因".formatted(Plain.percent(rate.value())),
                Plain.percent(rate.value()),
                "说明执行率低的原因",
                "%s，报告没有写明原因。%s".formatted(rate.arithmetic(), limit.cited()),
                rate.places())));
    }
}
