package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.data.model.EntitledScore;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.SourceRef;

/** What each line has earned by its own figures under the rules of its form (应得分), in the order of the lines. */
record EntitledScores(Case subject, List<LineScore> lines) {

    /** Nobody gives more for one line. */
    private static final BigDecimal MOST = new BigDecimal("1000");

    EntitledScores {
        lines = List.copyOf(lines);
    }

    static EntitledScores of(Case subject) {
        var form = subject.form();
        var lines = subject.report().indicators().stream()
                .map(line -> form == null ? LineScore.notComputable("无匹配规则") : of(subject, form, line))
                .toList();
        return new EntitledScores(subject, lines);
    }

    List<EntitledScore> scores() {
        return lines.stream().map(LineScore::entitled).toList();
    }

    /** How far each computed line's score lies above what it earned (虚高分), never below zero. */
    Map<SourceRef, BigDecimal> excess() {
        var excess = new HashMap<SourceRef, BigDecimal>();
        for (int at = 0; at < lines.size(); at++) {
            var line = subject.report().indicators().get(at);
            var points = lines.get(at).points();
            if (points != null) {
                line.score()
                        .map(PrintedNumber::value)
                        .ifPresent(score ->
                                excess.put(line.source(), score.subtract(points).max(BigDecimal.ZERO)));
            }
        }
        return excess;
    }

    /**
     * Weight of the lines whose points figures show ÷ full marks of the report (可核算分值占比); absent when there is
     * nothing to divide by. A line judged in words is not among them.
     */
    @Nullable
    BigDecimal verifiableShare() {
        var report = subject.report();
        var verifiable = new ArrayList<BigDecimal>();
        var all = new ArrayList<BigDecimal>();
        for (int at = 0; at < lines.size(); at++) {
            var weight = report.indicators().get(at).weight().map(PrintedNumber::value);
            weight.ifPresent(all::add);
            if (lines.get(at).byFigures()) {
                weight.ifPresent(verifiable::add);
            }
        }
        if (subject.form() != null && verifiable.isEmpty()) {
            subject.executionLines().stream()
                    .filter(line -> !line.rates().isEmpty())
                    .forEach(line -> verifiable.add(line.weight().value()));
        }
        var fullMarks = report.scores().stream().map(Scores::outOf).findFirst().orElse(BigDecimal.ZERO);
        var whole = Plain.sum(all).max(fullMarks);
        return whole.signum() <= 0 ? null : Plain.sum(verifiable).divide(whole, 8, RoundingMode.HALF_UP);
    }

    private static LineScore of(Case subject, FormRules form, IndicatorLine line) {
        var weight = line.weight().map(PrintedNumber::value).orElse(null);
        if (weight == null) {
            return LineScore.notComputable("分值空缺，不能核算");
        }
        if (weight.signum() <= 0 || weight.compareTo(MOST) > 0) {
            return LineScore.notComputable("分值%s不合常理，不能核算".formatted(Plain.of(weight)));
        }
        if (ExecutionLine.isExecution(line)) {
            return execution(subject, form, line);
        }
        return form.indicator(line.level3(), weight)
                .map(rule -> new IndicatorScore(rule, subject.report(), line, weight).score())
                .orElseGet(() ->
                        new TargetScore(form, line, subject.target(line).orElse(null), weight, year(subject)).score());
    }

    private static @Nullable FiscalYear year(Case subject) {
        return subject.report().identity().fiscalYear();
    }

    /** By the budgets of the tasks where they contradict the fund rows, else by the line's own amounts or rate. */
    private static LineScore execution(Case subject, FormRules form, IndicatorLine line) {
        var found = subject.executionLines().stream()
                .filter(execution -> execution.source().equals(line.source()))
                .findFirst();
        if (found.isEmpty() || found.get().rates().isEmpty()) {
            return LineScore.notComputable("没有可用的执行率，不能核算");
        }
        var weight = found.get().weight().value();
        var funds = TaskFunds.of(subject.report()).filter(TaskFunds::contradictsForm);
        var printed = found.get().rates().getFirst();
        var rate = funds.flatMap(TaskFunds::rate).orElse(printed.value());
        if (rate.signum() < 0 || weight.compareTo(ExecutionWeight.MOST) > 0) {
            return LineScore.notComputable("执行率为负数，或分值超过总分的一半，疑为误填，不能核算");
        }
        if (rate.signum() == 0 && funds.isEmpty() && printed.places().size() == 1) {
            return LineScore.notComputable("执行率印作0而没有金额可核对，可能未填，不能核算");
        }
        var arithmetic =
                funds.map(it -> it.quotient() + "=" + Plain.percent(rate)).orElse(printed.arithmetic());
        return form.executionScoring()
                .shareEarnedBy(rate)
                .map(share -> execution(weight, share, arithmetic))
                .orElseGet(() -> LineScore.notComputable(arithmetic + "，规则库没有该表式的执行率得分办法"));
    }

    private static LineScore execution(BigDecimal weight, BigDecimal share, String arithmetic) {
        var points = weight.multiply(share).setScale(2, RoundingMode.HALF_UP);
        return LineScore.computed(
                points,
                "%s，%s×%s=%s分"
                        .formatted(arithmetic, Plain.shortest(weight), Plain.percent(share), Plain.shortest(points)));
    }
}
