package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DerSimonianLairdTest {

    /** Colditz and others 1994, thirteen trials of a vaccine: cases and others among the treated, then the untreated. */
    private static final double[][] TRIALS = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    private final double[] values = Arrays.stream(TRIALS)
            .mapToDouble(trial -> Math.log(trial[0] / (trial[0] + trial[1]) / (trial[2] / (trial[2] + trial[3]))))
            .toArray();
    private final double[] variances = Arrays.stream(TRIALS)
            .mapToDouble(trial -> 1 / trial[0] - 1 / (trial[0] + trial[1]) + 1 / trial[2] - 1 / (trial[2] + trial[3]))
            .toArray();

    /** As metafor prints them for dat.bcg with method "DL": τ² 0.3088, estimate −0.7141, Q 152.2330. */
    @Test
    void equalsThePublishedVaccineTrials() {
        var fit = DerSimonianLaird.of(values, variances);
        assertThat(fit.between()).isEqualTo(0.3088, within(0.00005));
        assertThat(fit.mean()).isEqualTo(-0.7141, within(0.00005));
        assertThat(fit.heterogeneity()).isEqualTo(152.2330, within(0.00005));
    }

    @Test
    void noisierUnitIsDrawnFurther() {
        var fit = DerSimonianLaird.of(values, variances);
        assertThat(fit.reliability(0.1)).isGreaterThan(fit.reliability(0.5));
        assertThat(fit.shrink(1, 0.5)).isBetween(fit.mean(), 1.0);
        assertThat(fit.shrunkError(0.5)).isLessThan(Math.sqrt(0.5));
    }

    @Test
    void noSpreadBeyondNoiseDrawsAllToTheMean() {
        var fit = DerSimonianLaird.of(new double[] {1, 1.1, 0.9}, new double[] {1, 1, 1});
        assertThat(fit.between()).isZero();
        assertThat(fit.shrink(1.1, 1)).isEqualTo(1, within(1e-12));
    }

    @Test
    void unitChangesTheVarianceOnlyBySquares() {
        var scaled = DerSimonianLaird.of(
                Arrays.stream(values).map(value -> value * 100).toArray(),
                Arrays.stream(variances).map(value -> value * 10_000).toArray());
        var fit = DerSimonianLaird.of(values, variances);
        assertThat(scaled.between()).isEqualTo(10_000 * fit.between(), within(1e-8));
        assertThat(scaled.reliability(5_000)).isEqualTo(fit.reliability(0.5), within(1e-12));
    }

    @Test
    void oneUnitHasNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> DerSimonianLaird.of(new double[] {1}, new double[] {1}));
    }
}
