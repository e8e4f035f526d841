package org.mingjian.analytics.population;

import java.util.Map;
import java.util.SplittableRandom;

/**
 * A made department's three public expenses of one year (模拟三公经费), final amounts in hundredths of 万元.
 * Overseas travel breaks off in 2020 and comes back in part from 2023; the others fall slowly.
 */
record ThreePublicAmounts(long abroad, long reception, long vehicles) {

    private record Shape(double abroad, double reception, double vehicles) {}

    private static final Map<Integer, Shape> SHAPES = Map.of(
            2017, new Shape(1.00, 1.00, 1.00),
            2018, new Shape(0.95, 0.92, 0.97),
            2019, new Shape(0.90, 0.85, 0.94),
            2020, new Shape(0.08, 0.70, 0.90),
            2021, new Shape(0.00, 0.66, 0.88),
            2022, new Shape(0.00, 0.60, 0.85),
            2023, new Shape(0.50, 0.68, 0.87),
            2024, new Shape(0.65, 0.64, 0.84));

    static ThreePublicAmounts of(PopulationOptions options, MadeDepartment department, int year) {
        var random = new SplittableRandom(options.seed() + department.number() * 1_000_003L + year * 7L);
        var shape = SHAPES.getOrDefault(year, year < 2017 ? new Shape(1.05, 1.08, 1.03) : new Shape(0.7, 0.6, 0.82));
        double abroadShare = department.travels() ? 0.05 : 0;
        double reception = 0.16 + 0.001 * (department.number() % 200);
        return new ThreePublicAmounts(
                amount(department, abroadShare * shape.abroad(), random),
                amount(department, reception * shape.reception(), random),
                amount(department, (1 - abroadShare - reception) * shape.vehicles(), random));
    }

    private static long amount(MadeDepartment department, double share, SplittableRandom random) {
        return Math.round(department.threePublic() * share * Math.exp(0.06 * random.nextGaussian()));
    }

    long total() {
        return abroad + reception + vehicles;
    }
}
