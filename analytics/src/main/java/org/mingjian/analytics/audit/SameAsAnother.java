package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;

/** A form filled in exactly like another department's (自评表与其他部门雷同). */
final class SameAsAnother implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "peers.same-indicators",
                        Severity.HIGH,
                        Certainty.LIKELY,
                        "各项完成值与其他部门完全相同",
                        "各行指标和完成值=其他部门各行指标和完成值")
                .tolerates("一行不同即不提示；至少8行、其中5个完成值各不相同且不是照抄目标，才有分辨力")
                .mayErr("两个部门共同承担一项工作、合填一张表");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var own = IndicatorVector.of(subject.report());
        if (own.isEmpty()) {
            return new RuleAnswer.NotApplicable("自评表的行数或各不相同的完成值太少，分不出是不是照抄别的部门。");
        }
        return subject.history().twins().stream()
                .filter(other -> IndicatorVector.of(other.report())
                        .filter(own.get()::isSameAs)
                        .isPresent())
                .findFirst()
                .<RuleAnswer>map(other -> new RuleAnswer.Flagged(List.of(suspicion(subject, own.get(), other))))
                .orElseGet(RuleAnswer.Consistent::new);
    }

    private static Suspicion suspicion(Case subject, IndicatorVector own, OtherReport other) {
        var report = subject.report();
        var count = own.lines().size();
        var told = other.told(report);
        var places = SameIndicators.places(
                IndicatorVector.of(other.report()).orElseThrow().lines());
        return Suspicion.of(
                        "自评表%d行完成值与%s完全相同".formatted(count, told),
                        "%d行完成值与%s相同".formatted(count, told),
                        "按本部门当年实际填写",
                        "%d行逐行比较，指标名称和完成值没有一行不同，例如%s。对照：%s。"
                                .formatted(
                                        count,
                                        SameIndicators.example(own.lines()),
                                        other.tells(places.getFirst(), report)),
                        SameIndicators.places(own.lines()))
                .against(places.stream().map(place -> other.at(place, report)).toList());
    }
}
