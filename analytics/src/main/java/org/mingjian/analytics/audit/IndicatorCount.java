package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.NarrativeStatement;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.text.ScreenedPattern;

/**
 * The number of level-3 indicators told in the text must be the number of lines in the form (指标个数).
 * Merged cells may hide which level-1 indicator a line belongs to; lines are given to the parts in order, as far as
 * their weights fill the parts exactly.
 */
final class IndicatorCount implements Rule {

    private static final ScreenedPattern CLAIM =
            ScreenedPattern.of("(\\p{IsHan}{2,8}?)(?:指标)?(?:细分为|设置|下设|分为)[^。；]*?(\\d+)\\s*(?:个|项)三级指标");

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "text.indicator-count",
                        Severity.MEDIUM,
                        Certainty.CERTAIN,
                        "正文所称三级指标个数与自评表行数不符",
                        "正文个数=自评表行数")
                .tolerates("无：个数")
                .mayErr("自评表有未识别的行；各行分值恰好填满各一级指标时才比较");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        for (var statement : report.statements()) {
            CLAIM.matcher(statement.text())
                    .results()
                    .forEach(claim -> check(report, statement, claim.group(1), claim.group(2), outcome));
        }
        return outcome.orNotApplicable("正文没有写出一级指标下的三级指标个数。");
    }

    private static void check(Report report, NarrativeStatement statement, String name, String count, Outcome outcome) {
        var lines = lines(report, name).orElse(null);
        if (lines == null) {
            outcome.notComputable("自评表的行不能按分值分到“%s”，不能清点。".formatted(name));
        } else if (lines.size() == Integer.parseInt(count)) {
            outcome.consistent();
        } else {
            var evidence = new ArrayList<SourceRef>(List.of(statement.source()));
            evidence.add(lines.getFirst().source());
            evidence.add(lines.getLast().source());
            outcome.flag(Suspicion.of(
                    "%s正文称%s项三级指标，自评表为%d项".formatted(name, count, lines.size()),
                    count + "项三级指标",
                    lines.size() + "项三级指标",
                    "自评表该一级指标下共%d行，正文写“%s”".formatted(lines.size(), statement.text()),
                    evidence));
        }
    }

    private static Optional<List<IndicatorLine>> lines(Report report, String name) {
        int from = 0;
        for (var part : report.components()) {
            int to = end(report, part, from);
            if (to < 0) {
                return Optional.empty();
            }
            if (part.name().startsWith(name) || name.endsWith(part.name().replace("指标", ""))) {
                return Optional.of(report.indicators().subList(from, to));
            }
            from = to;
        }
        return Optional.empty();
    }

    /** The line after the last of this part; −1 when no run of lines has exactly its weight. */
    private static int end(Report report, ComponentScore part, int from) {
        var weight = part.weight().map(PrintedNumber::value).orElse(null);
        var sum = BigDecimal.ZERO;
        for (int at = from; weight != null && at < report.indicators().size(); at++) {
            var own = report.indicators().get(at).weight().map(PrintedNumber::value);
            if (own.isEmpty()) {
                return -1;
            }
            sum = sum.add(own.get());
            if (sum.compareTo(weight) == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
