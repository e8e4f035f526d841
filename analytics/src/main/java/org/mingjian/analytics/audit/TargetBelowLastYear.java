package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Severity;

/** A target that last year's own result for the same indicator surpassed by far (目标低于上年实际). */
final class TargetBelowLastYear implements YearRule {

    /** A tenth less or more is the ordinary movement of a year. */
    private static final BigDecimal LESS = new BigDecimal("0.9");

    private static final BigDecimal MORE = new BigDecimal("1.1");
    private static final BigDecimal WHOLE = new BigDecimal("100");

    /** Last year's result on the scale of this year's target, and where it stands. */
    private record Before(PrintedNumber result, IndicatorLine line) {}

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.PLAUSIBILITY,
                        "years.target-below-last",
                        Severity.LOW,
                        Certainty.JUDGEMENT,
                        "指标值低于上年实际完成值",
                        "本年指标值<上年实际完成值×90%（越少越好的：>×110%）")
                .tolerates("上下一成以内视为年度间正常变动")
                .mayErr("任务由上级下达或随需求变动（案件数、补助人数）；政策调整；上年有一次性工作");
    }

    @Override
    public RuleAnswer answer(Case subject, List<OtherReport> lastYear) {
        if (lastYear.size() != 1) {
            return YearRule.merged();
        }
        var outcome = new Outcome();
        var last = lastYear.getFirst();
        var before = byName(last.report().indicators());
        byName(subject.report().indicators())
                .forEach((name, line) -> check(subject, line, before.get(name), last, outcome));
        return outcome.orNotApplicable("没有一个指标两年都有定量的目标和完成值。");
    }

    /** Lines by their name; a name that stands twice is nobody's. */
    private static Map<String, IndicatorLine> byName(List<IndicatorLine> lines) {
        var named = new LinkedHashMap<String, IndicatorLine>();
        var twice = new HashSet<String>();
        for (var line : lines) {
            var name = IndicatorVector.name(line);
            if (named.putIfAbsent(name, line) != null) {
                twice.add(name);
            }
        }
        named.keySet().removeAll(twice);
        return named;
    }

    private static void check(
            Case subject, IndicatorLine line, @Nullable IndicatorLine then, OtherReport last, Outcome outcome) {
        var target = Target.of(line).filter(aim -> aim.value().signum() > 0).orElse(null);
        var before = then == null ? Optional.<Before>empty() : before(line, then);
        if (target == null || before.isEmpty()) {
            return;
        }
        if (isLow(target, before.get().result())) {
            outcome.flag(suspicion(subject, line, target, before.get(), last));
        } else {
            outcome.consistent();
        }
    }

    /** Last year's cell read against this year's target: units are brought together there, or there is no number. */
    private static Optional<Before> before(IndicatorLine line, IndicatorLine then) {
        var sameUnit = line.measureUnit() == null
                || then.measureUnit() == null
                || line.measureUnit().equals(then.measureUnit());
        if (!sameUnit) {
            return Optional.empty();
        }
        var crossed = new IndicatorLine(
                line.level1(),
                line.level2(),
                line.level3(),
                line.target(),
                line.measureUnit(),
                then.actual(),
                line.weight(),
                line.score(),
                line.verifiedScore(),
                line.deviationReason(),
                line.source());
        return Target.of(line)
                .map(target -> Result.of(crossed, target.text(), target.value()))
                .filter(result -> result.bound() == Result.Bound.EXACT)
                .flatMap(result -> Optional.ofNullable(result.number()))
                .filter(number -> number.value().signum() > 0)
                .map(number -> new Before(number, then));
    }

    /** All there is cannot be too little: last year's 112 % of a budget makes no target of 100 % a low one. */
    private static boolean isWhole(Target target) {
        return target.value().compareTo(WHOLE) == 0
                && (target.text().contains("%") || target.text().contains("％"));
    }

    private static boolean isLow(Target target, PrintedNumber before) {
        if (target.isAtLeast() && isWhole(target)) {
            return false;
        }
        return target.isAtLeast()
                ? target.value().compareTo(before.interval().low().multiply(LESS)) < 0
                : target.value().compareTo(before.interval().high().multiply(MORE)) > 0;
    }

    private static Suspicion suspicion(
            Case subject, IndicatorLine line, Target target, Before before, OtherReport last) {
        var report = subject.report();
        var share = Plain.percent(Plain.ratio(target.value(), before.result().value()));
        var actual = before.line().actual().toOptional().orElse("").strip();
        var then = before.line().actual().source() == null
                ? before.line().source()
                : before.line().actual().source();
        return Suspicion.of(
                        "“%s”本年指标值%s%s上年实际%s"
                                .formatted(line.level3(), target.text(), target.isAtLeast() ? "低于" : "松于", actual),
                        target.text(),
                        "不%s上年实际%s，或说明原因".formatted(target.isAtLeast() ? "低于" : "松于", actual),
                        "%s÷%s=%s。对照：%s。"
                                .formatted(
                                        Plain.shortest(target.value()),
                                        Plain.shortest(before.result().value()),
                                        share,
                                        last.tells(then, report)),
                        List.of(
                                line.target().source() == null
                                        ? line.source()
                                        : line.target().source(),
                                line.source()))
                .against(List.of(last.at(then, report)));
    }
}
