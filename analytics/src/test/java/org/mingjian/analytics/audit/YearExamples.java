package org.mingjian.analytics.audit;

import static java.util.Map.entry;
import static org.mingjian.analytics.audit.ReportBuilder.report;

import java.util.Map;
import org.mingjian.analytics.audit.RuleExamples.Example;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.ScoreRole;

/** The examples of the rules that hold a report against earlier ones. */
final class YearExamples {

    private YearExamples() {}

    static Map<String, Example> all() {
        return Map.ofEntries(
                entry("years.carry-over", new Example(opening("120.50"), opening("105.1"))),
                entry("years.prior-figures", new Example(prior("3200.00"), prior("3102"))),
                entry("years.target-below-last", new Example(target("≥10家"), target("≥37家"))),
                entry("years.three-public-padded", new Example(padded("10.52", "12.00"), padded("10.52", "40.00"))),
                entry("years.same-score", new Example(scores("98.36", "98.36"), scores("98.36", "98.37"))),
                entry("years.same-indicators", new Example(lines("17"), lines("18"))));
    }

    private static ReportBuilder opening(String amount) {
        return report().money(Measure.OPENING_CARRY_OVER, amount)
                .after(report().block(7).money(Measure.CLOSING_CARRY_OVER, "105.09"));
    }

    private static ReportBuilder prior(String amount) {
        return report().money(Measure.PRIOR_EXECUTED_AMOUNT, amount)
                .after(report().money(Measure.EXECUTED_AMOUNT, "3102.36"));
    }

    private static ReportBuilder target(String target) {
        return report().line("新增外贸企业", target, "41家", "5", "5").after(report().line("新增外贸企业", "≥10家", "40家", "5", "5"));
    }

    private static ReportBuilder padded(String now, String then) {
        return report().money(Measure.THREE_PUBLIC_BUDGET, "136.80")
                .money(Measure.THREE_PUBLIC, now)
                .after(report().money(Measure.THREE_PUBLIC_BUDGET, "140.00").money(Measure.THREE_PUBLIC, then));
    }

    private static ReportBuilder scores(String last, String before) {
        return report().total(ScoreRole.FORM, "98.36")
                .after(report().total(ScoreRole.FORM, last))
                .after(report().total(ScoreRole.FORM, before));
    }

    private static ReportBuilder lines(String last) {
        return form("17").after(form(last));
    }

    /** Eight lines, seven of them with results of their own. */
    static ReportBuilder form(String visits) {
        return report().line("走访企业", "≥15", visits, "5", "5")
                .line("举办展会", "≥3", "4", "5", "5")
                .line("培训人次", "≥600", "652", "5", "5")
                .line("受理投诉", "≥50", "71", "5", "5")
                .line("印发文件", "≥20", "23", "5", "5")
                .line("检查加油站", "≥40", "46", "5", "5")
                .line("资金支付率", "≥90%", "93.4%", "5", "5")
                .line("社会效益", "明显", "明显", "5", "5");
    }
}
