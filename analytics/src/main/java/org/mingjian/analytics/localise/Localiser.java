package org.mingjian.analytics.localise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.analytics.localise.Network.Field;
import org.mingjian.data.model.Localisation;
import org.mingjian.data.model.Localisation.GaveUp;
import org.mingjian.data.model.Localisation.Undecided;
import org.mingjian.data.model.Report;

/**
 * Finds which printed figures must be wrong (差错定位), after Fellegi and Holt: the cheapest set of figures whose change
 * lets every sum of the report hold. A figure that a known slip explains (one digit, two digits swapped, a wrong unit)
 * costs less than one that must become something else; a figure printed at several places costs more. Exact up to
 * three changes and {@value #MOST_TRIALS} trials; beyond, it says that it gave up. The result is a suggestion for a
 * person, never applied to what was read.
 * Basis: I. P. Fellegi, D. Holt, A Systematic Approach to Automatic Edit and Imputation, JASA 71 (1976).
 */
public final class Localiser {

    private static final int MOST_CHANGES = 3;
    private static final int MOST_TRIALS = 20_000;

    /** One answer for each group of figures that contradict each other; none when everything adds up. */
    public List<Localisation> localise(Report report) {
        return ReportNetwork.of(report).parts().stream()
                .filter(part -> Propagation.ranges(part, Set.of()).isEmpty())
                .map(part -> new Search(part).run())
                .toList();
    }

    /** One search over one group. */
    private static final class Search {

        private final Network network;
        private final List<Field> fields;
        private final List<Repair> best = new ArrayList<>();
        private int trials;

        Search(Network network) {
            this.network = network;
            this.fields = network.fields();
        }

        Localisation run() {
            for (int size = 1; size <= MOST_CHANGES; size++) {
                tryAll(new ArrayList<>(), 0, size);
                if (trials > MOST_TRIALS) {
                    return new GaveUp("相互矛盾的数字有%d个，试了%d种改法仍未穷尽，没有给出建议。".formatted(fields.size(), MOST_TRIALS));
                }
                if (!best.isEmpty() && best.getFirst().cost() <= Repair.LEAST_COST * (size + 1)) {
                    break;
                }
            }
            return answer();
        }

        private void tryAll(List<Field> chosen, int from, int size) {
            if (chosen.size() == size) {
                trials++;
                Repair.of(network, List.copyOf(chosen)).ifPresent(this::keep);
                return;
            }
            for (int at = from; at < fields.size() && trials <= MOST_TRIALS; at++) {
                chosen.add(fields.get(at));
                tryAll(chosen, at + 1, size);
                chosen.removeLast();
            }
        }

        private void keep(Repair repair) {
            if (!best.isEmpty() && best.getFirst().cost() > repair.cost()) {
                best.clear();
            }
            if (best.isEmpty() || best.getFirst().cost() == repair.cost()) {
                best.add(repair);
            }
        }

        private Localisation answer() {
            if (best.isEmpty()) {
                return new Undecided("改动不超过%d处不能使有关数字全部相符，请核对取数口径是否一致。".formatted(MOST_CHANGES));
            }
            if (best.size() > 1) {
                return new Undecided("使有关数字相符的最小改法有%d种，不能确定错在哪一处。".formatted(best.size()));
            }
            if (!best.getFirst().isPlausible()) {
                return new Undecided("使有关数字相符的最小改法不像笔误，请先核对取数口径（本级或汇总、年初或调整后）是否一致。");
            }
            return best.getFirst().suggestion();
        }
    }
}
