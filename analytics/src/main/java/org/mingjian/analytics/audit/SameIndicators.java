package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/** A form filled in exactly like last year's (自评表与上年雷同): every result, or every score with its deductions. */
final class SameIndicators implements YearRule {

    private static final int FEWEST_DEDUCTIONS = 3;
    private static final int MOST_PLACES = 5;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "years.same-indicators",
                        Severity.HIGH,
                        Certainty.LIKELY,
                        "各项完成值或得分与上年完全相同",
                        "本年各行完成值（或得分）=上年各行完成值（或得分）")
                .tolerates("一行不同即不提示；完成值至少8行、其中5个各不相同且不是照抄目标，得分至少3行有扣分，才有分辨力")
                .mayErr("任务逐年固定（如法定报送次数、固定补助人数）");
    }

    @Override
    public RuleAnswer answer(Case subject, List<OtherReport> lastYear) {
        var outcome = new Outcome();
        for (var last : lastYear) {
            results(subject.report(), last, outcome);
            scores(subject.report(), last, outcome);
        }
        return outcome.orNotApplicable("自评表的行数或各不相同的完成值太少，分不出是不是照抄上年。");
    }

    private static void results(Report report, OtherReport last, Outcome outcome) {
        var now = IndicatorVector.of(report);
        var then = IndicatorVector.of(last.report());
        if (now.isEmpty() || then.isEmpty()) {
            return;
        }
        if (!now.get().isSameAs(then.get())) {
            outcome.consistent();
            return;
        }
        outcome.flag(
                suspicion(report, last, "完成值", now.get().lines(), then.get().lines()));
    }

    private static void scores(Report report, OtherReport last, Outcome outcome) {
        var now = IndicatorVector.scores(report);
        var deducted = report.indicators().stream()
                .filter(line -> line.score().isRead() && line.weight().isRead() && !Scores.isFull(line))
                .toList();
        if (deducted.size() < FEWEST_DEDUCTIONS) {
            return;
        }
        if (now.equals(IndicatorVector.scores(last.report()))) {
            outcome.flag(suspicion(report, last, "得分", deducted, last.report().indicators()));
        } else {
            outcome.consistent();
        }
    }

    private static Suspicion suspicion(
            Report report, OtherReport last, String what, List<IndicatorLine> now, List<IndicatorLine> then) {
        var count = now.size();
        var title =
                what.equals("得分") ? "自评表各行得分与上年完全相同，其中%d行扣分一致".formatted(count) : "自评表%d行完成值与上年完全相同".formatted(count);
        return Suspicion.of(
                        title,
                        "%d行%s与%s相同".formatted(count, what, last.told(report)),
                        "按当年实际填写",
                        "%d行逐行比较，%s没有一行不同，例如%s。对照：%s。"
                                .formatted(
                                        count,
                                        what,
                                        example(now),
                                        last.tells(then.getFirst().source(), report)),
                        places(now))
                .against(places(then).stream()
                        .map(place -> last.at(place, report))
                        .toList());
    }

    static String example(List<IndicatorLine> lines) {
        var told = new ArrayList<String>();
        lines.stream()
                .limit(3)
                .forEach(line -> told.add("“%s”%s"
                        .formatted(line.level3(), line.actual().toOptional().orElse(""))));
        return String.join("、", told);
    }

    static List<SourceRef> places(List<IndicatorLine> lines) {
        return lines.stream()
                .limit(MOST_PLACES)
                .map(line -> line.actual().source() == null
                        ? line.source()
                        : line.actual().source())
                .toList();
    }
}
