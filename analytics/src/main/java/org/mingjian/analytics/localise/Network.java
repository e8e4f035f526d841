package org.mingjian.analytics.localise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Quantities and the sums between them (勾稽网). */
record Network(List<Quantity> quantities, List<Equation> equations) {

    Network {
        quantities = List.copyOf(quantities);
        equations = List.copyOf(equations);
    }

    /** A printed statement of a quantity; what a correction changes. */
    record Field(int quantity, int statement) {}

    List<Field> fields() {
        var fields = new ArrayList<Field>();
        for (int quantity = 0; quantity < quantities.size(); quantity++) {
            for (int statement = 0;
                    statement < quantities.get(quantity).statements().size();
                    statement++) {
                fields.add(new Field(quantity, statement));
            }
        }
        return fields;
    }

    Statement statement(Field field) {
        return quantities.get(field.quantity()).statements().get(field.statement());
    }

    /** The parts of the network that no sum connects. */
    List<Network> parts() {
        var parts = new ArrayList<Network>();
        var seen = new HashSet<Integer>();
        for (int start = 0; start < quantities.size(); start++) {
            if (!seen.contains(start)) {
                var members = reachable(start);
                seen.addAll(members);
                parts.add(restrictedTo(members));
            }
        }
        return parts;
    }

    private Set<Integer> reachable(int start) {
        var members = new HashSet<>(Set.of(start));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var equation : equations) {
                var all = members(equation);
                if (all.stream().anyMatch(members::contains)) {
                    grown |= members.addAll(all);
                }
            }
        }
        return members;
    }

    private static List<Integer> members(Equation equation) {
        var members = new ArrayList<>(List.of(equation.whole()));
        members.addAll(equation.added());
        members.addAll(equation.subtracted());
        return members;
    }

    private Network restrictedTo(Set<Integer> members) {
        var order = members.stream().sorted().toList();
        var kept = order.stream().map(quantities::get).toList();
        var sums = equations.stream()
                .filter(equation -> members.contains(equation.whole()))
                .map(equation -> new Equation(
                        order.indexOf(equation.whole()),
                        equation.added().stream().map(order::indexOf).toList(),
                        equation.subtracted().stream().map(order::indexOf).toList()))
                .toList();
        return new Network(kept, sums);
    }
}
