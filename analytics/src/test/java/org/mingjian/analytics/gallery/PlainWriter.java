package org.mingjian.analytics.gallery;

import java.nio.charset.Charset;
import java.util.ArrayList;

/** Writes a paper as text: tables as rows with bars, or as one cell a line, the way a web page is copied. */
final class PlainWriter {

    private PlainWriter() {}

    /** Each row a line, cells between bars; a merged cell leaves the places it covers empty. */
    static byte[] bars(Paper paper, Charset charset) {
        var text = new StringBuilder();
        for (var section : paper.sections()) {
            for (var item : section.items()) {
                switch (item) {
                    case Paper.Line line -> text.append(line.text()).append('\n');
                    case Table table -> bars(text, table);
                }
            }
            text.append('\n');
        }
        return text.toString().getBytes(charset);
    }

    private static void bars(StringBuilder text, Table table) {
        var owners = table.owners();
        for (int row = 0; row < owners.length; row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < table.columns(); column++) {
                var owner = owners[row][column];
                boolean anchor = owner.row() == row && owner.column() == column;
                cells.add(anchor ? owner.cell().text().replace("\n", "") : "");
            }
            text.append(String.join("|", cells)).append('\n');
        }
    }

    /** Each cell a line that begins with a tab, an empty line after each row; a cell merged from above is an empty cell. */
    static byte[] cells(Paper paper, Charset charset) {
        var text = new StringBuilder();
        for (var section : paper.sections()) {
            for (var item : section.items()) {
                switch (item) {
                    case Paper.Line line -> text.append(line.text()).append("\n\n");
                    case Table table -> cells(text, table);
                }
            }
            text.append('\n');
        }
        return text.toString().getBytes(charset);
    }

    private static void cells(StringBuilder text, Table table) {
        var owners = table.owners();
        for (int row = 0; row < owners.length; row++) {
            for (int column = 0; column < table.columns(); ) {
                var owner = owners[row][column];
                text.append('\t')
                        .append(owner.row() == row ? owner.cell().text().replace("\n", "\n\n") : "")
                        .append('\n');
                column += owner.cell().columnSpan();
            }
            text.append('\n');
        }
        text.append('\n');
    }
}
