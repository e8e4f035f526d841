package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;

/** The columns of two parts of one table as one count (列对齐); where a part has no such column, its cells span it. */
final class SharedColumns {

    private final List<Integer> former;
    private final List<Integer> next;
    private final int near;
    private final List<Integer> all;

    SharedColumns(List<Integer> former, List<Integer> next, int near) {
        this.former = former;
        this.next = next;
        this.near = near;
        var starts = new TreeSet<>(former);
        for (int column : next) {
            if (former.stream().noneMatch(own -> Math.abs(own - column) <= near)) {
                starts.add(column);
            }
        }
        this.all = new ArrayList<>(starts);
    }

    List<Integer> all() {
        return all;
    }

    PlacedCell ofFormer(PlacedCell cell) {
        return all.size() == former.size() ? cell : placed(cell, former, 0);
    }

    PlacedCell ofNext(PlacedCell cell, int rows) {
        return placed(cell, next, rows);
    }

    private PlacedCell placed(PlacedCell cell, List<Integer> own, int rows) {
        int start = index(own, cell.column());
        int end = index(own, cell.column() + cell.columnSpan());
        return cell.moved(rows, start, Math.max(1, end - start));
    }

    private int index(List<Integer> own, int column) {
        if (column >= own.size()) {
            return all.size();
        }
        int wanted = own.get(column);
        int nearest = 0;
        for (int at = 1; at < all.size(); at++) {
            nearest = Math.abs(all.get(at) - wanted) < Math.abs(all.get(nearest) - wanted) ? at : nearest;
        }
        return nearest;
    }
}
