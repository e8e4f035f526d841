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

/** The examples of the rules about weights, totals, verified scores and what the text admits. */
final class CodeExamples {

    private CodeExamples() {}

    static Map<String, Example> all() {
        var all = new HashMap<>(scores());
        all.putAll(texts());
        return all;
    }

    private static Map<String, Example> scores() {
        return Map.ofEntries(
                entry("score.heaped", new Example(heaped("99.6", "20"), heaped("99.6", "19.6"))),
                entry("weight.total", new Example(twoLines("50", "60"), twoLines("50", "50"))),
                entry("weight.parts", new Example(part("30"), part("32"))),
                entry("weight.level1", new Example(levels("40", "40"), levels("50", "30"))),
                entry("review.gap", new Example(reviewed("97.5", "92.5"), reviewed("97.5", "92.6"))),
                entry("tables.differ", new Example(table("106.74", "96.74"), table("106.74", "106.7"))),
                entry("execution.low-but-excellent", new Example(spent("79.90", "95"), spent("80.00", "95"))),
                entry(
                        "indicator.satisfaction-unsupported",
                        new Example(
                                report().line("服务对象满意度", "满意", "满意", "10", "10"),
                                report().line("服务对象满意度", "满意", "满意", "10", "10").says("发放问卷200份，服务对象满意度96.5%。"))),
                entry("task.coverage", new Example(tasks("13.3", null), tasks("134.6", null))));
    }

    /** Five lines of 20 points; the last one's score. */
    private static ReportBuilder heaped(String total, String last) {
        var report = report().total(ScoreRole.FORM, total);
        for (var name : new String[] {"走访企业", "举办展会", "培训人次", "受理投诉"}) {
            report.line(name, "1", "1", "20", "20");
        }
        return report.line("印发文件", "1", "1", "20", last);
    }

    private static ReportBuilder twoLines(String first, String second) {
        return report().total(ScoreRole.FORM, "98")
                .line("走访企业", "1", "1", first, "48")
                .line("举办展会", "1", "1", second, "50");
    }

    private static ReportBuilder part(String weight) {
        return report().part("产出指标", "30", weight)
                .line("产出指标", "走访企业", "1", "1", "20", "20", null)
                .line("产出指标", "举办展会", "1", "1", "12", "10", null);
    }

    private static ReportBuilder levels(String output, String benefit) {
        return report().form("mof-project")
                .line("预算执行率", "年度资金总额", null, "100%", "10", "10", null)
                .line("产出指标", "走访企业", "1", "1", output, output, null)
                .line("效益指标", "带动就业", "1", "1", benefit, benefit, null)
                .line("满意度指标", "群众满意度", "1", "1", "10", "10", null);
    }

    private static ReportBuilder reviewed(String own, String verified) {
        return report().total(ScoreRole.FORM, own)
                .beside(report().kind(ReportKind.VERIFICATION).total(ScoreRole.VERIFIED, verified));
    }

    private static ReportBuilder table(String own, String theirs) {
        return report().money(Measure.THREE_PUBLIC, own)
                .beside(report().kind(ReportKind.THREE_PUBLIC).money(Measure.THREE_PUBLIC, theirs));
    }

    private static ReportBuilder spent(String executed, String score) {
        return report().total(ScoreRole.FORM, score)
                .money(Measure.ADJUSTED_BUDGET, "100.00")
                .money(Measure.EXECUTED_AMOUNT, executed);
    }

    private static ReportBuilder tasks(String first, @Nullable String executed) {
        return report().money(Measure.PROJECT_EXPENDITURE_BUDGET, "1365.05")
                .task("招商宣传", first, executed, null)
                .task("业务培训", "2", executed, null);
    }

    private static Map<String, Example> texts() {
        return Map.ofEntries(
                entry("text.no-carry-over", new Example(carried("10.74"), carried("0.00"))),
                entry("text.weakness-full-marks", new Example(weak("5"), weak("4"))),
                entry(
                        "text.target-at-last-year",
                        new Example(
                                report().says("实际利用外资完成12.13亿美元，同比增长4.4%，完成全年任务11.5亿美元的105.4%。"),
                                report().says("实际利用外资完成12.13亿美元，同比增长4.4%，完成全年任务11.7亿美元的103.7%。"))),
                entry(
                        "text.count-not-complete",
                        new Example(
                                report().says("批复14项项目，其中按计划时间完成共12项。").says("项目绩效目标已按照计划进度完成。"),
                                report().says("批复14项项目，其中按计划时间完成共14项。").says("项目绩效目标已按照计划进度完成。"))),
                entry(
                        "text.although",
                        new Example(report().says("自评发现，虽然整体目标完成较好。"), report().says("自评发现，虽然整体目标完成较好，但个别项目进度偏慢。"))));
    }

    private static ReportBuilder carried(String closing) {
        return report().says("本年度剩余指标不结转到下一年度。").money(Measure.CLOSING_CARRY_OVER, closing);
    }

    private static ReportBuilder weak(String score) {
        return report().line("内控制度有效性", "有效", "有效", "5", score).says("内控制度需进一步完善。");
    }
}
