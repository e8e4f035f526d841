package org.mingjian.data.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Rows as CSV that a spreadsheet opens as it is (CSV 文本): UTF-8 with byte order mark. */
final class CsvText {

    private CsvText() {}

    static byte[] of(List<List<String>> rows) {
        var text = rows.stream()
                .map(row -> CSVFormat.EXCEL.format(
                        row.stream().map(CsvText::harmless).toArray()))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that begins like a formula is not to be computed when the list is opened. */
    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+@\t".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
