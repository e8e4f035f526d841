package org.mingjian.analytics.population;

import java.util.SplittableRandom;

/**
 * What some departments do for years (多年习惯): the same total every year, a padded three-public budget, last year's form
 * or a neighbour's handed in again. First and last year count both; a habit nobody has begins after it ends.
 */
record Habits(Span sameScore, long loss, Span padded, int copied, int neighbours, boolean allButOne) {

    private static final double SAME_SCORE = 0.08;
    private static final double PADDED = 0.05;
    private static final double COPIED = 0.15;
    private static final double NEIGHBOURS = 0.15;
    private static final double ALL_BUT_ONE = 0.25;

    /** Whether the form of the year is not the department's own work. */
    boolean copies(int year) {
        return copied == year || neighbours == year;
    }

    /** Years, both included. */
    record Span(int from, int to) {

        static final Span NEVER = new Span(1, 0);

        boolean holds(int year) {
            return from <= year && year <= to;
        }
    }

    static Habits of(PopulationOptions options, MadeDepartment department) {
        var random = new SplittableRandom(options.seed() * 17 + department.number());
        var sameScore = span(options, random, SAME_SCORE, 3);
        long loss = 150 + random.nextInt(500);
        var padded = span(options, random, PADDED, 2);
        int copied = random.nextDouble() < COPIED ? year(options, random) : 0;
        int neighbours = random.nextDouble() < NEIGHBOURS ? year(options, random) : 0;
        return new Habits(sameScore, loss, padded, copied, neighbours, random.nextDouble() < ALL_BUT_ONE);
    }

    private static Span span(PopulationOptions options, SplittableRandom random, double share, int atLeast) {
        boolean has = random.nextDouble() < share;
        int from = year(options, random);
        int to = from + atLeast - 1 + random.nextInt(2);
        return has ? new Span(from, to) : Span.NEVER;
    }

    private static int year(PopulationOptions options, SplittableRandom random) {
        return options.firstYear() + random.nextInt(options.lastYear() - options.firstYear() + 1);
    }
}
