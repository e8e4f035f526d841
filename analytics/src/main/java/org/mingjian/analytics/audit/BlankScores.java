package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** Lines that have a weight and no score, in a form that has scores (得分栏空白). */
final class BlankScores implements Rule {

    private static final ScreenedPattern MOVED = ScreenedPattern.of("分值?(已)?调整(至|到)|不适用|不涉及");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.blank-score",
                        Severity.MEDIUM,
                        Certainty.CERTAIN,
                        "得分栏空白",
                        "有分值的行应有得分")
                .tolerates(RuleCard.NONE)
                .mayErr("合并单元格使得分写在别的行；分值调整至其他指标（写明的不提示）");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var lines = subject.report().indicators();
        if (Scores.ofLines(lines).isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有评分的指标行。");
        }
        var blank = lines.stream().filter(BlankScores::isBlank).toList();
        return blank.isEmpty()
                ? new RuleAnswer.Consistent()
                : new RuleAnswer.Flagged(List.of(suspicion(subject, blank)));
    }

    private static boolean isBlank(IndicatorLine line) {
        boolean moved = line.deviationReason().map(reason -> MOVED.isIn(reason)).orElse(false);
        return line.weight().isRead() && !line.score().isRead() && !moved && !ExecutionLine.isExecution(line);
    }

    private static Suspicion suspicion(Case subject, List<IndicatorLine> blank) {
        var evidence = new ArrayList<SourceRef>();
        blank.forEach(line -> evidence.add(line.source()));
        var total = subject.report().scores().stream().findFirst().map(Scores::points);
        total.ifPresent(points -> evidence.add(points.source()));
        var names = String.join("、", blank.stream().map(IndicatorLine::level3).toList());
        var weights = Plain.addition(Amount.values(Scores.weights(blank)));
        return Suspicion.of(
                "%d行得分栏空白：%s".formatted(blank.size(), names),
                "空白",
                "填列得分",
                "空白各行分值%s%s。"
                        .formatted(
                                weights,
                                total.map(points -> "，总分%s无法逐行核对".formatted(points.text()))
                                        .orElse("")),
                evidence);
    }
}
