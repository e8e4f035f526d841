package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.Unit;

class AmountRulesTest {

    private static ReportBuilder executed(String total, String basic, String project) {
        return report().money(Measure.EXECUTED_AMOUNT, total)
                .money(Measure.BASIC_EXPENDITURE, basic)
                .money(Measure.PROJECT_EXPENDITURE, project);
    }

    @Test
    void flagsPartsThatAreNotTheirTotal() {
        // 4214.69+917.35 = 5132.04, ninety more than 5042.04
        var suspicion = flaggedOnce("amount.executed-sum", executed("5042.04", "4214.69", "917.35"));
        assertThat(suspicion.explanation()).isEqualTo("4214.69+917.35=5132.04，支出总额为5042.04，相差90万元。");
        assertThat(suspicion.evidence()).hasSize(3);
    }

    @Test
    void toleratesOneHundredthAndNotTwo() {
        // three prints of ±0.005 allow 0.015
        consistent("amount.executed-sum", executed("3796.06", "2965.87", "830.20"));
        assertThat(flaggedOnce("amount.executed-sum", executed("3796.05", "2965.87", "830.20"))
                        .expected())
                .isEqualTo("3796.07万元");
    }

    @Test
    void comparesOnlyWithinOnePlaceAndScope() {
        notComputable(
                "amount.executed-sum",
                report().money(Measure.EXECUTED_AMOUNT, "10").block(2).money(Measure.BASIC_EXPENDITURE, "9"));
        notComputable(
                "amount.executed-sum",
                report().scope(Scope.CONSOLIDATED)
                        .money(Measure.EXECUTED_AMOUNT, "10")
                        .scope(Scope.OWN_OFFICE)
                        .money(Measure.BASIC_EXPENDITURE, "9")
                        .money(Measure.PROJECT_EXPENDITURE, "9"));
        notApplicable("amount.executed-sum", report().money(Measure.BASIC_EXPENDITURE, "9"));
    }

    @Test
    void addsUpBudgetsOfOneBasisOnly() {
        notComputable(
                "amount.adjusted-budget-sum",
                report().basis(Basis.ADJUSTED)
                        .money(Measure.ADJUSTED_BUDGET, "100.00")
                        .basis(Basis.INITIAL)
                        .money(Measure.BASIC_EXPENDITURE_BUDGET, "30.00")
                        .money(Measure.PROJECT_EXPENDITURE_BUDGET, "40.00"));
    }

    @Test
    void addsUpTheThreePublicExpenses() {
        var parts = report().money(Measure.OFFICIAL_RECEPTION_EXPENSE, "96.22").money(Measure.VEHICLE_EXPENSE, "10.52");
        consistent(
                "three-public.sum",
                parts.figure(Measure.OVERSEAS_TRAVEL_EXPENSE, "0", Unit.YUAN).money(Measure.THREE_PUBLIC, "106.74"));
        // without overseas travel, 96.22+10.52 may stay below the total but not above it
        consistent(
                "three-public.sum",
                report().money(Measure.OFFICIAL_RECEPTION_EXPENSE, "96.22")
                        .money(Measure.VEHICLE_EXPENSE, "10.52")
                        .money(Measure.THREE_PUBLIC, "110.00"));
        assertThat(flaggedOnce(
                                "three-public.sum",
                                report().money(Measure.OFFICIAL_RECEPTION_EXPENSE, "96.22")
                                        .money(Measure.VEHICLE_EXPENSE, "10.52")
                                        .money(Measure.THREE_PUBLIC, "106.00"))
                        .expected())
                .isEqualTo("106.74万元");
    }

    @Test
    void flagsOneMeasureWithTwoValues() {
        var suspicion = flaggedOnce(
                "figure.same-measure",
                executed("5042.04", "4214.69", "917.35")
                        .block(2)
                        .money(Measure.EXECUTED_AMOUNT, "5042.04")
                        .money(Measure.BASIC_EXPENDITURE, "4124.69")
                        .money(Measure.PROJECT_EXPENDITURE, "917.35"));
        assertThat(suspicion.title()).isEqualTo("基本支出前后不一致：4214.69万元、4124.69万元");
        assertThat(suspicion.expected()).isEqualTo("4124.69万元");
    }

    @Test
    void takesRoundedAndOtherwiseScopedFiguresAsTheSame() {
        // 13218.7±0.05 holds 13218.67; yuan and 万元 are one scale
        consistent(
                "figure.same-measure",
                report().money(Measure.REVENUE, "13218.67")
                        .block(2)
                        .money(Measure.REVENUE, "13218.7")
                        .block(3)
                        .figure(Measure.REVENUE, "132186700", Unit.YUAN));
        notApplicable(
                "figure.same-measure",
                report().scope(Scope.OWN_OFFICE)
                        .money(Measure.REVENUE, "1")
                        .scope(Scope.CONSOLIDATED)
                        .money(Measure.REVENUE, "2"));
        // 13218.76 is out of reach of 13218.7±0.05 only from 13218.755 down
        assertThat(flaggedOnce(
                                "figure.same-measure",
                                report().money(Measure.REVENUE, "13218.76")
                                        .block(2)
                                        .money(Measure.REVENUE, "13218.7"))
                        .reported())
                .contains("13218.76万元");
    }

    private static ReportBuilder flow(String closing, Unit unit) {
        return report().money(Measure.EXECUTED_AMOUNT, "13202.4")
                .money(Measure.REVENUE, "13218.67")
                .money(Measure.OPENING_CARRY_OVER, "88.82")
                .figure(Measure.CLOSING_CARRY_OVER, closing, unit);
    }

    @Test
    void seesYuanPrintedForTenThousandYuan() {
        // 88.82+13218.67-13202.4 = 105.09 万元, printed as 105.09 元
        consistent("carryover.balance", flow("105.09", Unit.TEN_THOUSAND_YUAN));
        var suspicion = flaggedOnce("carryover.balance", flow("105.09", Unit.YUAN));
        assertThat(suspicion.reported()).isEqualTo("105.09元");
        assertThat(suspicion.expected()).isEqualTo("105.09万元");
        assertThat(suspicion.explanation()).contains("88.82+13218.67-13202.4=105.09");
    }

    @Test
    void asksMildlyAboutABalanceThatDoesNotClose() {
        // 13202.4±0.05 and three of ±0.005 allow 0.065: 105.15 is in reach, 105.16 is not
        consistent("carryover.balance", flow("105.15", Unit.TEN_THOUSAND_YUAN));
        assertThat(flaggedOnce("carryover.balance", flow("105.16", Unit.TEN_THOUSAND_YUAN))
                        .certainty())
                .isEqualTo(Certainty.LIKELY);
        notComputable("carryover.balance", report().money(Measure.CLOSING_CARRY_OVER, "1"));
        notApplicable("carryover.balance", report().money(Measure.OPENING_CARRY_OVER, "1"));
    }

    @Test
    void flagsSpendingAboveTheBudget() {
        // 106.74-63.90 = 42.84; 106.74÷63.90 = 167.04 %
        var suspicion = flaggedOnce(
                "three-public.exceeded",
                report().money(Measure.THREE_PUBLIC, "106.74").money(Measure.THREE_PUBLIC_BUDGET, "63.90"));
        assertThat(suspicion.explanation()).startsWith("106.74-63.9=42.84万元，106.74÷63.9=167.04%。");
        consistent(
                "three-public.exceeded",
                report().money(Measure.THREE_PUBLIC, "63.91").money(Measure.THREE_PUBLIC_BUDGET, "63.9"));
        notComputable("three-public.exceeded", report().money(Measure.THREE_PUBLIC, "63.91"));
        notApplicable("three-public.exceeded", report().money(Measure.THREE_PUBLIC_BUDGET, "63.9"));
    }

    @Test
    void leavesABudgetWithTheAmountItIsPrintedBeside() {
        // the form's budget 578.51 belongs to the form's 578.51, not to the text's 809.72
        consistent(
                "budget.basic-exceeded",
                report().money(Measure.BASIC_EXPENDITURE, "809.72")
                        .block(5)
                        .row(1)
                        .money(Measure.BASIC_EXPENDITURE_BUDGET, "578.51")
                        .money(Measure.BASIC_EXPENDITURE, "578.51"));
    }

    @Test
    void doesNotHoldSettledSpendingAgainstTheInitialBudget() {
        notComputable(
                "budget.basic-exceeded",
                report().money(Measure.BASIC_EXPENDITURE, "4124.69")
                        .basis(Basis.INITIAL)
                        .money(Measure.BASIC_EXPENDITURE_BUDGET, "3348.28"));
    }
}
