package org.mingjian.analytics.population;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/** What a made department needs to run (模拟运转): staff, operating expense, procurement; money in hundredths of 万元. */
record Upkeep(
        int established, int staff, long operatingBudget, long operating, long procurementPlanned, long procurement) {

    static Upkeep draw(Funds funds, SplittableRandom random) {
        int established = 12 + (int) Math.min(600, funds.budgetBasic() / 2500) + random.nextInt(8);
        int staff = established - random.nextInt(1 + established / 7);
        long operatingBudget = Math.round(funds.budgetBasic() * (0.1 + 0.1 * random.nextDouble()));
        long operating = Math.round(operatingBudget * (0.85 + 0.15 * random.nextDouble()));
        long planned = Math.round(funds.budgetProject() * (0.05 + 0.15 * random.nextDouble())) + 100;
        long procured = Math.round(planned * (0.8 + 0.2 * random.nextDouble()));
        return new Upkeep(established, staff, operatingBudget, operating, planned, procured);
    }

    BigDecimal staffControl() {
        return Funds.percent(staff, established);
    }

    BigDecimal procurementRate() {
        return Funds.percent(procurement, procurementPlanned);
    }

    Upkeep withOperatingBudget(long amount) {
        return new Upkeep(established, staff, amount, operating, procurementPlanned, procurement);
    }

    Upkeep withProcurement(long amount) {
        return new Upkeep(established, staff, operatingBudget, operating, procurementPlanned, amount);
    }
}
