package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.data.extract.BlockList;

/** Glyphs that stand on one line, from left to right (字形行); a glyph printed twice for boldness stands once. */
final class GlyphLine {

    private final List<Glyph> glyphs;
    private final int repeated;

    private GlyphLine(List<Glyph> glyphs, int repeated) {
        this.glyphs = glyphs;
        this.repeated = repeated;
    }

    /** The lines from top to bottom. A glyph belongs to a line when half its height does. */
    static List<GlyphLine> of(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingInt(glyph -> glyph.area().centreY()));
        var lines = new ArrayList<GlyphLine>();
        var open = new ArrayList<Glyph>();
        Glyph tallest = null;
        for (var glyph : sorted) {
            if (tallest != null && !isBeside(tallest, glyph)) {
                lines.add(line(open));
                open = new ArrayList<>();
                tallest = null;
            }
            open.add(glyph);
            tallest = tallest == null || glyph.area().height() > tallest.area().height() ? glyph : tallest;
        }
        if (!open.isEmpty()) {
            lines.add(line(open));
        }
        return lines;
    }

    private static boolean isBeside(Glyph tallest, Glyph glyph) {
        var one = tallest.area();
        var other = glyph.area();
        int shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        return shared * 2 > Math.min(one.height(), other.height());
    }

    private static GlyphLine line(List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingInt(glyph -> glyph.area().left()));
        var kept = new ArrayList<Glyph>();
        int repeated = 0;
        for (var glyph : glyphs) {
            if (isRepeated(glyph, kept)) {
                repeated += (int) BlockList.visibleCharacters(glyph.text());
            } else {
                kept.add(glyph);
            }
        }
        return new GlyphLine(kept, repeated);
    }

    /** Whether the same glyph stands almost at the same place already. */
    private static boolean isRepeated(Glyph glyph, List<Glyph> kept) {
        int near = Math.max(glyph.area().width(), glyph.size() / 4) / 4;
        for (int at = kept.size() - 1; at >= Math.max(0, kept.size() - 4); at--) {
            var other = kept.get(at);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.area().left() - glyph.area().left()) <= near
                    && Math.abs(other.area().top() - glyph.area().top()) <= glyph.size() / 4) {
                return true;
            }
        }
        return false;
    }

    /** How many characters were left out because they were printed twice. */
    int repeated() {
        return repeated;
    }

    boolean isBlank() {
        return glyphs.stream().allMatch(Glyph::isBlank);
    }

    /** The line as text, with its place turned back to the page as it is shown. */
    TextLine text(Turn turn) {
        var visible = trimmed();
        var area = visible.stream().map(Glyph::area).reduce(Area::around).orElseThrow();
        int size = visible.stream().mapToInt(Glyph::size).max().orElseThrow();
        return new TextLine(
                string(visible),
                area,
                turn.box(area),
                size,
                lead(visible),
                tail(visible),
                visible.getFirst().area().width());
    }

    private List<Glyph> trimmed() {
        int from = 0;
        int to = glyphs.size();
        while (from < to && glyphs.get(from).isBlank()) {
            from++;
        }
        while (to > from && glyphs.get(to - 1).isBlank()) {
            to--;
        }
        return glyphs.subList(from, to);
    }

    private static String string(List<Glyph> glyphs) {
        var text = new StringBuilder();
        Glyph former = null;
        for (var glyph : glyphs) {
            boolean afterBlank = text.isEmpty() || Characters.isBlank(text.codePointBefore(text.length()));
            if (glyph.isBlank()) {
                text.append(afterBlank ? "" : glyph.text().substring(0, 1));
            } else {
                text.append(!afterBlank && former != null && isApart(former, glyph) ? " " : "");
                text.append(glyph.text());
                former = glyph;
            }
        }
        return text.toString();
    }

    /** A gap between words is a fifth of the size; Chinese characters are often spread, and only a wide gap counts. */
    private static boolean isApart(Glyph former, Glyph next) {
        int gap = next.area().left() - former.area().right();
        int size = Math.min(former.size(), next.size());
        boolean words = Characters.isUnbroken(
                        former.text().codePointBefore(former.text().length()))
                && Characters.isUnbroken(next.text().codePointAt(0));
        return words ? gap * 5 > size : gap * 5 > size * 3;
    }

    /** The width of what cannot be broken at the start: a word, or a character with the marks that stay with it. */
    private static int lead(List<Glyph> glyphs) {
        int end = 1;
        while (end < glyphs.size() && isBound(glyphs.get(end - 1), glyphs.get(end))) {
            end++;
        }
        return glyphs.get(end - 1).area().right() - glyphs.getFirst().area().left();
    }

    /** Whether no line breaks between the two. */
    private static boolean isBound(Glyph former, Glyph next) {
        int last = former.text().codePointBefore(former.text().length());
        int first = next.text().codePointAt(0);
        return Characters.isNeverFirst(first)
                || Characters.isNeverLast(last)
                || (Characters.isUnbroken(last) && Characters.isUnbroken(first));
    }

    private static int tail(List<Glyph> glyphs) {
        int start = glyphs.size() - 1;
        while (start > 0
                && Characters.isUnbroken(glyphs.get(start).text().codePointAt(0))
                && Characters.isUnbroken(glyphs.get(start - 1).text().codePointAt(0))) {
            start--;
        }
        return glyphs.getLast().area().right() - glyphs.get(start).area().left();
    }

    /** The pieces of the line between gaps wider than its text is high, as columns without rules have them. */
    List<GlyphLine> pieces() {
        return pieces(3);
    }

    /** The pieces between gaps wider than half its text is high, as narrow columns and words have them. */
    List<GlyphLine> words() {
        return pieces(1);
    }

    /** The pieces between gaps wider than so many halves of its text's height. */
    private List<GlyphLine> pieces(int halves) {
        var pieces = new ArrayList<GlyphLine>();
        var open = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (glyph.isBlank()) {
                continue;
            }
            boolean far = !open.isEmpty()
                    && glyph.area().left() - open.getLast().area().right() > glyph.size() * halves / 2;
            if (far) {
                pieces.add(new GlyphLine(open, 0));
                open = new ArrayList<>();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            pieces.add(new GlyphLine(open, 0));
        }
        return pieces;
    }
}
