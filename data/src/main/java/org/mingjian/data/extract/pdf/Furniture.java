package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells running heads, feet and page numbers from the text (页眉页脚): they repeat near the edge of pages, or are a number.
 * They stay in the document, but split neither a paragraph nor a table.
 */
final class Furniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－\\s·]*(第\\s*)?[0-9０-９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXivx]{1,5}(\\s*页)?([\\s/，,]*(共\\s*)?[0-9０-９]{1,4}(\\s*页)?)?[-—–－\\s·]*");

    /** Heads and feet are at most two lines, in the outer eighth of the page. */
    private static final int LINES = 2;

    private static final int OUTER_PART = 8;

    private final Map<Piece, Boolean> found = new IdentityHashMap<>();

    private Furniture() {}

    static Furniture of(List<LaidOutPage> pages) {
        var furniture = new Furniture();
        var repeated = new HashMap<String, List<Piece.Line>>();
        for (var page : pages) {
            for (var line : edge(page)) {
                if (PAGE_NUMBER.matcher(line.line().text()).matches()) {
                    furniture.found.put(line, true);
                } else {
                    repeated.computeIfAbsent(key(line), key -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        int enough = Math.clamp(pages.size(), 2, 3);
        repeated.values().stream()
                .filter(lines -> lines.size() >= enough)
                .forEach(lines -> lines.forEach(line -> furniture.found.put(line, true)));
        return furniture;
    }

    boolean is(Piece piece) {
        return found.containsKey(piece);
    }

    private static List<Piece.Line> edge(LaidOutPage page) {
        var lines = new ArrayList<Piece.Line>();
        int outer = page.page().height() / OUTER_PART;
        var pieces = page.pieces();
        for (int at = 0; at < Math.min(LINES, pieces.size()); at++) {
            if (pieces.get(at) instanceof Piece.Line line && line.area().bottom() <= outer) {
                lines.add(line);
            }
            if (pieces.get(pieces.size() - 1 - at) instanceof Piece.Line line
                    && line.area().top() >= page.page().bottom() - outer
                    && !lines.contains(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The same words at the same height, whatever the numbers in them. */
    private static String key(Piece.Line line) {
        int height = line.area().top() / (10 * Area.POINT);
        return height + line.line().text().replaceAll("[0-9０-９]+", "#");
    }
}
