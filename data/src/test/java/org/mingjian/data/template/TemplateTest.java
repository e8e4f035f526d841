package org.mingjian.data.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.data.extract.ExtractionException;

class TemplateTest {

    private static final Path MANUAL = Path.of("..", "docs", "templates.md");

    /** With -Dmingjian.write=true the manual is written anew. */
    @Test
    void theManualIsWhatTheDefinitionSays() throws IOException {
        if (Boolean.getBoolean("mingjian.write")) {
            Files.writeString(MANUAL, TemplateManual.text());
        }
        assertThat(Files.readString(MANUAL))
                .as("docs/templates.md is generated: run this test with -Dmingjian.write=true")
                .isEqualTo(TemplateManual.text());
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnFileIsRecognisedAndAsksForRows(Template template) throws ExtractionException {
        var written = TemplateCsv.of(template);
        assertThat(written).startsWith(0xEF, 0xBB, 0xBF);
        var reading = TableReader.of("空表.csv", written).orElseThrow();
        assertThat(reading.template()).isEqualTo(template);
        assertThat(reading.refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("只有表头"));
        assertThat(reading.told()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itsExamplesAreAGoodRow(Template template) throws ExtractionException {
        var reading = TableReader.of("例.csv", examples(template)).orElseThrow();
        assertThat(reading.problems().list()).isEmpty();
        assertThat(reading.reports()).hasSize(1);
    }

    /** Every synonym is taken for its column, and the heading keeps the unit. */
    @ParameterizedTest
    @EnumSource
    void everySynonymNamesItsColumn(Template template) {
        for (var column : template.columns()) {
            for (var synonym : column.synonyms()) {
                assertThat(Definition.instance().column(template, Heading.of(synonym + "（元）")))
                        .as(synonym)
                        .contains(column);
            }
        }
    }

    @Test
    void amountsNameTheirUnitInTheHeading() {
        assertThat(List.of(Template.values()))
                .flatExtracting(Template::columns)
                .filteredOn(column -> column.type() == ColumnType.MONEY)
                .isNotEmpty()
                .allSatisfy(column -> assertThat(Objects.requireNonNull(
                                Heading.of(column.heading()).unit()))
                        .isEqualTo("万元"));
    }

    private static byte[] examples(Template template) {
        var rows = List.of(
                template.columns().stream().map(Column::heading).collect(Collectors.joining(",")),
                template.columns().stream().map(Column::example).collect(Collectors.joining(",")));
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }
}
