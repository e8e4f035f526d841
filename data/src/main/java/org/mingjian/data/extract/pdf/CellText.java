package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a cell (单元格文字): lines that ran on are joined, a line that ended before the edge ends with a line break.
 * Text that stands upright or turned is read in its own direction.
 */
final class CellText {

    /** The widest margin between a cell's edge and its text that word processors set by themselves. */
    private static final int MARGIN = 6 * Area.POINT;

    private final StringBuilder text = new StringBuilder();
    private int repeated;

    private CellText() {}

    static CellText of(List<Glyph> glyphs, Area cell) {
        var read = new CellText();
        int direction = direction(glyphs);
        var turned = glyphs.stream().map(glyph -> glyph.turned(direction, cell)).toList();
        var turn = new Turn(direction, cell);
        var lines = new ArrayList<TextLine>();
        for (var line : GlyphLine.of(turned)) {
            read.repeated += line.repeated();
            if (!line.isBlank()) {
                lines.add(line.text(turn));
            }
        }
        read.join(lines, direction % 2 == 0 ? cell.width() : cell.height());
        return read;
    }

    private static int direction(List<Glyph> glyphs) {
        var counts = new int[4];
        for (var glyph : glyphs) {
            counts[Math.max(0, glyph.direction())]++;
        }
        int most = 0;
        for (int direction = 1; direction < counts.length; direction++) {
            most = counts[direction] > counts[most] ? direction : most;
        }
        return most;
    }

    private void join(List<TextLine> lines, int width) {
        int widest = lines.stream().mapToInt(line -> line.area().width()).max().orElse(0);
        int room = width - 2 * Math.min(MARGIN, Math.max(0, (width - widest) / 2));
        TextLine former = null;
        for (var line : lines) {
            if (former != null) {
                text.append(former.isFull(room, line) ? Characters.between(former.text(), line.text()) : "\n");
            }
            text.append(line.text());
            former = line;
        }
    }

    String text() {
        return text.toString();
    }

    int repeated() {
        return repeated;
    }
}
