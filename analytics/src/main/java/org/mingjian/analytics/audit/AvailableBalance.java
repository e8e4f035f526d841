package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The year's budget and the other funds told beside it, less what was spent, are what is left (可用资金与结转): for reports
 * that print no revenue and no opening carry-over.
 */
final class AvailableBalance implements Rule {

    private static final ScreenedPattern OTHER = ScreenedPattern.of(
            "(?<![\\p{IsHan}])(?:其他|其它|单位|自有)(?:资金|收入)(?:为|共计?|合计)*(?<n>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>万元|元)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "carryover.available",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "预算与其他资金减支出不等于结转结余",
                        "预算收入+其他资金-支出=年末结转结余")
                .mayErr("结余已缴回财政；其他资金已含在预算收入里（两种算法都不符才提示）");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var budget =
                Figures.only(Figures.whole(report, Measure.ADJUSTED_BUDGET)).orElse(null);
        var spent = Figures.only(Figures.whole(report, Measure.EXECUTED_AMOUNT)).orElse(null);
        var closing = Figures.only(report.figuresOf(Measure.CLOSING_CARRY_OVER)).orElse(null);
        boolean balanced = !report.figuresOf(Measure.OPENING_CARRY_OVER).isEmpty()
                || !report.figuresOf(Measure.REVENUE).isEmpty();
        if (budget == null || spent == null || closing == null || balanced) {
            return new RuleAnswer.NotApplicable("报告没有各列一次的预算、支出和结转结余，或已列收入和年初结转。");
        }
        var others = others(report, budget.source());
        if (others.size() != 1) {
            return new RuleAnswer.NotApplicable("预算旁没有另写其他资金。");
        }
        return check(budget, others.getFirst(), spent, closing);
    }

    private static List<Amount> others(Report report, SourceRef budget) {
        var found = new ArrayList<Amount>();
        for (var statement : Sentences.inBlock(report, budget.block())) {
            OTHER.matcher(statement.text())
                    .results()
                    .forEach(match ->
                            found.add(Amount.money(match.group("n"), match.group("unit"), statement.source())));
        }
        return found;
    }

    private static RuleAnswer check(Amount budget, Amount other, Amount spent, Amount closing) {
        var within = budget.interval().minus(spent.interval());
        var beside = budget.interval().plus(other.interval()).minus(spent.interval());
        if (within.meets(closing.interval()) || beside.meets(closing.interval())) {
            return new RuleAnswer.Consistent();
        }
        var left = budget.value().add(other.value()).subtract(spent.value());
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                        "预算%s与其他资金%s减去支出%s，结转结余不是%s"
                                .formatted(budget.text(), other.text(), spent.text(), closing.text()),
                        closing.text(),
                        Plain.shortest(left) + "万元",
                        "%s+%s-%s=%s万元，报告写%s。"
                                .formatted(
                                        Plain.shortest(budget.value()),
                                        Plain.shortest(other.value()),
                                        Plain.shortest(spent.value()),
                                        Plain.shortest(left),
                                        closing.text()),
                        List.of(budget.source(), other.source(), spent.source(), closing.source()))
                .differing(left.subtract(closing.value()))));
    }
}
