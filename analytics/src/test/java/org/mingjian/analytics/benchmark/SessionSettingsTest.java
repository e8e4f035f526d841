package org.mingjian.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionSettingsTest {

    @Test
    void plansOnceForAProvince() {
        assertThat(SessionSettings.of(2, 10_000_000))
                .containsEntry("spark.sql.adaptive.enabled", "false")
                .containsEntry("spark.sql.shuffle.partitions", "4");
    }

    @Test
    void plansAnewAndCutsSmallerBeyond() {
        assertThat(SessionSettings.of(2, 10_000_001))
                .containsEntry("spark.sql.adaptive.enabled", "true")
                .containsEntry("spark.sql.shuffle.partitions", "16");
    }

    @Test
    void compilesNoCodeForSomeThousandReports() {
        assertThat(SessionSettings.of(2, 1_000_000)).containsEntry("spark.sql.codegen.wholeStage", "false");
        assertThat(SessionSettings.of(2, 1_000_001)).doesNotContainKey("spark.sql.codegen.wholeStage");
    }
}
