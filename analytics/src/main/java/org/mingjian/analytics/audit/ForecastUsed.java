package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** A yearly result given as a forecast or for part of the year (以预计数作年度成果). */
final class ForecastUsed implements Rule {

    private static final ScreenedPattern FORECAST =
            ScreenedPattern.of("预计(全年|\\s*1\\s*[-—至到]\\s*\\d+\\s*月份?)?[^。；，]{0,4}完成");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "text.forecast",
                        Severity.MEDIUM,
                        Certainty.CERTAIN,
                        "年度成果使用预计数或部分月份数",
                        "年度自评应列全年实际数")
                .tolerates(RuleCard.NONE)
                .mayErr("预计的是下一年度的事项");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        if (subject.report().statements().isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有正文。");
        }
        var forecasts = Sentences.matching(subject.report(), FORECAST);
        if (forecasts.isEmpty()) {
            return new RuleAnswer.Consistent();
        }
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "年度成果使用预计数或部分月份数（%d处）".formatted(forecasts.size()),
                forecasts.getFirst().text(),
                "全年实际数",
                "年度终了后的自评应列实际数，文中%d处写“预计”。".formatted(forecasts.size()),
                forecasts.stream().map(NarrativeStatement::source).toList())));
    }
}
