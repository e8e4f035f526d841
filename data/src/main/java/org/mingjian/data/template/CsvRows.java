package org.mingjian.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.text.DelimitedRows;
import org.mingjian.data.extract.text.DelimitedRows.UnpairedQuoteException;

/**
 * The rows of delimited text (CSV 行), taken apart anew each time: a million rows are never held at once. Of a long table
 * the next rows are taken apart by another thread while these are looked at.
 *
 * @see "Decision 0094"
 */
record CsvRows(String text, char delimiter) implements TableRows {

    /** So few are taken apart before the first is looked at: a heading is found without a second thread. */
    private static final int FIRST_ROWS = 64;

    private static final int ROWS_AT_ONCE = 2_048;

    /** Rows that follow one another, and what broke off behind them. */
    private record Chunk(List<PrintedRow> rows, @Nullable UnpairedQuoteException broken) {

        boolean isLast(int size) {
            return broken != null || rows.size() < size;
        }
    }

    @Override
    public void visit(Visitor visitor) throws BrokenTableException {
        var source = new DelimitedRows(text, delimiter);
        var chunk = chunk(source, 1, FIRST_ROWS);
        if (!hear(chunk, visitor) || chunk.isLast(FIRST_ROWS)) {
            return;
        }
        var next = ahead(source, FIRST_ROWS + 1);
        while (true) {
            chunk = next.join();
            if (chunk.isLast(ROWS_AT_ONCE)) {
                hear(chunk, visitor);
                return;
            }
            next = ahead(source, chunk.rows().getLast().number() + 1);
            if (!hear(chunk, visitor)) {
                return;
            }
        }
    }

    private static CompletableFuture<Chunk> ahead(DelimitedRows source, int number) {
        return CompletableFuture.supplyAsync(() -> chunk(source, number, ROWS_AT_ONCE));
    }

    private static Chunk chunk(DelimitedRows source, int number, int size) {
        var rows = new ArrayList<PrintedRow>(size);
        try {
            while (rows.size() < size) {
                var cells = source.next();
                if (cells == null) {
                    break;
                }
                rows.add(new PrintedRow(number + rows.size(), cells));
            }
            return new Chunk(rows, null);
        } catch (UnpairedQuoteException broken) {
            return new Chunk(rows, broken);
        }
    }

    /** Says whether the visitor wants more. */
    private static boolean hear(Chunk chunk, Visitor visitor) throws BrokenTableException {
        for (var row : chunk.rows()) {
            if (!visitor.row(row)) {
                return false;
            }
        }
        if (chunk.broken() != null) {
            throw new BrokenTableException(String.valueOf(chunk.broken().getMessage()), chunk.broken());
        }
        return true;
    }
}
