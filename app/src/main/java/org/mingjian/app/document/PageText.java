package org.mingjian.app.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.app.document.StoredBlock.StoredCell;
import org.mingjian.data.model.Masking;

/** Blocks of a page as a person reads them (原文): what is quoted is highlighted, people are masked. */
public final class PageText extends Div {

    /** Of a large table, the rows around what is quoted. */
    private static final int ROWS_AROUND = 4;

    private static final int SMALL_TABLE = 14;

    private final List<Place> places;

    public PageText(List<StoredBlock> blocks, List<Place> places) {
        addClassName("page-text");
        this.places = places;
        int last = 0;
        for (var block : blocks) {
            if (last > 0 && block.number() > last + 1) {
                add(gap());
            }
            add(block.isGrid() ? grid(block) : paragraph(block));
            last = block.number();
        }
    }

    private static Component gap() {
        var gap = new Paragraph("……");
        gap.addClassName("gap");
        return gap;
    }

    private Component paragraph(StoredBlock block) {
        var paragraph = new Paragraph();
        var text = block.text() == null ? "" : block.text();
        int position = 0;
        for (var hit : hits(block, text)) {
            if (hit.from() >= position) {
                paragraph.add(new Span(Masking.mask(text.substring(position, hit.from()))));
                paragraph.getElement().appendChild(marked(text.substring(hit.from(), hit.to())));
                position = hit.to();
            }
        }
        paragraph.add(new Span(Masking.mask(text.substring(position))));
        return paragraph;
    }

    private static Element marked(String quote) {
        return new Element("mark").setText(Masking.mask(quote));
    }

    private record Hit(int from, int to) {}

    private List<Hit> hits(StoredBlock block, String text) {
        var hits = new ArrayList<Hit>();
        for (var place : places) {
            var quote = place.quote();
            if (place.block() != null && place.block() == block.number() && quote != null && !quote.isEmpty()) {
                int from = text.indexOf(quote);
                if (from >= 0) {
                    hits.add(new Hit(from, from + quote.length()));
                }
            }
        }
        hits.sort((one, other) -> one.from() != other.from()
                ? Integer.compare(one.from(), other.from())
                : Integer.compare(other.to(), one.to()));
        return hits;
    }

    private Component grid(StoredBlock block) {
        var rows = new TreeSet<Integer>();
        block.cells().forEach(cell -> rows.add(cell.row()));
        var shown = new TreeSet<>(rows);
        if (rows.size() > SMALL_TABLE) {
            shown.removeIf(row -> row != 1 && !isNear(block, row));
        }
        var table = new NativeTable();
        shownCells(block, shown).values().forEach(cells -> table.getBody().add(row(block, cells)));
        return shown.size() < rows.size() ? new Div(table, new Paragraph("（表格较长，只显示命中处附近的行）")) : table;
    }

    private record ShownCell(StoredCell cell, int rowSpan) {}

    /** By the shown row they begin in: a merged cell spans those of its rows that are shown, wherever it begins. */
    private static SortedMap<Integer, List<ShownCell>> shownCells(StoredBlock block, NavigableSet<Integer> shown) {
        var cells = new TreeMap<Integer, List<ShownCell>>();
        for (var cell : block.cells()) {
            var covered = shown.subSet(cell.row(), cell.row() + Math.max(1, cell.rowSpan()));
            if (!covered.isEmpty()) {
                cells.computeIfAbsent(covered.first(), row -> new ArrayList<>())
                        .add(new ShownCell(cell, covered.size()));
            }
        }
        cells.values()
                .forEach(row -> row.sort(
                        Comparator.comparingInt(shownCell -> shownCell.cell().column())));
        return cells;
    }

    private boolean isNear(StoredBlock block, int row) {
        return places.stream()
                .anyMatch(place -> place.block() != null
                        && place.block() == block.number()
                        && place.row() != null
                        && Math.abs(place.row() - row) <= ROWS_AROUND);
    }

    private NativeTableRow row(StoredBlock block, List<ShownCell> cells) {
        var row = new NativeTableRow();
        boolean hideNext = false;
        for (var next : cells) {
            var cell = next.cell();
            var shown = new NativeTableCell(
                    hideNext && !cell.text().isBlank() ? Masking.HIDDEN : Masking.mask(cell.text()));
            shown.getElement().setAttribute("rowspan", String.valueOf(next.rowSpan()));
            shown.getElement().setAttribute("colspan", String.valueOf(cell.columnSpan()));
            if (isHit(block, cell)) {
                shown.addClassName("hit");
            }
            row.add(shown);
            hideNext = Masking.isLabel(cell.text());
        }
        return row;
    }

    private boolean isHit(StoredBlock block, StoredCell cell) {
        return places.stream()
                .anyMatch(place -> place.block() != null
                        && place.block() == block.number()
                        && place.row() != null
                        && place.row() == cell.row()
                        && place.column() != null
                        && place.column() == cell.column());
    }
}
