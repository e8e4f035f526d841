package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.data.extract.pdf.RuledTable.RuledCell;

/** Leaves out rows and columns in which no cell begins (行列压缩), such as those between lines drawn a little aside. */
final class Compaction {

    private final List<RuledCell> cells;
    private final int[] widths;

    Compaction(List<RuledCell> cells, int[] widths) {
        this.cells = cells;
        this.widths = widths;
    }

    RuledTable table(Area area) {
        var rowStarts = new TreeSet<Integer>();
        var columnStarts = new TreeSet<Integer>();
        for (var cell : cells) {
            rowStarts.add(cell.row());
            columnStarts.add(cell.column());
        }
        var rows = numbers(rowStarts);
        var columns = numbers(columnStarts);
        var kept = new ArrayList<RuledCell>();
        for (var cell : cells) {
            int row = number(rows, cell.row());
            int column = number(columns, cell.column());
            int rowSpan = ends(rows, cell.row() + cell.rowSpan()) - row;
            int columnSpan = ends(columns, cell.column() + cell.columnSpan()) - column;
            kept.add(new RuledCell(row, column, rowSpan, columnSpan, cell.area()));
        }
        return new RuledTable(
                area, columnStarts.stream().map(start -> widths[start]).toList(), kept);
    }

    private static TreeMap<Integer, Integer> numbers(TreeSet<Integer> starts) {
        var numbers = new TreeMap<Integer, Integer>();
        starts.forEach(start -> numbers.put(start, numbers.size()));
        return numbers;
    }

    private static int number(TreeMap<Integer, Integer> numbers, int start) {
        return numbers.getOrDefault(start, 0);
    }

    /** The number of the first row or column that begins at or after the end. */
    private static int ends(TreeMap<Integer, Integer> numbers, int end) {
        var next = numbers.ceilingEntry(end);
        return next == null ? numbers.size() : next.getValue();
    }
}
