package org.mingjian.analytics.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** Rows of the form that number an indicator and leave name, target and score empty (空白指标行). */
final class BlankIndicatorRow implements Rule {

    private static final ScreenedPattern UNNAMED = ScreenedPattern.of("(?<group>\\S{1,20}) 指标\\s*\\d*\\s*[:：]?");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "indicator.blank-row",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "指标行空白",
                        "编了号的指标行填有名称")
                .tolerates(RuleCard.NONE)
                .mayErr("该类指标不适用，而表内没有注明");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        if (report.indicators().isEmpty()) {
            return new RuleAnswer.NotApplicable("报告没有指标行。");
        }
        var blank = report.statements().stream()
                .filter(statement -> statement.source().row() != null)
                .filter(statement -> UNNAMED.isWhole(statement.text()))
                .toList();
        return blank.isEmpty() ? new RuleAnswer.Consistent() : new RuleAnswer.Flagged(List.of(suspicion(blank)));
    }

    private static Suspicion suspicion(List<NarrativeStatement> blank) {
        var groups = blank.stream().map(BlankIndicatorRow::group).distinct().collect(Collectors.joining("、"));
        return Suspicion.of(
                "%d行指标空白：%s".formatted(blank.size(), groups),
                "空白",
                "填列指标或注明不适用",
                "%s下编了指标号，没有名称、指标值和得分。".formatted(groups),
                blank.stream().map(NarrativeStatement::source).toList());
    }

    private static String group(NarrativeStatement statement) {
        var match = UNNAMED.matcher(statement.text());
        return match.matches() ? match.group("group") : statement.text();
    }
}
