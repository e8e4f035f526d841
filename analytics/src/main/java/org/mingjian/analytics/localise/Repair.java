package org.mingjian.analytics.localise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjian.analytics.localise.Network.Field;
import org.mingjian.data.model.Correction;
import org.mingjian.data.model.Dimension;
import org.mingjian.data.model.Interval;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.PrintedNumber;
import org.mingjian.data.model.Slip;
import org.mingjian.data.model.Unit;

/** A set of statements with what each should have said (一种改法), checked against every sum. */
record Repair(Network network, Map<Field, Replacement> replacements, int cost) {

    static final int LEAST_COST = 2;
    private static final int COST_WITHOUT_SLIP = 6;

    /** What stands instead of a statement: a number in a unit, and the slip that explains the print. */
    record Replacement(PrintedNumber number, Unit unit, Slip slip) {

        Interval interval() {
            return Objects.requireNonNull(unit.normalise(number.interval(unit.dimension())));
        }

        BigDecimal value() {
            return Objects.requireNonNull(unit.normalise(number.value()));
        }
    }

    Repair {
        replacements = Map.copyOf(replacements);
    }

    /** Absent when distrusting these statements does not settle the contradiction, or leaves open what is right. */
    static Optional<Repair> of(Network network, List<Field> distrusted) {
        var ranges = Propagation.ranges(network, Set.copyOf(distrusted)).orElse(null);
        if (ranges == null) {
            return Optional.empty();
        }
        var replacements = new HashMap<Field, Replacement>();
        int cost = 0;
        for (var field : distrusted) {
            var replacement = replacement(network, field, distrusted, ranges);
            if (replacement.isEmpty()) {
                return Optional.empty();
            }
            replacements.put(field, replacement.get());
            cost += cost(replacement.get(), network.statement(field));
        }
        var repair = new Repair(network, replacements, cost);
        return repair.holds() ? Optional.of(repair) : Optional.empty();
    }

    private static int cost(Replacement replacement, Statement statement) {
        int change = replacement.slip() == Slip.NONE ? COST_WITHOUT_SLIP : LEAST_COST;
        return change + statement.places().size() - 1;
    }

    /** The unit first: with the right one the digits may stay; else what the trusted statements say. */
    private static Optional<Replacement> replacement(
            Network network, Field field, List<Field> distrusted, List<Interval> ranges) {
        var printed = network.statement(field);
        var range = ranges.get(field.quantity());
        var unit = otherUnit(printed, range);
        if (unit.isPresent()) {
            return unit;
        }
        return meant(network, field, distrusted).filter(range::contains).map(value -> inPrintedUnit(value, printed));
    }

    private static Optional<Replacement> otherUnit(Statement printed, Interval range) {
        if (printed.unit().dimension() != Dimension.MONEY
                || printed.number().value().signum() == 0) {
            return Optional.empty();
        }
        return Stream.of(Slips.otherUnits(printed.unit()))
                .map(unit -> new Replacement(printed.number(), unit, Slip.UNIT))
                .filter(replacement -> replacement.interval().meets(range) && isNarrow(range, replacement.value()))
                .findFirst();
    }

    /** A range as wide as the amount itself proves no unit. */
    private static boolean isNarrow(Interval range, BigDecimal value) {
        return range.high().subtract(range.low()).compareTo(value.abs()) < 0;
    }

    /** Another trusted statement of the quantity, else what a sum of trusted statements leaves for it. */
    private static Optional<BigDecimal> meant(Network network, Field field, List<Field> distrusted) {
        var sibling = trusted(network, field.quantity(), distrusted);
        if (sibling.isPresent()) {
            return sibling;
        }
        return network.equations().stream()
                .flatMap(equation -> solved(network, equation, field.quantity(), distrusted).stream())
                .findFirst();
    }

    private static Optional<BigDecimal> trusted(Network network, int quantity, List<Field> distrusted) {
        var statements = network.quantities().get(quantity).statements();
        for (int at = 0; at < statements.size(); at++) {
            if (!distrusted.contains(new Field(quantity, at))) {
                return Optional.of(statements.get(at).value());
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> solved(
            Network network, Equation equation, int unknown, List<Field> distrusted) {
        var parts = BigDecimal.ZERO;
        boolean subtracted = equation.subtracted().contains(unknown);
        if (equation.whole() != unknown && !equation.added().contains(unknown) && !subtracted) {
            return Optional.empty();
        }
        for (int part : equation.added()) {
            var value = part == unknown ? Optional.of(BigDecimal.ZERO) : trusted(network, part, distrusted);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts = parts.add(value.get());
        }
        for (int part : equation.subtracted()) {
            var value = part == unknown ? Optional.of(BigDecimal.ZERO) : trusted(network, part, distrusted);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts = parts.subtract(value.get());
        }
        if (equation.whole() == unknown) {
            return Optional.of(parts);
        }
        var rest = parts;
        return trusted(network, equation.whole(), distrusted)
                .map(whole -> subtracted ? rest.subtract(whole) : whole.subtract(rest));
    }

    /** All digits the sums give, and no fewer than were printed. */
    private static Replacement inPrintedUnit(BigDecimal value, Statement printed) {
        var factor = Objects.requireNonNull(printed.unit().factor());
        var exact = value.divide(factor, MathContext.DECIMAL128).stripTrailingZeros();
        int scale = Math.max(exact.scale(), Math.max(0, printed.number().value().scale()));
        var number = exact.setScale(scale, RoundingMode.UNNECESSARY);
        return new Replacement(
                new PrintedNumber(number.toPlainString(), number),
                printed.unit(),
                Slips.between(printed.number().value(), number));
    }

    /** With the replacements in their places nothing contradicts any more. */
    private boolean holds() {
        var quantities = new ArrayList<Quantity>();
        for (int at = 0; at < network.quantities().size(); at++) {
            quantities.add(repaired(at));
        }
        return Propagation.ranges(new Network(quantities, network.equations()), Set.of())
                .isPresent();
    }

    private Quantity repaired(int quantity) {
        var own = network.quantities().get(quantity);
        var statements = new ArrayList<Statement>();
        for (int at = 0; at < own.statements().size(); at++) {
            var replacement = replacements.get(new Field(quantity, at));
            var printed = own.statements().get(at);
            statements.add(
                    replacement == null
                            ? printed
                            : new Statement(replacement.number(), replacement.unit(), printed.places()));
        }
        return new Quantity(own.name(), own.domain(), statements);
    }

    /** Whether each change undoes a known slip; else the figures may well be of different scopes. */
    boolean isPlausible() {
        return replacements.values().stream().noneMatch(replacement -> replacement.slip() == Slip.NONE);
    }

    Localisation.Suggested suggestion() {
        var corrections = replacements.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Field::quantity).thenComparingInt(Field::statement)))
                .map(entry -> correction(entry.getKey(), entry.getValue()))
                .toList();
        return new Localisation.Suggested(corrections, arithmetic());
    }

    private Correction correction(Field field, Replacement replacement) {
        var printed = network.statement(field);
        return new Correction(
                network.quantities().get(field.quantity()).name(),
                printed.number().value().toPlainString() + printed.unit().printed(),
                replacement.number().value().toPlainString()
                        + replacement.unit().printed(),
                replacement.slip(),
                printed.places());
    }

    /** The sums in which a changed quantity stands, with the new figures. */
    private List<String> arithmetic() {
        var changed = replacements.keySet().stream().map(Field::quantity).collect(Collectors.toSet());
        return network.equations().stream()
                .filter(equation -> changed.contains(equation.whole())
                        || equation.added().stream().anyMatch(changed::contains)
                        || equation.subtracted().stream().anyMatch(changed::contains))
                .map(this::written)
                .toList();
    }

    private String written(Equation equation) {
        var sum = equation.added().stream().map(this::shown).collect(Collectors.joining("+"));
        var less = equation.subtracted().stream().map(part -> "-" + shown(part)).collect(Collectors.joining());
        return sum + less + "=" + shown(equation.whole());
    }

    private String shown(int quantity) {
        var statement = repaired(quantity).statements().getFirst();
        var unit = statement.unit();
        @Nullable BigDecimal factor = Unit.TEN_THOUSAND_YUAN.factor();
        var value = unit.dimension() == Dimension.MONEY && factor != null
                ? statement.value().divide(factor)
                : statement.value();
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
