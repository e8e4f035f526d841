package org.mingjian.app.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.mingjian.app.format.Figures;

/** A table that is short enough to stand whole on the page (数据表); numbers are right-aligned, units in the head. */
public final class DataTable<T> extends Div {

    /** From so many columns on the cells stand closer, and the heads may take two lines. */
    private static final int WIDE = 10;

    private final NativeTable table = new NativeTable();
    private final NativeTableRow head = new NativeTableRow();
    private final List<T> rows;
    private final List<NativeTableRow> lines;
    private int columns;

    public DataTable(List<T> rows) {
        addClassName("data-table");
        this.rows = List.copyOf(rows);
        this.lines = rows.stream().map(row -> new NativeTableRow()).toList();
        table.getHead().add(head);
        lines.forEach(line -> table.getBody().add(line));
        add(table);
    }

    public DataTable<T> text(String name, Function<T, String> value) {
        return column(name, "text", row -> new Span(value.apply(row)));
    }

    public DataTable<T> number(String name, Function<T, String> value) {
        return number(name, value, "报告没有载明");
    }

    /** A number; where it is missing, the reason is what the pointer shows. */
    public DataTable<T> number(String name, Function<T, String> value, String whyMissing) {
        return column(name, "number", row -> number(value.apply(row), whyMissing));
    }

    /** A column of figures that are links or carry their own reason. */
    public DataTable<T> figure(String name, Function<T, Component> value) {
        return column(name, "number", value);
    }

    public DataTable<T> component(String name, Function<T, Component> value) {
        return column(name, "text", value);
    }

    /** A figure, or — with its reason where there is none. */
    public static Span number(String figure, String whyMissing) {
        var shown = new Span(figure);
        shown.addClassName("number");
        if (figure.equals(Figures.MISSING)) {
            shown.setTitle(whyMissing);
            shown.addClassName("missing");
        }
        return shown;
    }

    private DataTable<T> column(String name, String kind, Function<T, Component> value) {
        var cell = head.addHeaderCell();
        cell.setText(name);
        if (++columns == WIDE) {
            addClassName("wide");
        }
        cell.addClassName(kind);
        for (int index = 0; index < rows.size(); index++) {
            var data = lines.get(index).addDataCell();
            data.addClassName(kind);
            data.add(value.apply(rows.get(index)));
        }
        return this;
    }
}
