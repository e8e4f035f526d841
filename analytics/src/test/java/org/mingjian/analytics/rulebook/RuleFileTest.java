package org.mingjian.analytics.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFileTest {

    private static final String GOOD =
            "version: '1'\nentries:\n- {form: own, name: 自定, weights: {全: 100}, grades: {优: 90, 差: 0}, basis: 无}\n";

    @TempDir
    private Path home;

    @Test
    void takesTheBuiltInBookWhereTheFolderHasNoFile() {
        var rules = RuleFile.inHome(home);
        assertThat(rules.book()).isSameAs(RuleBook.builtIn());
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void laysTheFoldersFileOverTheBuiltInBook() throws IOException {
        Files.writeString(home.resolve(RuleFile.NAME), "\uFEFF" + GOOD);
        var rules = RuleFile.inHome(home);
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.book().form("own")).isPresent();
        assertThat(rules.book().form("hubei")).isPresent();
    }

    @Test
    void saysThatTheBuiltInBookHoldsWhenTheFileIsBad() throws IOException {
        Files.writeString(home.resolve(RuleFile.NAME), GOOD.replace("100", "90"));
        var rules = RuleFile.inHome(home);
        assertThat(rules.book()).isSameAs(RuleBook.builtIn());
        assertThat(rules.problems().getFirst()).contains("1处错误", "内置规则库继续有效");
        assertThat(rules.problems().getLast()).contains("第3行", "合计90");
    }

    @Test
    void refusesOtherCharactersAndFilesThatAreNotThere() throws IOException {
        var file = Files.write(home.resolve("甲.yaml"), GOOD.getBytes(Charset.forName("GB18030")));
        assertThat(RuleFile.of(file).problems()).singleElement().asString().contains("UTF-8");
        assertThat(RuleFile.of(home.resolve("无.yaml")).problems())
                .singleElement()
                .asString()
                .contains("不存在");
        var large = Files.write(home.resolve("大.yaml"), "#".repeat(300_000).getBytes(StandardCharsets.UTF_8));
        assertThat(RuleFile.of(large).problems()).anyMatch(sentence -> sentence.contains("256 KB"));
    }
}
