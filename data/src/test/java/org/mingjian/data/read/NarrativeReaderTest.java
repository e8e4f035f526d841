package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.data.model.Basis;
import org.mingjian.data.model.Figure;
import org.mingjian.data.model.FiscalYear;
import org.mingjian.data.model.ProblemCode;
import org.mingjian.data.model.Scope;
import org.mingjian.data.model.SourceRef;
import org.mingjian.data.model.UnitPlace;

/** What the figures of sentences are read as, from a table of cases: each paragraph with all its figures. */
class NarrativeReaderTest {

    private static final String CASES = "narrative-cases.txt";

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheFiguresOfAParagraph(List<String> paragraphs, List<String> expected) {
        var figures = read(paragraphs);
        var found = new TreeSet<String>();
        figures.forEach(figure -> found.add(text(figure, expected)));
        assertThat(found).as(String.join("\n", paragraphs)).containsExactlyElementsOf(new TreeSet<>(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quotesWhatIsPrinted(List<String> paragraphs, List<String> expected) {
        var page = String.join("\n", paragraphs);
        assertThat(read(paragraphs)).allSatisfy(figure -> {
            assertThat(page).contains(figure.source().quote());
            assertThat(figure.source().quote()).contains(figure.number().raw());
        });
    }

    @Test
    void reportsANumberItCannotReadAndDoesNotGuessIt() {
        var reader = new NarrativeReader(new FiscalYear(2022), null);
        var figures = reader.read(List.of(passage("全年预算数7,00.0,77万元，全年执行数650万元。")));
        assertThat(figures).extracting(figure -> figure.measure().wireName()).containsExactly("executed.total");
        assertThat(reader.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_UNREADABLE);
            assertThat(problem.message()).contains("7,00.0,77");
        });
    }

    @Test
    void saysWhereTheUnitStands() {
        assertThat(read(List.of("全年预算数（万元）：1320.5；全年执行数1300万元。")))
                .extracting(Figure::unitPlace)
                .containsExactly(UnitPlace.HEADER, UnitPlace.CELL);
    }

    private static List<Figure> read(List<String> paragraphs) {
        return new NarrativeReader(new FiscalYear(2022), "某市商务局")
                .read(paragraphs.stream().map(NarrativeReaderTest::passage).toList());
    }

    private static Passage passage(String text) {
        return new Passage(text, quote -> SourceRef.paragraph(null, 1, quote));
    }

    /** As the table of cases writes it; the basis only where the table names it. */
    private static String text(Figure figure, List<String> expected) {
        var text = "%s %s %s"
                .formatted(
                        figure.wireName(),
                        figure.number().value().toPlainString(),
                        figure.unit().printed());
        if (figure.funding() != null) {
            text += " " + figure.funding();
        }
        if (figure.scope() != null) {
            text += figure.scope() == Scope.OWN_OFFICE ? " 本级" : " 汇总";
        }
        var based = text + " 年初";
        return figure.basis() == Basis.INITIAL && expected.contains(based) ? based : text;
    }

    static Stream<Arguments> cases() throws IOException {
        try (var stream = Objects.requireNonNull(NarrativeReaderTest.class.getResourceAsStream(CASES))) {
            var table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(table.split("\n\\s*\n")).map(NarrativeReaderTest::arguments).toList().stream()
                    .filter(arguments -> !((List<?>) arguments.get()[0]).isEmpty());
        }
    }

    private static Arguments arguments(String block) {
        var paragraphs = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (var line : block.split("\n")) {
            if (line.startsWith("> ")) {
                paragraphs.add(line.substring(2));
            } else if (!line.isBlank() && !line.startsWith("#") && !line.equals("-")) {
                expected.add(line.strip());
            }
        }
        return Arguments.of(List.copyOf(paragraphs), List.copyOf(expected));
    }
}
