package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.AbsenceReason;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Severity;

/** The row of funds leaves its rate or its score blank (执行率、执行率得分空白). */
final class BlankExecution implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "execution.blank",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "资金行的执行率或得分空白",
                        "有分值的资金行应填执行率和得分")
                .tolerates(RuleCard.NONE)
                .mayErr("执行率或得分写在别处");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var rows = subject.report().indicators().stream()
                .filter(ExecutionLine::isExecution)
                .filter(line -> line.weight().isRead())
                .toList();
        if (rows.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有带分值的资金行。");
        }
        var outcome = new Outcome();
        rows.forEach(row -> check(row, outcome));
        return outcome.orNotApplicable("报告没有带分值的资金行。");
    }

    private static void check(IndicatorLine row, Outcome outcome) {
        var blank = new ArrayList<String>();
        if (isBlank(row.actual())) {
            blank.add("执行率");
        }
        if (isBlank(row.score())) {
            blank.add("得分");
        }
        if (blank.isEmpty()) {
            outcome.consistent();
            return;
        }
        var what = String.join("、", blank);
        var printed = row.score()
                .map(score -> "得分却填%s".formatted(Plain.of(score.value())))
                .orElseGet(() -> row.actual()
                        .map(rate -> "执行率填%s".formatted(rate.strip()))
                        .orElse("两栏都空"));
        outcome.flag(Suspicion.of(
                "资金行的%s栏空白".formatted(what),
                "空白",
                "填列%s".formatted(what),
                "资金行有分值%s，%s栏没有填，%s。"
                        .formatted(
                                row.weight()
                                        .map(weight -> Plain.of(weight.value()))
                                        .orElse(""),
                                what,
                                printed),
                List.of(row.source())));
    }

    private static boolean isBlank(Reading<?> cell) {
        return cell instanceof Reading.Absent<?> absent && absent.reason() == AbsenceReason.BLANK;
    }
}
