package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HidiroglouBerthelotTest {

    private static final double[] BEFORE = {100, 200, 50, 400, 1000, 80, 10};
    private static final double[] NOW = {110, 190, 60, 420, 1010, 160, 9};

    /**
     * By the formulas of the paper, as R's univOutl::HBmethod computes them: the median ratio is 1.05; the effect of
     * 80 → 160 is (2 ÷ 1.05 − 1)·√160 = 11.444433; the quartiles of all effects are −0.892840, 0 and 0.803000.
     */
    @Test
    void effectsAndQuartilesAreThoseOfThePaper() {
        var limits = HidiroglouBerthelot.of(BEFORE, NOW);
        assertThat(limits.medianRatio()).isEqualTo(1.05);
        assertThat(limits.effect(80, 160)).isEqualTo(11.44443344, within(1e-8));
        assertThat(limits.effect(200, 190)).isEqualTo(-1.48864586, within(1e-8));
        assertThat(limits.median()).isZero();
        assertThat(limits.below()).isEqualTo(0.89283991, within(1e-8));
        assertThat(limits.above()).isEqualTo(0.80299973, within(1e-8));
        assertThat(limits.score(80, 160)).isGreaterThan(4);
        assertThat(limits.score(10, 9)).isBetween(-1.0, 0.0);
    }

    @Test
    void sameRatioWeighsMoreForTheLargerUnit() {
        var limits = HidiroglouBerthelot.of(BEFORE, NOW);
        assertThat(limits.score(10_000, 20_000)).isGreaterThan(limits.score(100, 200));
        assertThat(limits.effect(10_000, 20_000)).isEqualTo(10 * limits.effect(100, 200), within(1e-9));
    }

    /** Four of six did not change; R's univOutl stops with an error there. */
    @Test
    void unchangedUnitsAreLeftOutWhereTheyAreHalf() {
        var limits = HidiroglouBerthelot.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 2, 3, 4, 6, 12});
        assertThat(limits.tiesLeftOut()).isTrue();
        assertThat(limits.size()).isEqualTo(2);
        assertThat(limits.medianRatio()).isEqualTo(1.6);
    }

    @Test
    void nobodyChangedAndStillThereAreLimits() {
        var limits = HidiroglouBerthelot.of(new double[] {1, 2, 3}, new double[] {1, 2, 3});
        assertThat(limits.tiesLeftOut()).isFalse();
        assertThat(limits.below()).isEqualTo(0.05);
        assertThat(limits.score(2, 2)).isZero();
    }

    @Test
    void zerosHaveNoRatio() {
        var limits = HidiroglouBerthelot.of(new double[] {0, 100, 100}, new double[] {50, 0, 120});
        assertThat(limits.size()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HidiroglouBerthelot.of(new double[] {0}, new double[] {5}));
    }

    @Test
    void unitDoesNotChangeTheScore() {
        var limits = HidiroglouBerthelot.of(BEFORE, NOW);
        var inTenThousands = HidiroglouBerthelot.of(times(BEFORE), times(NOW));
        assertThat(inTenThousands.score(800_000, 1_600_000)).isEqualTo(limits.score(80, 160), within(1e-9));
    }

    private static double[] times(double[] values) {
        return Arrays.stream(values).map(value -> value * 10_000).toArray();
    }
}
