package org.mingjian.data.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.mingjian.data.extract.text.DelimitedRows.UnpairedQuoteException;

class DelimitedRowsTest {

    private static final String LETTERS = ",,\"\"\r\n\n 中a1;\t";

    @Test
    void keepsDelimitersLineEndsAndDoubledQuotesOfQuotedCells() throws UnpairedQuoteException {
        assertThat(rows("a,\"b,\"\"c\"\"\r\nd\" ,e\r\n", ',')).containsExactly(List.of("a", "b,\"c\"\r\nd", "e"));
    }

    @Test
    void takesAQuoteInsideACellAsALetter() throws UnpairedQuoteException {
        assertThat(rows("5\" pipe,b", ',')).containsExactly(List.of("5\" pipe", "b"));
    }

    @Test
    void countsEmptyLinesAsRowsButNothingBehindTheLastLineEnd() throws UnpairedQuoteException {
        assertThat(rows("a\r\n\r\nb\rc\n", ',')).containsExactly(List.of("a"), List.of(""), List.of("b"), List.of("c"));
        assertThat(rows("", ',')).isEmpty();
        assertThat(rows("a,", ',')).containsExactly(List.of("a", ""));
    }

    @Test
    void namesTheRowWhoseQuotesDoNotPair() {
        assertThatThrownBy(() -> rows("a,b\nc,\"d\ne,f\n", ','))
                .isInstanceOf(UnpairedQuoteException.class)
                .hasMessage("第 2 行附近的引号不成对，无法分列；请检查该行后再上传。");
        assertThatThrownBy(() -> rows("\"a\"b\n", ',')).hasMessageContaining("第 1 行");
    }

    /** The library takes a text apart, or refuses it, as we do: thirty thousand short texts made of what matters. */
    @Test
    void agreesWithCommonsCsv() {
        var random = new Random(20231231);
        int refused = 0;
        for (int round = 0; round < 30_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            char delimiter = ",;\t".charAt(random.nextInt(3));
            var expected = withLibrary(text.toString(), delimiter);
            assertThat(withOurs(text.toString(), delimiter)).as(text.toString()).isEqualTo(expected);
            refused += expected.getLast().equals(List.of("refused")) ? 1 : 0;
        }
        assertThat(refused).isBetween(1_000, 29_000);
    }

    private static List<List<String>> withOurs(String text, char delimiter) {
        var rows = new ArrayList<List<String>>();
        try {
            var source = new DelimitedRows(text, delimiter);
            for (var cells = source.next(); cells != null; cells = source.next()) {
                rows.add(List.of(cells));
            }
            rows.add(List.of("whole"));
        } catch (UnpairedQuoteException broken) {
            rows.add(List.of("refused"));
        }
        return rows;
    }

    private static List<List<String>> withLibrary(String text, char delimiter) {
        var rows = new ArrayList<List<String>>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            parser.forEach(row -> rows.add(row.toList()));
            rows.add(List.of("whole"));
        } catch (IOException | UncheckedIOException broken) {
            rows.add(List.of("refused"));
        }
        return rows;
    }

    private static List<List<String>> rows(String text, char delimiter) throws UnpairedQuoteException {
        var rows = new ArrayList<List<String>>();
        var source = new DelimitedRows(text, delimiter);
        for (var cells = source.next(); cells != null; cells = source.next()) {
            rows.add(List.of(cells));
        }
        return rows;
    }
}
