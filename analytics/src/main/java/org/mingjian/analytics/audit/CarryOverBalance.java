package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/**
 * What came in and was not spent is what is left (收支结转平衡): opening + revenue − executed = closing.
 * Where the identity holds with the closing figure four places apart, 元 was printed for 万元 or the reverse.
 */
final class CarryOverBalance implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.ARITHMETIC,
                        "carryover.balance",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "收支结转不平或单位有误",
                        "年初结转+收入-支出=年末结转")
                .mayErr("缴回财政、单位资金、财政拨款口径与总口径并用；因此仅不平（非单位差错）为“可能”");
    }

    private record Flow(Amount opening, Amount revenue, Amount executed) {

        Interval closing() {
            return opening.interval().plus(revenue.interval()).minus(executed.interval());
        }
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var flows = flows(report);
        for (var figure : report.figuresOf(Measure.CLOSING_CARRY_OVER)) {
            var closing = Amount.of(figure).orElse(null);
            if (closing == null || flows.isEmpty()) {
                outcome.notComputable("没有同时列出年初结转、收入、支出和年末结转，不能核对平衡。");
            } else {
                check(closing, flows, outcome);
            }
        }
        return outcome.orNotApplicable("报告没有列出年末结转结余。");
    }

    private static List<Flow> flows(Report report) {
        var flows = new ArrayList<Flow>();
        for (var opening : Figures.distinct(report.figuresOf(Measure.OPENING_CARRY_OVER))) {
            for (var revenue : Figures.distinct(Figures.whole(report, Measure.REVENUE))) {
                for (var executed : Figures.distinct(Figures.whole(report, Measure.EXECUTED_AMOUNT))) {
                    flows.add(new Flow(opening, revenue, executed));
                }
            }
        }
        return flows;
    }

    private static void check(Amount closing, List<Flow> flows, Outcome outcome) {
        if (flows.stream().anyMatch(flow -> flow.closing().meets(closing.interval()))) {
            outcome.consistent();
            return;
        }
        for (var shifted : List.of(closing.shifted(true), closing.shifted(false))) {
            for (var flow : flows) {
                if (!closing.isZero() && flow.closing().meets(shifted.interval())) {
                    outcome.flag(wrongUnit(closing, shifted, flow));
                    return;
                }
            }
        }
        if (flows.size() == 1) {
            outcome.flag(unbalanced(closing, flows.getFirst()));
        } else {
            outcome.notComputable("年初结转、收入或支出有几个数，不知用哪一个核对年末结转。");
        }
    }

    private static Suspicion wrongUnit(Amount closing, Amount shifted, Flow flow) {
        return Suspicion.of(
                        "年末结转结余“%s”单位有误，应为%s".formatted(closing.printed(), shifted.text()),
                        closing.printed(),
                        shifted.text(),
                        "%s万元，报告写%s，相差一万倍。".formatted(equation(flow), closing.printed()),
                        places(closing, flow))
                .differing(shifted.value().subtract(closing.value()));
    }

    private static Suspicion unbalanced(Amount closing, Flow flow) {
        return Suspicion.of(
                        "年末结转结余%s与收支不平".formatted(closing.text()),
                        closing.text(),
                        Plain.shortest(left(flow)) + "万元",
                        "%s，报告写%s。".formatted(equation(flow), closing.text()),
                        places(closing, flow))
                .differing(left(flow).subtract(closing.value()))
                .as(Severity.MEDIUM, Certainty.LIKELY);
    }

    private static BigDecimal left(Flow flow) {
        return flow.opening()
                .value()
                .add(flow.revenue().value())
                .subtract(flow.executed().value());
    }

    private static String equation(Flow flow) {
        return "%s+%s-%s=%s"
                .formatted(
                        Plain.shortest(flow.opening().value()),
                        Plain.shortest(flow.revenue().value()),
                        Plain.shortest(flow.executed().value()),
                        Plain.shortest(left(flow)));
    }

    private static List<SourceRef> places(Amount closing, Flow flow) {
        return List.of(
                closing.source(),
                flow.opening().source(),
                flow.revenue().source(),
                flow.executed().source());
    }
}
