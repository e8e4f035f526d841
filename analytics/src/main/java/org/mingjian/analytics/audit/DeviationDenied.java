package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** The text denies any deviation from the budget, and a good part of it was not spent (称无偏差而执行率低). */
final class DeviationDenied implements Rule {

    private static final ScreenedPattern DENIAL =
            ScreenedPattern.of("(不存在|没有|未出现|无)[^，。；]{0,4}(执行数?|支出数?)[^，。；]{0,6}(偏离|偏差)"
                    + "|(预算|资金|经费)[^，。；]{0,8}(均已|已|均)?全部(支付|拨付|支出|执行|使用|用完)(完毕|到位|完成)?");

    private static final BigDecimal NEARLY = new BigDecimal("0.99");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.deviation-denied",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "称资金全部支出或没有偏离，执行率却低",
                        "称无偏离 与 执行率<界限 不能并存")
                .tolerates(Limits.fromRuleBook(ThresholdKey.EXECUTION_EXPLAINED) + "；界限以上、99%以下的为“需判断”")
                .mayErr("所称的只是其中一笔资金");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var denials = Sentences.matching(report, DENIAL);
        if (denials.isEmpty()) {
            return new RuleAnswer.NotApplicable("正文没有称资金全部支出或没有偏离。");
        }
        var rate = subject.wholeRate().orElse(null);
        if (rate == null) {
            return new RuleAnswer.NotComputable("报告没有唯一的预算执行率。");
        }
        if (rate.high().compareTo(NEARLY) >= 0) {
            return new RuleAnswer.Consistent();
        }
        var limit = subject.limit(ThresholdKey.EXECUTION_EXPLAINED);
        var evidence = new ArrayList<SourceRef>(rate.places());
        denials.stream().map(NarrativeStatement::source).limit(1).forEach(evidence::add);
        var suspicion = Suspicion.of(
                "正文称没有偏离或全部支出，执行率为%s".formatted(Plain.percent(rate.value())),
                denials.getFirst().text(),
                "执行率%s，说明未执行的部分".formatted(Plain.percent(rate.value())),
                "%s；正文写“%s”%s".formatted(rate.arithmetic(), denials.getFirst().text(), limit.cited()),
                evidence);
        return new RuleAnswer.Flagged(List.of(
                rate.value().compareTo(limit.value()) < 0
                        ? suspicion
                        : suspicion.as(Severity.LOW, Certainty.JUDGEMENT)));
    }
}
