package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;

/**
 * Two execution rates that are really shares of the total (占比误作执行率): together 100 %, and each its part over the
 * total.
 */
final class ShareAsRate implements Rule {

    private static final Interval WHOLE = new Interval(new BigDecimal("0.999"), new BigDecimal("1.001"));

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "rate.share-as-execution",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "支出结构占比误作预算执行率",
                        "基本执行率+项目执行率=100%，且各等于该项支出÷支出总额")
                .tolerates("两率之和容许±0.1个百分点；" + RuleCard.HALF_DIGIT_OR_CUT)
                .mayErr("两项执行率恰好合计100%的巧合");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        for (var basic : report.figuresOf(Measure.BASIC_EXECUTION_RATE)) {
            var project = Figures.beside(report, Measure.PROJECT_EXECUTION_RATE, basic);
            if (project.isEmpty()) {
                outcome.notComputable("同一处没有并列的项目支出执行率。");
            } else if (isShare(report, basic)) {
                outcome.flag(suspicion(report, basic, project.get()));
            } else {
                outcome.consistent();
            }
        }
        return outcome.orNotApplicable("报告没有并列基本支出和项目支出的执行率。");
    }

    /** Whether a rate of basic or project expenditure is its share of the total printed in the same place. */
    static boolean isShare(Report report, Figure figure) {
        if (figure.measure() != Measure.BASIC_EXECUTION_RATE && figure.measure() != Measure.PROJECT_EXECUTION_RATE) {
            return false;
        }
        boolean basic = figure.measure() == Measure.BASIC_EXECUTION_RATE;
        var other =
                Figures.beside(report, basic ? Measure.PROJECT_EXECUTION_RATE : Measure.BASIC_EXECUTION_RATE, figure);
        var rate = Amount.of(figure);
        var share = share(report, figure, basic ? Measure.BASIC_EXPENDITURE : Measure.PROJECT_EXPENDITURE);
        return rate.isPresent()
                && other.isPresent()
                && share.isPresent()
                && rate.get().interval().plus(other.get().interval()).meets(WHOLE)
                && share.get().meets(rate.get().roundedOrCut());
    }

    private static Optional<Interval> share(Report report, Figure figure, Measure part) {
        var amount = Figures.beside(report, part, figure);
        var total = Figures.beside(report, Measure.EXECUTED_AMOUNT, figure);
        return amount.flatMap(value -> total.flatMap(value::dividedBy));
    }

    private static Suspicion suspicion(Report report, Figure figure, Amount project) {
        var basic = Amount.of(figure).orElseThrow();
        var spent = Figures.beside(report, Measure.BASIC_EXPENDITURE, figure).orElseThrow();
        var total = Figures.beside(report, Measure.EXECUTED_AMOUNT, figure).orElseThrow();
        var evidence = new ArrayList<>(List.of(basic.source(), project.source(), spent.source(), total.source()));
        return Suspicion.of(
                "支出结构占比误作预算执行率：基本%s、项目%s".formatted(basic.text(), project.text()),
                "基本%s、项目%s（称执行率）".formatted(basic.text(), project.text()),
                "占比%s、%s；执行率应以各自预算数为分母".formatted(basic.text(), project.text()),
                "%s÷%s=%s，且%s+%s=100%%：这是占支出总额的比例，不是执行率。"
                        .formatted(
                                Plain.shortest(spent.value()),
                                Plain.shortest(total.value()),
                                Plain.percent(Plain.ratio(spent.value(), total.value())),
                                basic.text(),
                                project.text()),
                evidence);
    }
}
