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
import java.util.List;
import java.util.TreeMap;
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
        var rows = new TreeMap<Integer, List<StoredCell>>();
        block.cells().forEach(cell -> rows.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                .add(cell));
        var table = new NativeTable();
        boolean left = false;
        for (var row : rows.entrySet()) {
            if (rows.size() <= SMALL_TABLE || row.getKey() == 1 || isNear(block, row.getKey())) {
                table.getBody().add(row(block, row.getValue()));
            } else {
                left = true;
            }
        }
        return left ? new Div(table, new Paragraph("（表格较长，只显示命中处附近的行）")) : table;
    }

    private boolean isNear(StoredBlock block, int row) {
        return places.stream()
                .anyMatch(place -> place.block() != null
                        && place.block() == block.number()
                        && place.row() != null
                        && Math.abs(place.row() - row) <= ROWS_AROUND);
    }

    private NativeTableRow row(StoredBlock block, List<StoredCell> cells) {
        var row = new NativeTableRow();
        boolean hideNext = false;
        for (var cell : cells) {
            var shown = new NativeTableCell(
                    hideNext && !cell.text().isBlank() ? Masking.HIDDEN : Masking.mask(cell.text()));
            shown.getElement().setAttribute("rowspan", String.valueOf(cell.rowSpan()));
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
