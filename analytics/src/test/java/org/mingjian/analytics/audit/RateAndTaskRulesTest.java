package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.analytics.audit.ReportBuilder.report;
import static org.mingjian.analytics.audit.RuleTests.consistent;
import static org.mingjian.analytics.audit.RuleTests.flagged;
import static org.mingjian.analytics.audit.RuleTests.flaggedOnce;
import static org.mingjian.analytics.audit.RuleTests.notApplicable;
import static org.mingjian.analytics.audit.RuleTests.notComputable;

import org.junit.jupiter.api.Test;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;

class RateAndTaskRulesTest {

    private static ReportBuilder rate(String printed) {
        return report().money(Measure.EXECUTED_AMOUNT, "5042.04")
                .money(Measure.INITIAL_BUDGET, "4120.14")
                .money(Measure.ADJUSTED_BUDGET, "5052.78")
                .rate(Measure.EXECUTION_RATE, printed);
    }

    @Test
    void recomputesTheExecutionRate() {
        // 5042.04÷5052.78 = 99.787 %
        var suspicion = flaggedOnce("rate.execution", rate("99.98"));
        assertThat(suspicion.expected()).isEqualTo("99.79%");
        assertThat(suspicion.explanation()).contains("5042.04÷5052.78=99.79%");
    }

    @Test
    void acceptsARateRoundedOrCut() {
        consistent("rate.execution", rate("99.79"));
        consistent("rate.execution", rate("99.78"));
        flaggedOnce("rate.execution", rate("99.77"));
        flaggedOnce("rate.execution", rate("99.80"));
    }

    @Test
    void triesEveryDenominator() {
        // 5042.04÷4120.14 = 122.376 %
        consistent("rate.execution", rate("122.38"));
        // 13202.4÷(13218.67+88.82) = 99.21 %
        consistent(
                "rate.execution",
                report().money(Measure.EXECUTED_AMOUNT, "13202.4")
                        .money(Measure.REVENUE, "13218.67")
                        .money(Measure.OPENING_CARRY_OVER, "88.82")
                        .rate(Measure.EXECUTION_RATE, "99.21"));
    }

    @Test
    void doesNotDivideByWhatIsNotThere() {
        notComputable("rate.execution", report().rate(Measure.EXECUTION_RATE, "98.57"));
        notComputable(
                "rate.execution",
                report().money(Measure.EXECUTED_AMOUNT, "1")
                        .money(Measure.ADJUSTED_BUDGET, "0")
                        .rate(Measure.EXECUTION_RATE, "100"));
        notApplicable("rate.execution", report());
    }

    @Test
    void recomputesTheStaffControlRate() {
        // 237÷250 = 94.8 %
        var report = report().count(Measure.STAFF_ESTABLISHED, "250").count(Measure.STAFF_ACTUAL, "237");
        assertThat(flaggedOnce("rate.staff-control", report.rate(Measure.STAFF_CONTROL_RATE, "100"))
                        .expected())
                .isEqualTo("94.8%");
    }

    private static ReportBuilder shares(String basic, String project) {
        return report().money(Measure.EXECUTED_AMOUNT, "1252.08")
                .money(Measure.BASIC_EXPENDITURE, "809.72")
                .rate(Measure.BASIC_EXECUTION_RATE, basic)
                .money(Measure.PROJECT_EXPENDITURE, "442.36")
                .rate(Measure.PROJECT_EXECUTION_RATE, project);
    }

    @Test
    void seesSharesOfTheTotalCalledExecutionRates() {
        // 809.72÷1252.08 = 64.67 %, 64.67+35.33 = 100
        var suspicion = flaggedOnce("rate.share-as-execution", shares("64.67", "35.33"));
        assertThat(suspicion.explanation()).contains("809.72÷1252.08=64.67%");
        consistent("rate.share-as-execution", shares("64.67", "35.53"));
        consistent("rate.share-as-execution", shares("95.70", "99.80"));
        notComputable("rate.share-as-execution", report().rate(Measure.BASIC_EXECUTION_RATE, "64.67"));
        notApplicable("rate.share-as-execution", report());
    }

    private static ReportBuilder basic(String change, String percent) {
        return report().money(Measure.BASIC_EXPENDITURE, "4214.69")
                .money(Measure.BASIC_EXPENDITURE_CHANGE, change)
                .rate(Measure.BASIC_EXPENDITURE_CHANGE_RATE, percent);
    }

    @Test
    void recomputesAChangeInPercent() {
        // 4214.69−93.32 = 4121.37; 93.32÷4121.37 = 2.264 %
        consistent("change.rate", basic("93.32", "2.26"));
        consistent("change.rate", basic("93.32", "2.3"));
        assertThat(flaggedOnce("change.rate", basic("93.32", "22.63")).expected())
                .isEqualTo("2.26%");
        flaggedOnce("change.rate", basic("93.32", "2.25"));
    }

    @Test
    void countsADecreaseFromLastYearsHigherAmount() {
        // 106.74+29.50 = 136.24; 29.50÷136.24 = 21.653 %
        consistent(
                "change.rate",
                report().money(Measure.THREE_PUBLIC, "106.74")
                        .money(Measure.THREE_PUBLIC_CHANGE, "-29.50")
                        .rate(Measure.THREE_PUBLIC_CHANGE_RATE, "-21.65"));
        notComputable("change.rate", report().rate(Measure.THREE_PUBLIC_CHANGE_RATE, "-21.65"));
        // nothing remains of last year: 5−5 = 0
        notComputable(
                "change.rate",
                report().money(Measure.THREE_PUBLIC, "5")
                        .money(Measure.THREE_PUBLIC_CHANGE, "5")
                        .rate(Measure.THREE_PUBLIC_CHANGE_RATE, "100"));
        notApplicable("change.rate", report());
    }

    private static ReportBuilder table() {
        return report().block(7);
    }

    @Test
    void recomputesTheRateOfATask() {
        // 578÷610 = 94.75 %; 183.01÷190 = 96.32 %
        var wrong = flaggedOnce("task.rate", table().task("保障基本支出", "610.00", "578.00", "76"));
        assertThat(wrong.expected()).isEqualTo("94.75%");
        assertThat(wrong.severity()).isNull();
        assertThat(flaggedOnce("task.rate", table().task("招商", "190.00", "183.01", "96.30"))
                        .severity())
                .isEqualTo(Severity.LOW);
        consistent("task.rate", table().task("招商", "190.00", "183.01", "96.32").task("补贴", "251.00", "339.00", "135"));
        notComputable("task.rate", table().task("招商", "0", "0", "0"));
        notApplicable("task.rate", table().task("招商", "190", "183", null));
    }

    @Test
    void flagsATaskAboveItsBudget() {
        // 339−251 = 88; 339÷251 = 135.06 %
        assertThat(flaggedOnce("task.above-budget", table().task("补贴", "251.00", "339.00", "135"))
                        .explanation())
                .startsWith("339-251=88万元，339÷251=135.06%。");
        consistent("task.above-budget", table().task("补贴", "251.0", "251.05", null));
        notComputable("task.above-budget", table().task("补贴", "251.0", null, null));
        notApplicable("task.above-budget", report());
    }

    private static ReportBuilder tasksAndFunds(String fundBudget) {
        return report().form("henan-zhengzhou")
                .block(7)
                .row(1)
                .task("落实招商引资工作", "190.00", "183.01", "96.32")
                .row(2)
                .task("保障基本支出", "610.00", "578.00", "94.75")
                .row(3)
                .task("粮食储备补贴", "251.00", "339.00", "135")
                .row(8)
                .money(Measure.BASIC_EXPENDITURE_BUDGET, fundBudget)
                .money(Measure.BASIC_EXPENDITURE, "578.51")
                .row(9)
                .money(Measure.PROJECT_EXPENDITURE_BUDGET, "183.01")
                .money(Measure.PROJECT_EXPENDITURE, "183.01");
    }

    @Test
    void comparesTheFundRowsWithTheTasks() {
        // projects: 183.01+339 = 522.37 − 0.36 (not here) = 522.01
        var suspicions = flagged("task.fund-structure", tasksAndFunds("578.51"));
        assertThat(suspicions).hasSize(2);
        assertThat(suspicions.get(1).expected()).isEqualTo("522.01万元（按任务表）");
        assertThat(suspicions.get(1).explanation()).contains("只等于“落实招商引资工作”一项");
        notApplicable("task.fund-structure", table().row(1).task("招商", "1", "1", null));
    }

    @Test
    void holdsTheTasksBudgetsAgainstTheFundRows() {
        // (578+183.01)÷(610+190) = 95.13 %; 10 × 95.13 % = 9.51
        var suspicion = flaggedOnce(
                "task.fund-budget",
                tasksAndFunds("578.51")
                        .row(7)
                        .rate(Measure.EXECUTION_RATE, "100")
                        .line("预算执行率", "部门预算总额", null, "100%", "10", "10", null));
        assertThat(suspicion.explanation()).isEqualTo("(578+183.01)÷(610+190)=95.13%，10×95.13%=9.51分。");
        assertThat(suspicion.disputed()).singleElement().satisfies(points -> assertThat(points.points())
                .isEqualByComparingTo("0.49"));
        notApplicable("task.fund-budget", report());
    }

    @Test
    void acceptsFundRowsWithTheTasksOwnBudgets() {
        consistent(
                "task.fund-budget",
                report().block(7)
                        .row(1)
                        .task("落实招商引资工作", "190.00", "183.01", null)
                        .row(2)
                        .task("保障基本支出", "610.00", "578.00", null)
                        .row(8)
                        .money(Measure.BASIC_EXPENDITURE_BUDGET, "610.00")
                        .money(Measure.BASIC_EXPENDITURE, "578.00")
                        .row(9)
                        .money(Measure.PROJECT_EXPENDITURE_BUDGET, "190.00")
                        .money(Measure.PROJECT_EXPENDITURE, "183.01"));
    }

    @Test
    void addsUpATaskTableThatCoversTheDepartment() {
        // 190+610+251 = 1051 and 183.01+578+339 = 1100.01
        var suspicions = flagged(
                "task.sum",
                tasksAndFunds("578.51")
                        .row(7)
                        .money(Measure.ADJUSTED_BUDGET, "1051.00")
                        .money(Measure.EXECUTED_AMOUNT, "761.60"));
        assertThat(suspicions).singleElement().satisfies(s -> assertThat(s.expected())
                .isEqualTo("1100.01万元"));
        consistent("task.sum", tasksAndFunds("578.51").money(Measure.EXECUTED_AMOUNT, "1100.02"));
        notComputable("task.sum", tasksAndFunds("578.51"));
        notApplicable("task.sum", report().task("招商", "1", "1", null));
    }
}
