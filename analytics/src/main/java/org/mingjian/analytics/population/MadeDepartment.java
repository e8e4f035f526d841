package org.mingjian.analytics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;

/** A made department (模拟部门) and the constants of its size; amounts are in hundredths of 万元. */
record MadeDepartment(
        int number,
        String name,
        @Nullable String county,
        GovernmentLevel level,
        Sector sector,
        long budget,
        long threePublic,
        boolean travels) {

    static final String PROVINCE = "模拟省";
    static final String CITY = "模拟市";

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    static List<MadeDepartment> all(PopulationOptions options) {
        var departments = new ArrayList<MadeDepartment>();
        var sectors = Sector.all();
        for (var sector : sectors) {
            sector.bureaus()
                    .forEach(bureau -> departments.add(make(options, departments.size() + 1, bureau, 0, sector)));
        }
        for (int county = 1; county <= options.counties(); county++) {
            for (var sector : sectors) {
                for (var bureau : sector.bureaus().subList(0, sector.inCounty())) {
                    departments.add(make(options, departments.size() + 1, bureau, county, sector));
                }
            }
        }
        return List.copyOf(departments);
    }

    private static MadeDepartment make(
            PopulationOptions options, int number, String bureau, int county, Sector sector) {
        var random = new SplittableRandom(options.seed() * 31 + number);
        boolean municipal = county == 0;
        double median = municipal ? 400_000 : 150_000;
        long budget = Math.round(median * Math.exp(0.7 * random.nextGaussian()));
        long threePublic = Math.max(200, Math.round(budget * (0.004 + 0.011 * random.nextDouble())));
        var place = municipal ? CITY : "模拟第" + chinese(county) + "县";
        return new MadeDepartment(
                number,
                place + bureau,
                municipal ? null : place,
                municipal ? GovernmentLevel.CITY : GovernmentLevel.COUNTY,
                sector,
                budget,
                threePublic,
                municipal && random.nextDouble() < 0.5);
    }

    private static String chinese(int number) {
        var tens = number / 10;
        return (tens > 1 ? DIGITS[tens] : "") + (tens > 0 ? "十" : "") + DIGITS[number % 10];
    }
}
