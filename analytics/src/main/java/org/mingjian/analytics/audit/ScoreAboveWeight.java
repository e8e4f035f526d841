package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** No score may exceed its weight (得分超分值). */
final class ScoreAboveWeight implements Rule {

    /** Marks moved here from another line, so that the printed weight is no longer the ceiling. */
    private static final ScreenedPattern MOVED = ScreenedPattern.of("分值?(已)?调整(至|到)|调增分值|分值(并入|转入)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "score.above-weight",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "得分超过分值",
                        "得分≤分值")
                .mayErr("其他指标的分值调整至本项（说明写明时不作判断）；加分项");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        subject.report()
                .components()
                .forEach(part -> check(part.name(), part.score(), part.weight(), part.source(), outcome));
        subject.report().indicators().forEach(line -> {
            var reason = line.deviationReason().toOptional().orElse("");
            if (MOVED.isIn(reason)) {
                outcome.notComputable("“%s”写明另有分值调整至本项，印出的分值不是上限。".formatted(line.level3()));
            } else {
                check(line.level3(), line.score(), line.weight(), line.source(), outcome);
            }
        });
        return outcome.orNotApplicable("报告没有同时列出分值和得分的行。");
    }

    /** Printed to the same digit, 6 of 5 points is too many; a score with more digits may have a weight that was rounded. */
    private static boolean isAbove(Amount earned, Amount full) {
        var slack = earned.interval().high().subtract(earned.value());
        boolean finer = slack.compareTo(full.interval().high().subtract(full.value())) < 0;
        return finer ? full.isSurelyBelow(earned) : full.value().compareTo(earned.value()) < 0;
    }

    private static void check(
            String name, Reading<PrintedNumber> score, Reading<PrintedNumber> weight, SourceRef line, Outcome outcome) {
        var earned = Scores.points(score).orElse(null);
        var full = Scores.points(weight).orElse(null);
        if (earned == null || full == null) {
            return;
        }
        if (!isAbove(earned, full)) {
            outcome.consistent();
            return;
        }
        var excess = earned.value().subtract(full.value());
        outcome.flag(Suspicion.of(
                        "“%s”得分%s超过分值%s".formatted(name, earned.text(), full.text()),
                        earned.text(),
                        "不超过" + full.text(),
                        "%s-%s=%s分。"
                                .formatted(
                                        Plain.shortest(earned.value()),
                                        Plain.shortest(full.value()),
                                        Plain.shortest(excess)),
                        List.of(earned.source(), full.source(), line))
                .disputing(line, excess));
    }
}
