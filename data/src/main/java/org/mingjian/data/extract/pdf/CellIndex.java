package org.mingjian.data.extract.pdf;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.extract.pdf.RuledTable.RuledCell;

/** Finds the cell of a table that holds a place (单元格定位). */
final class CellIndex {

    private final List<RuledCell> byTop;
    private @Nullable RuledCell last;

    CellIndex(RuledTable table) {
        byTop = table.cells().stream()
                .sorted(Comparator.comparingInt(cell -> cell.area().top()))
                .toList();
    }

    /** Glyphs come in runs, so the last cell is asked first. */
    @Nullable
    RuledCell cellOf(Area glyph) {
        if (last != null && last.area().holdsCentreOf(glyph)) {
            return last;
        }
        for (var cell : byTop) {
            if (cell.area().top() > glyph.centreY()) {
                break;
            }
            if (cell.area().holdsCentreOf(glyph)) {
                last = cell;
                return cell;
            }
        }
        return null;
    }
}
