package org.mingjian.analytics.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** A line says itself that there is no such benefit and scores for it (自述无效益仍得分). */
final class BenefitDenied {

    private static final ScreenedPattern NONE =
            ScreenedPattern.of("(无|没有|不产生|未产生|不涉及|不适用)[^，。；]{0,4}(经济|社会|生态)(效益|收益)|^(不涉及|不适用)$");

    private BenefitDenied() {}

    static Rule rule() {
        var card = RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "indicator.benefit-denied",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "自述没有这项效益，仍得分",
                        "自述“无经济效益” 与 得分>0 不应并存")
                .tolerates(RuleCard.NONE)
                .mayErr("表式规定不适用的指标得满分");
        return new LineRule(card, BenefitDenied::check, "自评表没有写效益的指标行。");
    }

    private static Optional<LineRule.Verdict> check(Case subject, IndicatorLine line) {
        var told = Stream.of(
                        Optional.of(line.level3()),
                        line.target().toOptional(),
                        line.actual().toOptional())
                .flatMap(Optional::stream)
                .map(Target::normalise)
                .toList();
        var score = line.score().map(PrintedNumber::value).orElse(null);
        if (score == null || told.stream().noneMatch(text -> text.contains("效益") || NONE.isIn(text))) {
            return LineRule.NOT_MINE;
        }
        var denied = told.stream().filter(NONE::isIn).findFirst().orElse(null);
        if (denied == null || score.signum() <= 0) {
            return LineRule.FINE;
        }
        return LineRule.doubt(Suspicion.of(
                        "“%s”自述没有效益，仍得%s分".formatted(line.level3(), Plain.shortest(score)),
                        "%s，%s分".formatted(denied, Plain.shortest(score)),
                        "换用适合的效益指标，或不设该行",
                        "写明“%s”，得分%s：分值应给能够衡量的效益。".formatted(denied, Plain.shortest(score)),
                        LineRules.places(line))
                .worth(score));
    }
}
