package org.mingjian.analytics.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Severity;

/** Full marks on lines whose target and result are both blank (目标与完成值空白仍得满分). */
final class FullWithoutValues implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.full-without-values",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "指标值和完成值空白仍得满分",
                        "得分=分值 且 指标值、实际完成值均未填")
                .tolerates(RuleCard.NONE)
                .mayErr("合并单元格使数值写在上一行；指标名称里已写明目标");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var lines = subject.report().indicators().stream()
                .filter(line -> !ExecutionLine.isExecution(line))
                .toList();
        if (lines.stream().noneMatch(line -> line.actual().isRead())) {
            return new RuleAnswer.NotApplicable("报告没有填了完成值的指标行。");
        }
        var bare = lines.stream().filter(FullWithoutValues::isBare).toList();
        return bare.isEmpty() ? new RuleAnswer.Consistent() : new RuleAnswer.Flagged(List.of(suspicion(bare)));
    }

    private static boolean isBare(IndicatorLine line) {
        return Scores.isFull(line)
                && line.score().map(score -> score.value().signum() > 0).orElse(false)
                && isBlank(line.target())
                && isBlank(line.actual());
    }

    private static boolean isBlank(Reading<String> cell) {
        return cell instanceof Reading.Absent<String>(var reason, var place)
                && (reason == AbsenceReason.BLANK || reason == AbsenceReason.FILLER);
    }

    private static Suspicion suspicion(List<IndicatorLine> bare) {
        var points = Plain.sum(bare.stream().map(LineRules::stake).toList());
        return Suspicion.of(
                        "%d行指标没有填指标值和完成值，均得满分".formatted(bare.size()),
                        bare.stream()
                                .map(line -> "%s：%s分".formatted(line.level3(), Plain.shortest(LineRules.stake(line))))
                                .collect(Collectors.joining("；")),
                        "填列指标值和实际完成值，再评得分",
                        "这些行的得分合计%s分，报告没有可核对的数值。".formatted(Plain.shortest(points)),
                        bare.stream()
                                .flatMap(line -> LineRules.places(line).stream())
                                .toList())
                .worth(points);
    }
}
