package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Counterpart;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.Severity;

/**
 * The department's own total beside the verified one of the same year (自评与核查的差距): printed in the same report, or in a
 * verification of the same department, year and project. Two facts, no judgement which is right.
 */
final class ReviewGap implements Rule {

    private record Verified(ScoreStatement statement, List<Counterpart> place) {}

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "review.gap",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "自评得分与核查得分相差大",
                        "自评得分-核查得分≥界限，或等级不同")
                .tolerates(Limits.fromRuleBook(ThresholdKey.REVIEW_GAP) + "；等级按印出的得分评")
                .mayErr("核查扣分有争议；两者满分不同的不比较");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var own = own(subject).orElse(null);
        if (own == null) {
            return new RuleAnswer.NotApplicable("报告没有自评总分，或由同一年度的自评报告比较。");
        }
        var verified = verified(subject).orElse(null);
        if (verified == null) {
            return new RuleAnswer.NotComputable("没有同一年度的核查得分。");
        }
        if (Scores.outOf(own).compareTo(Scores.outOf(verified.statement())) != 0) {
            return new RuleAnswer.NotComputable("自评与核查的满分不同，不能比较。");
        }
        var gap = own.score().value().subtract(verified.statement().score().value());
        var least = subject.limit(ThresholdKey.REVIEW_GAP);
        var grades = List.of(
                GradeOfScore.grade(own, subject.form()), GradeOfScore.grade(verified.statement(), subject.form()));
        boolean hundred = Scores.outOf(own).compareTo(Scores.HUNDRED) == 0;
        boolean far = least.value().signum() > 0 && gap.compareTo(least.value()) >= 0;
        if (!far && (!hundred || Objects.equals(grades.getFirst(), grades.getLast()))) {
            return new RuleAnswer.Consistent();
        }
        var first = Scores.points(own);
        var second = Scores.points(verified.statement());
        var suspicion = Suspicion.of(
                        "自评%s，核查%s，相差%s分".formatted(first.text(), second.text(), Plain.shortest(gap)),
                        first.text(),
                        second.text(),
                        "%s-%s=%s分%s。%s"
                                .formatted(
                                        Plain.shortest(first.value()),
                                        Plain.shortest(second.value()),
                                        Plain.shortest(gap),
                                        hundred && !grades.getFirst().equals(grades.getLast())
                                                ? "，等级由“%s”变为“%s”".formatted(grades.getFirst(), grades.getLast())
                                                : "",
                                        far ? least.cited() : ""),
                        verified.place().isEmpty() ? List.of(first.source(), second.source()) : List.of(first.source()))
                .worth(gap);
        return new RuleAnswer.Flagged(
                List.of(verified.place().isEmpty() ? suspicion : suspicion.against(verified.place())));
    }

    /** The claim; of a verification that prints it too, unless the report that claims it is there to be asked. */
    private static Optional<ScoreStatement> own(Case subject) {
        var report = subject.report();
        if (report.identity().kind() != ReportKind.VERIFICATION) {
            return Scores.claimed(report);
        }
        boolean claimedElsewhere = subject.history().sameYear().stream()
                .map(OtherReport::report)
                .anyMatch(other ->
                        isVerificationOf(other, report) && Scores.claimed(other).isPresent());
        return claimedElsewhere ? Optional.empty() : Scores.of(report, ScoreRole.FORM);
    }

    /** In the report itself, else in a verification of the same year and project. */
    private static Optional<Verified> verified(Case subject) {
        var here = Scores.of(subject.report(), ScoreRole.VERIFIED).map(it -> new Verified(it, List.of()));
        return here.or(() -> subject.history().sameYear().stream()
                .filter(other -> isVerificationOf(subject.report(), other.report()))
                .flatMap(other -> told(subject.report(), other))
                .findFirst());
    }

    private static Stream<Verified> told(Report own, OtherReport other) {
        return Scores.of(other.report(), ScoreRole.VERIFIED).stream()
                .map(it -> new Verified(it, List.of(other.at(it.source(), own))));
    }

    private static boolean isVerificationOf(Report own, Report other) {
        return other.identity().kind() == ReportKind.VERIFICATION
                && Objects.equals(own.identity().project(), other.identity().project());
    }
}
