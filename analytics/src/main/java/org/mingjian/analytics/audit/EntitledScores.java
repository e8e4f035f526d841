package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.data.model.EntitledScore;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Report;

/** What each line has earned by its own figures under the rules of its form (应得分). */
final class EntitledScores {

    private EntitledScores() {}

    /** In the order of the report's lines. */
    static List<EntitledScore> of(Case subject) {
        var form = subject.form();
        return subject.report().indicators().stream()
                .map(line -> form == null ? new EntitledScore(null, "无匹配规则") : of(subject.report(), form, line))
                .toList();
    }

    /** Weight of the lines that could be computed ÷ full marks of the report; absent when there is nothing to divide by. */
    static @Nullable BigDecimal verifiableShare(Case subject, List<EntitledScore> scores) {
        var report = subject.report();
        var verifiable = new ArrayList<BigDecimal>();
        var all = new ArrayList<BigDecimal>();
        for (int at = 0; at < scores.size(); at++) {
            var weight = report.indicators().get(at).weight().map(PrintedNumber::value);
            weight.ifPresent(all::add);
            if (scores.get(at).points() != null) {
                weight.ifPresent(verifiable::add);
            }
        }
        if (subject.form() != null && verifiable.isEmpty()) {
            ExecutionLine.of(report).stream()
                    .filter(line -> !line.rates().isEmpty())
                    .forEach(line -> verifiable.add(line.weight().value()));
        }
        var fullMarks = report.scores().stream().map(Scores::outOf).findFirst().orElse(BigDecimal.ZERO);
        var whole = Plain.sum(all).max(fullMarks);
        return whole.signum() <= 0 ? null : Plain.sum(verifiable).divide(whole, 8, RoundingMode.HALF_UP);
    }

    private static EntitledScore of(Report report, FormRules form, IndicatorLine line) {
        var weight = line.weight().map(PrintedNumber::value).orElse(null);
        if (weight == null) {
            return new EntitledScore(null, "分值空缺，不能核算");
        }
        return ExecutionLine.isExecution(line) ? execution(report, form, line) : byTarget(form, line, weight);
    }

    /** By the budgets of the tasks where they contradict the fund rows, else by the line's own amounts or rate. */
    private static EntitledScore execution(Report report, FormRules form, IndicatorLine line) {
        var found = ExecutionLine.of(report).stream()
                .filter(execution -> execution.source().equals(line.source()))
                .findFirst();
        if (found.isEmpty() || found.get().rates().isEmpty()) {
            return new EntitledScore(null, "没有可用的执行率，不能核算");
        }
        var weight = found.get().weight().value();
        var funds = TaskFunds.of(report).filter(TaskFunds::contradictsForm);
        var rate = funds.flatMap(TaskFunds::rate)
                .orElse(found.get().rates().getFirst().value());
        var arithmetic = funds.map(it -> it.quotient() + "=" + Plain.percent(rate))
                .orElse(found.get().rates().getFirst().arithmetic());
        var share = form.executionScoring().shareEarnedBy(rate);
        var points = weight.multiply(share).setScale(2, RoundingMode.HALF_UP);
        return new EntitledScore(
                points,
                "%s，%s×%s=%s分"
                        .formatted(arithmetic, Plain.shortest(weight), Plain.percent(share), Plain.shortest(points)));
    }

    private static EntitledScore byTarget(FormRules form, IndicatorLine line, BigDecimal weight) {
        var target = Target.of(line).orElse(null);
        var actual = Target.actual(line).orElse(null);
        if (target == null || actual == null) {
            return new EntitledScore(null, "定性指标或指标值不能量化，不能核算");
        }
        var text = "目标%s，实际%s".formatted(target.text(), Plain.shortest(actual.value()));
        if (target.isMetBy(actual)) {
            return new EntitledScore(weight, text + "，达到目标，得满分");
        }
        if (!form.proportional() || !target.isAtLeast() || actual.value().signum() < 0) {
            return new EntitledScore(null, text + "，未达到目标，规则库没有该表式的扣分办法");
        }
        var points =
                weight.multiply(Plain.ratio(actual.value(), target.value())).setScale(2, RoundingMode.HALF_UP);
        return new EntitledScore(
                points,
                "%s，%s×%s÷%s=%s分"
                        .formatted(
                                text,
                                Plain.shortest(weight),
                                Plain.shortest(actual.value()),
                                Plain.shortest(target.value()),
                                Plain.shortest(points)));
    }
}
