package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line that may rule a table (框线): where it lies across its direction, and from where to where it runs.
 * A level line lies at a height and runs from left to right, an upright one lies at a width and runs downwards.
 */
record Ruling(int at, int from, int to) {

    /** Lines this near are one: doubled, or drawn a little aside. */
    static final int NEAR = 3 * Area.POINT;

    /** A gap this small is a dash, or the thickness of a crossing line. */
    private static final int GAP = 4 * Area.POINT;

    /** Shorter lines are marks, not rules. */
    private static final int SHORTEST = 5 * Area.POINT;

    static List<Ruling> level(List<Area> strokes) {
        return merge(strokes.stream()
                .filter(stroke -> stroke.width() >= stroke.height())
                .map(stroke -> new Ruling(stroke.centreY(), stroke.left(), stroke.right()))
                .toList());
    }

    static List<Ruling> upright(List<Area> strokes) {
        return merge(strokes.stream()
                .filter(stroke -> stroke.height() > stroke.width())
                .map(stroke -> new Ruling(stroke.centreX(), stroke.top(), stroke.bottom()))
                .toList());
    }

    int length() {
        return to - from;
    }

    boolean crosses(Ruling other) {
        return from - NEAR <= other.at && other.at <= to + NEAR && other.from - NEAR <= at && at <= other.to + NEAR;
    }

    /** How much of the way from one place to another the line covers. */
    int covered(int start, int end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, start));
    }

    /** Broken, doubled and dashed lines become one each; short ones are left out. */
    private static List<Ruling> merge(List<Ruling> drawn) {
        var sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.comparingInt(Ruling::at));
        var merged = new ArrayList<Ruling>();
        int start = 0;
        for (int at = 1; at <= sorted.size(); at++) {
            boolean far = at == sorted.size()
                    || sorted.get(at).at() - sorted.get(start).at() > NEAR;
            if (far) {
                join(sorted.subList(start, at), merged);
                start = at;
            }
        }
        merged.removeIf(line -> line.length() < SHORTEST);
        return merged;
    }

    /** Joins lines that lie at one place; the longest says where. */
    private static void join(List<Ruling> aligned, List<Ruling> merged) {
        var sorted = new ArrayList<>(aligned);
        sorted.sort(Comparator.comparingInt(Ruling::from));
        var open = sorted.getFirst();
        int longest = open.length();
        for (var next : sorted.subList(1, sorted.size())) {
            if (next.from() - open.to() > GAP) {
                merged.add(open);
                open = next;
                longest = next.length();
            } else {
                int at = next.length() > longest ? next.at() : open.at();
                longest = Math.max(longest, next.length());
                open = new Ruling(at, open.from(), Math.max(open.to(), next.to()));
            }
        }
        merged.add(open);
    }
}
