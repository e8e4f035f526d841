package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** A made department's money of one year (模拟收支), in hundredths of 万元. */
record Funds(long initialBasic, long initialProject, long budgetBasic, long budgetProject, long basic, long project) {

    /** Most departments execute between 96 and 99.9 %, some exactly 100, a left tail to 60; above 100 is planted. */
    static Funds draw(MadeDepartment department, int year, SplittableRandom random) {
        double growth = Math.pow(1.02, year - 2017) * Math.exp(0.05 * random.nextGaussian());
        long initial = Math.round(department.budget() * growth);
        long initialBasic = Math.round(initial * (0.45 + 0.3 * random.nextDouble()));
        long initialProject = initial - initialBasic;
        long budgetBasic = Math.round(initialBasic * (0.99 + 0.03 * random.nextDouble()));
        long budgetProject = Math.round(initialProject * adjustment(random));
        boolean full = random.nextDouble() < 0.15;
        long basic = Math.round(budgetBasic * (full ? 1 : 0.985 + 0.015 * random.nextDouble()));
        long project = Math.round(budgetProject * (full ? 1 : projectRate(random)));
        return new Funds(initialBasic, initialProject, budgetBasic, budgetProject, basic, project);
    }

    /** The whole budget changes by less than a fifth; more than that is planted. */
    private static double adjustment(SplittableRandom random) {
        return random.nextDouble() < 0.12 ? 0.8 + 0.42 * random.nextDouble() : 0.98 + 0.06 * random.nextDouble();
    }

    private static double projectRate(SplittableRandom random) {
        double draw = random.nextDouble();
        if (draw < 0.25) {
            return 1;
        }
        return draw < 0.8 ? 0.93 + 0.07 * random.nextDouble() : 0.3 + 0.63 * random.nextDouble();
    }

    long initial() {
        return initialBasic + initialProject;
    }

    long budget() {
        return budgetBasic + budgetProject;
    }

    long executed() {
        return basic + project;
    }

    Funds withBasic(long amount) {
        return new Funds(initialBasic, initialProject, budgetBasic, budgetProject, amount, project);
    }

    Funds withProject(long amount) {
        return new Funds(initialBasic, initialProject, budgetBasic, budgetProject, basic, amount);
    }

    Funds withBudgets(long basicBudget, long projectBudget) {
        return new Funds(initialBasic, initialProject, basicBudget, projectBudget, basic, project);
    }

    Funds withInitialProject(long amount) {
        return new Funds(initialBasic, amount, budgetBasic, budgetProject, basic, project);
    }

    BigDecimal percent() {
        return percent(executed(), budget());
    }

    /** In percent with two decimals, as a form prints it. */
    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
