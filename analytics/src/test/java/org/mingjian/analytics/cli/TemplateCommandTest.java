package org.mingjian.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.data.template.Template;
import org.mingjian.data.template.TemplateCsv;

class TemplateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesATemplateOnceAndNeverOverAFile() throws IOException {
        var file = folder.resolve("表.csv");
        assertThat(Main.run("template", "write", "three-public", file.toString()))
                .isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(TemplateCsv.of(Template.THREE_PUBLIC));
        assertThat(Main.run("template", "write", "verified-scores", file.toString()))
                .isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo(TemplateCsv.of(Template.THREE_PUBLIC));
    }

    @Test
    void refusesATemplateThatIsNone() {
        assertThat(Main.run("template", "write", "nothing", folder.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void listsTheTemplates() {
        assertThat(Main.run("template", "list")).isZero();
    }
}
