package org.mingjian.data.extract.pdf;

import java.util.List;

/**
 * What is drawn on one page (页面内容): its glyphs in drawing order, those that would stand
 * beyond the edge of the paper, its straight strokes and thin bars as they might rule a table, and what was counted on
 * the way.
 */
record PageContent(int number, Area page, List<Glyph> glyphs, List<Glyph> beyond, List<Area> strokes, Counts counts) {

    /** How many characters fonts do not map to text, how many were too many, and whether an image covers the page. */
    record Counts(int unmapped, int dropped, boolean hasImage) {}

    /** The page turned so that most of its text reads from left to right. */
    PageContent upright(int quarters) {
        if (quarters == 0) {
            return this;
        }
        return new PageContent(
                number,
                page.turned(quarters, page),
                upright(glyphs, quarters),
                upright(beyond, quarters),
                strokes.stream().map(stroke -> stroke.turned(quarters, page)).toList(),
                counts);
    }

    private List<Glyph> upright(List<Glyph> shown, int quarters) {
        return shown.stream()
                .map(glyph -> new Glyph(
                        glyph.text(),
                        glyph.area().turned(quarters, page),
                        glyph.size(),
                        glyph.direction() == Glyph.ASKEW ? Glyph.ASKEW : (glyph.direction() + 4 - quarters) % 4))
                .toList();
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
