package org.mingjian.analytics.statistics;

import java.util.stream.DoubleStream;

/**
 * How far spending by head moved away from the budget's composition (支出结构偏离).
 * b'_k = b_k·E ÷ B; Σ|e_k − b'_k| ÷ Σb'_k with B and E the sums; fraction, 0 or more.
 * Basis: PEFA 2016, PI-2; bands A below 5 %, B below 10 %, C below 15 %, else D.
 */
public final class BudgetComposition {

    private BudgetComposition() {}

    /** Budget and spending of the same heads; both sums above zero. */
    public static double variance(double[] budget, double[] spent) {
        double budgets = DoubleStream.of(budget).sum();
        double all = DoubleStream.of(spent).sum();
        if (!(budgets > 0 && all > 0) || budget.length != spent.length) {
            throw new IllegalArgumentException("no composition of %s spent of %s".formatted(all, budgets));
        }
        double moved = 0;
        for (int head = 0; head < budget.length; head++) {
            moved += Math.abs(spent[head] - budget[head] * all / budgets);
        }
        return moved / all;
    }
}
