package org.mingjian.analytics.audit;

import static java.util.Map.entry;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.Unit;

/** The two examples of each rule's card, as reports: one that fires and a near miss. */
final class RuleExamples {

    /** A report that the rule asks about, and one it is satisfied with. */
    record Example(ReportBuilder fires, ReportBuilder holds) {}

    private RuleExamples() {}

    static Map<String, Example> all() {
        var all = new HashMap<String, Example>();
        all.putAll(scores());
        all.putAll(amounts());
        all.putAll(rates());
        all.putAll(budgets());
        all.putAll(tasks());
        all.putAll(lines());
        all.putAll(texts());
        all.putAll(missing());
        all.putAll(YearExamples.all());
        all.putAll(TextExamples.all());
        all.putAll(CodeExamples.all());
        all.putAll(PartialExamples.all());
        return all;
    }

    private static Map<String, Example> scores() {
        return Map.ofEntries(
                entry("score.parts-sum", new Example(sixParts("97"), sixParts("89.5"))),
                entry("score.lines-sum", new Example(twoLines("98.0", "37.5"), twoLines("98.0", "38.0"))),
                entry("score.component-lines", new Example(output("30.0", "8.0"), output("30", "10"))),
                entry(
                        "score.totals",
                        new Example(
                                report().total(ScoreRole.NARRATIVE, "95.78").total(ScoreRole.FORM, "98"),
                                report().total(ScoreRole.NARRATIVE, "97.5").total(ScoreRole.FORM, "98"))),
                entry(
                        "score.above-weight",
                        new Example(
                                report().line("甲", "1", "1", "4", "5.25"), report().line("甲", "1", "1", "4", "4.4"))),
                entry("score.grade", new Example(report().graded("84.47", "优秀"), report().graded("89.50", "优"))),
                entry("execution.score", new Example(execution("80.45", "10.00"), execution("99.78", "9.98"))),
                entry(
                        "score.zero-but-reached",
                        new Example(
                                parts("0").says("改革、创新等各项指标均达到预期目标。"),
                                parts("9").says("各项指标均达到预期目标。"))),
                entry("score.part-deduction-unexplained", new Example(parts("9"), report().part("甲", "5", "5"))));
    }

    private static ReportBuilder sixParts(String total) {
        return report().total(ScoreRole.NARRATIVE, total)
                .part("履职效能", "35", "35")
                .part("管理效率", "25", "25")
                .part("运行成本", "14", "15")
                .part("服务满意", "5", "5")
                .part("可持续性", "0", "10")
                .part("预算执行率", "9", "10");
    }

    private static ReportBuilder twoLines(String total, String second) {
        return report().total(ScoreRole.FORM, total)
                .line("甲", "1", "1", "60", "60.0")
                .line("乙", "1", "1", "40", second);
    }

    private static ReportBuilder output(String part, String second) {
        return report().part("产出指标", part, "30")
                .line("甲", "1", "1", "20", second.contains(".") ? "20.0" : "20")
                .line("乙", "1", "1", "10", second);
    }

    private static ReportBuilder execution(String rate, String score) {
        return report().form("hunan")
                .block(3)
                .row(1)
                .rate(Measure.EXECUTION_RATE, rate)
                .line("预算执行率", "年度资金总额", null, rate + "%", "10", score, null);
    }

    private static ReportBuilder parts(String last) {
        return report().total(ScoreRole.NARRATIVE, "97")
                .part("履职效能", "88", "90")
                .part("可持续性", last, "10");
    }

    private static Map<String, Example> amounts() {
        return Map.ofEntries(
                entry(
                        "amount.executed-sum",
                        new Example(
                                sum(
                                        null,
                                        Measure.EXECUTED_AMOUNT,
                                        "5042.04",
                                        Measure.BASIC_EXPENDITURE,
                                        "4214.69",
                                        Measure.PROJECT_EXPENDITURE,
                                        "917.35"),
                                sum(
                                        null,
                                        Measure.EXECUTED_AMOUNT,
                                        "3796.06",
                                        Measure.BASIC_EXPENDITURE,
                                        "2965.87",
                                        Measure.PROJECT_EXPENDITURE,
                                        "830.20"))),
                entry(
                        "amount.adjusted-budget-sum",
                        new Example(
                                budgetSum(Basis.ADJUSTED, Measure.ADJUSTED_BUDGET, "110.00"),
                                budgetSum(Basis.ADJUSTED, Measure.ADJUSTED_BUDGET, "100.00"))),
                entry(
                        "amount.initial-budget-sum",
                        new Example(
                                budgetSum(Basis.INITIAL, Measure.INITIAL_BUDGET, "100.02"),
                                budgetSum(Basis.INITIAL, Measure.INITIAL_BUDGET, "100.01"))),
                entry("amount.prior-sum", new Example(priorSum("100.02"), priorSum("100.01"))),
                entry(
                        "figure.same-measure",
                        new Example(
                                report().money(Measure.BASIC_EXPENDITURE, "4214.69")
                                        .block(2)
                                        .money(Measure.BASIC_EXPENDITURE, "4124.69"),
                                report().money(Measure.REVENUE, "13218.67")
                                        .block(2)
                                        .money(Measure.REVENUE, "13218.7"))),
                entry(
                        "carryover.balance",
                        new Example(flow("105.09", Unit.YUAN), flow("105.15", Unit.TEN_THOUSAND_YUAN))),
                entry("three-public.sum", new Example(threePublic("106.00"), threePublic("106.74"))),
                entry("three-public.budget-sum", new Example(threePublicBudget("69.30"), threePublicBudget("63.90"))),
                entry("three-public.prior-sum", new Example(threePublicPrior("163.24"), threePublicPrior("136.24"))));
    }

    private static ReportBuilder sum(
            @Nullable Basis basis, Measure total, String whole, Measure first, String one, Measure second, String two) {
        return report().basis(basis).money(total, whole).money(first, one).money(second, two);
    }

    private static ReportBuilder budgetSum(Basis basis, Measure total, String whole) {
        return report().basis(basis)
                .money(total, whole)
                .money(Measure.BASIC_EXPENDITURE_BUDGET, "30.00")
                .money(Measure.PROJECT_EXPENDITURE_BUDGET, "70.00");
    }

    private static ReportBuilder priorSum(String whole) {
        return report().money(Measure.PRIOR_EXECUTED_AMOUNT, whole)
                .money(Measure.PRIOR_BASIC_EXPENDITURE, "30.00")
                .money(Measure.PRIOR_PROJECT_EXPENDITURE, "70.00");
    }

    private static ReportBuilder flow(String closing, Unit unit) {
        return report().money(Measure.EXECUTED_AMOUNT, "13202.4")
                .money(Measure.REVENUE, "13218.67")
                .money(Measure.OPENING_CARRY_OVER, "88.82")
                .figure(Measure.CLOSING_CARRY_OVER, closing, unit);
    }

    private static ReportBuilder threePublic(String total) {
        return report().money(Measure.OVERSEAS_TRAVEL_EXPENSE, "0")
                .money(Measure.OFFICIAL_RECEPTION_EXPENSE, "96.22")
                .money(Measure.VEHICLE_EXPENSE, "10.52")
                .money(Measure.THREE_PUBLIC, total);
    }

    private static ReportBuilder threePublicBudget(String total) {
        return report().money(Measure.OVERSEAS_TRAVEL_BUDGET, "0")
                .money(Measure.OFFICIAL_RECEPTION_BUDGET, "50.90")
                .money(Measure.VEHICLE_BUDGET, "13.00")
                .money(Measure.THREE_PUBLIC_BUDGET, total);
    }

    private static ReportBuilder threePublicPrior(String total) {
        return report().money(Measure.PRIOR_OVERSEAS_TRAVEL_EXPENSE, "0")
                .money(Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE, "120.24")
                .money(Measure.PRIOR_VEHICLE_EXPENSE, "16.00")
                .money(Measure.PRIOR_THREE_PUBLIC, total);
    }

    private static Map<String, Example> rates() {
        return Map.ofEntries(
                entry(
                        "rate.execution",
                        new Example(
                                rate(Measure.EXECUTED_AMOUNT, "5042.04", Measure.ADJUSTED_BUDGET, "5052.78")
                                        .rate(Measure.EXECUTION_RATE, "99.98"),
                                rate(Measure.EXECUTED_AMOUNT, "5042.04", Measure.ADJUSTED_BUDGET, "5052.78")
                                        .rate(Measure.EXECUTION_RATE, "99.78"))),
                entry(
                        "rate.execution-basic",
                        new Example(
                                rate(Measure.BASIC_EXPENDITURE, "578.00", Measure.BASIC_EXPENDITURE_BUDGET, "610.00")
                                        .rate(Measure.BASIC_EXECUTION_RATE, "76"),
                                rate(Measure.BASIC_EXPENDITURE, "578.00", Measure.BASIC_EXPENDITURE_BUDGET, "610.00")
                                        .rate(Measure.BASIC_EXECUTION_RATE, "94.75"))),
                entry(
                        "rate.execution-project",
                        new Example(
                                rate(
                                                Measure.PROJECT_EXPENDITURE,
                                                "183.01",
                                                Measure.PROJECT_EXPENDITURE_BUDGET,
                                                "190.00")
                                        .rate(Measure.PROJECT_EXECUTION_RATE, "100.00"),
                                rate(
                                                Measure.PROJECT_EXPENDITURE,
                                                "183.01",
                                                Measure.PROJECT_EXPENDITURE_BUDGET,
                                                "190.00")
                                        .rate(Measure.PROJECT_EXECUTION_RATE, "96.32"))),
                entry("rate.share-as-execution", new Example(shares("64.67", "35.33"), shares("95.70", "99.80"))),
                entry("change.rate", new Example(change("22.63"), change("2.3"))),
                entry(
                        "rate.staff-control",
                        new Example(
                                staff().rate(Measure.STAFF_CONTROL_RATE, "100"),
                                staff().rate(Measure.STAFF_CONTROL_RATE, "94.8"))),
                entry(
                        "rate.procurement",
                        new Example(
                                procurement().rate(Measure.PROCUREMENT_EXECUTION_RATE, "100"),
                                procurement().rate(Measure.PROCUREMENT_EXECUTION_RATE, "31.02"))),
                entry(
                        "rate.three-public-control",
                        new Example(
                                rate(Measure.THREE_PUBLIC, "106.74", Measure.THREE_PUBLIC_BUDGET, "63.90")
                                        .rate(Measure.THREE_PUBLIC_CONTROL_RATE, "99.98"),
                                rate(Measure.THREE_PUBLIC, "106.74", Measure.THREE_PUBLIC_BUDGET, "63.90")
                                        .rate(Measure.THREE_PUBLIC_CONTROL_RATE, "167.04"))),
                printed("rate.procurement-above", Measure.PROCUREMENT_EXECUTION_RATE, "243.39", "100.00"),
                printed("rate.cost-overrun", Measure.COST_SAVING_RATE, "-9.86", "0"),
                printed("rate.adjustment", Measure.ADJUSTMENT_RATE, "14.45", "10"),
                printed("rate.carry-over", Measure.CARRY_OVER_RATE, "26.4", "10"),
                printed("rate.operating-per-capita", Measure.OPERATING_EXPENSE_PER_CAPITA_CHANGE_RATE, "79.6", "20"));
    }

    private static ReportBuilder rate(Measure numerator, String spent, Measure denominator, String budget) {
        return report().money(numerator, spent).money(denominator, budget);
    }

    private static Map.Entry<String, Example> printed(String rule, Measure rate, String beyond, String within) {
        return entry(rule, new Example(report().rate(rate, beyond), report().rate(rate, within)));
    }

    private static ReportBuilder shares(String basic, String project) {
        return report().money(Measure.EXECUTED_AMOUNT, "1252.08")
                .money(Measure.BASIC_EXPENDITURE, "809.72")
                .rate(Measure.BASIC_EXECUTION_RATE, basic)
                .money(Measure.PROJECT_EXPENDITURE, "442.36")
                .rate(Measure.PROJECT_EXECUTION_RATE, project);
    }

    private static ReportBuilder change(String percent) {
        return report().money(Measure.BASIC_EXPENDITURE, "4214.69")
                .money(Measure.BASIC_EXPENDITURE_CHANGE, "93.32")
                .rate(Measure.BASIC_EXPENDITURE_CHANGE_RATE, percent);
    }

    private static ReportBuilder staff() {
        return report().count(Measure.STAFF_ESTABLISHED, "250").count(Measure.STAFF_ACTUAL, "237");
    }

    private static ReportBuilder procurement() {
        return rate(Measure.PROCUREMENT_EXECUTED, "144.23", Measure.PROCUREMENT_PLANNED, "465");
    }

    private static Map<String, Example> budgets() {
        return Map.ofEntries(
                limit(
                        "budget.basic-exceeded",
                        Measure.BASIC_EXPENDITURE,
                        Measure.BASIC_EXPENDITURE_BUDGET,
                        "578.51",
                        "500.00",
                        "578.51"),
                limit(
                        "budget.project-exceeded",
                        Measure.PROJECT_EXPENDITURE,
                        Measure.PROJECT_EXPENDITURE_BUDGET,
                        "183.01",
                        "180.00",
                        "190.00"),
                limit(
                        "budget.total-exceeded",
                        Measure.EXECUTED_AMOUNT,
                        Measure.ADJUSTED_BUDGET,
                        "5042.04",
                        "4120.14",
                        "5052.78"),
                limit(
                        "budget.operating-exceeded",
                        Measure.OPERATING_EXPENSE,
                        Measure.OPERATING_EXPENSE_BUDGET,
                        "287.21",
                        "187.21",
                        "287.2"),
                limit(
                        "three-public.exceeded",
                        Measure.THREE_PUBLIC,
                        Measure.THREE_PUBLIC_BUDGET,
                        "63.91",
                        "60.00",
                        "63.9"),
                limit(
                        "three-public.reception-exceeded",
                        Measure.OFFICIAL_RECEPTION_EXPENSE,
                        Measure.OFFICIAL_RECEPTION_BUDGET,
                        "50.90",
                        "40.00",
                        "50.90"),
                limit(
                        "three-public.vehicle-exceeded",
                        Measure.VEHICLE_EXPENSE,
                        Measure.VEHICLE_BUDGET,
                        "10.52",
                        "9.00",
                        "13.00"),
                limit(
                        "three-public.overseas-exceeded",
                        Measure.OVERSEAS_TRAVEL_EXPENSE,
                        Measure.OVERSEAS_TRAVEL_BUDGET,
                        "5.00",
                        "3.00",
                        "5"),
                limit("three-public.padded", Measure.THREE_PUBLIC, Measure.THREE_PUBLIC_BUDGET, "20", "136.8", "100"),
                entry("budget.adjustment", new Example(adjusted("4120.14", "5052.78"), adjusted("100", "120"))));
    }

    private static Map.Entry<String, Example> limit(
            String rule, Measure spent, Measure budget, String amount, String low, String enough) {
        return entry(
                rule,
                new Example(
                        report().money(spent, amount).money(budget, low),
                        report().money(spent, amount).money(budget, enough)));
    }

    private static ReportBuilder adjusted(String initial, String adjusted) {
        return report().basis(Basis.INITIAL)
                .money(Measure.INITIAL_BUDGET, initial)
                .basis(Basis.ADJUSTED)
                .money(Measure.ADJUSTED_BUDGET, adjusted);
    }

    private static Map<String, Example> tasks() {
        return Map.ofEntries(
                entry(
                        "task.rate",
                        new Example(
                                report().block(7).task("保障基本支出", "610.00", "578.00", "76"),
                                report().block(7).task("招商", "190.00", "183.01", "96.32"))),
                entry(
                        "task.above-budget",
                        new Example(
                                report().block(7).task("补贴", "251.00", "339.00", "135"),
                                report().block(7).task("补贴", "251.0", "251.05", null))),
                entry("task.sum", new Example(tasksOf("761.60"), tasksOf("1100.02"))),
                entry("task.fund-structure", new Example(funds("578.51", "339.00"), funds("578.00", "183.01"))),
                entry(
                        "task.fund-budget",
                        new Example(fundBudgets("578.00", "183.01"), fundBudgets("610.00", "190.00"))),
                entry("task.unpaid-but-complete", new Example(unpaid("0.00"), unpaid("0.01"))),
                entry(
                        "task.partly-paid-but-exceeded",
                        new Example(
                                report().task("专项", "1600", "875.66", null).says("绩效目标超量完成。"),
                                report().task("专项", "90", "90", null).says("绩效目标超额完成。"))));
    }

    private static ReportBuilder tasksOf(String executed) {
        return report().form("henan-zhengzhou")
                .block(7)
                .row(1)
                .task("落实招商引资工作", "190.00", "183.01", "96.32")
                .row(2)
                .task("保障基本支出", "610.00", "578.00", "94.75")
                .row(3)
                .task("粮食储备补贴", "251.00", "339.00", "135")
                .row(8)
                .money(Measure.EXECUTED_AMOUNT, executed);
    }

    private static ReportBuilder funds(String basic, String project) {
        return twoTasks()
                .row(8)
                .money(Measure.BASIC_EXPENDITURE_BUDGET, "610.00")
                .money(Measure.BASIC_EXPENDITURE, basic)
                .row(9)
                .money(Measure.PROJECT_EXPENDITURE_BUDGET, "190.00")
                .money(Measure.PROJECT_EXPENDITURE, project);
    }

    private static ReportBuilder fundBudgets(String basic, String project) {
        return twoTasks()
                .row(8)
                .money(Measure.BASIC_EXPENDITURE_BUDGET, basic)
                .money(Measure.BASIC_EXPENDITURE, "578.00")
                .row(9)
                .money(Measure.PROJECT_EXPENDITURE_BUDGET, project)
                .money(Measure.PROJECT_EXPENDITURE, "183.01");
    }

    private static ReportBuilder twoTasks() {
        return report().form("henan-zhengzhou")
                .block(7)
                .row(1)
                .task("落实招商引资工作", "190.00", "183.01", null)
                .row(2)
                .task("保障基本支出", "610.00", "578.00", null);
    }

    private static ReportBuilder unpaid(String paid) {
        return report().block(7)
                .row(1)
                .task("补发退休工资", "0.75", paid, null)
                .row(2)
                .task("遗属补助", "0.36", "0.36", null)
                .line("任务完成率", "≥90%", "100%", "10", "10");
    }

    private static Map<String, Example> lines() {
        return Map.ofEntries(
                entry(
                        "indicator.unmet-full-marks",
                        new Example(
                                report().form("henan-zhengzhou").line("覆盖率", "≥90%", "81%", "10", "10"),
                                report().line("覆盖率", "≥89.5%", "90%", "10", "10"))),
                entry(
                        "indicator.low-target",
                        new Example(
                                report().line("外资增长", "增5%以上", "50.4%", "10", "10"),
                                report().line("引资增长", "增长10%以上", "19%", "15", "15"))),
                entry(
                        "indicator.deduction-unexplained",
                        new Example(
                                report().line("甲", "1", "1", "10", "8"),
                                report().line("效益", "甲", "1", "1", "10", "8", "受疫情影响"))),
                entry(
                        "indicator.unit-is-value",
                        new Example(
                                report().fullLine(null, "培训次数", "12", "次数"),
                                report().fullLine(null, "培训次数", "%", "次数"))),
                entry(
                        "indicator.kind",
                        new Example(
                                report().fullLine("成本指标", "预决算公开率", "%", "100"),
                                report().fullLine("成本指标", "项目总成本", "万元", "100"))),
                entry(
                        "indicator.control-rate-target",
                        new Example(
                                report().line("“三公经费”控制率", "≤5%", "0%", "1", "1"),
                                report().line("“三公经费”控制率", "≤100%", "96%", "1", "1"))),
                entry(
                        "indicator.weak-target",
                        new Example(
                                report().line("制度健全性", "比较健全", "比较健全", "1", "1"),
                                report().line("制度健全性", "健全", "健全", "1", "1"))),
                entry(
                        "indicator.satisfaction-copied",
                        new Example(
                                report().line("服务对象满意度", "90%", "90%", "10", "10"),
                                report().line("服务对象满意度", "90%", "95.2%", "10", "10"))),
                entry("indicator.against-figures", new Example(reduced("5%"), reduced("21.65%"))),
                entry(
                        "indicator.blank-score",
                        new Example(
                                report().line("甲", "1", "1", "4", null).line("乙", "1", "1", "4", "4"),
                                report().line("过程", "甲", "1", "1", "4", null, "本项分值调整至“支出完成率”。")
                                        .line("乙", "1", "1", "4", "4"))));
    }

    private static ReportBuilder reduced(String told) {
        return report().money(Measure.THREE_PUBLIC, "106.74")
                .money(Measure.PRIOR_THREE_PUBLIC, "136.24")
                .line("压减三公经费", "5%", told, "5", "5");
    }

    private static Map<String, Example> texts() {
        return Map.ofEntries(
                told(
                        "text.unmet-but-complete",
                        report().says("进出口额完成25334万元，占目标任务83.3%。").says("圆满完成年初各项指标任务。"),
                        report().says("维护计划完成率98%。").says("目标任务未全部完成。")),
                told(
                        "text.execution-denied",
                        report().rate(Measure.EXECUTION_RATE, "100").says("导致专项经费执行率未达到 100%。"),
                        report().rate(Measure.EXECUTION_RATE, "100.00").says("执行率达到100%。")),
                told(
                        "text.partial-year",
                        report().says("全年完成进出口额25334万元。").says("1-11月份完成27867万元。"),
                        report().says("全年完成进出口额25334万元。").says("1-11月份完成25334万元。")),
                told("text.forecast", report().says("预计全年完成11300万美元。"), report().says("全年完成11300万美元。")),
                told(
                        "text.unfinished-count",
                        report().says("共设定15个绩效指标，完成了14个。")
                                .says("产出绩效指标9项均已全部完成。")
                                .says("效益绩效指标5项均已全部完成。")
                                .says("满意度指标均已完成。"),
                        report().says("共设定15个绩效指标，完成了15个。")),
                told(
                        "text.results-differ",
                        report().says("全年入库限上商贸企业23家，完成全年进限8家的目标任务。").says("新增限上商贸企业8家，超额完成下达的2家目标任务。"),
                        report().says("新增限上商贸企业8家，完成2家目标任务。").says("入库限上商贸企业8家，完成2家目标任务。")),
                told(
                        "text.low-target",
                        report().says("新增限上企业8家，超额完成下达的2家目标任务。"),
                        report().says("新增限上企业3家，超额完成下达的2家目标任务。")),
                told("text.indicator-count", counted("3"), counted("2")),
                told(
                        "text.bracket-sum",
                        report().says("共138.75万元（具体是9月付款64.75万元、1月付款74.02万元）。"),
                        report().says("共138.76万元（具体是9月付款64.75万元、1月付款74.02万元）。")));
    }

    private static Map.Entry<String, Example> told(String rule, ReportBuilder fires, ReportBuilder holds) {
        return entry(rule, new Example(fires, holds));
    }

    private static ReportBuilder counted(String number) {
        return report().part("产出指标", "30", "30")
                .line("甲", "1", "1", "20", "20")
                .line("乙", "1", "1", "10", "10")
                .says("产出指标设置数量、质量等%s项三级指标。".formatted(number));
    }

    /** What is not there, or not named alike. */
    private static Map<String, Example> missing() {
        var blank = report().line("接待次数", "1", "1", "4", "4");
        return Map.ofEntries(
                entry("amount.funding-sum", new Example(sources("5052.78"), sources("4582.85"))),
                entry(
                        "indicator.blank-row",
                        new Example(
                                report().line("接待次数", "1", "1", "4", "4")
                                        .row(2)
                                        .says("时效指标 指标1：")
                                        .row(3)
                                        .says("生态效益指标 指标1："),
                                blank)),
                told(
                        "form.only-named",
                        report().part("年度绩效指标", "76", "80").says("附件：部门整体绩效自评表"),
                        report().line("接待次数", "1", "1", "4", "4").says("附件：部门整体绩效自评表")),
                told(
                        "text.verifier-name",
                        report().says("湖滨正平会计师事务所有限公司接受委托。").block(2).says("核查单位：湖滨正和会计师事务所有限公司"),
                        report().says("湖滨正平会计师事务所有限公司接受委托。").block(2).says("核查单位：湖滨正平会计师事务所有限公司")),
                told(
                        "text.numbering",
                        numbered("1、支出完成率", "2、采购执行率", "4、财务合规性"),
                        numbered("1、支出完成率", "2、采购执行率", "3、资产", "4、财务合规性")),
                told(
                        "text.target-not-told",
                        report().says("批发业销售额增速-8.3%。").says("未能完成下达的相关目标。"),
                        report().says("目标增长7.5%，实际下降4.6%，未完成目标。")));
    }

    static ReportBuilder numbered(String... paragraphs) {
        var report = report();
        for (int at = 0; at < paragraphs.length; at++) {
            report.block(at + 1).says(paragraphs[at]);
        }
        return report;
    }

    /** Four sources that add up to 4582.84, and the total. */
    static ReportBuilder sources(String total) {
        return report().money(Measure.OPENING_CARRY_OVER, "469.93")
                .block(2)
                .row(3)
                .basis(Basis.ADJUSTED)
                .money(Measure.ADJUSTED_BUDGET, total)
                .funding("一般公共预算")
                .row(5)
                .money(Measure.ADJUSTED_BUDGET, "3407.44")
                .funding("政府性基金拨款")
                .row(6)
                .money(Measure.ADJUSTED_BUDGET, "102.15")
                .funding("纳入专户管理的非税收入拨款")
                .row(7)
                .money(Measure.ADJUSTED_BUDGET, "1039.00")
                .funding("其他资金")
                .row(8)
                .money(Measure.ADJUSTED_BUDGET, "34.25");
    }
}
