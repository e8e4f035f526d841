package org.mingjian.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleManualTest {

    private static final Path MANUAL = Path.of("..", "docs", "rules.md");

    /** With -Dmingjian.write=true the manual is written anew. */
    @Test
    void theManualIsWhatTheCardsSay() throws IOException {
        if (Boolean.getBoolean("mingjian.write")) {
            Files.writeString(MANUAL, RuleManual.text());
        }
        assertThat(Files.readString(MANUAL))
                .as("docs/rules.md is generated: run this test with -Dmingjian.write=true")
                .isEqualTo(RuleManual.text());
    }

    /** A type is covered by a rule, or the list says why it is not. */
    @Test
    void everyFindingTypeIsCoveredOrExplained() {
        assertThat(FindingType.all()).hasSize(28).allSatisfy(type -> {
            boolean covered =
                    Auditor.cards().stream().anyMatch(card -> card.types().contains(type.code()));
            assertThat(covered || !type.remark().isEmpty()).as(type.code()).isTrue();
        });
    }
}
