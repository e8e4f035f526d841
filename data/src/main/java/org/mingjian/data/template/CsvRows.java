package org.mingjian.data.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The rows of delimited text (CSV 行), read anew each time: a million rows are never held at once. */
record CsvRows(String text, char delimiter) implements TableRows {

    @Override
    public void visit(Visitor visitor) throws BrokenTableException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        int number = 0;
        try (var parser = CSVParser.parse(text, format)) {
            for (var record : parser) {
                number++;
                if (!visitor.row(new PrintedRow(number, record.values()))) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new BrokenTableException("第 %d 行附近的引号不成对，无法分列；请检查该行后再上传。".formatted(number + 1), broken);
        }
    }
}
