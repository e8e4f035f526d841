package org.mingjian.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mingjian.data.extract.Block;

/**
 * Cuts a table into blocks a screen can show (分块): the rows keep the file's numbers, and each block begins with the
 * heading row, so that a place deep in a long table is still read under its heading.
 */
final class TableBlocks {

    private static final int ROWS_OF_A_BLOCK = 500;

    private final int headingRow;
    private final Consumer<Block> heard;
    private final List<Block.Row> rows = new ArrayList<>();
    private Block.Row heading = new Block.Row(List.of());
    private int number = 1;

    TableBlocks(int headingRow, Consumer<Block> heard) {
        this.headingRow = headingRow;
        this.heard = heard;
    }

    /** The block a row of the file stands in. */
    static int of(int row) {
        return 1 + (row - 1) / ROWS_OF_A_BLOCK;
    }

    void add(PrintedRow row) {
        while (of(row.number()) > number) {
            close();
        }
        var printed = cells(row);
        if (row.number() == headingRow) {
            heading = printed;
        }
        rows.add(printed);
    }

    private void close() {
        heard.accept(new Block.Grid(number++, null, null, rows));
        rows.clear();
        rows.add(heading);
    }

    /** Hands out the last rows, then the other blocks of the document, numbered on. */
    void end(List<Block> beside) {
        close();
        for (var block : beside) {
            heard.accept(
                    switch (block) {
                        case Block.Paragraph paragraph ->
                            new Block.Paragraph(number++, paragraph.page(), paragraph.text());
                        case Block.Grid grid -> new Block.Grid(number++, grid.page(), grid.name(), grid.rows());
                    });
        }
    }

    private static Block.Row cells(PrintedRow row) {
        var cells = new ArrayList<Block.Cell>(row.size());
        for (int index = 0; index < row.size(); index++) {
            cells.add(Block.Cell.of(row.number(), index + 1, row.cell(index)));
        }
        return new Block.Row(cells);
    }
}
