package org.mingjian.analytics.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        return !numerators(report, figure).isEmpty()
                && divisors(report, figure).findAny().isPresent();
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

    private record Quotient(Amount numerator, List<Amount> denominator, Interval interval) {

        static Quotient of(Amount spent, List<Amount> divisor) {
            return new Quotient(spent, divisor, spent.interval().dividedBy(Amount.sum(divisor)));
        }
    }

    /** Every numerator over every denominator, the nearest pair first. */
    private List<Quotient> quotients(Report report, Figure figure) {
        var divisors = divisors(report, figure).toList();
        return numerators(report, figure).stream()
                .flatMap(spent -> divisors.stream().map(divisor -> Quotient.of(spent, divisor)))
                .toList();
    }

    private List<Amount> numerators(Report report, Figure figure) {
        return Figures.distinct(nearestFirst(report, numerator, figure));
    }

    /** The budgets, each also with the opening carry-over where that belongs to it, that can be divided by. */
    private Stream<List<Amount>> divisors(Report report, Figure figure) {
        return denominators.stream()
                .flatMap(measure -> Figures.distinct(nearestFirst(report, measure, figure)).stream())
                .flatMap(budget -> Stream.concat(
                        Stream.of(List.of(budget)),
                        openings(report, figure).stream().map(opening -> List.of(budget, opening))))
                .filter(divisor -> Amount.sum(divisor).low().signum() > 0);
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
