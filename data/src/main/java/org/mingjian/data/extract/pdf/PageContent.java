package org.mingjian.data.extract.pdf;

import java.util.List;

/**
 * What is drawn on one page (页面内容): its glyphs in drawing order, its straight strokes and thin bars as they might rule
 * a table, how many characters its fonts do not map to text, and whether
 * an image covers most of it.
 */
record PageContent(int number, Area page, List<Glyph> glyphs, List<Area> strokes, int unmapped, boolean hasImage) {

    /** The page turned so that most of its text reads from left to right. */
    PageContent upright(int quarters) {
        if (quarters == 0) {
            return this;
        }
        return new PageContent(
                number,
                page.turned(quarters, page),
                glyphs.stream()
                        .map(glyph -> new Glyph(
                                glyph.text(),
                                glyph.area().turned(quarters, page),
                                glyph.size(),
                                glyph.direction() == Glyph.ASKEW
                                        ? Glyph.ASKEW
                                        : (glyph.direction() + 4 - quarters) % 4))
                        .toList(),
                strokes.stream().map(stroke -> stroke.turned(quarters, page)).toList(),
                unmapped,
                hasImage);
    }

    /** The direction of most glyphs. */
    int mainDirection() {
        var counts = new int[4];
        for (var glyph : glyphs) {
            if (glyph.direction() != Glyph.ASKEW && !glyph.isBlank()) {
                counts[glyph.direction()]++;
            }
        }
        int main = 0;
        for (int direction = 1; direction < counts.length; direction++) {
            main = counts[direction] > counts[main] ? direction : main;
        }
        return main;
    }
}
