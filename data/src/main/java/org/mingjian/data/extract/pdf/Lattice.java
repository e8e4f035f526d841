package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds tables in the lines of a page (框线识别表格).
 * Lines that cross hang together and make one table. Its lines cut the table into the smallest rectangles; those
 * without a line between them are one merged cell. The outer edge is a wall even where no line is drawn, for tables
 * with open sides.
 *
 * @see "Decision 0060"
 */
final class Lattice {

    /** More lines are a drawing, and comparing each with each would take too long. */
    private static final int MOST_LINES = 4_000;

    private static final int LEAST_SIDE = 8 * Area.POINT;

    private final List<Ruling> level;
    private final List<Ruling> upright;
    private final int[] parents;

    private Lattice(List<Ruling> level, List<Ruling> upright) {
        this.level = level;
        this.upright = upright;
        this.parents = new int[level.size() + upright.size()];
        Arrays.setAll(parents, at -> at);
    }

    /** The tables, the smallest first, so that a table within a cell of another is met before it. */
    static List<RuledTable> tables(List<Area> strokes) {
        var level = Ruling.level(strokes);
        var upright = Ruling.upright(strokes);
        if (level.size() > MOST_LINES || upright.size() > MOST_LINES) {
            return List.of();
        }
        var tables = new ArrayList<>(new Lattice(level, upright).tables());
        tables.sort((one, other) -> Long.compare(one.area().size(), other.area().size()));
        return tables;
    }

    private List<RuledTable> tables() {
        for (int row = 0; row < level.size(); row++) {
            for (int column = 0; column < upright.size(); column++) {
                if (level.get(row).crosses(upright.get(column))) {
                    parents[root(row)] = root(level.size() + column);
                }
            }
        }
        var levels = new HashMap<Integer, List<Ruling>>();
        var uprights = new HashMap<Integer, List<Ruling>>();
        for (int row = 0; row < level.size(); row++) {
            levels.computeIfAbsent(root(row), key -> new ArrayList<>()).add(level.get(row));
        }
        for (int column = 0; column < upright.size(); column++) {
            uprights.computeIfAbsent(root(level.size() + column), key -> new ArrayList<>())
                    .add(upright.get(column));
        }
        var tables = new ArrayList<RuledTable>();
        for (var entry : levels.entrySet()) {
            var own = uprights.get(entry.getKey());
            if (own != null) {
                addTable(entry.getValue(), own, tables);
            }
        }
        return tables;
    }

    private int root(int line) {
        int root = line;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static void addTable(List<Ruling> level, List<Ruling> upright, List<RuledTable> tables) {
        var heights = cuts(level, upright);
        var widths = cuts(upright, level);
        boolean large = heights.length > 1
                && widths.length > 1
                && heights[heights.length - 1] - heights[0] >= LEAST_SIDE
                && widths[widths.length - 1] - widths[0] >= LEAST_SIDE;
        if (large) {
            tables.add(new CellFinder(level, upright, heights, widths).table());
        }
    }

    /** Where the lines cut the table, and where those across them end beyond the last of them. */
    private static int[] cuts(List<Ruling> lines, List<Ruling> across) {
        var places = new TreeSet<Integer>();
        lines.forEach(line -> places.add(line.at()));
        int first = across.stream().mapToInt(Ruling::from).min().orElseThrow();
        int last = across.stream().mapToInt(Ruling::to).max().orElseThrow();
        if (places.first() - first > 2 * Ruling.NEAR) {
            places.add(first);
        }
        if (last - places.last() > 2 * Ruling.NEAR) {
            places.add(last);
        }
        var cuts = new ArrayList<Integer>();
        for (int place : places) {
            if (cuts.isEmpty() || place - cuts.getLast() > Ruling.NEAR) {
                cuts.add(place);
            }
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }
}
