package org.mingjian.data.extract.pdf;

import java.util.List;

/** A table as its lines rule it (框线表格): its rectangle, where its columns begin, and its cells row by row. */
record RuledTable(Area area, List<Integer> columns, List<RuledCell> cells) {

    RuledTable {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** A cell, counted from 0, and its rectangle. */
    record RuledCell(int row, int column, int rowSpan, int columnSpan, Area area) {}

    int rows() {
        return cells.stream()
                .mapToInt(cell -> cell.row() + cell.rowSpan())
                .max()
                .orElse(0);
    }
}
