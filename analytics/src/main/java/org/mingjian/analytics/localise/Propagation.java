package org.mingjian.analytics.localise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.analytics.localise.Network.Field;
import org.mingjian.data.model.Interval;

/**
 * Narrows what each quantity can be to what the sums and the trusted statements leave (区间传播).
 * An empty range proves that the trusted statements contradict each other. Sums between quantities that are linked in a
 * ring are narrowed to a bounded number of rounds, so that a range may stay wider than it could be, never narrower.
 */
final class Propagation {

    private static final int MOST_ROUNDS = 60;

    private final Network network;
    private final Interval[] ranges;

    private Propagation(Network network) {
        this.network = network;
        this.ranges = new Interval[network.quantities().size()];
    }

    /** The range of each quantity with the distrusted statements left out; absent when there is none. */
    static Optional<List<Interval>> ranges(Network network, Set<Field> distrusted) {
        var propagation = new Propagation(network);
        return propagation.start(distrusted) && propagation.narrow()
                ? Optional.of(List.of(propagation.ranges))
                : Optional.empty();
    }

    private boolean start(Set<Field> distrusted) {
        for (int at = 0; at < ranges.length; at++) {
            ranges[at] = network.quantities().get(at).domain();
        }
        for (var field : network.fields()) {
            if (!distrusted.contains(field)
                    && !restrict(field.quantity(), network.statement(field).interval())) {
                return false;
            }
        }
        return true;
    }

    private boolean narrow() {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            var before = List.of(ranges);
            for (var equation : network.equations()) {
                if (!apply(equation)) {
                    return false;
                }
            }
            changed = !before.equals(List.of(ranges));
        }
        return true;
    }

    private boolean apply(Equation equation) {
        if (!restrict(equation.whole(), partsOf(equation, -1))) {
            return false;
        }
        for (int part : equation.added()) {
            if (!restrict(part, ranges[equation.whole()].minus(partsOf(equation, part)))) {
                return false;
            }
        }
        for (int part : equation.subtracted()) {
            if (!restrict(part, partsOf(equation, part).minus(ranges[equation.whole()]))) {
                return false;
            }
        }
        return true;
    }

    private Interval partsOf(Equation equation, int without) {
        var sum = Interval.exactly(BigDecimal.ZERO);
        for (int part : equation.added()) {
            sum = part == without ? sum : sum.plus(ranges[part]);
        }
        for (int part : equation.subtracted()) {
            sum = part == without ? sum : sum.minus(ranges[part]);
        }
        return sum;
    }

    /** False when nothing is left. */
    private boolean restrict(int quantity, Interval range) {
        var own = ranges[quantity];
        if (!own.meets(range)) {
            return false;
        }
        ranges[quantity] = new Interval(own.low().max(range.low()), own.high().min(range.high()));
        return true;
    }
}
