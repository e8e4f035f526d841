package org.mingjian.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    @Test
    void hasNoPrecisionWithoutAReview() {
        assertThat(new Scorecard(12, 10, 0, 0).precision()).isEmpty();
        assertThat(RuleView.precision(new Scorecard(12, 10, 0, 0))).isEqualTo("—");
    }

    @Test
    void givesTheUpheldShareWithItsInterval() {
        // 8 of 10: 0.8; Wilson 0.4902 to 0.9433
        var precision = new Scorecard(12, 10, 10, 8).precision().orElseThrow();
        assertThat(precision.share()).isEqualByComparingTo("0.8");
        assertThat(precision.low()).isCloseTo(new BigDecimal("0.4902"), Offset.offset(new BigDecimal("0.0001")));
        assertThat(precision.high()).isCloseTo(new BigDecimal("0.9433"), Offset.offset(new BigDecimal("0.0001")));
        assertThat(RuleView.precision(new Scorecard(12, 10, 10, 8))).isEqualTo("80.00%（49.02%—94.33%）");
    }

    /** A rule none of whose findings was upheld has a precision of 0 %, which is not the same as having none. */
    @Test
    void tellsZeroFromUnknown() {
        assertThat(new Scorecard(5, 5, 5, 0).precision().orElseThrow().share()).isEqualByComparingTo("0");
    }
}
