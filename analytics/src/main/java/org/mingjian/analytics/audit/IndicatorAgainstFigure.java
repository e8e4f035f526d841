package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;
import org.mingjian.data.text.ScreenedPattern;

/** The actual value of an indicator must be what the report's own amounts give (指标完成值与报告数据). */
final class IndicatorAgainstFigure implements Rule {

    private static final ScreenedPattern REDUCTION = ScreenedPattern.of("(压减|压缩|减少|下降).*三公|三公.*(压减|下降)");
    private static final ScreenedPattern PROCUREMENT = ScreenedPattern.of("政府采购(执行|完成)?率");

    /** What the amounts give: the rate, the arithmetic, the places, and whether the indicator surely means it. */
    private record Computed(Interval rate, String percent, String arithmetic, List<SourceRef> places, boolean sure) {}

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "indicator.against-figures",
                        Severity.MEDIUM,
                        Certainty.CERTAIN,
                        "指标完成值与报告所列金额不符",
                        "压减率=（上年-本年）÷上年；采购执行率=执行数÷计划数")
                .tolerates(RuleCard.HALF_DIGIT_OR_CUT)
                .mayErr("“政府采购率”可能指采购方式占比，为“可能”");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        for (var line : subject.report().indicators()) {
            var expected = expected(subject.report(), line);
            var actual = Target.actual(line).flatMap(number -> Amount.of(number, Unit.PERCENT, line.source()));
            if (expected.isPresent() && actual.isPresent()) {
                check(line, expected.get(), actual.get(), outcome);
            }
        }
        return outcome.orNotApplicable("没有能用报告所列金额复算的指标行。");
    }

    private static Optional<Computed> expected(Report report, IndicatorLine line) {
        if (REDUCTION.isIn(line.level3())) {
            return reduction(report);
        }
        var procurement = PROCUREMENT.matcher(line.level3());
        return procurement.find() ? procurement(report, procurement.group(1) != null) : Optional.empty();
    }

    private static Optional<Computed> reduction(Report report) {
        var now = Figures.only(report.figuresOf(Measure.THREE_PUBLIC));
        var before = Figures.only(report.figuresOf(Measure.PRIOR_THREE_PUBLIC));
        if (now.isEmpty() || before.isEmpty() || before.get().interval().low().signum() <= 0) {
            return Optional.empty();
        }
        var difference = before.get().interval().minus(now.get().interval());
        var value = Plain.ratio(
                before.get().value().subtract(now.get().value()), before.get().value());
        var arithmetic = "(%s-%s)÷%s=%s"
                .formatted(
                        Plain.shortest(before.get().value()),
                        Plain.shortest(now.get().value()),
                        Plain.shortest(before.get().value()),
                        Plain.percent(value));
        var places = new ArrayList<>(List.of(now.get().source(), before.get().source()));
        report.figuresOf(Measure.THREE_PUBLIC_CHANGE_RATE).forEach(figure -> places.add(figure.source()));
        return Optional.of(new Computed(
                difference.dividedBy(before.get().interval()), Plain.percent(value), arithmetic, places, true));
    }

    private static Optional<Computed> procurement(Report report, boolean execution) {
        var executed = Figures.only(report.figuresOf(Measure.PROCUREMENT_EXECUTED));
        var planned = Figures.only(report.figuresOf(Measure.PROCUREMENT_PLANNED));
        if (executed.isEmpty() || planned.isEmpty()) {
            return Optional.empty();
        }
        return executed.get().dividedBy(planned.get()).map(rate -> {
            var percent = Plain.percent(
                    Plain.ratio(executed.get().value(), planned.get().value()));
            var arithmetic = "%s÷%s=%s"
                    .formatted(
                            Plain.shortest(executed.get().value()),
                            Plain.shortest(planned.get().value()),
                            percent);
            return new Computed(
                    rate,
                    percent,
                    arithmetic,
                    List.of(executed.get().source(), planned.get().source()),
                    execution);
        });
    }

    private static void check(IndicatorLine line, Computed expected, Amount actual, Outcome outcome) {
        if (expected.rate().meets(actual.roundedOrCut())) {
            outcome.consistent();
            return;
        }
        var evidence = new ArrayList<SourceRef>(List.of(line.source()));
        evidence.addAll(expected.places());
        var printed = line.actual().toOptional().orElse("").strip();
        var suspicion = Suspicion.of(
                "“%s”完成值填%s，按报告所列金额为%s".formatted(line.level3(), printed, expected.percent()),
                printed,
                expected.percent(),
                "%s，指标行写%s。".formatted(expected.arithmetic(), printed),
                evidence);
        outcome.flag(expected.sure() ? suspicion : suspicion.as(Severity.HIGH, Certainty.LIKELY));
    }
}
