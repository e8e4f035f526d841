package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** A whole year cannot be less than its first months (部分年度大于全年). */
final class PartialYear implements Rule {

    private static final String AMOUNT = "(\\d[\\d,]*(?:\\.\\d+)?)\\s*((?:万|亿)?(?:元|美元)|家|个|项)";
    private static final ScreenedPattern WHOLE = ScreenedPattern.of("全年[^。；\\d]*?完成[^。；\\d]*?" + AMOUNT);
    private static final ScreenedPattern PART =
            ScreenedPattern.of("1\\s*[-—–~至到]\\s*(\\d|10|11)\\s*月份?[^。；\\d]*?完成[^。；\\d]*?" + AMOUNT);

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.partial-year",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "前几个月的数大于全年数",
                        "1—n月数≤全年数")
                .tolerates("无：两数同一单位、前后相连")
                .mayErr("两句说的不是同一事项");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var statements = subject.report().statements();
        for (int at = 0; at < statements.size(); at++) {
            var whole = WHOLE.matcher(statements.get(at).text());
            if (whole.find()) {
                var amount = new Print(number(whole.group(1)), whole.group(2), statements.get(at));
                following(statements, at).forEach(next -> check(amount, next, outcome));
            }
        }
        return outcome.orNotApplicable("正文没有并列全年数与部分月份的数。");
    }

    private record Print(BigDecimal value, String unit, NarrativeStatement statement) {}

    /** The same sentence and the next one of the same paragraph. */
    private static List<NarrativeStatement> following(List<NarrativeStatement> statements, int at) {
        return statements.subList(at, Math.min(statements.size(), at + 2)).stream()
                .filter(next ->
                        next.source().block() == statements.get(at).source().block())
                .toList();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static void check(Print whole, NarrativeStatement next, Outcome outcome) {
        var part = PART.matcher(next.text());
        if (!part.find() || !part.group(3).equals(whole.unit())) {
            return;
        }
        var value = number(part.group(2));
        if (value.compareTo(whole.value()) <= 0) {
            outcome.consistent();
            return;
        }
        var unit = whole.unit();
        outcome.flag(Suspicion.of(
                "全年数%s%s小于1—%s月的%s%s".formatted(Plain.of(whole.value()), unit, part.group(1), Plain.of(value), unit),
                "全年%s%s".formatted(Plain.of(whole.value()), unit),
                "不少于%s%s".formatted(Plain.of(value), unit),
                "%s-%s=%s%s，全年不可能少于前%s个月。"
                        .formatted(
                                Plain.of(value),
                                Plain.of(whole.value()),
                                Plain.shortest(value.subtract(whole.value())),
                                unit,
                                part.group(1)),
                List.of(whole.statement().source(), next.source())));
    }
}
