package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.rulebook.Threshold;
import org.mingjian.analytics.rulebook.ThresholdKey;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Light;
import org.mingjian.data.model.LightColour;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.ReportKind;
import org.mingjian.data.model.SourceRef;

/**
 * The red and yellow lights of the incumbent system (现行系统预警灯).
 * Red when (S÷W − E÷V) ÷ (S÷W) &gt; 5 %, S the points claimed for indicators of weight W, E÷V the execution rate, executed
 * ÷ adjusted budget; yellow when the adjusted budget is zero or more than 20 % of it is unspent; off when S is zero. The
 * two limits are the rule book's.
 * The system takes W = 90 for every form, whatever its weights; its colour is given beside that of the form's own
 * weights. It compares values, not printed intervals. Not computable without scored lines or without one rate.
 * Basis: the incumbent module's installation scripts; house check.
 *
 * @see "Decision 0102"
 */
final class Lights {

    private static final BigDecimal FIXED_WEIGHT = new BigDecimal("90");

    /** Points and weight of everything scored but execution. */
    private record Claimed(BigDecimal points, BigDecimal weight) {}

    /** The rate and how it comes about; no rate where the budget is zero. */
    private record Execution(@Nullable BigDecimal rate, String arithmetic) {}

    private final Threshold widestGap;
    private final Threshold mostUnspent;

    private Lights(Case subject) {
        this.widestGap = subject.limit(ThresholdKey.RED_LIGHT);
        this.mostUnspent = subject.limit(ThresholdKey.YELLOW_LIGHT);
    }

    static Light of(Case subject) {
        var report = subject.report();
        var kind = report.identity().kind();
        if (kind != ReportKind.SELF_EVALUATION && kind != ReportKind.PROJECT_SELF_EVALUATION) {
            return Light.notComputable("不是自评报告，现行系统不设预警灯。");
        }
        var claimed = claimed(report).orElse(null);
        if (claimed == null) {
            return Light.notComputable("报告没有逐项的分值和得分，现行系统的预警灯不能计算。");
        }
        if (claimed.points().signum() == 0) {
            return new Light(LightColour.NONE, LightColour.NONE, "指标得分为0，现行系统不亮灯。");
        }
        var execution = execution(report).orElse(null);
        if (execution == null) {
            return Light.notComputable("报告没有唯一的全年预算数、执行数或执行率，现行系统的预警灯不能计算。");
        }
        return new Lights(subject).light(claimed, execution);
    }

    private Light light(Claimed claimed, Execution execution) {
        var rate = execution.rate();
        if (rate == null) {
            return new Light(LightColour.YELLOW, LightColour.YELLOW, execution.arithmetic() + "，亮黄灯。");
        }
        var own = share(claimed, claimed.weight());
        var fixed = share(claimed, FIXED_WEIGHT);
        var explanation = "指标得分%s÷分值%s=%s，%s；%s。"
                .formatted(
                        Plain.shortest(claimed.points()),
                        Plain.shortest(claimed.weight()),
                        Plain.percent(own),
                        execution.arithmetic(),
                        verdict(own, rate));
        boolean usual = claimed.weight().compareTo(FIXED_WEIGHT) == 0;
        return new Light(
                colour(own, rate),
                colour(fixed, rate),
                usual
                        ? explanation
                        : "%s现行系统固定按90分算，得%s；%s。".formatted(explanation, Plain.percent(fixed), verdict(fixed, rate)));
    }

    private static BigDecimal share(Claimed claimed, BigDecimal weight) {
        return Plain.ratio(claimed.points(), weight);
    }

    private static BigDecimal gap(BigDecimal share, BigDecimal rate) {
        return Plain.ratio(share.subtract(rate), share);
    }

    private LightColour colour(BigDecimal share, BigDecimal rate) {
        if (gap(share, rate).compareTo(widestGap.value()) > 0) {
            return LightColour.RED;
        }
        boolean unspent = BigDecimal.ONE.subtract(rate).compareTo(mostUnspent.value()) > 0;
        return unspent ? LightColour.YELLOW : LightColour.NONE;
    }

    private String verdict(BigDecimal share, BigDecimal rate) {
        var gap = "（%s-%s）÷%s=%s"
                .formatted(
                        Plain.percent(share),
                        Plain.percent(rate),
                        Plain.percent(share),
                        Plain.percent(gap(share, rate)));
        return switch (colour(share, rate)) {
            case RED -> gap + "，超过%s，亮红灯".formatted(widestGap.text());
            case YELLOW -> gap + "，不超过%s，但未执行超过%s，亮黄灯".formatted(widestGap.text(), mostUnspent.text());
            case NONE -> gap + "，不超过%s，不亮灯".formatted(widestGap.text());
        };
    }

    /** The lines, or where the form lists none, the parts; those without a weight or a score do not count. */
    private static Optional<Claimed> claimed(Report report) {
        var lines = report.indicators().stream()
                .filter(line -> !ExecutionLine.isExecution(line))
                .toList();
        return lines.isEmpty() ? ofParts(report) : ofLines(lines);
    }

    private static Optional<Claimed> ofLines(List<IndicatorLine> lines) {
        return sum(lines.stream().flatMap(line -> scored(line.score(), line.weight())));
    }

    private static Optional<Claimed> ofParts(Report report) {
        return sum(report.components().stream()
                .filter(part -> !part.name().contains("执行"))
                .flatMap(part -> scored(part.score(), part.weight())));
    }

    private static Stream<Claimed> scored(Reading<PrintedNumber> score, Reading<PrintedNumber> weight) {
        return Scores.points(score).stream().flatMap(points -> Scores.points(weight).stream()
                .map(full -> new Claimed(points.value(), full.value())));
    }

    private static Optional<Claimed> sum(Stream<Claimed> scored) {
        return scored.reduce((one, other) -> new Claimed(
                        one.points().add(other.points()), one.weight().add(other.weight())))
                .filter(all -> all.weight().signum() > 0 && all.points().signum() >= 0);
    }

    private static Optional<Execution> execution(Report report) {
        var executed = amount(report, Measure.EXECUTED_AMOUNT);
        var budget = amount(report, Measure.ADJUSTED_BUDGET);
        if (budget.isPresent() && budget.get().isZero()) {
            return Optional.of(new Execution(null, "全年预算数为0"));
        }
        return budget.isPresent() && executed.isPresent()
                ? Optional.of(computed(executed.get(), budget.get()))
                : amount(report, Measure.EXECUTION_RATE)
                        .map(rate -> new Execution(rate.value(), "报告所写执行率" + rate.text()));
    }

    private static Execution computed(Amount executed, Amount budget) {
        var rate = Plain.ratio(executed.value(), budget.value());
        return new Execution(
                rate,
                "执行率%s÷%s=%s"
                        .formatted(
                                Plain.shortest(executed.value()), Plain.shortest(budget.value()), Plain.percent(rate)));
    }

    /** Beside the line that scores execution, as the system's own form has it; else the only one of the report. */
    private static Optional<Amount> amount(Report report, Measure measure) {
        return line(report)
                .map(place -> ExecutionLine.near(report, measure, place))
                .filter(near -> near.size() == 1)
                .map(List::getFirst)
                .or(() -> Figures.only(Figures.whole(report, measure)));
    }

    private static Optional<SourceRef> line(Report report) {
        return report.indicators().stream()
                .filter(ExecutionLine::isExecution)
                .map(IndicatorLine::source)
                .findFirst();
    }
}
