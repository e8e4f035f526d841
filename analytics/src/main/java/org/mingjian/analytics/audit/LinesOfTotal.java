package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * The scores of the lines must add up to the form's total, or where the form prints none, to the narrative's (指标得分合计).
 * A form whose weights do not add up to its full marks has lines that were not read or not printed; nothing is
 * concluded from it.
 */
final class LinesOfTotal implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "score.lines-sum",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "指标得分合计与自评表总分不符",
                        "Σ三级指标得分=自评表总分（表内没有总分的，=正文总分）")
                .states("自评表各行得分相加，应等于总分")
                .mayErr("表内有未识别的行；此时各行分值之和不等于满分，不作判断。各分都写整数而四舍五入能够解释时，只作“很可能”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var total = total(report);
        if (total == null || report.indicators().isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有总分或没有指标行。");
        }
        var lines = report.indicators();
        var scores = Scores.ofLines(lines);
        if (!isWhole(lines, scores, total)) {
            return new RuleAnswer.NotComputable(
                    "各行分值或得分没有列全，不能与总分%s比较。".formatted(Scores.points(total).text()));
        }
        var points = Scores.points(total);
        var suspicion = suspicion(points, name(total), scores, lines);
        if (!Amount.sum(scores).meets(points.interval())) {
            return new RuleAnswer.Flagged(List.of(suspicion));
        }
        return Scores.missInWholePoints(scores, points)
                ? new RuleAnswer.Flagged(List.of(suspicion.as(Severity.MEDIUM, Certainty.LIKELY)))
                : new RuleAnswer.Consistent();
    }

    /** Whether this rule itself adds the lines up. */
    static boolean isComparable(Case subject) {
        var total = total(subject.report());
        var lines = subject.report().indicators();
        return total != null && isWhole(lines, Scores.ofLines(lines), total);
    }

    private static boolean isWhole(List<IndicatorLine> lines, List<Amount> scores, ScoreStatement total) {
        var weights = Scores.weights(lines);
        return !lines.isEmpty()
                && weights.size() == lines.size()
                && scores.size() == lines.size()
                && Plain.sum(Amount.values(weights)).compareTo(Scores.outOf(total)) == 0;
    }

    /** The total of the lines' own scores: a verification may print the claimed ones and its own beside them. */
    private static @Nullable ScoreStatement total(Report report) {
        if (report.identity().kind() != ReportKind.VERIFICATION) {
            return Scores.claimed(report).orElse(null);
        }
        boolean verifiedBeside = report.indicators().stream()
                .anyMatch(line -> line.verifiedScore().isRead());
        return Scores.of(report, verifiedBeside ? ScoreRole.FORM : ScoreRole.VERIFIED)
                .orElse(null);
    }

    private static String name(ScoreStatement total) {
        return total.role() == ScoreRole.NARRATIVE ? "正文总分" : "自评表总分";
    }

    private static Suspicion suspicion(Amount total, String name, List<Amount> scores, List<IndicatorLine> lines) {
        var added = Plain.sum(Amount.values(scores));
        var sum = Plain.shortest(added);
        var evidence = new ArrayList<SourceRef>(List.of(total.source()));
        lines.forEach(line -> evidence.add(line.source()));
        return Suspicion.of(
                        "%d行指标得分合计%s分，与%s%s不符".formatted(lines.size(), sum, name, total.text()),
                        total.text(),
                        sum + "分",
                        "%s，%s写%s。"
                                .formatted(Plain.addition(Amount.values(scores)), name, Plain.shortest(total.value())),
                        evidence)
                .worth(total.value().subtract(added));
    }
}
