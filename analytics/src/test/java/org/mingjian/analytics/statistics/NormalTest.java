package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {

    /** R: pnorm(z, lower.tail = FALSE). */
    @Test
    void equalsPublishedTails() {
        assertThat(Normal.upperTail(0)).isEqualTo(0.5, within(1e-14));
        assertThat(Normal.upperTail(0.5)).isEqualTo(0.3085375387259869, within(1e-14));
        assertThat(Normal.upperTail(1.96)).isEqualTo(0.024997895148220435, within(1e-14));
        assertThat(Normal.upperTail(3)).isEqualTo(0.0013498980316300933, within(1e-14));
        assertThat(Normal.upperTail(8)).isEqualTo(6.22096057427174e-16, within(1e-21));
        assertThat(Normal.upperTail(-1.96)).isEqualTo(0.9750021048517796, within(1e-14));
        assertThat(Normal.upperTail(WilsonInterval.Z_95)).isEqualTo(0.025, within(1e-14));
    }

    @Test
    void joinsWhereTheFormulaChanges() {
        double below = Normal.upperTail(Normal.FAR - 1e-9);
        double above = Normal.upperTail(Normal.FAR + 1e-9);
        assertThat(below / above).isEqualTo(1, within(1e-6));
    }
}
