package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** Points for satisfaction without any rate of satisfaction or survey in the report (满意度无数据). */
final class SatisfactionUnsupported implements Rule {

    private static final ScreenedPattern DIGIT = ScreenedPattern.of("\\d");
    private static final ScreenedPattern SURVEY =
            ScreenedPattern.of("满意[^。；]{0,30}\\d+(\\.\\d+)?\\s*[%％]|满意[^。；得]{0,30}\\d+(\\.\\d+)?\\s*分|问卷|调查表|抽样");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.satisfaction-unsupported",
                        Severity.LOW,
                        Certainty.LIKELY,
                        "满意度得分没有调查数据",
                        "满意度得分>0 而报告没有满意度数值或调查")
                .tolerates(RuleCard.NONE)
                .mayErr("调查材料另附");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var outcome = new Outcome();
        report.indicators().stream()
                .filter(line -> line.level3().contains("满意"))
                .filter(line -> LineRules.stake(line).signum() > 0)
                .forEach(line -> check(report, line, outcome));
        return outcome.orNotApplicable("自评表没有得分的满意度指标。");
    }

    private static void check(Report report, IndicatorLine line, Outcome outcome) {
        boolean told = DIGIT.isIn(LineRules.text(line))
                || !report.figuresOf(Measure.SATISFACTION_RATE).isEmpty()
                || line.deviationReason()
                        .map(reason -> DIGIT.isIn(reason) || SURVEY.isIn(reason))
                        .orElse(false)
                || report.statements().stream().anyMatch(statement -> SURVEY.isIn(statement.text()));
        if (told) {
            outcome.consistent();
            return;
        }
        var points = Plain.shortest(LineRules.stake(line));
        outcome.flag(Suspicion.of(
                        "“%s”得%s分，报告没有满意度调查数据".formatted(line.level3(), points),
                        LineRules.text(line).isEmpty()
                                ? points + "分"
                                : "%s，%s分".formatted(LineRules.text(line), points),
                        "列明调查对象、样本和结果",
                        "“%s”得%s分，该行和正文都没有满意度的数值，也没有提到调查。".formatted(line.level3(), points),
                        List.of(line.source()))
                .worth(LineRules.stake(line)));
    }
}
