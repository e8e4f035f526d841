package org.mingjian.data.extract.pdf;

import java.awt.Point;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Where a glyph stands (字形位置): four fifths of its size above the baseline, one fifth below, as wide as it advances. */
final class GlyphShape {

    private static final int THOUSAND = 1000;

    /** Text may lean one part in this many and still count as level or upright. */
    private static final int LEAN = 6;

    private final PageView view;
    private final Matrix text;
    private final PDFont font;
    private final Vector advance;

    GlyphShape(PageView view, Matrix text, PDFont font, Vector advance) {
        this.view = view;
        this.text = text;
        this.font = font;
        this.advance = advance;
    }

    Glyph glyph(String printed) {
        var unit = (float) emThousandths() / THOUSAND;
        var width = font.isVertical() ? unit : advance.getX();
        var below = -unit / 5;
        var above = unit + below;
        var foot = view.place(text.transformPoint(0, below));
        var head = view.place(text.transformPoint(0, above));
        var area = view.around(
                text.transformPoint(0, below),
                text.transformPoint(width, below),
                text.transformPoint(0, above),
                text.transformPoint(width, above));
        return new Glyph(printed, area, (int) Math.round(foot.distance(head)), direction());
    }

    /** The height of the em in thousandths of the font size; only a Type 3 font has one of its own. */
    private int emThousandths() {
        if (!(font instanceof PDType3Font drawn) || drawn.getFontBBox() == null) {
            return THOUSAND;
        }
        var height =
                drawn.getFontBBox().getHeight() * Math.abs(drawn.getFontMatrix().getScaleY());
        int thousandths = Math.round(height * THOUSAND);
        return thousandths <= 0 ? THOUSAND : Math.clamp(thousandths, THOUSAND / 10, THOUSAND * 3);
    }

    /** Quarter turns to the right from left-to-right; a vertical font is read downwards. */
    private int direction() {
        var from = view.place(text.transformPoint(0, 0));
        var to = font.isVertical() ? view.place(text.transformPoint(0, -1)) : view.place(text.transformPoint(1, 0));
        return direction(new Point(to.x - from.x, to.y - from.y));
    }

    private static int direction(Point step) {
        int across = Math.abs(step.x);
        int down = Math.abs(step.y);
        if (across >= down * LEAN) {
            return step.x >= 0 ? 0 : 2;
        }
        if (down >= across * LEAN) {
            return step.y >= 0 ? 1 : 3;
        }
        return Glyph.ASKEW;
    }
}
