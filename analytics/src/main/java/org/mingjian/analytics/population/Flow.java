package org.mingjian.analytics.population;

import java.util.SplittableRandom;

/** What came in and what is left (模拟收支结转), in hundredths of 万元: opening + revenue − executed = closing. */
record Flow(long opening, long revenue, long closing) {

    /** A year opens with what the year before closed with. */
    static Flow of(PopulationOptions options, MadeDepartment department, int year, Funds funds) {
        long opening = left(options, department, year - 1);
        long closing = left(options, department, year);
        return new Flow(opening, funds.executed() + closing - opening, closing);
    }

    private static long left(PopulationOptions options, MadeDepartment department, int year) {
        var random = new SplittableRandom(options.seed() + department.number() * 2_000_003L + year * 13L);
        return Math.round(department.budget() * (0.01 + 0.06 * random.nextDouble()));
    }
}
