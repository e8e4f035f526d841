package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** «15 indicators, 14 done» beside «output, benefit and satisfaction all done» (完成个数前后矛盾). */
final class UnfinishedCount implements Rule {

    private static final ScreenedPattern COUNT =
            ScreenedPattern.of("(\\d+)\\s*(?:个|项)(?:绩效)?指标[^。；\\d]{0,8}完成了?\\s*(\\d+)\\s*(?:个|项)");
    private static final ScreenedPattern ALL_DONE =
            ScreenedPattern.of("(产出|效益|满意度?)[^。；\\d]{0,6}指标\\s*(?:(\\d+)\\s*(?:个|项))?[^。；，]{0,3}均已(?:全部)?完成");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.unfinished-count",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "称有指标未完成，又称各类指标均已完成",
                        "各类均完成时，完成个数=指标总数")
                .tolerates(RuleCard.NONE)
                .mayErr("未完成的指标属于没有提到的类别；三类未说全时为“可能”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var statement : subject.report().statements()) {
            var count = COUNT.matcher(statement.text());
            if (count.find()) {
                check(subject.report(), statement, count.group(1), count.group(2), outcome);
            }
        }
        return outcome.orNotApplicable("正文没有写出指标总数和完成个数。");
    }

    private static void check(Report report, NarrativeStatement statement, String all, String done, Outcome outcome) {
        var claims = Sentences.matching(report, ALL_DONE);
        if (claims.size() < 2 || all.equals(done)) {
            outcome.consistent();
            return;
        }
        var evidence = new ArrayList<SourceRef>(List.of(statement.source()));
        claims.forEach(claim -> evidence.add(claim.source()));
        var counts = claims.stream()
                .flatMap(claim -> ALL_DONE.matcher(claim.text()).results())
                .map(result -> result.group(1) + (result.group(2) == null ? "" : result.group(2) + "项"))
                .toList();
        var suspicion = Suspicion.of(
                "称%s个指标完成%s个，又称%s均已完成".formatted(all, done, String.join("、", counts)),
                "%s/%s；%s均已完成".formatted(done, all, String.join("、", counts)),
                "同一结论",
                "%s-%s=%d个未完成，而%s都称已全部完成。"
                        .formatted(all, done, Integer.parseInt(all) - Integer.parseInt(done), String.join("、", counts)),
                evidence);
        outcome.flag(counts.size() >= 3 ? suspicion : suspicion.as(Severity.HIGH, Certainty.LIKELY));
    }
}
