package org.mingjian.data.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Row;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.Completeness;
import org.mingjian.data.extract.Extraction;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.Extractor;
import org.mingjian.data.extract.text.DelimitedRows.UnpairedQuoteException;
import org.mingjian.data.model.ProblemCode;

/**
 * Delimited text (csv) becomes one grid; the delimiter is a comma, a semicolon or a tab.
 * A record is a row, also when a quoted field runs over lines. At most 200 000 records.
 */
public final class DelimitedText implements Extractor {

    private static final int MOST_RECORDS = 200_000;
    private static final int SAMPLE_LINES = 50;

    /** Whether the text has a delimiter in most of its first lines. */
    public static boolean isDelimited(String text) {
        return delimiter(text).isPresent();
    }

    @Override
    public Extraction extract(byte[] content) throws ExtractionException {
        var decoding = Decoding.of(content);
        var blocks = new BlockList();
        char delimiter = delimiter(decoding.text()).orElse(',');
        var rows = rows(decoding.text(), delimiter);
        blocks.addGrid(null, rows);
        var problems = new ArrayList<>(PlainText.problems(decoding));
        long placed = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(cell -> printed(cell.text(), delimiter))
                .sum();
        problems.addAll(Completeness.check("csv 文件", printed(decoding.text(), delimiter), placed));
        return new Extraction(blocks.toList(), problems);
    }

    /** Visible characters but for the two that may part fields or surround them. */
    private static long printed(String text, char delimiter) {
        return BlockList.visibleCharacters(text)
                - text.chars()
                        .filter(character ->
                                character == '"' || (character == delimiter && !Character.isWhitespace(character)))
                        .count();
    }

    private static List<Row> rows(String text, char delimiter) throws ExtractionException {
        var source = new DelimitedRows(text, delimiter);
        var rows = new ArrayList<Row>();
        try {
            for (var cells = source.next(); cells != null; cells = source.next()) {
                rows.add(row(rows.size() + 1, cells));
                checkLength(rows.size());
            }
        } catch (UnpairedQuoteException broken) {
            throw new ExtractionException(ProblemCode.DAMAGED_FILE, "csv " + broken.getMessage(), broken);
        }
        return rows;
    }

    private static void checkLength(int rows) throws ExtractionException {
        if (rows > MOST_RECORDS) {
            throw new ExtractionException(
                    ProblemCode.FILE_TOO_LARGE, "csv 超过 %d 行的上限；请拆成几个文件后再上传。".formatted(MOST_RECORDS));
        }
    }

    private static Row row(int number, String[] texts) {
        var cells = new ArrayList<Cell>(texts.length);
        for (var text : texts) {
            cells.add(Cell.of(number, cells.size() + 1, BlockList.strip(text)));
        }
        return new Row(cells);
    }

    /** The delimiter that stands in most lines; title lines may have none. */
    private static Optional<Character> delimiter(String text) {
        var lines =
                text.lines().filter(line -> !line.isBlank()).limit(SAMPLE_LINES).toList();
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count =
                    lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return most * 2 >= lines.size() && most > 0 ? Optional.of(best) : Optional.empty();
    }
}
