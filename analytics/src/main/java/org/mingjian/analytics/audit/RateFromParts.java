package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.UnitPlace;

/**
 * A printed rate must be its numerator over its denominator (比率复算).
 * Reports use several denominators (年初, 全年, 收入, 含上年结转); the rate is doubted only when none of them gives it.
 * A share of the total printed as an execution rate is left to its own rule.
 */
record RateFromParts(
        RuleCard card, Measure rate, Measure numerator, List<Measure> denominators, String name, boolean withOpening)
        implements Rule {

    @Override
    public RuleAnswer answer(Case subject) {
        var outcome = new Outcome();
        var report = subject.report();
        report.figuresOf(rate).forEach(figure -> check(report, figure, outcome));
        return outcome.orNotApplicable("报告没有列出%s。".formatted(name));
    }

    /** Whether the amounts of the report tell anything about the printed rate. */
    boolean judges(Report report, Figure figure) {
        if (Figures.distinct(nearestFirst(report, numerator, figure)).isEmpty()) {
            return false;
        }
        for (var measure : denominators) {
            for (var budget : Figures.distinct(nearestFirst(report, measure, figure))) {
                if (isDivisor(List.of(budget))
                        || openings(report, figure).stream().anyMatch(opening -> isDivisor(List.of(budget, opening)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDivisor(List<Amount> denominator) {
        return Amount.sum(denominator).low().signum() > 0;
    }

    private void check(Report report, Figure figure, Outcome outcome) {
        var printed = Amount.of(figure).orElse(null);
        var quotients = quotients(report, figure);
        if (printed == null || quotients.isEmpty()) {
            outcome.notComputable(
                    "%s%s没有列出可用的分子和分母，不能复算。".formatted(name, figure.number().raw()));
            return;
        }
        boolean agrees =
                quotients.stream().anyMatch(quotient -> quotient.interval().meets(printed.roundedOrCut()));
        if (agrees || ShareAsRate.isShare(report, figure)) {
            outcome.consistent();
        } else {
            outcome.flag(suspicion(printed, quotients.getFirst()));
        }
    }

    private record Quotient(Amount numerator, List<Amount> denominator, Interval interval) {}

    /** Every numerator over every denominator, the nearest pair first. */
    private List<Quotient> quotients(Report report, Figure figure) {
        var quotients = new ArrayList<Quotient>();
        for (var spent : Figures.distinct(nearestFirst(report, numerator, figure))) {
            for (var measure : denominators) {
                for (var budget : Figures.distinct(nearestFirst(report, measure, figure))) {
                    add(quotients, spent, budget, null);
                    openings(report, figure).forEach(opening -> add(quotients, spent, budget, opening));
                }
            }
        }
        return quotients;
    }

    private static List<Figure> nearestFirst(Report report, Measure measure, Figure anchor) {
        var ordered = new ArrayList<>(Figures.nearest(report, measure, anchor));
        var all = Figures.comparable(report, measure, anchor);
        if (ordered.size() < all.size()) {
            all.stream().filter(figure -> !ordered.contains(figure)).forEach(ordered::add);
        }
        var told = new ArrayList<Figure>();
        for (var figure : ordered) {
            if (figure.unitPlace() != UnitPlace.ASSUMED) {
                told.add(figure);
            }
        }
        return told.isEmpty() ? ordered : told;
    }

    private List<Amount> openings(Report report, Figure figure) {
        return withOpening
                ? Figures.distinct(Figures.comparable(report, Measure.OPENING_CARRY_OVER, figure))
                : List.of();
    }

    private static void add(List<Quotient> quotients, Amount spent, Amount budget, @Nullable Amount opening) {
        var denominator = opening == null ? List.of(budget) : List.of(budget, opening);
        if (isDivisor(denominator)) {
            quotients.add(new Quotient(spent, denominator, spent.interval().dividedBy(Amount.sum(denominator))));
        }
    }

    private Suspicion suspicion(Amount printed, Quotient best) {
        var divisor = Plain.sum(Amount.values(best.denominator()));
        var computed = Plain.percent(Plain.ratio(best.numerator().value(), divisor));
        var evidence = new ArrayList<SourceRef>(
                List.of(printed.source(), best.numerator().source()));
        evidence.addAll(Amount.places(best.denominator()));
        return Suspicion.of(
                "%s%s有误，应为%s".formatted(name, printed.text(), computed),
                printed.text(),
                computed,
                "%s÷%s=%s，报告写%s。"
                        .formatted(
                                Plain.shortest(best.numerator().value()),
                                Plain.shortest(divisor),
                                computed,
                                printed.text()),
                evidence);
    }
}
