package org.mingjian.data.extract.pdf;

/**
 * A character drawn on a page (字形): its text as the font maps it, the rectangle it takes, its font size in hundredths of
 * a point, and the direction it is read in: quarter turns to the right from left-to-right.
 */
record Glyph(String text, Area area, int size, int direction) {

    /** Direction of text that stands askew, such as a watermark. */
    static final int ASKEW = -1;

    Glyph turned(int quarters, Area page) {
        return quarters == 0 ? this : new Glyph(text, area.turned(quarters, page), size, direction);
    }

    boolean isBlank() {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
