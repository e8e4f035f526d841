package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/** The form is named as an appendix and is not there (附表只有标题): the points for indicators cannot be recomputed. */
final class FormOnlyNamed implements Rule {

    private static final ScreenedPattern NAMED =
            ScreenedPattern.of("^附[件表]\\s*\\d*\\s*[:：.、]?.{0,40}(自评表|评分表|自评打分表)\\s*$");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "form.only-named",
                        Severity.MEDIUM,
                        Certainty.CERTAIN,
                        "自评表只有标题，没有内容",
                        "列作附件的自评表附有指标行和得分")
                .tolerates(RuleCard.NONE)
                .mayErr("自评表另作一个文件：把它一并导入后本疑点自动消除");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var named = report.statements().stream()
                .filter(statement -> NAMED.isIn(statement.text().strip()))
                .toList();
        if (named.isEmpty() || report.identity().kind() != ReportKind.SELF_EVALUATION) {
            return new RuleAnswer.NotApplicable("正文没有把自评表列作附件。");
        }
        boolean there = report.indicators().stream().anyMatch(line -> !ExecutionLine.isExecution(line));
        if (there) {
            return new RuleAnswer.Consistent();
        }
        var parts = report.components().stream()
                .filter(part -> part.score().isRead() && !part.name().contains("执行"))
                .toList();
        if (parts.isEmpty() && Scores.claimed(report).isEmpty()) {
            return new RuleAnswer.NotComputable("报告没有写自评得分，不知自评表要支持多少分。");
        }
        var evidence = new ArrayList<SourceRef>();
        named.forEach(statement -> evidence.add(statement.source()));
        parts.forEach(part -> evidence.add(part.source()));
        var unproved = parts.isEmpty()
                ? "自评总分"
                : parts.stream().map(FormOnlyNamed::text).collect(Collectors.joining("、"));
        var suspicion = Suspicion.of(
                "自评表仅列标题未附内容，%s无法复核".formatted(unproved),
                named.getFirst().text().strip(),
                "附自评表",
                "正文列出附件，文件里没有指标行：%s没有逐行得分。".formatted(unproved),
                evidence);
        return new RuleAnswer.Flagged(List.of(suspicion.worth(unproved(report, parts))));
    }

    /** What no line proves: the parts besides execution, else the whole claim. It is in doubt, not contradicted. */
    private static BigDecimal unproved(Report report, List<ComponentScore> parts) {
        return parts.isEmpty()
                ? Scores.claimed(report).map(total -> total.score().value()).orElse(BigDecimal.ZERO)
                : Plain.sum(Amount.values(Scores.ofComponents(parts)));
    }

    private static String text(ComponentScore part) {
        return part.name() + Scores.points(part.score()).map(Amount::text).orElse("");
    }
}
