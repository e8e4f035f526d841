package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The money said to be involved is the budget or what was spent of it (涉及资金). Only of a report about one project: a
 * department's names many sums.
 */
final class AmountInvolved implements Rule {

    private static final ScreenedPattern INVOLVED =
            ScreenedPattern.of("(?:涉及|评价)(?:项目)?资金(?:总额|总量|规模)?(?:共计?|约|为)*(?<n>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>亿元|万元)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.amount-involved",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "所称涉及资金与预算数、支出数都不符",
                        "涉及资金=预算总额或支出总额")
                .mayErr("口径不同：只算财政资金、只算当年");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var known = new ArrayList<Amount>();
        for (var measure :
                List.of(Measure.ADJUSTED_BUDGET, Measure.INITIAL_BUDGET, Measure.EXECUTED_AMOUNT, Measure.REVENUE)) {
            known.addAll(Figures.distinct(report.figuresOf(measure)));
        }
        if (report.identity().kind() == ReportKind.SELF_EVALUATION || known.isEmpty()) {
            return new RuleAnswer.NotApplicable("报告不是单个项目的，或没有列出预算和支出。");
        }
        var outcome = new Outcome();
        for (var statement : report.statements()) {
            if (statement.text().contains("资金")) {
                INVOLVED.matcher(statement.text())
                        .results()
                        .forEach(said -> check(
                                statement,
                                Amount.money(said.group("n"), said.group("unit"), statement.source()),
                                known,
                                outcome));
            }
        }
        return outcome.orNotApplicable("正文没有写涉及资金。");
    }

    private static void check(NarrativeStatement statement, Amount said, List<Amount> known, Outcome outcome) {
        if (known.stream().anyMatch(said::agreesWith)) {
            outcome.consistent();
            return;
        }
        var evidence = new ArrayList<SourceRef>(List.of(statement.source()));
        evidence.addAll(Amount.places(known));
        var figures = String.join("、", known.stream().map(Amount::text).toList());
        outcome.flag(Suspicion.of(
                "所称涉及资金%s，与列出的%s都不符".formatted(said.printed(), figures),
                said.printed(),
                "与%s一致，或说明口径".formatted(figures),
                "%s即%s，报告列出%s。".formatted(said.printed(), said.text(), figures),
                evidence));
    }
}
