package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.ExecutionScoring;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * Points for budget execution are weight × rate where the form scores in proportion (执行率得分).
 * A form with a table of steps is not judged; an unknown form, or one whose method is not known, is judged in
 * proportion, as likely only.
 */
final class ExecutionScore implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.SCORING,
                        "execution.score",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "预算执行率得分与分值×执行率不符",
                        "得分=分值×min(1，执行率)")
                .mayErr("本地按档计分；预算口径（年初、全年）不同。少计分的、表式未知的为“可能”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        if (isStepped(subject.form())) {
            return new RuleAnswer.NotComputable("该表式的执行率按档计分，不按比例核对。");
        }
        var outcome = new Outcome();
        subject.executionLines().forEach(line -> check(line, subject.form(), outcome));
        return outcome.orNotApplicable("报告没有同时列出预算执行率的分值和得分。");
    }

    private static boolean isStepped(@Nullable FormRules form) {
        return form != null && form.executionScoring() instanceof ExecutionScoring.Steps;
    }

    private static boolean isLinear(@Nullable FormRules form) {
        return form != null && form.executionScoring() instanceof ExecutionScoring.Linear;
    }

    private static void check(ExecutionLine line, @Nullable FormRules form, Outcome outcome) {
        if (line.weight().value().compareTo(ExecutionWeight.MOST) > 0) {
            outcome.notComputable("“%s”分值%s超过总分的一半，疑为误填，不能核对得分。"
                    .formatted(line.name(), line.weight().text()));
            return;
        }
        if (line.rates().isEmpty()) {
            outcome.notComputable("“%s”没有可用的执行率，不能核对得分。".formatted(line.name()));
            return;
        }
        boolean agrees = line.rates().stream().anyMatch(rate -> capped(rate.interval())
                .times(line.weight().value())
                .meets(line.score().interval()));
        if (agrees) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(line, form));
        }
    }

    private static Interval capped(Interval rate) {
        return new Interval(
                rate.low().min(BigDecimal.ONE).max(BigDecimal.ZERO),
                rate.high().min(BigDecimal.ONE).max(BigDecimal.ZERO));
    }

    private static Suspicion suspicion(ExecutionLine line, @Nullable FormRules form) {
        var rate = line.rates().getFirst();
        var weight = line.weight().value();
        var due = weight.multiply(rate.value().min(BigDecimal.ONE)).setScale(2, RoundingMode.HALF_UP);
        boolean over = line.score().value().compareTo(due) > 0;
        var evidence = new ArrayList<SourceRef>(
                List.of(line.score().source(), line.weight().source()));
        evidence.addAll(rate.places());
        var suspicion = Suspicion.of(
                "预算执行率得分%s，按分值×执行率应为%s分".formatted(line.score().text(), Plain.shortest(due)),
                line.score().text(),
                Plain.shortest(due) + "分",
                "%s，%s×%s=%s分。"
                        .formatted(
                                rate.arithmetic(),
                                Plain.shortest(weight),
                                Plain.percent(rate.value().min(BigDecimal.ONE)),
                                Plain.shortest(due)),
                evidence);
        if (!over || !isLinear(form)) {
            return suspicion.as(over ? Severity.HIGH : Severity.MEDIUM, Certainty.LIKELY);
        }
        return suspicion.disputing(line.source(), line.score().value().subtract(due));
    }
}
