package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All ways in which made reports are broken (植入差错目录), and near misses, which no rule may take for an error. */
final class Plantings {

    private static final List<Planting> ALL = Stream.of(
                    FundErrors.all(),
                    RateErrors.all(),
                    UpkeepErrors.all(),
                    ThreePublicErrors.all(),
                    TaskErrors.all(),
                    ScoreErrors.all(),
                    FormErrors.all(),
                    SheetErrors.all(),
                    ExecutionErrors.all(),
                    AccountErrors.all(),
                    LineErrors.all(),
                    WeightErrors.all(),
                    TextErrors.all(),
                    StatementErrors.all(),
                    CopyErrors.all(),
                    YearErrors.all(),
                    NearMisses.all())
            .flatMap(List::stream)
            .toList();

    private Plantings() {}

    static List<Planting> all() {
        return ALL;
    }

    /** A report's own: each with its share, one of an area that is not shared. */
    static List<Planting> draw(SplittableRandom random) {
        var drawn = new ArrayList<Planting>();
        var taken = EnumSet.noneOf(Planting.Area.class);
        int first = random.nextInt(ALL.size());
        for (int at = 0; at < ALL.size(); at++) {
            var planting = ALL.get((first + at) % ALL.size());
            boolean wanted = random.nextDouble() < planting.share();
            if (wanted && (planting.area().isShared() || taken.add(planting.area()))) {
                drawn.add(planting);
            }
        }
        if (drawn.stream().anyMatch(FormErrors::leavesOutForm)) {
            drawn.removeIf(Planting::isOnForm);
        }
        var hiding =
                drawn.stream().filter(planting -> !planting.hides().isEmpty()).toList();
        drawn.removeIf(planting -> hiding.stream().anyMatch(other -> other.hides(planting)));
        return List.copyOf(drawn);
    }
}
