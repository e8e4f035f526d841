package org.mingjian.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    /** The fifteen p-values of the paper's section 4: at 0.05 the first four are discoveries; Bonferroni finds three. */
    private static final double[] PAPER = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000
    };

    @Test
    void findsTheFourDiscoveriesOfThePaper() {
        var adjusted = BenjaminiHochberg.adjust(PAPER);
        assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05)).hasSize(4);
        // R: p.adjust(p, "BH")
        assertThat(adjusted[3]).isEqualTo(0.035625, within(1e-12));
        assertThat(adjusted[5]).isEqualTo(0.06385714, within(1e-8));
        assertThat(adjusted[6]).isEqualTo(adjusted[5], within(1e-15));
        assertThat(adjusted[14]).isEqualTo(1);
    }

    @Test
    void orderChangesNothing() {
        var reversed = new double[PAPER.length];
        Arrays.setAll(reversed, at -> PAPER[PAPER.length - 1 - at]);
        var adjusted = BenjaminiHochberg.adjust(reversed);
        assertThat(adjusted[PAPER.length - 1]).isEqualTo(0.0015, within(1e-12));
    }

    @Test
    void equalValuesHaveEqualAnswers() {
        assertThat(BenjaminiHochberg.adjust(new double[] {0.02, 0.02, 0.5})).containsExactly(0.03, 0.03, 0.5);
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    }
}
