package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Where running text begins and ends on pages of one width (版心), and how far its lines stand apart.
 * The right edge is one that several lines reach, so that a single long line does not set it.
 */
record Margins(int left, int right, int gap) {

    private static final int OUTLIERS = 2;
    private static final int MANY = 12;

    /** The margins for each width of page. */
    static TreeMap<Integer, Margins> of(List<LaidOutPage> pages, Furniture furniture) {
        var lines = new TreeMap<Integer, List<TextLine>>();
        var gaps = new TreeMap<Integer, List<Integer>>();
        for (var page : pages) {
            TextLine former = null;
            for (var piece : page.pieces()) {
                if (piece instanceof Piece.Line line && !furniture.is(piece)) {
                    int width = page.page().width();
                    lines.computeIfAbsent(width, key -> new ArrayList<>()).add(line.line());
                    if (former != null) {
                        gaps.computeIfAbsent(width, key -> new ArrayList<>())
                                .add(line.area().top() - former.area().bottom());
                    }
                    former = line.line();
                } else {
                    former = null;
                }
            }
        }
        var margins = new TreeMap<Integer, Margins>();
        lines.forEach((width, found) -> margins.put(width, of(found, gaps.getOrDefault(width, List.of()))));
        return margins;
    }

    private static Margins of(List<TextLine> lines, List<Integer> gaps) {
        var rights = lines.stream()
                .map(TextLine::firmRight)
                .sorted(Comparator.reverseOrder())
                .toList();
        int right = rights.get(rights.size() > MANY ? OUTLIERS : 0);
        var lefts = lines.stream()
                .filter(line -> right - line.area().right() < 2 * line.size())
                .map(line -> line.area().left())
                .sorted()
                .toList();
        int left = lefts.isEmpty() ? 0 : lefts.get(lefts.size() / 10);
        var sorted = gaps.stream().sorted().toList();
        return new Margins(left, right, sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2));
    }
}
