package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/**
 * What was spent must not exceed its budget without a reason, or the share of it that the limit allows (超预算).
 * The budget is taken from the figure's own row or block, else from anywhere in the report with the same scope.
 */
record AboveBudget(
        RuleCard card, Measure spent, Measure budget, ThresholdKey limit, Predicate<Figure> usable, String name)
        implements Rule {

    private static final ScreenedPattern OTHER_FUNDS = ScreenedPattern.of("其他资金|单位资金|自有资金|上年结转|年初结转|历年结余");

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var most = subject.limit(limit);
        report.figuresOf(spent).forEach(figure -> check(report, figure, most, outcome));
        return outcome.orNotApplicable("报告没有列出%s的执行数。".formatted(name));
    }

    private void check(Report report, Figure figure, Threshold most, Outcome outcome) {
        var actual = Amount.of(figure).orElse(null);
        var near = Figures.nearest(report, budget, figure).stream()
                .filter(usable)
                .filter(candidate ->
                        candidate.funding() == null || Figures.sameBlock(candidate.source(), figure.source()))
                .filter(candidate -> isNotAnothers(report, candidate, figure))
                .toList();
        var planned = Figures.only(near).orElse(null);
        if (actual == null || planned == null) {
            outcome.notComputable("%s没有唯一可比的预算数，不能判断是否超预算。".formatted(name));
        } else if (planned.times(most.value()).isSurelyBelow(actual)) {
            var suspicion = suspicion(actual, planned, most);
            outcome.flag(
                    mayHaveOtherFunds(report, actual, planned)
                            ? suspicion.as(Severity.MEDIUM, Certainty.LIKELY)
                            : suspicion);
        } else {
            outcome.consistent();
        }
    }

    /** The whole may also be paid from last year's carry-over or from funds told beside the budget. */
    private boolean mayHaveOtherFunds(Report report, Amount actual, Amount planned) {
        if (spent != Measure.EXECUTED_AMOUNT) {
            return false;
        }
        boolean told = Sentences.inBlock(report, planned.source().block()).stream()
                .anyMatch(statement -> OTHER_FUNDS.isIn(statement.text()));
        return told
                || report.figuresOf(Measure.OPENING_CARRY_OVER).stream()
                        .flatMap(opening -> Amount.of(opening).stream())
                        .anyMatch(opening -> actual.interval()
                                        .low()
                                        .compareTo(planned.interval()
                                                .plus(opening.interval())
                                                .high())
                                <= 0);
    }

    /** A budget printed beside another amount spent is that one's, in whatever scope both are. */
    private boolean isNotAnothers(Report report, Figure candidate, Figure figure) {
        var own = Amount.of(figure);
        var beside = Figures.beside(report, spent, candidate);
        return beside.isEmpty() || own.isEmpty() || beside.get().agreesWith(own.get());
    }

    private Suspicion suspicion(Amount actual, Amount planned, Threshold most) {
        var excess = actual.value().subtract(planned.value());
        var rate = planned.isZero() ? "" : Plain.percent(Plain.ratio(actual.value(), planned.value()));
        var quotient = planned.isZero()
                ? "预算为0"
                : "%s÷%s=%s".formatted(Plain.shortest(actual.value()), Plain.shortest(planned.value()), rate);
        return Suspicion.of(
                        "%s%s超过预算%s%s"
                                .formatted(name, actual.text(), planned.text(), rate.isEmpty() ? "" : "，为预算的" + rate),
                        actual.text(),
                        "不超过%s%s，或说明原因".formatted(planned.text(), ofBudget(most)),
                        "%s-%s=%s万元，%s。"
                                        .formatted(
                                                Plain.shortest(actual.value()),
                                                Plain.shortest(planned.value()),
                                                Plain.shortest(excess),
                                                quotient)
                                + most.cited(),
                        List.of(actual.source(), planned.source()))
                .differing(excess);
    }

    /** Nothing where the limit is the budget itself. */
    private static String ofBudget(Threshold most) {
        return most.value().compareTo(BigDecimal.ONE) == 0 ? "" : "的" + Plain.percent(most.value());
    }
}
