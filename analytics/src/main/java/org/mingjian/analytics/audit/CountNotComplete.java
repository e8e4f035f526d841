package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** So many of so many projects were done in time, and the text says all went by the plan (部分完成仍称按计划完成). */
final class CountNotComplete implements Rule {

    private static final ScreenedPattern COUNTED = ScreenedPattern.of(
            "(\\d{1,4})\\s*(项|个)[^。；\\d]{0,24}(?:其中)?[^。；\\d]{0,12}(?:按[^。；\\d]{0,8})?完成[^。；\\d]{0,4}(\\d{1,4})\\s*\\2");
    private static final ScreenedPattern CLAIMED =
            ScreenedPattern.of("(项目|任务|目标)[^，。；]{0,10}(均|都|已|全部)[^，。；]{0,4}按照?(计划|进度|时)[^，。；]{0,8}完成");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.count-not-complete",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "只有部分项目按时完成，正文却称已按计划完成",
                        "完成项数<全部项数 且称已按计划完成")
                .tolerates(RuleCard.NONE)
                .mayErr("“已按计划完成”说的是别的项目");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var claims = Sentences.matching(subject.report(), CLAIMED);
        for (var statement : subject.report().statements()) {
            var matcher = COUNTED.matcher(statement.text());
            while (matcher.find()) {
                int all = Integer.parseInt(matcher.group(1));
                int done = Integer.parseInt(matcher.group(3));
                if (done < all && !claims.isEmpty()) {
                    outcome.flag(suspicion(all, done, matcher.group(2), statement, claims.getFirst()));
                } else {
                    outcome.consistent();
                }
            }
        }
        return outcome.orNotApplicable("正文没有写出几项中完成了几项。");
    }

    private static Suspicion suspicion(
            int all, int done, String unit, NarrativeStatement statement, NarrativeStatement claim) {
        return Suspicion.of(
                "%d%s中按时完成%d%s，正文却称已按计划完成".formatted(all, unit, done, unit),
                claim.text().strip(),
                "%d%s中完成%d%s".formatted(all, unit, done, unit),
                "%d-%d=%d%s没有按时完成。".formatted(all, done, all - done, unit),
                List.of(claim.source(), statement.source()));
    }
}
