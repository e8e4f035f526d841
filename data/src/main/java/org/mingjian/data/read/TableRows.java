package org.mingjian.data.read;

import java.util.IdentityHashMap;
import java.util.List;
import org.mingjian.data.extract.Block.Grid;

/** The rows of the tables of a document, put together once for all who read them (全文表格行). */
final class TableRows {

    private final IdentityHashMap<Grid, List<GridRow>> known = new IdentityHashMap<>();

    List<GridRow> of(Grid grid) {
        return known.computeIfAbsent(grid, one -> PairedColumns.parted(GridRow.of(one)));
    }
}
