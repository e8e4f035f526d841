package org.mingjian.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which departments a department was in an earlier year, and which it became (部门沿革). A renamed or merged one goes on
 * from its predecessors; what was parted has no single one.
 */
final class Lineage {

    private record Step(String from, String to, Succession kind, int year) {

        boolean isBetween(int then, int now) {
            return then < year && year <= now;
        }
    }

    private final List<Step> steps;

    private Lineage(List<Step> steps) {
        this.steps = steps;
    }

    static Lineage of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT department_id, successor_id, kind, year FROM department_succession ORDER BY ALL")) {
            var steps = new ArrayList<Step>();
            while (result.next()) {
                steps.add(new Step(
                        result.getString(1),
                        result.getString(2),
                        Succession.valueOf(result.getString(3)),
                        result.getInt(4)));
            }
            return new Lineage(steps);
        }
    }

    /** Whether a parting between the two years leaves the amounts with no single predecessor. */
    boolean isSplit(String departmentId, int then, int now) {
        var forebears = predecessors(departmentId, then, now);
        return steps.stream()
                .filter(step -> step.kind() == Succession.SPLIT && step.isBetween(then, now))
                .anyMatch(step -> forebears.contains(step.to()) || forebears.contains(step.from()));
    }

    /** The department itself and those that went into it between the two years. */
    Set<String> predecessors(String departmentId, int then, int now) {
        var found = new LinkedHashSet<>(List.of(departmentId));
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            var id = next.remove();
            for (var step : steps) {
                boolean goesOn = step.to().equals(id) && step.kind() != Succession.SPLIT && step.isBetween(then, now);
                if (goesOn && found.add(step.from())) {
                    next.add(step.from());
                }
            }
        }
        return found;
    }

    /** The department itself and all that came out of it. */
    Set<String> successors(String departmentId) {
        var found = new LinkedHashSet<>(List.of(departmentId));
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            var id = next.remove();
            for (var step : steps) {
                if (step.from().equals(id) && found.add(step.to())) {
                    next.add(step.to());
                }
            }
        }
        return found;
    }
}
