package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Budget composition and Gower's distance. */
class DistanceTest {

    /**
     * 平顶山 2020, two heads: 710.93 and 1241.25 were planned, 525.62 and 839.43 spent in a made split of the printed
     * totals 1952.18 and 1365.05: b' = 497.1135, 867.9365; 2 · 28.5065 ÷ 1365.05 = 0.041766.
     */
    @Test
    void compositionComparesWithTheBudgetScaledToTheSpending() {
        double variance = BudgetComposition.variance(new double[] {710.93, 1241.25}, new double[] {525.62, 839.43});
        assertThat(variance).isEqualTo(0.041766, within(0.0000005));
    }

    @Test
    void evenCutLeavesTheComposition() {
        assertThat(BudgetComposition.variance(new double[] {10, 30}, new double[] {5, 15}))
                .isZero();
    }

    /** Widths 6 and 4: |2 − 5| ÷ 6 = 0.5, |1 − 2| ÷ 4 = 0.25, the third is missing on one side: mean 0.375. */
    @Test
    void distanceIsTheMeanOverTraitsBothHave() {
        var widths = new double[] {6, 4, 1};
        assertThat(GowerDistance.between(new Double[] {2.0, 1.0, 0.3}, new Double[] {5.0, 2.0, null}, widths))
                .isEqualTo(0.375);
        assertThat(GowerDistance.between(new Double[] {null}, new Double[] {1.0}, new double[] {1}))
                .isNull();
        assertThat(GowerDistance.between(new Double[] {0.0}, new Double[] {99.0}, new double[] {6}))
                .isEqualTo(1);
    }

    /** Median 3, deviations 2 1 0 1 7: MAD 1, width 6 · 1.4826. */
    @Test
    void widthIsRobust() {
        assertThat(GowerDistance.width(new double[] {1, 2, 3, 4, 10}, 0.1)).isEqualTo(6 * 1.4826);
        assertThat(GowerDistance.width(new double[] {3, 3, 3}, 0.1)).isEqualTo(0.1);
    }
}
