package org.mingjian.analytics.localise;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.model.Interval;

/** A quantity of the report (数量): its name, the values it may have at all, and what is printed of it. */
record Quantity(String name, Interval domain, List<Statement> statements) {

    Quantity {
        statements = List.copyOf(statements);
    }

    /** Statements of the same value at several places are one. */
    static Quantity of(String name, Interval domain, List<Statement> printed) {
        var distinct = new ArrayList<Statement>();
        for (var statement : printed) {
            int same = indexOfSame(distinct, statement);
            if (same < 0) {
                distinct.add(statement);
            } else {
                distinct.set(same, merged(distinct.get(same), statement));
            }
        }
        return new Quantity(name, domain, distinct);
    }

    private static int indexOfSame(List<Statement> statements, Statement wanted) {
        for (int at = 0; at < statements.size(); at++) {
            if (statements.get(at).sameAs(wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static Statement merged(Statement one, Statement other) {
        var places = new ArrayList<>(one.places());
        places.addAll(other.places());
        return new Statement(one.number(), one.unit(), places);
    }
}
