package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.data.model.Measure;

class LabelsTest {

    /** A finding's title must not show a code. */
    @ParameterizedTest
    @EnumSource
    void everyMeasureHasAChineseName(Measure measure) {
        assertThat(Labels.of(measure)).containsPattern("\\p{IsHan}").isNotEqualTo(measure.wireName());
    }
}
