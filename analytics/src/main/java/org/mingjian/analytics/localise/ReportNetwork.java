package org.mingjian.analytics.localise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.audit.Labels;
import org.mingjian.analytics.audit.SumIdentity;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.ComponentScore;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.IndicatorLine;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Measure;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Reading;
import org.mingjian.data.model.Report;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.ScoreRole;
import org.mingjian.data.model.ScoreStatement;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.Unit;

/**
 * The sums a report should satisfy, over what it prints (报告的勾稽网): parts of expenditure and of the three public
 * expenses, the balance of the year, changes on last year, parts and lines of the score. Figures of one scope and
 * funding source are compared with each other only. Rates stand outside: each follows from its own two amounts.
 */
final class ReportNetwork {

    private static final BigDecimal LARGEST = new BigDecimal("1E+18");
    private static final Interval ANY = new Interval(LARGEST.negate(), LARGEST);
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private static final List<SumIdentity> SUMS = sums();

    /** Change on last year = this year − last year. */
    private static final List<Change> CHANGES = List.of(
            new Change(Measure.EXECUTED_AMOUNT_CHANGE, Measure.EXECUTED_AMOUNT, Measure.PRIOR_EXECUTED_AMOUNT),
            new Change(Measure.BASIC_EXPENDITURE_CHANGE, Measure.BASIC_EXPENDITURE, Measure.PRIOR_BASIC_EXPENDITURE),
            new Change(
                    Measure.PROJECT_EXPENDITURE_CHANGE, Measure.PROJECT_EXPENDITURE, Measure.PRIOR_PROJECT_EXPENDITURE),
            new Change(Measure.THREE_PUBLIC_CHANGE, Measure.THREE_PUBLIC, Measure.PRIOR_THREE_PUBLIC),
            new Change(
                    Measure.OFFICIAL_RECEPTION_CHANGE,
                    Measure.OFFICIAL_RECEPTION_EXPENSE,
                    Measure.PRIOR_OFFICIAL_RECEPTION_EXPENSE),
            new Change(Measure.VEHICLE_CHANGE, Measure.VEHICLE_EXPENSE, Measure.PRIOR_VEHICLE_EXPENSE));

    private record Change(Measure change, Measure current, Measure prior) {}

    private record Side(@Nullable Scope scope, @Nullable String funding) {}

    private record Key(Measure measure, Side side, boolean initial) {}

    private final Report report;
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final Map<Key, Optional<Integer>> byMeasure = new LinkedHashMap<>();

    private ReportNetwork(Report report) {
        this.report = report;
    }

    static Network of(Report report) {
        var network = new ReportNetwork(report);
        report.figures().stream().map(ReportNetwork::side).distinct().forEach(network::addAmounts);
        network.addComponents();
        network.addLines();
        return new Network(network.quantities, network.equations);
    }

    private static List<SumIdentity> sums() {
        var sums = new ArrayList<>(SumIdentity.amounts());
        sums.addAll(SumIdentity.threePublic());
        return List.copyOf(sums);
    }

    private static Side side(Figure figure) {
        return new Side(figure.scope(), figure.funding());
    }

    private void addAmounts(Side side) {
        for (var sum : SUMS) {
            boolean initial = sum.basis() == Basis.INITIAL;
            var parts = sum.parts().stream()
                    .map(part -> new Key(part, side, initial))
                    .toList();
            addEquation(new Key(sum.total(), side, initial), parts, List.of());
        }
        addEquation(
                key(Measure.CLOSING_CARRY_OVER, side),
                List.of(key(Measure.OPENING_CARRY_OVER, side), key(Measure.REVENUE, side)),
                List.of(key(Measure.EXECUTED_AMOUNT, side)));
        for (var change : CHANGES) {
            addEquation(
                    key(change.change(), side),
                    List.of(key(change.current(), side)),
                    List.of(key(change.prior(), side)));
        }
    }

    private static Key key(Measure measure, Side side) {
        return new Key(measure, side, false);
    }

    /** Only where every quantity of the sum is printed. */
    private void addEquation(Key whole, List<Key> added, List<Key> subtracted) {
        var total = quantity(whole);
        var plus = added.stream().map(this::quantity).flatMap(Optional::stream).toList();
        var minus = subtracted.stream()
                .map(this::quantity)
                .flatMap(Optional::stream)
                .toList();
        if (total.isPresent() && plus.size() == added.size() && minus.size() == subtracted.size()) {
            equations.add(new Equation(total.get(), plus, minus));
        }
    }

    private Optional<Integer> quantity(Key key) {
        var known = byMeasure.get(key);
        if (known != null) {
            return known;
        }
        var printed = report.figuresOf(key.measure()).stream()
                .filter(figure -> side(figure).equals(key.side()) && isOfBudget(figure, key))
                .filter(figure -> figure.normalised() != null)
                .toList();
        Optional<Integer> added = printed.isEmpty()
                ? Optional.empty()
                : Optional.of(add(Quantity.of(
                        Labels.of(key.measure()),
                        ANY,
                        printed.stream()
                                .map(figure -> statement(figure.number(), figure.unit(), figure.source()))
                                .toList())));
        byMeasure.put(key, added);
        return added;
    }

    /** The budgets of parts are printed for the initial and for the adjusted budget under one measure. */
    private static boolean isOfBudget(Figure figure, Key key) {
        boolean ofBoth = key.measure() == Measure.BASIC_EXPENDITURE_BUDGET
                || key.measure() == Measure.PROJECT_EXPENDITURE_BUDGET;
        return !ofBoth || key.initial() == (figure.basis() == Basis.INITIAL);
    }

    private void addComponents() {
        var parts = report.components();
        var total = total(ScoreRole.NARRATIVE).or(() -> total(ScoreRole.FORM));
        if (total.isEmpty() || !isComplete(parts, outOf(total.get()))) {
            return;
        }
        int whole = addTotal(total.get());
        equations.add(Equation.sum(whole, parts.stream().map(this::addPart).toList()));
    }

    private int addPart(ComponentScore part) {
        return addScore("“%s”得分".formatted(part.name()), part.score(), part.weight());
    }

    private void addLines() {
        var lines = report.indicators();
        var total = total(ScoreRole.FORM).or(() -> total(ScoreRole.VERIFIED)).or(() -> total(ScoreRole.NARRATIVE));
        if (total.isEmpty() || !linesAreComplete(lines, outOf(total.get()))) {
            return;
        }
        int whole = addTotal(total.get());
        equations.add(Equation.sum(
                whole,
                lines.stream()
                        .map(line -> addScore("“%s”得分".formatted(line.level3()), line.score(), line.weight()))
                        .toList()));
    }

    private Optional<ScoreStatement> total(ScoreRole role) {
        return report.scores().stream()
                .filter(statement -> statement.role() == role)
                .findFirst();
    }

    private static BigDecimal outOf(ScoreStatement total) {
        return total.outOf() == null ? HUNDRED : total.outOf().value();
    }

    private static boolean isComplete(List<ComponentScore> parts, BigDecimal outOf) {
        return parts.size() > 1
                && parts.stream()
                        .allMatch(part -> part.score().isRead() && part.weight().isRead())
                && sum(parts.stream().map(ComponentScore::weight).toList()).compareTo(outOf) == 0;
    }

    private static boolean linesAreComplete(List<IndicatorLine> lines, BigDecimal outOf) {
        return lines.size() > 1
                && lines.stream()
                        .allMatch(line -> line.score().isRead() && line.weight().isRead())
                && sum(lines.stream().map(IndicatorLine::weight).toList()).compareTo(outOf) == 0;
    }

    private static BigDecimal sum(List<Reading<PrintedNumber>> weights) {
        return weights.stream()
                .flatMap(weight -> weight.map(PrintedNumber::value).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All statements of the total in one role; each of the two uses of it has its own quantity. */
    private int addTotal(ScoreStatement total) {
        var printed = report.scores().stream()
                .filter(statement -> statement.role() == total.role())
                .map(statement -> statement(statement.score(), Unit.POINT, statement.source()))
                .toList();
        return add(Quantity.of("总分", new Interval(BigDecimal.ZERO, outOf(total)), printed));
    }

    /** A score lies between 0 and its weight. */
    private int addScore(String name, Reading<PrintedNumber> score, Reading<PrintedNumber> weight) {
        var most = weight.map(PrintedNumber::value).orElse(HUNDRED);
        var domain = new Interval(BigDecimal.ZERO, most.max(BigDecimal.ZERO));
        if (score instanceof Reading.Read<PrintedNumber>(PrintedNumber number, SourceRef place)) {
            return add(Quantity.of(name, domain, List.of(statement(number, Unit.POINT, place))));
        }
        throw new IllegalArgumentException("a score that is not printed: " + name);
    }

    private int add(Quantity quantity) {
        quantities.add(quantity);
        return quantities.size() - 1;
    }

    private static Statement statement(PrintedNumber number, Unit unit, SourceRef place) {
        return new Statement(number, unit, List.of(place));
    }
}
