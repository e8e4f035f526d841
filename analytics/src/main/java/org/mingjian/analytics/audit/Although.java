package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** A sentence that says “although” and never comes to its “but”: the problem it leads to is missing (句子残缺). */
final class Although implements Rule {

    private static final ScreenedPattern BUT = ScreenedPattern.of("但|然而|仍|却|还|不过|可是|也|依然|只是");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "text.although",
                        Severity.LOW,
                        Certainty.LIKELY,
                        "句子以“虽然”开头而没有下文，疑漏写问题",
                        "“虽然……”之后有“但”“仍”等转折")
                .tolerates(RuleCard.NONE)
                .mayErr("转折写在下一句");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var statement : subject.report().statements()) {
            int at = statement.text().indexOf("虽然");
            if (at < 0) {
                continue;
            }
            var rest = statement.text().substring(at);
            boolean ends = rest.endsWith("。");
            if (!ends || BUT.isIn(rest)) {
                outcome.consistent();
            } else {
                outcome.flag(Suspicion.of(
                        "“%s”没有下文，疑漏写问题".formatted(shortened(rest)),
                        "没有写出问题",
                        "补全句子，列明具体问题",
                        "“虽然”之后到句末没有“但”“仍”等转折。",
                        List.of(statement.source())));
            }
        }
        return outcome.orNotApplicable("正文没有“虽然”开头的句子。");
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
