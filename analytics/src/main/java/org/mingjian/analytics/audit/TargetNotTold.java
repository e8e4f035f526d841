package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * A target that was missed is told with its value (未完成的目标应列目标值). Without it nobody can say how far it was missed.
 */
final class TargetNotTold implements Rule {

    private static final ScreenedPattern MISSED =
            ScreenedPattern.of("未能?够?(全面|全部)?(完成|达到|实现)(?![的原])[^，,。；;:：\\d]{0,16}(目标|任务|指标)");
    private static final ScreenedPattern RESULT =
            ScreenedPattern.of("(增速|增长|增幅|下降|完成|实现)[^，,。；;\\d]{0,12}-?\\d+(\\.\\d+)?\\s*(%|％|亿元|万美元|亿美元)");
    private static final ScreenedPattern TARGET =
            ScreenedPattern.of("(目标|任务|计划|指标值|年初)[^，,。；;\\d]{0,10}\\d|\\d+(\\.\\d+)?\\s*[%％]?\\S{0,6}(目标|任务|计划)");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "text.target-not-told",
                        Severity.LOW,
                        Certainty.CERTAIN,
                        "称目标未完成，却未列目标值",
                        "写明未完成的，同一段列有目标值")
                .tolerates(RuleCard.NONE)
                .mayErr("目标值列在别的段落或附表");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var outcome = new Outcome();
        for (var statement : Sentences.matching(report, MISSED)) {
            check(report, statement, outcome);
        }
        return outcome.orNotApplicable("正文没有称目标未完成。");
    }

    private static void check(Report report, NarrativeStatement missed, Outcome outcome) {
        var paragraph = Sentences.beside(report, missed.source());
        var results = paragraph.stream()
                .filter(statement -> RESULT.isIn(statement.text()))
                .toList();
        if (paragraph.stream().anyMatch(statement -> TARGET.isIn(statement.text()))) {
            outcome.consistent();
        } else if (results.isEmpty()) {
            outcome.notComputable("“%s”旁边没有完成数，不知说的是哪项目标。".formatted(missed.text()));
        } else {
            outcome.flag(suspicion(missed, results));
        }
    }

    private static Suspicion suspicion(NarrativeStatement missed, List<NarrativeStatement> results) {
        var evidence = new ArrayList<SourceRef>(List.of(missed.source()));
        results.forEach(result -> evidence.add(result.source()));
        var told =
                String.join("", results.stream().map(NarrativeStatement::text).toList());
        return Suspicion.of(
                "称目标未完成，却未列目标值", missed.text(), "列明目标值", "同一段只有完成数：“%s”，差多少、该扣多少分无从计算。".formatted(told), evidence);
    }
}
