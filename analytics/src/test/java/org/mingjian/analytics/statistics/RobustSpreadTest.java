package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Double MAD and Tukey's fences. */
class RobustSpreadTest {

    /** Rosenmai's example: the median is 5; below it the deviations are 0 0 0 0 1 1 1 4, above it 0 0 0 0 2 2 3 5 11 25. */
    private static final double[] SKEWED = {1, 4, 4, 4, 5, 5, 5, 5, 7, 7, 8, 10, 16, 30};

    @Test
    void takesTheTwoSidesApart() {
        var spread = DoubleMad.of(SKEWED);
        assertThat(spread.median()).isEqualTo(5);
        assertThat(spread.below()).isEqualTo(1.4826 * 0.5);
        assertThat(spread.above()).isEqualTo(1.4826 * 2);
        assertThat(spread.score(1, 0)).isEqualTo(-4 / (1.4826 * 0.5), within(1e-12));
        assertThat(spread.score(30, 0)).isEqualTo(25 / (1.4826 * 2), within(1e-12));
    }

    /** Sixty of sixty-six at 100: without the floor every other value would be infinitely far. */
    @Test
    void floorStandsInForTiedValues() {
        var values = DoubleStream.concat(
                        DoubleStream.generate(() -> 100).limit(60), DoubleStream.of(90, 95, 97, 98, 99, 130))
                .toArray();
        var spread = DoubleMad.of(values);
        assertThat(spread.below()).isZero();
        assertThat(spread.score(99, 2)).isEqualTo(-0.5);
        assertThat(spread.score(130, 2)).isEqualTo(15);
    }

    /** R: boxplot fences of quantile(c(1, 2, 3, 4, 10)): Q1 2, Q3 4, so −1 and 7. */
    @Test
    void fencesReachOneAndAHalfQuartileRanges() {
        assertThat(TukeyFences.of(new double[] {10, 1, 4, 2, 3})).isEqualTo(new TukeyFences(-1, 7));
    }

    @Test
    void orderUnitAndDuplicationChangeNothing() {
        var spread = DoubleMad.of(SKEWED);
        var reversed = new double[SKEWED.length];
        Arrays.setAll(reversed, at -> SKEWED[SKEWED.length - 1 - at]);
        assertThat(DoubleMad.of(reversed)).isEqualTo(spread);
        var inTenThousands =
                DoubleMad.of(Arrays.stream(SKEWED).map(value -> value * 10_000).toArray());
        assertThat(inTenThousands.score(300_000, 20_000)).isEqualTo(spread.score(30, 2), within(1e-12));
        var twice = DoubleStream.concat(Arrays.stream(SKEWED), Arrays.stream(SKEWED))
                .toArray();
        assertThat(DoubleMad.of(twice)).isEqualTo(spread);
    }

    @Test
    void oneValueHasNoSpread() {
        assertThat(DoubleMad.of(new double[] {3})).isEqualTo(new DoubleMad(3, 0, 0));
    }
}
