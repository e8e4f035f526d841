package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** An execution rate of 100 % beside the admission that execution did not reach it (执行率100%与未达100%并存). */
final class ExecutionDenied implements Rule {

    private static final ScreenedPattern DENIAL = ScreenedPattern.of("执行率[^，。；]{0,8}(未|没有|不足)[^，。；]{0,4}100\\s*[%％]");
    private static final ScreenedPattern SLOW = ScreenedPattern.of("(支付|执行)进度(滞后|偏慢|较慢|缓慢)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.execution-denied",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "称执行率100%，又称执行率未达到100%",
                        "执行率=100% 与“未达到100%”不能并存")
                .tolerates(RuleCard.NONE)
                .mayErr("未达100%的只是个别项目，且以追加或调剂补足了总数");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var full = Figures.whole(report, Measure.EXECUTION_RATE).stream()
                .filter(ExecutionDenied::isFull)
                .toList();
        if (full.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有称执行率为100%。");
        }
        var denials = Sentences.matching(report, DENIAL);
        if (denials.isEmpty()) {
            return new RuleAnswer.Consistent();
        }
        var evidence = new ArrayList<SourceRef>();
        denials.forEach(denial -> evidence.add(denial.source()));
        full.forEach(figure -> evidence.add(figure.source()));
        Sentences.matching(report, SLOW).forEach(slow -> evidence.add(slow.source()));
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "称预算执行率100%，又承认执行率未达到100%",
                "100%",
                "低于100%",
                "执行率写100%%的有%d处；正文又写“%s”"
                        .formatted(full.size(), denials.getFirst().text()),
                evidence)));
    }

    private static boolean isFull(Figure figure) {
        var rate = figure.normalised();
        return rate != null && rate.compareTo(BigDecimal.ONE) == 0;
    }
}
