package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

/** A budget that was adjusted by so much that the reason belongs in the report (预算调整率大). */
final class Adjustment implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.THRESHOLD,
                        "budget.adjustment",
                        Severity.MEDIUM,
                        Certainty.JUDGEMENT,
                        "预算调整率大，未说明",
                        "|全年预算-年初预算|÷年初预算>界限")
                .tolerates("界限见规则库 adjustment.unexplained，通用20%；调减的见 adjustment.most，通用10%")
                .mayErr("上级转移支付、政策因素、上年结转");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var initial =
                Figures.only(Figures.whole(report, Measure.INITIAL_BUDGET)).orElse(null);
        var adjusted =
                Figures.only(Figures.whole(report, Measure.ADJUSTED_BUDGET)).orElse(null);
        if (report.figuresOf(Measure.INITIAL_BUDGET).isEmpty()
                || report.figuresOf(Measure.ADJUSTED_BUDGET).isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有同时列出年初预算和全年预算。");
        }
        if (initial == null || adjusted == null || initial.value().signum() <= 0) {
            return new RuleAnswer.NotComputable("年初预算或全年预算有几个数，不能计算调整率。");
        }
        var change = adjusted.value().subtract(initial.value());
        var rate = Plain.ratio(change.abs(), initial.value());
        boolean cut = change.signum() < 0;
        var most = subject.limit(cut ? ThresholdKey.ADJUSTMENT_MOST : ThresholdKey.ADJUSTMENT_UNEXPLAINED);
        if (rate.compareTo(most.value()) <= 0) {
            return new RuleAnswer.Consistent();
        }
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "年初预算%s调整为%s，调整率%s".formatted(initial.text(), adjusted.text(), Plain.percent(rate)),
                Plain.percent(rate),
                "说明调整原因",
                "(%s-%s)÷%s=%s。"
                                .formatted(
                                        Plain.shortest(adjusted.value()),
                                        Plain.shortest(initial.value()),
                                        Plain.shortest(initial.value()),
                                        Plain.percent(Plain.ratio(change, initial.value())))
                        + most.cited(),
                List.of(initial.source(), adjusted.source()))));
    }
}
