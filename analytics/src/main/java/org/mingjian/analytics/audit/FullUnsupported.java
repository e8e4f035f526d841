package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * Full marks throughout, and nothing in the report by which they could be checked (满分而无依据): a total at its ceiling
 * without lines, or lines all full that tell no result.
 */
final class FullUnsupported implements Rule {

    /** Of a few lines all may well be full. */
    private static final int LEAST_LINES = 5;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "score.full-unsupported",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "满分而报告里没有可核对的完成值",
                        "总分=满分（或可见各行全为满分）且没有一行填完成值")
                .tolerates("没有总分的，可见行不足%d行不提示".formatted(LEAST_LINES))
                .mayErr("完成情况写在附表或另一份文件里；确已全部达标");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var lines = report.indicators().stream()
                .filter(line ->
                        !ExecutionLine.isExecution(line) && line.weight().isRead())
                .toList();
        var total = Scores.claimed(report).orElse(null);
        boolean own = report.identity().kind() != ReportKind.VERIFICATION;
        if (!own || total == null && lines.size() < LEAST_LINES) {
            return new RuleAnswer.NotApplicable("报告没有自评总分，有得分的指标行也不足%d行。".formatted(LEAST_LINES));
        }
        boolean ceiling = total == null || total.score().value().compareTo(Scores.outOf(total)) == 0;
        boolean told = lines.stream().anyMatch(line -> line.actual().isRead());
        if (!ceiling || told || !lines.stream().allMatch(Scores::isFull)) {
            return new RuleAnswer.Consistent();
        }
        return new RuleAnswer.Flagged(List.of(suspicion(total, lines)));
    }

    private static Suspicion suspicion(@Nullable ScoreStatement total, List<IndicatorLine> lines) {
        var evidence = new ArrayList<SourceRef>();
        if (total != null) {
            evidence.add(total.source());
        }
        lines.forEach(line -> evidence.add(line.source()));
        var points = total == null ? "" : Scores.points(total).text();
        var title = total == null
                ? "可见的%d行指标全为满分，都没有填完成值".formatted(lines.size())
                : "自评总分为满分%s，报告没有可核对的完成值".formatted(points);
        return Suspicion.of(
                title,
                total == null ? "%d行满分".formatted(lines.size()) : points,
                "列出各项指标的完成值，供逐行核对",
                lines.isEmpty() ? "报告没有带分值、得分和完成值的指标行。" : "%d行指标全为满分，没有一行写出实际完成值。".formatted(lines.size()),
                evidence);
    }
}
