package org.mingjian.data.extract.pdf;

import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path being drawn (路径), of which only what can rule a table is kept: its straight level and upright lines.
 * Points are hundredths of a point on the page as it is shown.
 */
final class Outline {

    /** A bar that is thicker is a background, not a line. */
    static final int THICKEST = 3 * Area.POINT;

    /** A line may lean this much over its whole length, or one part in fifty. */
    private static final int LEAN = Area.POINT / 2;

    private static final int MOST_LINES = 20_000;

    /** One subpath: its rectangle, its lines, and whether all of it is level or upright. */
    private static final class Part {
        private final List<Area> lines = new ArrayList<>();
        private @Nullable Area bounds;
        private boolean square = true;

        void add(Area line) {
            bounds = bounds == null ? line : bounds.around(line);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private int lines;
    private @Nullable Point start;
    private @Nullable Point current;

    void moveTo(Point point) {
        parts.add(new Part());
        start = point;
        current = point;
    }

    void lineTo(Point point) {
        if (current == null) {
            moveTo(point);
            return;
        }
        var line = Area.of(current.x, current.y, point.x, point.y);
        var part = parts.getLast();
        part.add(line);
        if (!isSquare(line)) {
            part.square = false;
        } else if (lines < MOST_LINES) {
            part.lines.add(line);
            lines++;
        }
        current = point;
    }

    void curveTo(Point point) {
        if (current == null) {
            moveTo(point);
            return;
        }
        var part = parts.getLast();
        part.add(Area.of(current.x, current.y, point.x, point.y));
        part.square = false;
        current = point;
    }

    void close() {
        if (start != null) {
            lineTo(start);
        }
    }

    void rectangle(Point one, Point second, Point third, Point fourth) {
        moveTo(one);
        lineTo(second);
        lineTo(third);
        lineTo(fourth);
        close();
    }

    @Nullable
    Point current() {
        return current;
    }

    /** The rectangle around the whole path; absent while nothing is drawn. */
    @Nullable
    Area bounds() {
        Area bounds = null;
        for (var part : parts) {
            if (part.bounds != null) {
                bounds = bounds == null ? part.bounds : bounds.around(part.bounds);
            }
        }
        return bounds;
    }

    /** The level and upright lines that a pen draws along the path. */
    List<Area> stroked() {
        return parts.stream().flatMap(part -> part.lines.stream()).toList();
    }

    /**
     * The bars that paint fills: thin rectangles; and the edges of frames, which are one rectangle within another.
     * The clip may make a thin bar of a large rectangle.
     */
    List<Area> filled(@Nullable Area clip) {
        var bars = new ArrayList<Area>();
        for (var part : parts) {
            if (part.bounds == null || !part.square) {
                continue;
            }
            var bar = clip == null ? part.bounds : part.bounds.within(clip);
            if (!bar.isEmpty() && Math.min(bar.width(), bar.height()) <= THICKEST) {
                bars.add(bar);
            } else if (parts.size() > 1) {
                bars.addAll(part.lines);
            }
        }
        return bars;
    }

    private static boolean isSquare(Area line) {
        return Math.min(line.width(), line.height()) <= LEAN + Math.max(line.width(), line.height()) / 50;
    }

    void clear() {
        parts.clear();
        lines = 0;
        start = null;
        current = null;
    }
}
