package org.mingjian.analytics.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.exchange.DatasetContent;
import org.mingjian.data.exchange.DatasetPart;
import org.mingjian.data.store.BenchmarkRun;

/**
 * What a run computes (计算范围): everything, or the years whose data changed since the published run and what rests on
 * them. Everything when there is no published run with the same rule book, or when no year stayed as it was.
 */
record RefreshPlan(@Nullable Base base, List<Integer> changedYears) {

    /** The published run, and the years as it saw them. */
    record Base(BenchmarkRun run, BenchmarkRun.Basis basis, List<BenchmarkRun.YearSeen> years) {}

    static final RefreshPlan FULL = new RefreshPlan(null, List.of());

    RefreshPlan {
        changedYears = List.copyOf(changedYears);
    }

    static RefreshPlan of(@Nullable Base base, DatasetContent now) {
        if (base == null || !Objects.equals(base.basis().rulebookVersion(), now.rulebookVersion())) {
            return FULL;
        }
        var before = byYear(base.years());
        var after = byYear(now.years());
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        var changed = new ArrayList<Integer>();
        for (int year : all) {
            if (!Objects.equals(before.get(year), after.get(year))) {
                changed.add(year);
            }
        }
        return changed.containsAll(after.keySet()) ? FULL : new RefreshPlan(base, changed);
    }

    private static Map<Integer, String> byYear(List<BenchmarkRun.YearSeen> years) {
        var byYear = new HashMap<Integer, String>();
        years.forEach(year -> byYear.put(year.fiscalYear(), year.fingerprint()));
        return byYear;
    }

    boolean isFull() {
        return base == null;
    }

    /** The published results are already those of the data. */
    boolean isNothing() {
        return base != null && changedYears.isEmpty();
    }

    DatasetPart inputs() {
        if (isFull()) {
            return DatasetPart.WHOLE;
        }
        return isNothing() ? DatasetPart.NOTHING : Reach.inputs(changedYears);
    }

    boolean covers(String table, int year) {
        return isFull() || Reach.covers(table, year, changedYears);
    }
}
