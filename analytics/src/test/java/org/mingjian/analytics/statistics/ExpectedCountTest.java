package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected counts and information. */
class ExpectedCountTest {

    /** Ten tosses of a fair coin: 8 or more have 56 ÷ 1024. */
    @Test
    void exactTailIsTheBinomialOneForEqualChances() {
        var coin = new double[10];
        Arrays.fill(coin, 0.5);
        assertThat(ExpectedCount.exactlyAtLeast(coin, 8)).isEqualTo(56 / 1024.0, within(1e-15));
        assertThat(ExpectedCount.exactlyAtLeast(coin, 0)).isEqualTo(1, within(1e-15));
    }

    @Test
    void approximationIsCloseForManyUnequalChances() {
        var chances = new double[200];
        Arrays.setAll(chances, at -> 0.55 + 0.4 * at / 200);
        var expected = ExpectedCount.of(chances);
        for (int successes = 140; successes <= 165; successes += 5) {
            assertThat(expected.atLeast(successes))
                    .isEqualTo(ExpectedCount.exactlyAtLeast(chances, successes), within(0.006));
        }
    }

    @Test
    void certaintiesHaveNoTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedCount.of(new double[] {1, 1}).atLeast(1));
    }

    /** Shannon's example: chances 1/2, 1/4, 1/8, 1/8 make 7/4 bits. */
    @Test
    void entropyIsShannons() {
        assertThat(Entropy.bits(4, 2, 1, 1)).isEqualTo(1.75, within(1e-15));
        assertThat(Entropy.bits(40, 20, 10, 10)).isEqualTo(1.75, within(1e-15));
        assertThat(Entropy.bits(7, 0, 0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Entropy.bits(0, 0));
    }
}
