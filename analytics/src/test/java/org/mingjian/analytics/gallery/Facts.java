package org.mingjian.analytics.gallery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A made department and what it spent (虚构部门的数据), in yuan; figures agree with each other.
 * Revenue and opening carry-over are what was spent and what is left.
 */
record Facts(
        Region region,
        String city,
        String department,
        Sector sector,
        int year,
        Spending basic,
        Spending project,
        BigDecimal opening,
        BigDecimal closing,
        BigDecimal priorClosing,
        BigDecimal operatingBudget,
        BigDecimal operating,
        BigDecimal priorOperating,
        BigDecimal procurementPlanned,
        BigDecimal procurement,
        BigDecimal assets,
        BigDecimal idleAssets,
        int established,
        int staff,
        Part abroad,
        Part reception,
        Part vehicles,
        BigDecimal satisfaction,
        List<Undertaking> undertakings) {

    /** Initial and adjusted budget, executed this year and last. */
    record Spending(BigDecimal initial, BigDecimal adjusted, BigDecimal executed, BigDecimal prior) {
        Spending plus(Spending other) {
            return new Spending(
                    initial.add(other.initial),
                    adjusted.add(other.adjusted),
                    executed.add(other.executed),
                    prior.add(other.prior));
        }
    }

    /** A part of the three public expenses. */
    record Part(BigDecimal budget, BigDecimal executed, BigDecimal prior) {
        Part plus(Part other) {
            return new Part(budget.add(other.budget), executed.add(other.executed), prior.add(other.prior));
        }
    }

    /** A task or project with its money. */
    record Undertaking(String name, String purpose, BigDecimal budget, BigDecimal executed) {}

    static Facts of(Region region, long seed) {
        return new Maker(region, new Random(seed * 7919 + region.ordinal())).make();
    }

    Spending total() {
        return basic.plus(project);
    }

    Part threePublic() {
        return abroad.plus(reception).plus(vehicles);
    }

    BigDecimal revenue() {
        return total().executed().add(closing).subtract(opening);
    }

    /** Two decimals of a percentage. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    static BigDecimal change(BigDecimal now, BigDecimal before) {
        return percent(now.subtract(before), before);
    }

    /** Draws the figures. */
    private static final class Maker {

        private final Region region;
        private final Random random;

        Maker(Region region, Random random) {
            this.region = region;
            this.random = random;
        }

        Facts make() {
            var sector = Sector.values()[random.nextInt(Sector.values().length)];
            var city = region.cities().get(random.nextInt(region.cities().size()));
            var basic = spending(between(80_000, 300_000), 985, 1060);
            var project = spending(between(30_000, 400_000), 880, 1000);
            var operating = share(basic.executed(), 60, 140);
            int established = 40 + random.nextInt(200);
            return new Facts(
                    region,
                    city,
                    city + sector.bureau(),
                    sector,
                    2019 + random.nextInt(5),
                    basic,
                    project,
                    amount(800, 40_000),
                    amount(600, 30_000),
                    amount(600, 30_000),
                    share(operating, 950, 1200),
                    operating,
                    share(operating, 900, 1150),
                    amount(5_000, 60_000),
                    amount(4_000, 50_000),
                    amount(100_000, 900_000),
                    amount(500, 9_000),
                    established,
                    established - random.nextInt(15),
                    random.nextInt(3) == 0 ? part(500) : new Part(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
                    part(1_500),
                    part(3_500),
                    BigDecimal.valueOf(900 + random.nextInt(99), 1),
                    undertakings(sector, project));
        }

        private Spending spending(int hundreds, int leastPermille, int mostPermille) {
            var adjusted = hundredYuan(hundreds);
            return new Spending(
                    share(adjusted, 820, 990),
                    adjusted,
                    share(adjusted, leastPermille, mostPermille),
                    share(adjusted, 850, 1150));
        }

        private Part part(int hundreds) {
            var budget = hundredYuan(between(hundreds, hundreds * 3));
            return new Part(budget, share(budget, 500, 1000), share(budget, 500, 1200));
        }

        private List<Undertaking> undertakings(Sector sector, Spending project) {
            var names = new ArrayList<>(sector.undertakings());
            Collections.shuffle(names, random);
            var made = new ArrayList<Undertaking>();
            for (var name : names.subList(0, 4 + random.nextInt(2))) {
                var budget = share(project.adjusted(), 40, 180);
                var executed = random.nextInt(3) > 0 ? budget : share(budget, 700, 999);
                made.add(new Undertaking(name.get(0), name.get(1), budget, executed));
            }
            return made;
        }

        private int between(int least, int most) {
            return least + random.nextInt(most - least);
        }

        private BigDecimal amount(int least, int most) {
            return hundredYuan(between(least, most));
        }

        /** A hundred yuan is the last digit of an amount in ten thousand yuan. */
        private static BigDecimal hundredYuan(int hundreds) {
            return BigDecimal.valueOf(hundreds).multiply(BigDecimal.valueOf(100));
        }

        private BigDecimal share(BigDecimal whole, int leastPermille, int mostPermille) {
            return whole.multiply(BigDecimal.valueOf(between(leastPermille, mostPermille)))
                    .divide(BigDecimal.valueOf(100_000), 0, RoundingMode.HALF_UP)
                    .multiply(BigDecimal.valueOf(100));
        }
    }
}
