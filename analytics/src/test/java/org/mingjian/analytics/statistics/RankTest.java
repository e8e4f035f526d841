package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ranks and their intervals. */
class RankTest {

    @Test
    void tiedValuesShareTheMeanOfTheirPlaces() {
        assertThat(Midrank.descending(new double[] {98, 100, 100, 95, 100})).containsExactly(4, 2, 2, 5, 2);
    }

    @Test
    void unitsWithoutOverlapStandInOnePlace() {
        var ranks = RankInterval.of(new double[] {5, 3, 1}, new double[] {6, 4, 2});
        assertThat(ranks).containsExactly(new RankInterval(1, 1), new RankInterval(2, 2), new RankInterval(3, 3));
    }

    /** a [1, 3], b [2, 4], c [3.5, 5]: a is surely below c only. */
    @Test
    void overlappingUnitsShareTheirPlaces() {
        var ranks = RankInterval.of(new double[] {1, 2, 3.5}, new double[] {3, 4, 5});
        assertThat(ranks).containsExactly(new RankInterval(2, 3), new RankInterval(1, 3), new RankInterval(1, 2));
    }

    @Test
    void widthMakesADifferenceAtFivePercent() {
        assertThat(RankInterval.WIDTH).isEqualTo(WilsonInterval.Z_95 / Math.sqrt(2));
    }
}
