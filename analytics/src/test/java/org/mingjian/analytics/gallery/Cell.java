package org.mingjian.analytics.gallery;

/** A cell of a table with the rows and columns it covers (单元格). */
record Cell(String text, int rowSpan, int columnSpan) {

    static final Cell BLANK = of("");

    static Cell of(String text) {
        return new Cell(text, 1, 1);
    }

    Cell across(int columns) {
        return new Cell(text, rowSpan, columns);
    }

    Cell down(int rows) {
        return new Cell(text, rows, columnSpan);
    }
}
