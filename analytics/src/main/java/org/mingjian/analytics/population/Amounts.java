package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** A made department's money of one year (模拟收支), in hundredths of 万元. */
record Amounts(long initialBasic, long initialProject, long budgetBasic, long budgetProject, long basic, long project) {

    /** Most between 96 and 99.9 %, some exactly 100, a left tail to 60; above 100 only where that is planted. */
    static Amounts draw(MadeDepartment department, int year, Plan plan, SplittableRandom random) {
        double growth = Math.pow(1.02, year - 2017) * Math.exp(0.05 * random.nextGaussian());
        long initial = Math.round(department.budget() * growth);
        long initialBasic = Math.round(initial * (0.45 + 0.3 * random.nextDouble()));
        long initialProject = initial - initialBasic;
        double adjusted =
                random.nextDouble() < 0.12 ? 0.8 + 0.45 * random.nextDouble() : 0.98 + 0.06 * random.nextDouble();
        long budgetBasic = Math.round(initialBasic * (0.99 + 0.03 * random.nextDouble()));
        long budgetProject = Math.round(initialProject * adjusted);
        boolean full = random.nextDouble() < 0.14;
        double basicRate = full ? 1 : 0.985 + 0.015 * random.nextDouble();
        double projectRate = full ? 1 : projectRate(random);
        if (plan.has(Plan.Error.F11)) {
            basicRate = 1;
            projectRate = 1.03 + 0.2 * random.nextDouble();
        }
        long basic = Math.round(budgetBasic * basicRate);
        long project = Math.round(budgetProject * projectRate);
        return new Amounts(initialBasic, initialProject, budgetBasic, budgetProject, basic, project);
    }

    private static double projectRate(SplittableRandom random) {
        double draw = random.nextDouble();
        if (draw < 0.25) {
            return 1;
        }
        return draw < 0.92 ? 0.93 + 0.07 * random.nextDouble() : 0.5 + 0.43 * random.nextDouble();
    }

    long budget() {
        return budgetBasic + budgetProject;
    }

    long executed() {
        return basic + project;
    }

    /** In percent with two decimals, as a form prints it. */
    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
