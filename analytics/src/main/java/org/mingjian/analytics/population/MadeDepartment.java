package org.mingjian.analytics.population;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.GovernmentLevel;

/**
 * A made department (模拟部门), the years it stood, and the constants of its size; amounts are in hundredths of 万元.
 * City and county are absent above their level. The neighbour is another bureau of the sector in the same place, whose
 * report may be looked at before one's own is written; the first has none.
 */
record MadeDepartment(
        int number,
        String name,
        int province,
        @Nullable String city,
        @Nullable String county,
        GovernmentLevel level,
        Sector sector,
        int firstYear,
        int lastYear,
        long budget,
        long threePublic,
        boolean travels,
        @Nullable MadeDepartment neighbour) {

    /** Where a department is, and how many of a sector's bureaus stand there. */
    record Place(
            int province, @Nullable String city, @Nullable String county, GovernmentLevel level) {

        String name() {
            return county != null ? county : city != null ? city : Places.province(province);
        }

        int bureaus(Sector sector) {
            return level == GovernmentLevel.COUNTY
                    ? sector.inCounty()
                    : sector.bureaus().size();
        }

        /** A province's own bureaus are called 厅 where the state council's parts are ministries. */
        String bureau(Sector sector, String bureau) {
            return level == GovernmentLevel.PROVINCE && sector.isMinistry(bureau)
                    ? bureau.replaceFirst("局$", "厅")
                    : bureau;
        }

        private double medianBudget() {
            return switch (level) {
                case PROVINCE -> 900_000;
                case CITY -> 400_000;
                case COUNTY, TOWNSHIP, CENTRAL -> 150_000;
            };
        }
    }

    static MadeDepartment make(
            PopulationOptions options,
            int number,
            Place place,
            Sector sector,
            String bureau,
            int firstYear,
            int lastYear,
            @Nullable MadeDepartment neighbour) {
        var random = new SplittableRandom(options.seed() * 31 + number);
        long budget = Math.round(place.medianBudget() * Math.exp(0.7 * random.nextGaussian()));
        long threePublic = Math.max(200, Math.round(budget * (0.004 + 0.011 * random.nextDouble())));
        return new MadeDepartment(
                number,
                place.name() + place.bureau(sector, bureau),
                place.province(),
                place.city(),
                place.county(),
                place.level(),
                sector,
                firstYear,
                lastYear,
                budget,
                threePublic,
                place.level() != GovernmentLevel.COUNTY && random.nextDouble() < 0.5,
                neighbour);
    }

    /** The first year it has a report of. */
    int begins(PopulationOptions options) {
        return Math.max(options.firstYear(), firstYear);
    }

    /** The neighbour where it has a report of the year. */
    @Nullable
    MadeDepartment neighbourIn(PopulationOptions options, int year) {
        boolean stands = neighbour != null && year >= neighbour.begins(options) && year <= neighbour.lastYear;
        return stands ? neighbour : null;
    }

    /** The neighbour where it writes of its work. */
    @Nullable
    MadeDepartment writingNeighbour(PopulationOptions options, int year) {
        var standing = neighbourIn(options, year);
        return standing != null && Section.of(options, standing).contains(Section.PROSE) ? standing : null;
    }

    String provinceName() {
        return Places.province(province);
    }
}
