package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/** A made three-public table (模拟三公经费表): budget, final and last year's final, in hundredths of 万元. */
record ThreePublicTable(ThreePublicAmounts budget, ThreePublicAmounts now, ThreePublicAmounts before) {

    static ThreePublicTable of(
            PopulationOptions options, MadeDepartment department, int year, SplittableRandom random) {
        var now = ThreePublicAmounts.of(options, department, year);
        var before = ThreePublicAmounts.of(options, department, year - 1);
        return new ThreePublicTable(allowed(now, random), now, before);
    }

    /** A budget that holds: from as much as was spent to 40 % more. */
    private static ThreePublicAmounts allowed(ThreePublicAmounts spent, SplittableRandom random) {
        return new ThreePublicAmounts(
                more(spent.abroad(), random), more(spent.reception(), random), more(spent.vehicles(), random));
    }

    private static long more(long spent, SplittableRandom random) {
        return Math.round(spent * (1 + 0.4 * random.nextDouble()));
    }

    ThreePublicTable withBudget(ThreePublicAmounts amounts) {
        return new ThreePublicTable(amounts, now, before);
    }

    long difference() {
        return now.total() - before.total();
    }

    /** The change on last year in percent, a decrease negative. */
    BigDecimal change() {
        return Funds.percent(difference(), before.total());
    }

    BigDecimal control() {
        return Funds.percent(now.total(), budget.total());
    }
}
