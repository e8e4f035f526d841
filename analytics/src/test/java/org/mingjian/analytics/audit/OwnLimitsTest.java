package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.analytics.rulebook.RuleBook;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Measure;

/** A bureau's own limit (本单位界限) changes what is asked, and the question says whose limit it rests on. */
class OwnLimitsTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(
                        "adjustment.unexplained", "25%", "budget.adjustment", budgets("4120.14", "5052.78"), false),
                Arguments.of(
                        "adjustment.most", "20%", "rate.adjustment", rate(Measure.ADJUSTMENT_RATE, "14.45"), false),
                Arguments.of("adjustment.most", "5%", "rate.adjustment", rate(Measure.ADJUSTMENT_RATE, "8"), true),
                Arguments.of("carryover.most", "30%", "rate.carry-over", rate(Measure.CARRY_OVER_RATE, "26.4"), false),
                Arguments.of(
                        "procurement.most",
                        "250%",
                        "rate.procurement-above",
                        rate(Measure.PROCUREMENT_EXECUTION_RATE, "243.39"),
                        false),
                Arguments.of(
                        "cost.saving_least",
                        "-10%",
                        "rate.cost-overrun",
                        rate(Measure.COST_SAVING_RATE, "-9.86"),
                        false),
                Arguments.of(
                        "three_public.most", "170%", "three-public.exceeded", threePublic("63.90", "106.74"), false),
                Arguments.of("three_public.padded", "5%", "three-public.padded", threePublic("136.8", "10.52"), false),
                Arguments.of("three_public.padded", "30%", "three-public.padded", threePublic("100", "25"), true),
                Arguments.of(
                        "execution.most", "140%", "task.above-budget", report().task("补贴", "251", "339", null), false),
                Arguments.of(
                        "target.over",
                        "150%",
                        "indicator.low-target",
                        report().line("培训场次", "10场", "14场", "10", "10"),
                        false),
                Arguments.of(
                        "target.over",
                        "110%",
                        "indicator.low-target",
                        report().line("培训场次", "10场", "12场", "10", "10"),
                        true));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void decidesInsteadOfTheBuiltInOne(String key, String value, String rule, ReportBuilder report, boolean fires) {
        var own = new Auditor(RuleBook.builtIn()
                .under("version: x\nthresholds:\n  %s: {value: '%s', basis: 本市文件}\n".formatted(key, value)));
        assertThat(of(rule, new Auditor(), report)).hasSize(fires ? 0 : 1);
        assertThat(of(rule, own, report)).hasSize(fires ? 1 : 0).allSatisfy(finding -> assertThat(finding.explanation())
                .endsWith("界限%s取自本单位规则：本市文件。".formatted(value)));
    }

    @Test
    void theFormsOwnLimitDecides() {
        var report = rate(Measure.ADJUSTMENT_RATE, "8");
        assertThat(of("rate.adjustment", new Auditor(), report)).isEmpty();
        assertThat(of("rate.adjustment", new Auditor(), report.form("henan-zhengzhou")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explanation()).contains("界限5%取自内置规则库"));
    }

    private static List<Finding> of(String rule, Auditor auditor, ReportBuilder report) {
        return auditor.audit(report.build()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static ReportBuilder rate(Measure measure, String percent) {
        return report().rate(measure, percent);
    }

    private static ReportBuilder budgets(String initial, String adjusted) {
        return report().money(Measure.INITIAL_BUDGET, initial).money(Measure.ADJUSTED_BUDGET, adjusted);
    }

    private static ReportBuilder threePublic(String budget, String spent) {
        return report().money(Measure.THREE_PUBLIC_BUDGET, budget).money(Measure.THREE_PUBLIC, spent);
    }
}
