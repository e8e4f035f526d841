package org.mingjian.analytics.population;

/**
 * How large a population is made (模拟规模), and from which seed; the same options give the same rows.
 * A province has its own departments, its cities theirs, and each city its counties. Departments beyond the limit are
 * left out. The lines are how many indicators a form has, about; the pages are the made documents themselves, which
 * screens show and benchmarks do not need.
 */
public record PopulationOptions(
        long seed,
        int provinces,
        int cities,
        int counties,
        int firstYear,
        int lastYear,
        int departments,
        int lines,
        boolean pages) {

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int MOST_PROVINCES = 31;
    private static final int MOST_PARTS = 20;
    private static final int FEW_LINES = 17;
    private static final int FEWEST_LINES = 12;
    private static final int MOST_LINES = 36;

    public PopulationOptions {
        if (provinces < 1
                || provinces > MOST_PROVINCES
                || cities < 0
                || cities > MOST_PARTS
                || counties < 0
                || counties > MOST_PARTS) {
            throw new IllegalArgumentException("模拟规模不对：%d 个省，每省 %d 个市，每市 %d 个县；省应为 1 到 %d，市、县应为 0 到 %d。"
                    .formatted(provinces, cities, counties, MOST_PROVINCES, MOST_PARTS));
        }
        if (firstYear > lastYear || departments < 1 || lines < FEWEST_LINES || lines > MOST_LINES) {
            throw new IllegalArgumentException("模拟规模不对：%d—%d 年，%d 个部门，每份 %d 行指标；指标应为 %d 到 %d 行。"
                    .formatted(firstYear, lastYear, departments, lines, FEWEST_LINES, MOST_LINES));
        }
    }

    /** One province with one city and its counties, with pages. */
    public PopulationOptions(long seed, int counties, int firstYear, int lastYear) {
        this(seed, 1, 1, counties, firstYear, lastYear, NO_LIMIT, FEW_LINES, true);
    }

    /** With pages and few lines, for the store and the tests. */
    public static PopulationOptions of(
            long seed, int provinces, int cities, int counties, int firstYear, int lastYear) {
        return new PopulationOptions(seed, provinces, cities, counties, firstYear, lastYear, NO_LIMIT, FEW_LINES, true);
    }

    /** The demonstration's: three provinces with a city and two counties each, eight years. */
    public static PopulationOptions standard() {
        return of(20_260_101L, 3, 1, 2, 2017, 2024);
    }

    /** As many departments as are asked for, spread over as few provinces of ten cities of ten counties as hold them. */
    public static PopulationOptions ofDepartments(
            long seed, int departments, int firstYear, int lastYear, int lines, boolean pages) {
        int perCounty = 40;
        int perCity = 60 + 10 * perCounty;
        int provinces = Math.clamp((departments + 10L * perCity - 1) / (10L * perCity), 3, MOST_PROVINCES);
        int cities = Math.clamp(departments / provinces / perCity + 1L, 1, MOST_PARTS);
        return new PopulationOptions(seed, provinces, cities, 10, firstYear, lastYear, departments, lines, pages);
    }

    /** How much of the sections that not every department writes is written: all of it where there are pages to show. */
    double detail() {
        return pages ? 1 : 0.3;
    }
}
