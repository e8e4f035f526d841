package org.mingjian.data.extract.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines and bars that a page shows, each cut to the clip it is drawn under (框线收集).
 * Word and WPS fill thin rectangles, LibreOffice and Excel stroke lines, and some fill a large rectangle through a thin
 * clip: all end as the same bars.
 */
final class PathCollector {

    private static final int MOST_STROKES = 50_000;

    /** The clip of a graphics state; absent while the whole page may be drawn on. */
    private record Clip(@Nullable Area area) {}

    private final Outline outline = new Outline();
    private final Deque<Clip> saved = new ArrayDeque<>();
    private final List<Area> strokes = new ArrayList<>();
    private final Area page;
    private Clip clip = new Clip(null);
    private boolean clipping;

    PathCollector(Area page) {
        this.page = page;
    }

    Outline outline() {
        return outline;
    }

    List<Area> strokes() {
        return strokes;
    }

    void save() {
        saved.push(clip);
    }

    void restore() {
        if (!saved.isEmpty()) {
            clip = saved.pop();
        }
    }

    /** Whether the clip leaves the middle of the glyph to be seen. */
    boolean shows(Area glyph) {
        return clip.area() == null || clip.area().holdsCentreOf(glyph);
    }

    /** The path becomes part of the clip when it is painted or dropped. */
    void clipNext() {
        clipping = true;
    }

    void paint(boolean stroke, boolean fill) {
        if (stroke) {
            outline.stroked().forEach(this::add);
        }
        if (fill) {
            outline.filled(clip.area()).forEach(this::add);
        }
        var bounds = outline.bounds();
        if (clipping && bounds != null && !coversPage(bounds)) {
            clip = new Clip(clip.area() == null ? bounds : clip.area().within(bounds));
        }
        clipping = false;
        outline.clear();
    }

    /** Many programs clip to the paper first; that hides nothing on it, and beyond it tables are whole. */
    private boolean coversPage(Area bounds) {
        return bounds.left() - page.left() < Area.POINT
                && bounds.top() - page.top() < Area.POINT
                && page.right() - bounds.right() < Area.POINT
                && page.bottom() - bounds.bottom() < Area.POINT;
    }

    /** A picture that is as thin as a line is one. */
    void addPicture(Area area) {
        if (Math.min(area.width(), area.height()) <= Outline.THICKEST) {
            add(area);
        }
    }

    private void add(Area line) {
        var shown = clip.area() == null ? line : line.within(clip.area());
        if (!shown.isEmpty() && strokes.size() < MOST_STROKES) {
            strokes.add(shown);
        }
    }
}
