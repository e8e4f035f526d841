package org.mingjian.data.extract.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes delimited text apart row by row (分列). A row ends at a line end outside quotes; a cell in quotes may hold line
 * ends, delimiters and doubled quotes. Cells are as printed, blanks around them included; an empty line is a row of one
 * empty cell.
 */
public final class DelimitedRows {

    /** Quotes that do not pair, or text behind a closing quote (引号不成对). */
    public static final class UnpairedQuoteException extends Exception {
        private static final long serialVersionUID = 1L;

        UnpairedQuoteException(int row) {
            super("第 %d 行附近的引号不成对，无法分列；请检查该行后再上传。".formatted(row));
        }
    }

    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private int at;
    private int rows;
    private String[] before = {};
    private String[] cells = new String[32];
    private int count;

    public DelimitedRows(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The cells of the next row, for reading only; null behind the last row. */
    public String @Nullable [] next() throws UnpairedQuoteException {
        if (at >= text.length()) {
            return null;
        }
        count = 0;
        boolean goesOn = true;
        while (goesOn) {
            goesOn = at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain();
        }
        rows++;
        before = Arrays.copyOf(cells, count);
        return before;
    }

    /** Takes the cell at hand; says whether the row goes on behind it. */
    private boolean plain() {
        int end = at;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        add(isAsAbove(at, end) ? before[count] : text.substring(at, end));
        return goOn(end);
    }

    private boolean quoted() throws UnpairedQuoteException {
        var cell = new StringBuilder();
        int from = at + 1;
        while (true) {
            int quote = text.indexOf(QUOTE, from);
            if (quote < 0) {
                throw new UnpairedQuoteException(rows + 1);
            }
            cell.append(text, from, quote);
            from = quote + 1;
            if (from == text.length() || text.charAt(from) != QUOTE) {
                add(cell.toString());
                return goOn(behindQuote(from));
            }
            cell.append(QUOTE);
            from++;
        }
    }

    /** Between a closing quote and the end of the cell only white space may stand. */
    private int behindQuote(int from) throws UnpairedQuoteException {
        int end = from;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            if (!Character.isWhitespace(text.charAt(end))) {
                throw new UnpairedQuoteException(rows + 1);
            }
            end++;
        }
        return end;
    }

    private boolean isEnd(char letter) {
        return letter == delimiter || letter == '\n' || letter == '\r';
    }

    private boolean goOn(int end) {
        if (end == text.length()) {
            at = end;
            return false;
        }
        boolean twoLetters = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        at = end + (twoLetters ? 2 : 1);
        return text.charAt(end) == delimiter;
    }

    /** In a long table most names and years repeat the row above: the same text need not be made again. */
    private boolean isAsAbove(int start, int end) {
        return count < before.length && before[count].length() == end - start && text.startsWith(before[count], start);
    }

    private void add(String cell) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count++] = cell;
    }
}
