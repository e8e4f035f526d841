package org.mingjian.analytics.audit;

import static java.util.Map.entry;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.RuleExamples.Example;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.ScoreRole;

/** The examples of the rules that a part of a form is enough for. */
final class PartialExamples {

    private PartialExamples() {}

    static Map<String, Example> all() {
        var all = new HashMap<>(scores());
        all.putAll(execution());
        all.putAll(lines());
        all.putAll(texts());
        return all;
    }

    private static Map<String, Example> scores() {
        return Map.ofEntries(
                // 2×(12-10)=4 of the lines in sight: 96 is the most there can be, 97 with the last digits' halves.
                entry("score.visible-losses", new Example(lossOfFour("98"), lossOfFour("97"))),
                entry(
                        "score.full-unsupported",
                        new Example(
                                report().total(ScoreRole.NARRATIVE, "100"),
                                report().total(ScoreRole.NARRATIVE, "100").line("走访企业", "1", "1", "20", "20"))),
                entry("weight.twice", new Example(converted("6.25"), converted("25"))),
                entry("weight.execution", new Example(executed("100", "100%", "10"), executed("20", "100%", "20"))),
                // 108÷110=98.18%, 109.6÷110=99.64%
                entry("execution.full-total", new Example(spent("110", "108", "100"), spent("110", "109.6", "100"))));
    }

    /** 25×25%=6.25 */
    private static ReportBuilder converted(String points) {
        return report().block(2)
                .row(4)
                .line("覆盖率", "98%", "100%", "25", "25.00")
                .says("折算得分" + points)
                .row(5)
                .line("发放率", "98%", "100%", "25", "25.00")
                .says("折算得分" + points);
    }

    private static ReportBuilder lossOfFour(String total) {
        return report().total(ScoreRole.NARRATIVE, total)
                .line("走访企业", "1", "1", "12", "10")
                .line("举办展会", "1", "1", "12", "10");
    }

    private static ReportBuilder executed(String weight, String rate, @Nullable String score) {
        return report().block(3)
                .row(1)
                .rate(Measure.EXECUTION_RATE, "100")
                .line("预算执行率", "年度资金总额", null, rate, weight, score, null);
    }

    private static ReportBuilder spent(String budget, String executed, @Nullable String score) {
        var report = report().money(Measure.ADJUSTED_BUDGET, budget).money(Measure.EXECUTED_AMOUNT, executed);
        return score == null ? report : report.total(ScoreRole.NARRATIVE, score);
    }

    private static Map<String, Example> execution() {
        return Map.ofEntries(
                entry(
                        "execution.low-unexplained",
                        new Example(spent("100.00", "85.75", null), spent("100.00", "90.00", null))),
                entry(
                        "execution.low-as-saving",
                        new Example(
                                spent("780.00", "457.37", null).says("节约322.63万元。"),
                                spent("100.00", "80.00", null).says("节约20万元。"))),
                entry(
                        "rate.execution-above",
                        new Example(
                                report().rate(Measure.EXECUTION_RATE, "103.21"),
                                report().rate(Measure.EXECUTION_RATE, "100"))),
                // 1768.16+2985.5=4753.66 is the budget, 1768.16+2056.10=3824.26 what was spent
                entry("amount.purposes-of-budget", new Example(purposes("2985.5"), purposes("2056.10"))),
                // 69.06+21.31-76.36=14.01
                entry("carryover.available", new Example(available("0"), available("14.01"))),
                entry("funds.total-row-zero", new Example(funds("0"), funds("89.97"))),
                entry("execution.blank", new Example(executed("10", "98%", null), executed("10", "98%", "9.8"))));
    }

    private static ReportBuilder purposes(String project) {
        return spent("4753.66", "3824.26", null)
                .block(2)
                .money(Measure.BASIC_EXPENDITURE, "1768.16")
                .money(Measure.PROJECT_EXPENDITURE, project);
    }

    private static ReportBuilder available(String closing) {
        return spent("69.06", "76.36", null)
                .says("预算收入69.06万元，其他资金21.31万元。")
                .money(Measure.CLOSING_CARRY_OVER, closing);
    }

    private static ReportBuilder funds(String total) {
        return report().block(2)
                .row(2)
                .money(Measure.ADJUSTED_BUDGET, total)
                .row(3)
                .funding("本年财政拨款")
                .money(Measure.ADJUSTED_BUDGET, "89.97");
    }

    private static Map<String, Example> lines() {
        return Map.ofEntries(
                entry("indicator.full-without-values", new Example(bare(null), bare("合格"))),
                entry(
                        "indicator.actual-copied",
                        new Example(
                                report().line("验收合格率", "≥95%", "≥95%", "10", "10"),
                                report().line("验收合格率", "≥95%", "95%", "10", "10"))),
                entry(
                        "indicator.met-but-deducted",
                        new Example(
                                report().lineWithoutReasons("保障人数", "30人", "30人", "10", "9"),
                                report().lineWithoutReasons("保障人数", "30人", "30人", "10", "10"))),
                entry(
                        "indicator.benefit-denied",
                        new Example(
                                report().line("经济效益", "无经济效益", "无经济效益", "10", "10"),
                                report().line("经济效益", "增收", "增收", "10", "10"))));
    }

    private static ReportBuilder bare(@Nullable String actual) {
        return report().line("工程质量", null, actual, "10", "10").line("群众满意度", "90%", "96%", "10", "10");
    }

    private static Map<String, Example> texts() {
        return Map.ofEntries(
                entry(
                        "text.deviation-denied",
                        new Example(
                                spent("808.10", "692.98", null).says("不存在执行数偏离预算数较多的问题。"),
                                spent("100.00", "99.50", null).says("资金已全部支付。"))),
                entry(
                        "text.project-count",
                        new Example(
                                report().says("实施项目15个：年初批复8个985万元；").says("年中增加8个；"),
                                report().says("实施项目16个：年初批复8个985万元；").says("年中增加8个；"))),
                entry(
                        "text.sources-swapped",
                        new Example(
                                sources("支出2310.4万元：中央1352.2、地方98.6、其他859.6。"),
                                sources("支出2310.4万元：中央1352.2、自治区98.6、地方859.6。"))),
                entry("text.amount-involved", new Example(involved("6.5"), involved("7.3"))),
                entry(
                        "staff.retired-in-posts",
                        new Example(report().says("编制人员205人：在职128、离休2、退休75。"), report().says("编制205人：行政120人，事业85人。"))));
    }

    private static ReportBuilder sources(String spent) {
        return report().says("中央1372.7万元，自治区98.6万元，地方匹配859.6万元。").says(spent);
    }

    private static ReportBuilder involved(String amount) {
        return spent("73387.27", "70909.19", null)
                .kind(ReportKind.PROJECT_SELF_EVALUATION)
                .says("涉及资金%s亿元。".formatted(amount));
    }
}
