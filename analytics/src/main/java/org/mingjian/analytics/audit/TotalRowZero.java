package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/** The row of totals is 0 above sources with money in them (总额行为0): its execution rate, and the points for it, mean nothing. */
final class TotalRowZero implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "funds.total-row-zero",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "资金总额行填0，所属来源有金额",
                        "总额行=0 而 来源行>0")
                .tolerates(RuleCard.NONE)
                .mayErr("总额行是另一张未填的表");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        Stream.of(Measure.ADJUSTED_BUDGET, Measure.EXECUTED_AMOUNT)
                .flatMap(measure -> report.figuresOf(measure).stream())
                .filter(figure -> figure.funding() == null && figure.source().row() != null)
                .forEach(total -> check(report, total, outcome));
        return outcome.orNotApplicable("自评表没有按来源分列资金。");
    }

    private static void check(Report report, Figure total, Outcome outcome) {
        var sources = report.figuresOf(total.measure()).stream()
                .filter(figure -> figure.funding() != null && Figures.sameBlock(figure.source(), total.source()))
                .flatMap(figure -> Amount.of(figure).stream())
                .toList();
        if (sources.isEmpty()) {
            return;
        }
        var some = sources.stream()
                .filter(amount -> amount.interval().low().signum() > 0)
                .toList();
        if (total.number().value().signum() != 0 || some.isEmpty()) {
            outcome.consistent();
            return;
        }
        var evidence = new ArrayList<SourceRef>(List.of(total.source()));
        evidence.addAll(Amount.places(some));
        var name = total.measure() == Measure.ADJUSTED_BUDGET ? "全年预算数" : "全年执行数";
        var sum = Plain.sum(Amount.values(some));
        outcome.flag(Suspicion.of(
                        "资金总额行的%s填0，所属来源合计%s万元".formatted(name, Plain.shortest(sum)),
                        "0",
                        Plain.shortest(sum) + "万元",
                        "来源行有%s，总额行填0；执行率及其得分应按来源行重算。"
                                .formatted(String.join(
                                        "、", some.stream().map(Amount::text).toList())),
                        evidence)
                .differing(sum));
    }
}
