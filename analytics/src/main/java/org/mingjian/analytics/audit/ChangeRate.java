package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;

/**
 * The change in percent must be the change in money over last year's amount (增减额与增减率).
 * Last year's amount is this year's less the change, both as printed in the same place. The sign is the rate's own.
 */
final class ChangeRate implements Rule {

    private record Series(Measure current, Measure change, Measure rate, String name) {}

    private static final List<Series> SERIES = List.of(
            new Series(
                    Measure.EXECUTED_AMOUNT,
                    Measure.EXECUTED_AMOUNT_CHANGE,
                    Measure.EXECUTED_AMOUNT_CHANGE_RATE,
                    "支出总额"),
            new Series(
                    Measure.BASIC_EXPENDITURE,
                    Measure.BASIC_EXPENDITURE_CHANGE,
                    Measure.BASIC_EXPENDITURE_CHANGE_RATE,
                    "基本支出"),
            new Series(
                    Measure.PROJECT_EXPENDITURE,
                    Measure.PROJECT_EXPENDITURE_CHANGE,
                    Measure.PROJECT_EXPENDITURE_CHANGE_RATE,
                    "项目支出"),
            new Series(Measure.REVENUE, Measure.REVENUE_CHANGE, Measure.REVENUE_CHANGE_RATE, "收入"),
            new Series(Measure.CLOSING_CARRY_OVER, Measure.CARRY_OVER_CHANGE, Measure.CARRY_OVER_CHANGE_RATE, "年末结转结余"),
            new Series(
                    Measure.CLOSING_CARRY_OVER_BASIC,
                    Measure.CARRY_OVER_BASIC_CHANGE,
                    Measure.CARRY_OVER_BASIC_CHANGE_RATE,
                    "基本支出结转"),
            new Series(Measure.THREE_PUBLIC, Measure.THREE_PUBLIC_CHANGE, Measure.THREE_PUBLIC_CHANGE_RATE, "“三公”经费"),
            new Series(
                    Measure.OFFICIAL_RECEPTION_EXPENSE,
                    Measure.OFFICIAL_RECEPTION_CHANGE,
                    Measure.OFFICIAL_RECEPTION_CHANGE_RATE,
                    "公务接待费"),
            new Series(Measure.VEHICLE_EXPENSE, Measure.VEHICLE_CHANGE, Measure.VEHICLE_CHANGE_RATE, "公务用车费"),
            new Series(
                    Measure.OVERSEAS_TRAVEL_EXPENSE,
                    Measure.OVERSEAS_TRAVEL_CHANGE,
                    Measure.OVERSEAS_TRAVEL_CHANGE_RATE,
                    "因公出国（境）费"));

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "change.rate",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "增减额与增减百分比不符",
                        "增减额÷（本年数-增减额）=增减百分比")
                .tolerates(RuleCard.HALF_DIGIT_OR_CUT)
                .mayErr("增减率按另一口径（如同口径、剔除因素）计算");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        for (var series : SERIES) {
            report.figuresOf(series.rate()).forEach(figure -> check(report, series, figure, outcome));
        }
        return outcome.orNotApplicable("报告没有列出增减百分比。");
    }

    private static void check(Report report, Series series, Figure figure, Outcome outcome) {
        var rate = Amount.of(figure).orElse(null);
        var current = Figures.beside(report, series.current(), figure).orElse(null);
        var change = Figures.beside(report, series.change(), figure).orElse(null);
        if (rate == null || current == null || change == null) {
            outcome.notComputable("%s的增减率旁边没有同时列出本年数和增减额，不能复算。".formatted(series.name()));
            return;
        }
        boolean down = rate.value().signum() < 0;
        var delta = change.value().abs();
        var size = change.value().signum() < 0 ? negated(change.interval()) : change.interval();
        var prior = down ? current.interval().plus(size) : current.interval().minus(size);
        if (prior.low().signum() <= 0) {
            outcome.notComputable("%s的上年数算得不大于0，增减率没有意义。".formatted(series.name()));
            return;
        }
        var computed = size.dividedBy(prior);
        var printed = down ? negated(rate.roundedOrCut()) : rate.roundedOrCut();
        if (computed.meets(printed)) {
            outcome.consistent();
        } else {
            var before = down ? current.value().add(delta) : current.value().subtract(delta);
            outcome.flag(suspicion(series, rate, current, change, before));
        }
    }

    private static Interval negated(Interval interval) {
        return new Interval(interval.high().negate(), interval.low().negate());
    }

    private static Suspicion suspicion(Series series, Amount rate, Amount current, Amount change, BigDecimal before) {
        var delta = change.value().abs();
        boolean down = rate.value().signum() < 0;
        var computed = Plain.percent(Plain.ratio(delta, before));
        var printed = rate.printed().replaceFirst("^-", "");
        var word = down ? "下降" : "上升";
        return Suspicion.of(
                "%s%s%s有误，按增减额应为%s".formatted(series.name(), word, printed, computed),
                "%s%s万元，%s%s".formatted(down ? "减少" : "增加", Plain.shortest(delta), word, printed),
                computed,
                "上年数为%s%s%s=%s，%s÷%s=%s，报告写%s。"
                        .formatted(
                                Plain.shortest(current.value()),
                                down ? "+" : "-",
                                Plain.shortest(delta),
                                Plain.shortest(before),
                                Plain.shortest(delta),
                                Plain.shortest(before),
                                computed,
                                printed),
                List.of(rate.source(), change.source(), current.source()));
    }
}
