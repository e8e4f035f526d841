package org.mingjian.app.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReviewPlanTest {

    @Test
    void saysHowMuchTheFirstReportsExplain() {
        // stakes 20, 9, 5, 4, 2: 29 of 40
        var plan = new ReviewPlan(5, new BigDecimal("40"), 2, new BigDecimal("29"), 3, 4);
        assertThat(plan.sentence()).isEqualTo("每周复核2份：先复核前2份可解释72.50%的存疑分值（共5份、40分）；解释80%要3份，解释90%要4份。");
    }

    @Test
    void saysThatAWeekIsEnough() {
        assertThat(new ReviewPlan(5, new BigDecimal("40"), 20, new BigDecimal("40"), 3, 4).sentence())
                .isEqualTo("复核这5份可解释全部存疑分值（40分）。");
    }

    @Test
    void saysThatNoPointsAreInDoubt() {
        assertThat(new ReviewPlan(0, null, 20, null, 0, 0).sentence()).contains("都不涉及分值");
    }
}
