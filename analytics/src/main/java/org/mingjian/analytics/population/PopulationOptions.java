package org.mingjian.analytics.population;

/**
 * How large a population is made (模拟规模), and from which seed; the same options give the same rows.
 * A city with its 60 bureaus, and counties of 40 bureaus each.
 */
public record PopulationOptions(long seed, int counties, int firstYear, int lastYear) {

    public PopulationOptions {
        if (counties < 0 || counties > 99 || firstYear > lastYear) {
            throw new IllegalArgumentException(
                    "模拟规模不对：%d 个县，%d—%d 年；县数应为 0 到 99。".formatted(counties, firstYear, lastYear));
        }
    }

    /** One city, twelve counties, eight years: 540 departments, 4,320 department-years. */
    public static PopulationOptions standard() {
        return new PopulationOptions(20_260_101L, 12, 2017, 2024);
    }
}
