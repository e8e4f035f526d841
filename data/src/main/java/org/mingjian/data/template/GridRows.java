package org.mingjian.data.template;

import java.util.Arrays;
import org.mingjian.data.extract.Block;

/** The rows of an extracted grid (表格块的行), each cell at its own column. */
record GridRows(Block.Grid grid) implements TableRows {

    @Override
    public void visit(Visitor visitor) {
        int number = 0;
        for (var row : grid.rows()) {
            number++;
            var cells = row.cells();
            int place = cells.isEmpty() ? number : cells.getFirst().row();
            if (!visitor.row(new PrintedRow(place, texts(row)))) {
                return;
            }
        }
    }

    private static String[] texts(Block.Row row) {
        int width = row.cells().stream().mapToInt(Block.Cell::column).max().orElse(0);
        var texts = new String[width];
        Arrays.fill(texts, "");
        row.cells().forEach(cell -> texts[cell.column() - 1] = cell.text());
        return texts;
    }
}
