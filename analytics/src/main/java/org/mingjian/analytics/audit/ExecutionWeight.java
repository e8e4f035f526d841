package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** The weight of execution is one a form can have (执行率分值): no known form gives it more than half of all points. */
final class ExecutionWeight implements Rule {

    static final BigDecimal MOST = new BigDecimal("50");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "weight.execution",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "执行率的分值不合常理",
                        "执行率分值≤满分的一半")
                .tolerates("规则库所列各表式最多为满分的一半")
                .mayErr("列错位：执行率100被读作分值");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        subject.executionLines().forEach(line -> {
            if (line.weight().value().compareTo(MOST) <= 0) {
                outcome.consistent();
            } else {
                outcome.flag(Suspicion.of(
                        "执行率的分值填%s，得分填%s"
                                .formatted(line.weight().text(), line.score().text()),
                        line.weight().text(),
                        "表式规定的分值（一般为10分或20分）",
                        "分值%s超过满分的一半，得分%s；疑把满分或执行率填在分值栏。"
                                .formatted(line.weight().text(), line.score().text()),
                        List.of(line.weight().source(), line.score().source())));
            }
        });
        return outcome.orNotApplicable("报告没有同时列出预算执行率的分值和得分。");
    }
}
