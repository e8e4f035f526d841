package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    /** Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662; 15 of 148 is 0.0624 to 0.1605. */
    @Test
    void equalsPublishedExamples() {
        assertThat(WilsonInterval.of(81, 263).low()).isEqualTo(0.2553, within(0.00005));
        assertThat(WilsonInterval.of(81, 263).high()).isEqualTo(0.3662, within(0.00005));
        assertThat(WilsonInterval.of(15, 148).low()).isEqualTo(0.0624, within(0.00005));
        assertThat(WilsonInterval.of(15, 148).high()).isEqualTo(0.1605, within(0.00005));
    }

    /** Newcombe 1998: 0 of 20 is 0 to 0.1611. */
    @Test
    void staysWithinZeroAndOne() {
        assertThat(WilsonInterval.of(0, 20).low()).isEqualTo(0, within(1e-12));
        assertThat(WilsonInterval.of(0, 20).high()).isEqualTo(0.1611, within(0.00005));
        assertThat(WilsonInterval.of(20, 20).high()).isEqualTo(1, within(1e-12));
    }

    @Test
    void refusesShareOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WilsonInterval.of(0, 0))
                .withMessageContaining("0 of 0");
    }
}
