package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantileTest {

    private static final double[] VALUES = {10, 1, 4, 2, 3};

    /** R: quantile(c(1, 2, 3, 4, 10), c(.25, .5, .9)) is 2, 3, 7.6. */
    @Test
    void equalsTheDefaultOfR() {
        assertThat(Quantile.typeSeven(VALUES, 0.25)).isEqualTo(2);
        assertThat(Quantile.typeSeven(VALUES, 0.5)).isEqualTo(3);
        assertThat(Quantile.typeSeven(VALUES, 0.9)).isEqualTo(7.6, within(1e-12));
    }

    @Test
    void reachesBothEnds() {
        assertThat(Quantile.typeSeven(VALUES, 0)).isEqualTo(1);
        assertThat(Quantile.typeSeven(VALUES, 1)).isEqualTo(10);
        assertThat(Quantile.typeSeven(new double[] {5}, 0.3)).isEqualTo(5);
    }

    @Test
    void refusesNoValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantile.typeSeven(new double[0], 0.5));
    }
}
