package org.mingjian.analytics.audit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Certainty;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FindingFamily;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Period;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.Severity;
import org.mingjian.data.model.UnitPlace;

/**
 * One measure of one scope, basis, period and funding has one value, wherever it is printed (同一指标前后一致).
 * Execution rates that amounts can judge are left to the rule that computes them.
 */
final class SameMeasure implements Rule {

    /** Rates that carry the same words for different things (targets, items, sales) too often to compare. */
    private static final Set<Measure> LOOSE = Set.of(
            Measure.SATISFACTION_RATE,
            Measure.SPECIAL_FUND_DETAIL_RATE,
            Measure.EXECUTED_AMOUNT_CHANGE_RATE,
            Measure.REVENUE_CHANGE_RATE);

    private record Key(
            Measure measure,
            @Nullable Basis basis,
            @Nullable Period period,
            @Nullable Scope scope,
            @Nullable String funding) {}

    @Override
    public RuleCard card() {
        return RuleCard.of(
                        FindingFamily.CONSISTENCY,
                        "figure.same-measure",
                        Severity.HIGH,
                        Certainty.CERTAIN,
                        "同一指标在文中有不同数值",
                        "同一口径的同一指标，各处数值相等")
                .mayErr("两处口径不同而文字没有写明（本级与汇总、含不含结转）");
    }

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        var groups = report.figures().stream()
                .filter(figure -> isCompared(report, figure))
                .collect(Collectors.groupingBy(SameMeasure::key, LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(figures -> check(report, figures, outcome));
        return outcome.orNotApplicable("没有一个指标在文中出现两次。");
    }

    private static boolean isCompared(Report report, Figure figure) {
        if (LOOSE.contains(figure.measure()) || isOfOneSource(figure) || figure.unitPlace() == UnitPlace.ASSUMED) {
            return false;
        }
        boolean rate = figure.measure().dimension() == Dimension.RATE;
        return !rate
                || Catalogue.executionRates().stream()
                        .filter(rule -> rule.rate() == figure.measure())
                        .noneMatch(rule -> rule.judges(report, figure));
    }

    /** Subordinate units tell their parts of one funding source in the same words. */
    private static boolean isOfOneSource(Figure figure) {
        return figure.funding() != null && figure.measure().sumsFundingSources();
    }

    private static Key key(Figure figure) {
        return new Key(figure.measure(), figure.basis(), figure.period(), figure.scope(), figure.funding());
    }

    private static void check(Report report, List<Figure> figures, Outcome outcome) {
        var values = Figures.distinct(figures);
        if (figures.size() < 2 || values.isEmpty()) {
            return;
        }
        if (values.size() == 1) {
            outcome.consistent();
            return;
        }
        var name = Labels.of(figures.getFirst().measure());
        var texts = values.stream().map(Amount::text).collect(Collectors.joining("、"));
        var supported = supported(report, figures);
        var places = figures.stream().map(Figure::source).toList();
        var suspicion = Suspicion.of(
                "%s前后不一致：%s".formatted(name, texts),
                texts,
                supported == null ? "同一口径的一个数" : supported.text(),
                "%s在文中出现%d处，有%d个不同数值：%s%s。"
                        .formatted(
                                name,
                                figures.size(),
                                values.size(),
                                difference(values),
                                supported == null ? "" : "；其中%s与同处的合计相符".formatted(supported.text())),
                places);
        outcome.flag(values.getFirst().dimension() == Dimension.MONEY ? suspicion.differing(gap(values)) : suspicion);
    }

    /** Between the first two values, as the explanation writes it. */
    private static BigDecimal gap(List<Amount> values) {
        return values.get(0).value().subtract(values.get(1).value());
    }

    private static String difference(List<Amount> values) {
        var first = values.get(0);
        var second = values.get(1);
        var gap = Plain.shortest(gap(values).abs());
        return first.dimension() == Dimension.RATE
                ? first.text() + "与" + second.text()
                : "%s与%s相差%s".formatted(Plain.shortest(first.value()), Plain.shortest(second.value()), gap);
    }

    /** The value that fits basic + project = total where it is printed, if exactly one does. */
    private static @Nullable Amount supported(Report report, List<Figure> figures) {
        if (Figures.distinct(Figures.whole(report, Measure.EXECUTED_AMOUNT)).size() != 1) {
            return null;
        }
        var fitting = figures.stream()
                .filter(figure -> fits(report, figure))
                .map(figure -> Amount.of(figure).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return !fitting.isEmpty() && fitting.stream().allMatch(fitting.getFirst()::agreesWith)
                ? fitting.getFirst()
                : null;
    }

    private static boolean fits(Report report, Figure figure) {
        if (figure.measure() != Measure.BASIC_EXPENDITURE && figure.measure() != Measure.PROJECT_EXPENDITURE) {
            return false;
        }
        boolean basic = figure.measure() == Measure.BASIC_EXPENDITURE;
        var other = Figures.beside(report, basic ? Measure.PROJECT_EXPENDITURE : Measure.BASIC_EXPENDITURE, figure);
        var total = Figures.beside(report, Measure.EXECUTED_AMOUNT, figure);
        var own = Amount.of(figure);
        return own.isPresent()
                && other.isPresent()
                && total.isPresent()
                && own.get()
                        .interval()
                        .plus(other.get().interval())
                        .meets(total.get().interval());
    }
}
