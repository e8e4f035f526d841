package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/** The main tasks account for next to nothing of the project budget, and none says what was spent (任务未覆盖项目支出). */
final class TaskCoverage implements Rule {

    /** A tenth: main tasks that cover less are not what the money was for. */
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.COMPLETENESS,
                        "task.coverage",
                        Severity.MEDIUM,
                        Certainty.LIKELY,
                        "主要任务的预算只占项目支出预算的一小部分，且未列执行数",
                        "Σ任务预算÷项目支出预算<10%")
                .tolerates("10%为经验界限；任务列有执行数的不提示")
                .mayErr("主要任务本来不花钱；项目支出另有明细表");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var budgets = Tasks.budgets(report.tasks());
        var project = Figures.only(Figures.whole(report, Measure.PROJECT_EXPENDITURE_BUDGET))
                .or(() -> Figures.only(Figures.whole(report, Measure.PROJECT_EXPENDITURE)))
                .filter(amount -> amount.value().signum() > 0)
                .orElse(null);
        if (budgets.size() < 2 || budgets.size() < report.tasks().size()) {
            return new RuleAnswer.NotApplicable("报告没有列出两项以上有预算的任务。");
        }
        if (project == null) {
            return new RuleAnswer.NotComputable("报告没有唯一的项目支出预算。");
        }
        var sum = Plain.sum(Amount.values(budgets));
        var share = Plain.ratio(sum, project.value());
        boolean told = report.tasks().stream().anyMatch(task -> task.executed().isRead());
        if (told || share.compareTo(LEAST) >= 0) {
            return new RuleAnswer.Consistent();
        }
        var evidence = new ArrayList<SourceRef>(Amount.places(budgets));
        evidence.add(project.source());
        return new RuleAnswer.Flagged(List.of(Suspicion.of(
                "%d项任务预算合计%s万元，只占项目支出%s的%s，且未列执行数"
                        .formatted(budgets.size(), Plain.shortest(sum), project.text(), Plain.percent(share)),
                Plain.shortest(sum) + "万元",
                "任务覆盖全部项目支出%s".formatted(project.text()),
                "%s，%s÷%s=%s。"
                        .formatted(
                                Plain.addition(Amount.values(budgets)),
                                Plain.shortest(sum),
                                Plain.shortest(project.value()),
                                Plain.percent(share)),
                evidence)));
    }
}
