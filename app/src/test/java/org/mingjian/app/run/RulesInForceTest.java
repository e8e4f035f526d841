package org.mingjian.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesInForceTest {

    private static final String LIMIT = """
            version: "2024.1"
            thresholds:
              light.red:
                name: 自评预警红灯
                value: "10%"
                basis: 某市预算绩效管理办法
            """;

    private final Path home;

    RulesInForceTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void beginsWithTheBuiltInRules() {
        var rules = new RulesInForce(home);
        assertThat(rules.hasOwn()).isFalse();
        assertThat(rules.own()).isEmpty();
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void takesAFileThatCameSince() throws IOException {
        var rules = new RulesInForce(home);
        var before = rules.version();
        Files.writeString(home.resolve("rules.yaml"), LIMIT);
        assertThat(rules.reload()).as(String.valueOf(rules.problems())).isTrue();
        assertThat(rules.hasOwn()).isTrue();
        assertThat(rules.ownLimits()).hasSize(1);
        assertThat(rules.version()).startsWith(before + "+2024.1-");
        assertThat(rules.steps().rulebookVersion()).isEqualTo(rules.version());
    }

    @Test
    void keepsTheRulesInForceWhenTheFileBreaksAndSaysWhere() throws IOException {
        Files.writeString(home.resolve("rules.yaml"), LIMIT);
        var rules = new RulesInForce(home);
        var before = rules.version();
        Files.writeString(home.resolve("rules.yaml"), LIMIT.replace("10%", "百分之十"));
        assertThat(rules.reload()).isFalse();
        assertThat(rules.version()).isEqualTo(before);
        assertThat(rules.hasOwn()).isTrue();
        assertThat(String.join("\n", rules.problems()))
                .contains("rules.yaml", "第5行")
                .doesNotContain(home.toString());
    }
}
