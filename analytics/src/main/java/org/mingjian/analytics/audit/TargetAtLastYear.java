package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Severity;

/**
 * A sentence tells a result, its growth and its target (实绩、增速、目标): result ÷ (1 + growth) is last year's result, and a
 * target not above it asks for no growth at all.
 */
final class TargetAtLastYear implements Rule {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)\\s*";
    private static final Pattern SENTENCE = Pattern.compile(NUMBER
            + "(亿美元|万美元|亿元|万元|家|个|项|户|人)[^。；\\d]{0,12}[，,][^。；\\d]{0,6}(?:同比)?(?:增长|增幅)[^。；\\d]{0,6}"
            + NUMBER + "[%％][，,][^。；\\d]{0,6}完成[^。；，\\d]{0,10}(?:任务|目标)[^。；，\\d]{0,4}" + NUMBER + "\\2");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "text.target-at-last-year",
                        Severity.MEDIUM,
                        Certainty.JUDGEMENT,
                        "任务数不高于上年实绩",
                        "任务数≤完成数÷（1+增速）")
                .mayErr("上级统一下达的保底任务；统计口径调整");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var statement : subject.report().statements()) {
            if (statement.text().contains("完成") && statement.text().contains("增")) {
                SENTENCE.matcher(statement.text()).results().forEach(match -> check(statement, match, outcome));
            }
        }
        return outcome.orNotApplicable("正文没有同时写出完成数、增速和任务数的句子。");
    }

    private static void check(NarrativeStatement statement, MatchResult match, Outcome outcome) {
        var result = PrintedNumber.of(match.group(1));
        var growth = PrintedNumber.of(match.group(3));
        var target = PrintedNumber.of(match.group(4));
        var last = Plain.ratio(result.value(), BigDecimal.ONE.add(growth.value().divide(HUNDRED)));
        // the highest last year may have been, where result and growth are read at the ends of their last digits
        var most = Plain.ratio(
                result.interval().high(),
                BigDecimal.ONE.add(growth.interval().low().divide(HUNDRED)));
        if (target.interval().low().compareTo(most) >= 0 || growth.value().signum() <= 0) {
            outcome.consistent();
            return;
        }
        var unit = match.group(2);
        var before = Plain.shortest(last.setScale(2, RoundingMode.HALF_UP));
        outcome.flag(Suspicion.of(
                "任务%s%s不高于上年实绩约%s%s".formatted(match.group(4), unit, before, unit),
                "任务%s%s".formatted(match.group(4), unit),
                "高于上年实绩%s%s".formatted(before, unit),
                "%s÷(1+%s%%)=%s%s，任务%s%s。"
                        .formatted(match.group(1), match.group(3), before, unit, match.group(4), unit),
                List.of(statement.source().withQuote(match.group()), statement.source())));
    }
}
