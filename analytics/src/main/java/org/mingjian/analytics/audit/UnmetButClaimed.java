package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** A completion below 100 % beside the claim that everything was completed (未完成仍称全部完成). */
final class UnmetButClaimed implements Rule {

    private static final ScreenedPattern COMPLETION =
            ScreenedPattern.of("(?:完成率|占(?:全年|年度)?目标(?:任务)?(?:的)?|完成(?:全年|年度|省定|市定)?(?:目标|任务|计划)(?:任务)?的)(?:为|达到?)?\\s*"
                    + "(\\d+(?:\\.\\d+)?)\\s*[%％]");
    /** A completion of spending is an execution rate, which other rules judge. */
    private static final ScreenedPattern MONEY_SPENT =
            ScreenedPattern.of("(实际支出|支出决算|预算资金|(基本|项目|整体)支出)[^。；]*完成|完成(年初|全年)?预算");

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** Below this the shortfall is more than a matter of degree. */
    private static final BigDecimal FAR = new BigDecimal("95");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.unmet-but-complete",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "完成率不足100%，正文却称全部完成",
                        "完成率<100% 且称全部完成")
                .tolerates(RuleCard.NONE)
                .mayErr("“全部完成”说的是别的事项；相差不到5个百分点的降为“中”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var claims = Sentences.claimsOfCompletion(report);
        for (var statement : report.statements()) {
            if (MONEY_SPENT.isIn(statement.text())) {
                continue;
            }
            var matcher = COMPLETION.matcher(statement.text());
            while (matcher.find()) {
                var rate = new BigDecimal(matcher.group(1));
                if (rate.compareTo(HUNDRED) >= 0 || claims.isEmpty()) {
                    outcome.consistent();
                } else {
                    outcome.flag(suspicion(report, statement, rate, matcher.group(), claims));
                }
            }
        }
        return outcome.orNotApplicable("正文没有写出完成率。");
    }

    private static Suspicion suspicion(
            Report report,
            NarrativeStatement statement,
            BigDecimal rate,
            String words,
            List<NarrativeStatement> claims) {
        var near = claims.stream()
                .filter(claim -> claim.source().block() == statement.source().block())
                .findFirst();
        var claim = near.orElse(claims.getFirst());
        var evidence = new ArrayList<SourceRef>(
                List.of(statement.source().withQuote(words), statement.source(), claim.source()));
        report.components().stream()
                .filter(part -> part.name().contains("产出") || part.name().contains("效能"))
                .forEach(part -> evidence.add(part.source()));
        var suspicion = Suspicion.of(
                "“%s”，正文却称全部完成".formatted(words.strip()),
                "%s%%；“%s”".formatted(Plain.of(rate), claim.text()),
                "未完成，应扣分或说明",
                "%s%%低于100%%，差%s个百分点。".formatted(Plain.of(rate), Plain.shortest(HUNDRED.subtract(rate))),
                evidence);
        return rate.compareTo(FAR) >= 0 ? suspicion.as(Severity.MEDIUM, Certainty.CERTAIN) : suspicion;
    }
}
