package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** An amount and, in brackets behind it, what it consists of (括号内明细合计). */
final class BracketSum implements Rule {

    private static final ScreenedPattern TOTAL = ScreenedPattern.of(
            "共(?:计)?\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*万元?\\s*[（(](?:具体(?:是|为|如下)|分别(?:是|为))[:：]?([^（）()]*)[）)]");
    private static final ScreenedPattern PART = ScreenedPattern.of("(\\d[\\d,]*(?:\\.\\d+)?)\\s*万元?");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "text.bracket-sum",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "合计数与括号内明细不符",
                        "Σ明细=合计")
                .mayErr("明细只列主要几项；因此只核对写明“具体是”“分别为”的");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var statement : subject.report().statements()) {
            TOTAL.matcher(statement.text())
                    .results()
                    .forEach(match -> check(statement, match.group(1), match.group(2), outcome));
        }
        return outcome.orNotApplicable("正文没有带明细的合计数。");
    }

    private static void check(NarrativeStatement statement, String printed, String details, Outcome outcome) {
        var parts = PART.matcher(details)
                .results()
                .map(result -> number(result.group(1)))
                .toList();
        if (parts.size() < 2) {
            outcome.notComputable("合计%s万元的明细不足两项。".formatted(printed));
            return;
        }
        var total = number(printed);
        var sum = parts.stream()
                .map(PrintedNumber::interval)
                .reduce(Interval::plus)
                .orElseThrow();
        if (sum.meets(total.interval())) {
            outcome.consistent();
            return;
        }
        List<BigDecimal> values = parts.stream().map(PrintedNumber::value).toList();
        var added = Plain.shortest(Plain.sum(values));
        outcome.flag(Suspicion.of(
                "明细合计%s万元，与“共%s万元”不符".formatted(added, printed),
                printed + "万元",
                added + "万元",
                "%s，正文写%s。".formatted(Plain.addition(values), printed),
                List.of(statement.source())));
    }

    private static PrintedNumber number(String digits) {
        return PrintedNumber.of(digits.replace(",", ""));
    }
}
