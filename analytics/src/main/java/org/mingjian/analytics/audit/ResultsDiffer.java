package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** The same result told twice with another number or another target (同一成果前后不一致). */
final class ResultsDiffer implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.results-differ",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "同一成果的完成数或目标数前后不一致",
                        "两处的完成数、目标数分别相等")
                .tolerates("无：个数")
                .mayErr("两处说的是不同级次（全区、市级下达）的任务");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var results = TargetSentences.of(subject.report());
        for (int one = 0; one < results.size(); one++) {
            for (int other = one + 1; other < results.size(); other++) {
                if (results.get(one).sameAs(results.get(other))) {
                    compare(results.get(one), results.get(other), outcome);
                }
            }
        }
        return outcome.orNotApplicable("没有一项成果连同目标在正文出现两次。");
    }

    private static void compare(TargetSentences.Result one, TargetSentences.Result other, Outcome outcome) {
        if (one.actual().compareTo(other.actual()) == 0 && one.target().compareTo(other.target()) == 0) {
            outcome.consistent();
            return;
        }
        outcome.flag(Suspicion.of(
                "“%s”前后矛盾：%s与%s".formatted(other.noun(), one.text(), other.text()),
                one.text(),
                "与另一处%s一致，待核实".formatted(other.text()),
                "完成数%s-%s=%s，目标数%s-%s=%s。"
                        .formatted(
                                Plain.of(one.actual()),
                                Plain.of(other.actual()),
                                Plain.shortest(one.actual().subtract(other.actual())),
                                Plain.of(one.target()),
                                Plain.of(other.target()),
                                Plain.shortest(one.target().subtract(other.target()))),
                List.of(one.statement().source(), other.statement().source())));
    }
}
