package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;

/** The lines of a level-1 indicator must add up to the score stated for it (一级指标得分). */
final class LinesOfComponent implements Rule {

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "score.component-lines",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "一级指标得分与所属指标行合计不符",
                        "Σ所属三级指标得分=一级指标得分")
                .states("正文所述一级指标得分，应等于自评表该一级指标下各行得分之和")
                .mayErr("合并单元格使行归错一级指标；此时所属行分值之和不等于一级指标分值，不作判断");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        report.components().forEach(component -> check(report, component, outcome));
        return outcome.orNotApplicable("报告没有可以对应的一级指标和指标行。");
    }

    private static void check(Report report, ComponentScore component, Outcome outcome) {
        var lines = report.indicators().stream()
                .filter(line -> line.level1() != null && sameName(line.level1(), component.name()))
                .toList();
        var score = Scores.points(component.score()).orElse(null);
        var weight = Scores.points(component.weight()).orElse(null);
        if (lines.isEmpty() || score == null) {
            return;
        }
        var scores = Scores.ofLines(lines);
        boolean whole = weight != null
                && scores.size() == lines.size()
                && Plain.sum(Amount.values(Scores.weights(lines))).compareTo(weight.value()) == 0;
        if (!whole) {
            outcome.notComputable("一级指标“%s”所属行的分值没有列全，不能合计。".formatted(component.name()));
        } else if (Amount.sum(scores).meets(score.interval())) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(component, score, scores, lines));
        }
    }

    static boolean sameName(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static Suspicion suspicion(
            ComponentScore component, Amount score, List<Amount> scores, List<IndicatorLine> lines) {
        var added = Plain.sum(Amount.values(scores));
        var sum = Plain.shortest(added);
        var evidence = new ArrayList<SourceRef>(List.of(score.source()));
        lines.forEach(line -> evidence.add(line.source()));
        return Suspicion.of(
                        "%s得分%s，所属指标行合计%s分".formatted(component.name(), score.text(), sum),
                        score.text(),
                        sum + "分",
                        "%s，%s得分写%s。"
                                .formatted(
                                        Plain.addition(Amount.values(scores)),
                                        component.name(),
                                        Plain.shortest(score.value())),
                        evidence)
                .worth(score.value().subtract(added));
    }
}
