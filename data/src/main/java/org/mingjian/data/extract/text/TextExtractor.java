package org.mingjian.data.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.Block.Cell;
import org.mingjian.data.extract.Block.Grid;
import org.mingjian.data.extract.Block.Paragraph;
import org.mingjian.data.extract.Block.Row;

/**
 * Plain text becomes paragraphs and tables (纯文本).
 * A line is a paragraph. Lines with tabs or bars between pieces are table rows; lines that begin with a tab are cells
 * one a line, as word processors flatten tables, and a blank line ends the row. Empty lines between the rows of a
 * table do not end it.
 */
public final class TextExtractor {

    /** The blocks of a text, in reading order. */
    public List<Block> blocks(String text) {
        var lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\uFEFF", "")
                .split("\n", -1);
        var blocks = new ArrayList<Block>();
        int at = 0;
        while (at < lines.length) {
            var shape = LineShape.of(lines[at]);
            switch (shape) {
                case BLANK -> at++;
                case SENTENCE -> blocks.add(new Paragraph(blocks.size() + 1, null, lines[at++]));
                case SEPARATED -> at = addSeparated(lines, at, blocks);
                case CELL -> at = addCells(lines, at, blocks);
            }
        }
        return blocks;
    }

    private static int addSeparated(String[] lines, int start, List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        int end = start;
        int at = start;
        while (at < lines.length) {
            var shape = LineShape.of(lines[at]);
            if (shape == LineShape.SEPARATED) {
                rows.add(LineShape.pieces(lines[at]));
                end = ++at;
            } else if (shape == LineShape.BLANK) {
                at++;
            } else {
                break;
            }
        }
        blocks.add(grid(blocks.size() + 1, rows));
        return end;
    }

    private static int addCells(String[] lines, int start, List<Block> blocks) {
        var table = new FlattenedTable(lines);
        int end = table.read(start);
        blocks.add(grid(blocks.size() + 1, table.rows()));
        return end;
    }

    private static Grid grid(int number, List<List<String>> texts) {
        var rows = new ArrayList<Row>();
        for (var row : texts) {
            var cells = new ArrayList<Cell>();
            for (var text : row) {
                cells.add(Cell.of(rows.size() + 1, cells.size() + 1, text));
            }
            rows.add(new Row(cells));
        }
        return new Grid(number, null, null, rows);
    }
}
