package org.mingjian.analytics.audit;

import java.util.List;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Severity;
import org.mingjian.data.text.ScreenedPattern;

/** The text says that nothing is carried over, and the figures carry something over (称不结转而有结转). */
final class NoCarryOver implements Rule {

    private static final ScreenedPattern NONE = ScreenedPattern.of(
            "(本年度?|年末|年底|全年|剩余)[^，。；]{0,10}(不结转|无结转|无结余|没有结转|没有结余)|(年末|年底)[^，。；]{0,6}结转[^，。；]{0,6}(为0|为零)(?![.\\d])");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.no-carry-over",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "正文称不结转，年末仍有结转结余",
                        "称不结转 且 年末结转结余>0")
                .mayErr("不结转的只是其中一类资金");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var report = subject.report();
        var said = report.statements().stream()
                .filter(statement ->
                        statement.text().contains("结转") || statement.text().contains("结余"))
                .filter(statement -> NONE.isIn(statement.text()))
                .toList();
        if (said.isEmpty()) {
            return new RuleAnswer.NotApplicable("正文没有称不结转。");
        }
        var closing = report.figuresOf(Measure.CLOSING_CARRY_OVER).stream()
                .flatMap(figure -> Amount.of(figure).stream())
                .toList();
        if (closing.isEmpty()) {
            return new RuleAnswer.NotComputable("报告没有列出年末结转结余。");
        }
        var some =
                closing.stream().filter(amount -> amount.value().signum() > 0).findFirst();
        return some.<RuleAnswer>map(amount -> new RuleAnswer.Flagged(List.of(Suspicion.of(
                        "正文称不结转，年末结转结余%s".formatted(amount.text()),
                        "不结转",
                        "年末结转结余%s，说明两者关系".formatted(amount.text()),
                        "正文写“%s”，年末结转结余%s大于0。".formatted(said.getFirst().text(), amount.text()),
                        List.of(said.getFirst().source(), amount.source())))))
                .orElseGet(RuleAnswer.Consistent::new);
    }
}
