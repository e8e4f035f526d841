package org.mingjian.analytics.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** The result repeats the target with its sign (完成值照抄目标): ≥95% says what was wanted, not what was reached. */
final class ActualCopied implements Rule {

    private static final ScreenedPattern SIGNED = ScreenedPattern.of("^(≥|>|≧|≤|<|≦|不低于|不少于|不超过|不高于|大于|小于).*\\d");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.actual-copied",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "完成值照抄带≥、≤的指标值",
                        "实际完成值=指标值（连同≥、≤）")
                .tolerates(RuleCard.NONE)
                .mayErr("完成值本来只能给出上下限");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var told = subject.report().indicators().stream()
                .filter(line -> line.target().isRead() && line.actual().isRead())
                .toList();
        if (told.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有同时填指标值和完成值的指标行。");
        }
        var copied = told.stream().filter(ActualCopied::isCopied).toList();
        return copied.isEmpty() ? new RuleAnswer.Consistent() : new RuleAnswer.Flagged(List.of(suspicion(copied)));
    }

    private static boolean isCopied(IndicatorLine line) {
        var target = line.target().map(Target::normalise).orElse("");
        var actual = line.actual().map(Target::normalise).orElse("");
        return target.equals(actual) && SIGNED.isIn(actual);
    }

    private static Suspicion suspicion(List<IndicatorLine> copied) {
        return Suspicion.of(
                "%d行完成值照抄指标值，没有实际数".formatted(copied.size()),
                copied.stream()
                        .map(line -> "%s：%s".formatted(line.level3(), LineRules.text(line)))
                        .collect(Collectors.joining("；")),
                "填列实际完成的数",
                "完成值与指标值连同符号一字不差，只说明了要求，看不出完成了多少。",
                copied.stream().flatMap(line -> LineRules.places(line).stream()).toList());
    }
}
