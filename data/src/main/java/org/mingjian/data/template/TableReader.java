package org.mingjian.data.template;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.extract.text.Decoding;

/**
 * Recognises a file as one of the four templates by its headings, whatever its name, and checks its rows (数据表识别).
 * The order of the columns is free; the heading row stands among the first ten.
 */
public final class TableReader {

    private static final int FIRST_ROWS = 10;
    private static final int HEAD_BYTES = 16 * 1024;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    private TableReader() {}

    /** The table of a text file by its bytes; empty when it is none of ours, or no text. */
    public static Optional<TableReading> of(String fileName, byte[] content) throws ExtractionException {
        if (!mayBeTable(content)) {
            return Optional.empty();
        }
        var text = Decoding.of(content).text();
        for (char delimiter : DELIMITERS) {
            var rows = new CsvRows(text, delimiter);
            var layout = layout(rows);
            if (layout.isPresent()) {
                return Optional.of(TableReading.of(fileName, layout.get(), rows, List.of()));
            }
        }
        return Optional.empty();
    }

    /** The table of a sheet or of delimited text that was taken apart already; empty when there is none of ours. */
    public static Optional<TableReading> of(ExtractedDocument document) {
        if (!isTabular(document.format())) {
            return Optional.empty();
        }
        for (var grid : document.grids()) {
            var rows = new GridRows(grid);
            var layout = layout(rows);
            if (layout.isPresent()) {
                var beside = new ArrayList<Block>(document.blocks());
                beside.remove(grid);
                return Optional.of(TableReading.of(document.file(), layout.get(), rows, beside));
            }
        }
        return Optional.empty();
    }

    private static boolean isTabular(DocumentFormat format) {
        return switch (format) {
            case CSV, XLSX, XLS, TXT -> true;
            case DOCX, DOC, HTML, PDF, ZIP -> false;
        };
    }

    private static Optional<Layout> layout(TableRows rows) {
        var found = new ArrayList<Layout>();
        int[] met = {0};
        try {
            rows.visit(row -> {
                Layout.of(row).ifPresent(found::add);
                return found.isEmpty() && ++met[0] < FIRST_ROWS;
            });
        } catch (BrokenTableException noTable) {
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    /** Whether the head of the file names a department or a year in some charset; decides before a whole file is decoded. */
    private static boolean mayBeTable(byte[] content) {
        int length = Math.min(content.length, HEAD_BYTES);
        if (length < 4 || content[0] == 'P' && content[1] == 'K' || content[0] == '%' || content[0] == '<') {
            return false;
        }
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            var head = new String(content, 0, length, charset);
            if (head.lines().limit(FIRST_ROWS).anyMatch(TableReader::mayBeHeading)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeHeading(String line) {
        for (char delimiter : DELIMITERS) {
            if (line.indexOf(delimiter) >= 0
                    && Layout.of(new PrintedRow(1, split(line, delimiter))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static String[] split(String line, char delimiter) {
        return line.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1);
    }
}
