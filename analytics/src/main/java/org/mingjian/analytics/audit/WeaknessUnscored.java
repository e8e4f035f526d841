package org.mingjian.analytics.audit;

import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** What the text calls a weakness has full marks in the form (承认不足仍得满分). */
final class WeaknessUnscored implements Rule {

    private static final ScreenedPattern WEAK = ScreenedPattern.of(
            "(\\p{IsHan}{4,16})(需进一步(完善|健全|加强|规范)|有待(进一步)?(完善|健全|加强|提高|规范)" + "|尚?不(够)?(完善|健全|规范|到位)|还不够(完善|健全|规范))");
    /** The name of an indicator without the words that turn a thing into a measure of it. */
    private static final ScreenedPattern MEASURED = ScreenedPattern.of("(有效性|健全性|完整性|规范性|合规性|科学性|完备性|情况|程度|率)$");

    private static final ScreenedPattern BLANKS = ScreenedPattern.of("\\s");
    private static final int LEAST = 4;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.weakness-full-marks",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "正文承认不足的事项，自评表得满分",
                        "同名事项：正文“需进一步完善” 且 得分=分值")
                .tolerates(RuleCard.NONE)
                .mayErr("正文说的是下一步更高的要求");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var statement : Sentences.matching(subject.report(), WEAK)) {
            subject.report().indicators().forEach(line -> check(line, statement, outcome));
        }
        return outcome.orNotApplicable("正文没有承认不足，或没有同名的指标。");
    }

    private static void check(IndicatorLine line, NarrativeStatement statement, Outcome outcome) {
        var thing = thing(line).orElse(null);
        if (thing == null || !isNamed(statement.text(), thing)) {
            return;
        }
        if (!Scores.isFull(line)) {
            outcome.consistent();
            return;
        }
        outcome.flag(Suspicion.of(
                        "“%s”得满分，正文却称“%s”"
                                .formatted(line.level3(), statement.text().strip()),
                        LineRules.text(line) + "，满分",
                        "部分达成，应扣分或说明",
                        "自评表“%s”得%s分（满分），正文写“%s”。"
                                .formatted(
                                        line.level3(),
                                        Plain.shortest(LineRules.stake(line)),
                                        statement.text().strip()),
                        List.of(line.source(), statement.source()))
                .worth(LineRules.stake(line)));
    }

    private static Optional<String> thing(IndicatorLine line) {
        var thing = MEASURED.withoutFirst(BLANKS.without(line.level3()));
        return thing.length() < LEAST ? Optional.empty() : Optional.of(thing);
    }

    /** The weak thing itself, not a part of it: of 预算编制精准度 only the precision is weak. */
    private static boolean isNamed(String text, String thing) {
        var matcher = WEAK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).endsWith(thing)) {
                return true;
            }
        }
        return false;
    }
}
