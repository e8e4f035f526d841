package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.FormRules;
import org.mingjian.analytics.rulebook.UnmetScoring;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.text.ScreenedPattern;

/** What a line has earned by its own target and result under the rules of its form (按指标值核算). */
record TargetScore(
        FormRules form,
        IndicatorLine line,
        @Nullable Target target,
        BigDecimal weight,
        @Nullable FiscalYear year) {

    /** The lower end of a range, up to the number of the upper one. */
    private static final ScreenedPattern FIRST_NUMBER =
            ScreenedPattern.of("^.*?\\d(?:\\.\\d+)?[^\\d.]*?(?=\\d+(?:\\.\\d+)?[^\\d]*$)");

    LineScore score() {
        var text = line.target().toOptional().orElse(null);
        if (text == null) {
            return LineScore.notComputable("指标值空缺，不能核算");
        }
        return byDeadline(text)
                .or(() -> Span.of(text).map(span -> bySpan(span, text)))
                .or(() -> Optional.ofNullable(target).map(this::byNumber))
                .orElseGet(this::byWords);
    }

    private Optional<LineScore> byDeadline(String text) {
        if (!Deadline.isDate(text)) {
            return Optional.empty();
        }
        var calendarYear = year == null ? null : Integer.valueOf(year.value());
        var due = Deadline.of(text, calendarYear).orElse(null);
        var done = line.actual()
                .toOptional()
                .flatMap(actual -> Deadline.of(actual, calendarYear))
                .orElse(null);
        if (due == null || done == null) {
            return Optional.of(LineScore.notComputable("时间要求“%s”，实际没有写出可比的日期，不能核算".formatted(text.strip())));
        }
        var words = "要求%s，实际%s".formatted(text.strip(), actual());
        if (due.isKeptBy(done)) {
            return Optional.of(full(words + "，按时"));
        }
        return Optional.of(
                form.unmet() == UnmetScoring.ZERO
                        ? LineScore.computed(BigDecimal.ZERO, words + "，逾期得0分")
                        : LineScore.notComputable(words + "，晚于要求，规则库没有逾期的扣分办法"));
    }

    private LineScore bySpan(Span span, String text) {
        var result = Result.of(line, lowEnd(text), span.low());
        var number = result.number();
        if (number == null || result.bound() != Result.Bound.EXACT) {
            return LineScore.notComputable(number == null ? result.problem() : "实际完成值不是确数，不能核算");
        }
        var words = "目标%s，实际%s".formatted(text.strip(), actual());
        var values = number.interval();
        if (values.high().compareTo(span.low()) >= 0 && values.low().compareTo(span.high()) <= 0) {
            return full(words + "，在目标范围内");
        }
        boolean below = values.high().compareTo(span.low()) < 0;
        if (below && !Target.isLessBetter(line, text) && form.proportional() && isSound(number.value(), span.low())) {
            return share(words, number.value(), span.low());
        }
        return LineScore.notComputable(words + "，不在目标范围内，规则库没有该表式的扣分办法");
    }

    /** The unit of a range stands behind its upper end. */
    private static String lowEnd(String text) {
        return FIRST_NUMBER.withoutFirst(Target.normalise(text));
    }

    private LineScore byNumber(Target target) {
        var result = Result.of(line, target.text(), target.value());
        var number = result.number();
        if (number == null) {
            return LineScore.notComputable(result.problem());
        }
        var words = "目标%s，实际%s".formatted(target.text(), actual());
        if (target.value().signum() < 0 && target.isAtLeast()) {
            return number.value().compareTo(target.value()) <= 0
                    ? full(words + "，达到目标")
                    : LineScore.notComputable(words + "，目标为负数，不能按比例核算");
        }
        boolean met = target.isMetBy(number);
        boolean sure =
                switch (result.bound()) {
                    case EXACT -> true;
                    case AT_LEAST -> met && target.isAtLeast();
                    case AT_MOST -> met && !target.isAtLeast();
                };
        if (!sure) {
            return LineScore.notComputable(words + "，实际完成值不是确数，不能核算");
        }
        return met ? met(target, number.value(), words) : unmet(target, number.value(), words);
    }

    private LineScore met(Target target, BigDecimal actual, String words) {
        boolean equal = actual.compareTo(target.value()) == 0;
        if (target.direction() == Target.Direction.EXACTLY && !equal && Target.isLessBetter(line, target.text())) {
            return LineScore.notComputable(words + "，没有写明越低越好还是须相等，不能核算");
        }
        var from = form.overFrom();
        if (from != null && target.isAtLeast() && target.value().signum() > 0) {
            var ratio = Plain.ratio(actual, target.value());
            if (ratio.compareTo(from) > 0) {
                return LineScore.computed(
                        Plain.ratio(weight.multiply(from), ratio),
                        "%s，超过目标的%s，按偏离度调减：%s×%s÷%s"
                                .formatted(
                                        words,
                                        Plain.percent(from),
                                        Plain.shortest(weight),
                                        Plain.percent(from),
                                        Plain.percent(ratio)));
            }
        }
        return full(words + "，达到目标");
    }

    private LineScore unmet(Target target, BigDecimal actual, String words) {
        if (target.mayBeMisread(PrintedNumber.of(Plain.of(actual)))) {
            return LineScore.notComputable(words + "，指标值首位可能是≥的误识，不能核算");
        }
        if (target.direction() == Target.Direction.EXACTLY && Target.isLessBetter(line, target.text())) {
            return LineScore.notComputable(words + "，没有写明越低越好还是须相等，不能核算");
        }
        var method = target.isAtLeast() ? form.unmet() : form.unmetAtMost();
        return switch (method) {
            case ZERO -> LineScore.computed(BigDecimal.ZERO, words + "，未达到目标，得0分");
            case NOT_KNOWN -> LineScore.notComputable(words + "，未达到目标，规则库没有该表式的扣分办法");
            case PROPORTIONAL -> proportional(target, actual, words);
        };
    }

    private LineScore proportional(Target target, BigDecimal actual, String words) {
        if (!isSound(actual, target.value())) {
            return LineScore.notComputable(words + "，目标或实际为0、为负数，不能按比例核算");
        }
        return target.isAtLeast() ? share(words, actual, target.value()) : share(words, target.value(), actual);
    }

    private static boolean isSound(BigDecimal actual, BigDecimal target) {
        return actual.signum() >= 0 && target.signum() > 0;
    }

    private LineScore share(String words, BigDecimal part, BigDecimal whole) {
        var points = weight.multiply(Plain.ratio(part, whole)).min(weight);
        return LineScore.computed(
                points,
                "%s，%s×%s÷%s=%s分"
                        .formatted(
                                words,
                                Plain.shortest(weight),
                                Plain.shortest(part),
                                Plain.shortest(whole),
                                Plain.shortest(points.setScale(2, RoundingMode.HALF_UP))));
    }

    private LineScore byWords() {
        var bands = form.bands();
        var achieved = line.actual().toOptional().flatMap(Achievement::of).orElse(null);
        if (bands == null || achieved == null) {
            return LineScore.notComputable("定性指标或指标值不能量化，不能核算");
        }
        var most = weight.multiply(achieved.share(bands));
        return LineScore.atMost(
                most,
                "定性指标，实际“%s”，至多得分值的%s，即%s分"
                        .formatted(actual(), Plain.percent(achieved.share(bands)), Plain.shortest(most)));
    }

    private LineScore full(String words) {
        return LineScore.computed(weight, words + "，得满分");
    }

    private String actual() {
        return line.actual().toOptional().map(String::strip).orElse("");
    }
}
