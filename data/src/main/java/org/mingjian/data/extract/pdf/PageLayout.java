package org.mingjian.data.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.data.extract.BlockList;
import org.mingjian.data.extract.pdf.Piece.PlacedCell;
import org.mingjian.data.extract.pdf.RuledTable.RuledCell;

/** Sorts what a page shows into tables and lines, from top to bottom (版面分析). */
final class PageLayout {

    private final PageContent content;
    private final Turn turn;
    private final List<Piece> pieces = new ArrayList<>();
    private int repeated;
    private int ranOff;
    private int astray;

    private PageLayout(PageContent content, Turn turn) {
        this.content = content;
        this.turn = turn;
    }

    static LaidOutPage of(PageContent shown) {
        int quarters = shown.mainDirection();
        var layout = new PageLayout(shown.upright(quarters), new Turn(quarters, shown.page()));
        layout.layOut();
        layout.pieces.sort(Comparator.comparingInt(piece -> piece.area().top()));
        return new LaidOutPage(
                shown.number(), layout.content.page(), layout.pieces, layout.repeated, layout.ranOff, layout.astray);
    }

    private void layOut() {
        var aside = new TreeMap<Integer, List<Glyph>>();
        var rest = new ArrayList<Glyph>();
        for (var glyph : content.glyphs()) {
            if (glyph.direction() == Glyph.ASKEW) {
                aside.computeIfAbsent(Glyph.ASKEW, key -> new ArrayList<>()).add(glyph);
            } else {
                rest.add(glyph);
            }
        }
        var beyond = new ArrayList<>(content.beyond());
        for (var table : Lattice.tables(content.strokes())) {
            if (!isPageFrame(table) && !table.area().within(content.page()).isEmpty()) {
                rest.addAll(heldBy(table, beyond));
                rest = fill(table, rest);
            }
        }
        astray = visible(beyond);
        var lines = new ArrayList<Glyph>();
        for (var glyph : rest) {
            (glyph.direction() == 0 ? lines : aside.computeIfAbsent(glyph.direction(), key -> new ArrayList<>()))
                    .add(glyph);
        }
        addLines(lines);
        aside.values().forEach(this::addAside);
    }

    /** Takes from the glyphs beyond the paper those of a table that begins on it, as too wide a table does. */
    private List<Glyph> heldBy(RuledTable table, List<Glyph> beyond) {
        var finder = new CellIndex(table);
        var held = beyond.stream()
                .filter(glyph -> glyph.direction() == 0 && finder.cellOf(place(table, glyph)) != null)
                .toList();
        beyond.removeAll(Set.copyOf(held));
        ranOff += visible(held);
        return held;
    }

    /** The edge of the paper cuts the lines of too wide a table, not its text: that belongs to the cell that is cut. */
    private Area place(RuledTable table, Glyph glyph) {
        int edge = content.page().right();
        boolean cut =
                edge - table.area().right() < Outline.THICKEST && glyph.area().centreX() >= edge - Outline.THICKEST;
        int over = glyph.area().centreX() - table.area().right() + 1;
        return cut && over > 0 ? glyph.area().movedLeft(over) : glyph.area();
    }

    private static int visible(List<Glyph> glyphs) {
        return glyphs.stream()
                .mapToInt(glyph -> (int) BlockList.visibleCharacters(glyph.text()))
                .sum();
    }

    /** One cell that covers most of the page is its ornament, not a table. */
    private boolean isPageFrame(RuledTable table) {
        return table.cells().size() == 1
                && table.area().size() * 2 > content.page().size();
    }

    /** Gives each glyph to the cell that holds its centre; returns those outside the table. */
    private ArrayList<Glyph> fill(RuledTable table, List<Glyph> glyphs) {
        var outside = new ArrayList<Glyph>();
        var inside = new HashMap<RuledCell, List<Glyph>>();
        var finder = new CellIndex(table);
        for (var glyph : glyphs) {
            var place = place(table, glyph);
            var cell = table.area().holdsCentreOf(place) ? finder.cellOf(place) : null;
            if (cell == null) {
                outside.add(glyph);
            } else {
                inside.computeIfAbsent(cell, key -> new ArrayList<>()).add(glyph);
            }
        }
        boolean empty = inside.values().stream().allMatch(held -> held.stream().allMatch(Glyph::isBlank));
        if (empty) {
            return new ArrayList<>(glyphs);
        }
        addTable(table, inside);
        return outside;
    }

    private void addTable(RuledTable table, Map<RuledCell, List<Glyph>> inside) {
        var cells = new ArrayList<PlacedCell>();
        for (var cell : table.cells()) {
            var text = CellText.of(inside.getOrDefault(cell, List.of()), cell.area());
            repeated += text.repeated();
            cells.add(new PlacedCell(
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    text.text(),
                    content.number(),
                    turn.box(cell.area())));
        }
        pieces.add(new Piece.Table(table.area(), table.columns(), table.rows(), cells));
    }

    private void addLines(List<Glyph> glyphs) {
        var lines = new ArrayList<GlyphLine>();
        for (var line : GlyphLine.of(glyphs)) {
            repeated += line.repeated();
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        pieces.addAll(new AlignedColumns(lines, turn, content.number()).pieces());
    }

    /** Text outside the tables that stands askew or turned, such as a watermark, is one line at the end of the page. */
    private void addAside(List<Glyph> glyphs) {
        boolean askew = glyphs.getFirst().direction() == Glyph.ASKEW;
        var text = askew ? glyphs.stream().map(Glyph::text).collect(Collectors.joining()) : turnedText(glyphs);
        var printed = BlockList.strip(text);
        if (!printed.isEmpty()) {
            var area = glyphs.stream().map(Glyph::area).reduce(Area::around).orElseThrow();
            int bottom = content.page().bottom();
            var place = new Area(area.left(), bottom, area.right(), bottom);
            int size = glyphs.getFirst().size();
            pieces.add(new Piece.Line(new TextLine(printed, place, turn.box(area), size, 0, 0, 0)));
        }
    }

    private String turnedText(List<Glyph> glyphs) {
        var text = CellText.of(glyphs, content.page());
        repeated += text.repeated();
        return text.text();
    }
}
