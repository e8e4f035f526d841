package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;

/** The scores of the parts must add up to the total (分项得分合计). */
final class ComponentsOfTotal implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "score.parts-sum",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "分项得分合计与总分不符",
                        "Σ分项得分=总分")
                .states("列出的各分项得分相加，应等于自评总分")
                .mayErr("文中只列了部分分项；此时分项满分之和不等于总分满分，不作判断。各分都写整数而四舍五入能够解释时，只作“很可能”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        if (report.components().size() < 2) {
            return new RuleAnswer.NotApplicable("报告没有分项得分。");
        }
        if (report.scores().isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有总分。");
        }
        if (!isComplete(report.components(), Scores.outOf(report.scores().getFirst()))) {
            return new RuleAnswer.NotComputable("分项得分没有列全，不能与总分比较。");
        }
        var parts = Scores.ofComponents(report.components());
        ofParts(report, parts).forEach(total -> check(parts, total, outcome));
        return outcome.orNotApplicable("报告没有总分。");
    }

    /**
     * The totals the parts belong to: the department's own, not what a bureau gave beside them. A verification's parts are
     * verified, unless they add up to the claim that it repeats.
     */
    private static List<ScoreStatement> ofParts(Report report, List<Amount> parts) {
        boolean verification = report.identity().kind() == ReportKind.VERIFICATION;
        var met = report.scores().stream().filter(total -> isMet(parts, total)).toList();
        if (verification && !met.isEmpty()) {
            return met;
        }
        boolean verified =
                verification && report.scores().stream().anyMatch(total -> total.role() == ScoreRole.VERIFIED);
        return report.scores().stream()
                .filter(total -> (total.role() == ScoreRole.VERIFIED) == verified)
                .toList();
    }

    private static boolean isMet(List<Amount> parts, ScoreStatement total) {
        return Amount.sum(parts).meets(Scores.points(total).interval());
    }

    /** All scores are printed, and the weights, of which one may be missing, leave no room for another part. */
    static boolean isComplete(List<ComponentScore> components, BigDecimal outOf) {
        if (components.stream().anyMatch(component -> !component.score().isRead())) {
            return false;
        }
        var weights = components.stream()
                .flatMap(component -> component.weight().map(PrintedNumber::value).stream())
                .toList();
        var sum = Plain.sum(weights);
        int missing = components.size() - weights.size();
        return missing == 0 ? sum.compareTo(outOf) == 0 : missing == 1 && sum.compareTo(outOf) < 0;
    }

    private static void check(List<Amount> parts, ScoreStatement statement, Outcome outcome) {
        var total = Scores.points(statement);
        boolean rounded = isMet(parts, statement);
        if (rounded && !Scores.missInWholePoints(parts, total)) {
            outcome.consistent();
            return;
        }
        var sum = Plain.sum(Amount.values(parts));
        var evidence = new ArrayList<>(List.of(total.source()));
        evidence.addAll(Amount.places(parts));
        var suspicion = Suspicion.of(
                        "分项得分合计%s，与总分%s不符".formatted(Plain.shortest(sum) + "分", total.text()),
                        total.text(),
                        Plain.shortest(sum) + "分",
                        "%s，总分写%s，相差%s分。"
                                .formatted(
                                        Plain.addition(Amount.values(parts)),
                                        Plain.shortest(total.value()),
                                        Plain.shortest(
                                                total.value().subtract(sum).abs())),
                        evidence)
                .worth(total.value().subtract(sum));
        outcome.flag(rounded ? suspicion.as(Severity.MEDIUM, Certainty.LIKELY) : suspicion);
    }
}
