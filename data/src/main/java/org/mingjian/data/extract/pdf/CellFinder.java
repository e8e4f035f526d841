package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.data.extract.pdf.RuledTable.RuledCell;

/** Joins the smallest rectangles between the cuts of a table to its cells (单元格合并), by the walls that are missing. */
final class CellFinder {

    private final int[] heights;
    private final int[] widths;
    /** Whether a wall stands to the left of a rectangle, and above it. */
    private final boolean[][] leftWall;

    private final boolean[][] upperWall;
    private final boolean[][] taken;

    CellFinder(List<Ruling> level, List<Ruling> upright, int[] heights, int[] widths) {
        this.heights = heights;
        this.widths = widths;
        int rows = heights.length - 1;
        int columns = widths.length - 1;
        leftWall = new boolean[rows][columns];
        upperWall = new boolean[rows][columns];
        taken = new boolean[rows][columns];
        upright.forEach(line -> buildLeftWalls(line));
        level.forEach(line -> buildUpperWalls(line));
    }

    private void buildLeftWalls(Ruling line) {
        int column = nearest(widths, line.at());
        for (int row = 0; row < leftWall.length && column < leftWall[0].length; row++) {
            leftWall[row][column] |= isWall(line, heights[row], heights[row + 1]);
        }
    }

    private void buildUpperWalls(Ruling line) {
        int row = nearest(heights, line.at());
        for (int column = 0; row < upperWall.length && column < upperWall[0].length; column++) {
            upperWall[row][column] |= isWall(line, widths[column], widths[column + 1]);
        }
    }

    /** A line that covers most of a side is its wall. */
    private static boolean isWall(Ruling line, int from, int to) {
        return line.covered(from, to) * 2L > to - from;
    }

    private static int nearest(int[] cuts, int at) {
        int found = Arrays.binarySearch(cuts, at);
        if (found >= 0) {
            return found;
        }
        int next = -found - 1;
        boolean former = next == cuts.length || (next > 0 && at - cuts[next - 1] <= cuts[next] - at);
        return former ? next - 1 : next;
    }

    RuledTable table() {
        var cells = new ArrayList<RuledCell>();
        for (int row = 0; row < taken.length; row++) {
            for (int column = 0; column < taken[0].length; column++) {
                if (!taken[row][column]) {
                    cells.add(cell(row, column));
                }
            }
        }
        return new Compaction(cells, widths).table(area(0, 0, taken.length, taken[0].length));
    }

    /** The cell that begins here: to the right as far as no wall stands, then down as far as none does. */
    private RuledCell cell(int row, int column) {
        int columns = 1;
        while (column + columns < taken[0].length
                && !leftWall[row][column + columns]
                && !taken[row][column + columns]) {
            columns++;
        }
        int rows = 1;
        while (row + rows < taken.length && isOpenBelow(row + rows, column, columns)) {
            rows++;
        }
        for (int below = row; below < row + rows; below++) {
            Arrays.fill(taken[below], column, column + columns, true);
        }
        return new RuledCell(row, column, rows, columns, area(row, column, rows, columns));
    }

    private boolean isOpenBelow(int row, int column, int columns) {
        for (int across = column; across < column + columns; across++) {
            boolean walled = upperWall[row][across] || (across > column && leftWall[row][across]);
            if (walled || taken[row][across]) {
                return false;
            }
        }
        return true;
    }

    private Area area(int row, int column, int rows, int columns) {
        return new Area(widths[column], heights[row], widths[column + columns], heights[row + rows]);
    }
}
